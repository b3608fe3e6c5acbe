/// A look over a YAML text for aliases that multiply: nine anchors of nine aliases each are 300 bytes
/// that stand for billions.
///
/// The tree shares what an alias stands for, but comparing keys walks it in full, and only the parser
/// knows when. So the growth is bounded before: what an anchor stands for ends before its first alias,
/// and is at most the text between, with the aliases in it counted in full.
///
/// ```
/// a: &a [x, x]   b: &b [*a, *a]   c: [*b, *b]
///    └── weight ─────────┘
///                   └── weight ───────┘
/// ```
package enum AliasGrowth {
  /// The bytes that a text may stand for, beyond its own.
  private static let limit = 8 << 20

  /// The first alias with which the text stands for too much, if there is one.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func excess(in text: String) -> (line: Int, column: Int)? {
    var total = 0
    var starts: [[UInt8]: Int] = [:]
    var weights: [[UInt8]: Int] = [:]
    var (line, column) = (1, 0)
    var word: (sigil: UInt8, name: [UInt8])?
    var isHead = true
    let limit = Self.limit + text.utf8.count
    for byte in text.utf8 {
      total += 1
      let ends = isSpace(byte) || isBracket(byte)
      if ends, let (sigil, name) = word {
        word = nil
        if sigil == 0x26 {
          (starts[name], weights[name]) = (total, nil)
        } else {
          let weight = weights[name] ?? starts[name].map { total - $0 } ?? 0
          weights[name] = weight
          total += weight
          if total > limit { return (line, max(1, column - name.count)) }
        }
      } else if !ends {
        word?.name.append(byte)
        if isHead, byte == 0x26 || byte == 0x2A { word = (byte, []) }
      }
      isHead = ends
      column = byte == 0x0A ? 0 : column + 1
      if byte == 0x0A { line += 1 }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }
}
