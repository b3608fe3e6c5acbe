internal import PropertyGraph

/// One byte a node: whether a search has found it, at which level, and what the rules say of it.
///
/// ```
/// bit 7  6       5        4       3 2    1     0
///   gate barred  refused  closed  level  back  ahead
/// ```
///
/// `ahead` and `back` say which search found the node, `level` at which distance, as a remainder of
/// four: neighbours differ by one level at most, so that this tells the levels next to a node apart.
/// `refused` nodes are not admitted, `closed` ones may not be walked through; both come from the
/// rules and outlast a question. A loop that reads this one byte has asked for all of it.
struct NodeMarks {
  static let ahead: UInt8 = 1
  static let back: UInt8 = 2
  static let level: UInt8 = 12
  static let closed: UInt8 = 16
  static let refused: UInt8 = 32
  /// The node may not follow the source of a path.
  static let barred: UInt8 = 64
  /// The node is where two searches met.
  static let gate: UInt8 = 128
  /// The bits that belong to a question.
  static let passing: UInt8 = ahead | back | level | barred | gate

  /// A byte for each row; empty until the first question.
  var bytes: [UInt8] = []

  /// The bits of a level.
  @inline(__always)
  static func level(_ depth: Int) -> UInt8 { UInt8(truncatingIfNeeded: depth & 3) << 2 }

  /// Makes the marks, once for a walk.
  ///
  /// - Complexity: O(nodes) the first time.
  mutating func prepare(_ rules: borrowing CompiledRules, count: Int, _ budget: inout Budget)
    -> Bool
  {
    if bytes.count == count { return true }
    guard var fresh = budget.filled(count, with: UInt8(0)) else { return false }
    if rules.narrowsNodes {
      for start in stride(from: 0, to: count, by: 1_024) {
        let end = min(start + 1_024, count)
        for row in start..<end {
          let closed = rules.interior[row] ? 0 : Self.closed
          fresh[row] = rules.admitted[row] ? closed : Self.closed | Self.refused
        }
        guard budget.spend(steps: end - start) else { return false }
      }
    }
    bytes = fresh
    return true
  }

  /// The byte of a row.
  @inline(__always)
  subscript(_ row: UInt32) -> UInt8 {
    get { bytes[Int(row)] }
    set { bytes[Int(row)] = newValue }
  }

  /// Takes back what a search has marked.
  mutating func clear(_ rows: borrowing [NodeID], count: Int) {
    let rows = rows.span.extracting(first: count)
    let isMuch = isMuch(count)
    var bytes = bytes.mutableSpan
    if isMuch {
      for index in bytes.indices { bytes[index] &= ~Self.passing }
    } else {
      for index in rows.indices { bytes[Int(rows[index].row)] &= ~Self.passing }
    }
  }

  /// Takes back all marks, where a search has marked some nodes and nothing else has marked any.
  mutating func wipe(_ rows: borrowing [NodeID], count: Int) {
    let rows = rows.span.extracting(first: count)
    let isMuch = isMuch(count)
    var bytes = bytes.mutableSpan
    if isMuch { return bytes.update(repeating: 0) }
    for index in rows.indices { bytes[Int(rows[index].row)] = 0 }
  }

  /// Whether one pass over the bytes costs less than a leap to each of so many.
  private func isMuch(_ count: Int) -> Bool { count > bytes.count / 16 }

  /// Traps when a question has left marks behind; meant for tests.
  func checkClean() {
    precondition(bytes.allSatisfy { $0 & Self.passing == 0 }, "a question leaves no marks behind")
  }
}
