/// How a flood reads and writes the marks of nodes.
///
/// The loop is made twice, once for each, so that a walk without rules for nodes pays nothing for them.
protocol Marking {
  /// Whether nothing behind a node with this mark is looked for.
  static func stops(_ mark: UInt8) -> Bool
  /// 1 when a node with this mark is found for the first time and admitted, otherwise 0.
  static func found(_ mark: UInt8) -> UInt8
  /// The mark of a node afterwards.
  static func marked(_ mark: UInt8, _ found: UInt8) -> UInt8
}

/// No rule narrows the nodes: a mark is 0 or 1 and nothing else.
enum PlainMarking: Marking {
  @inline(__always)
  static func stops(_ mark: UInt8) -> Bool { false }

  // Written as a comparison, which becomes a carry: a subtraction of bytes makes each turn of the loop
  // wait for the one before.
  @inline(__always)
  static func found(_ mark: UInt8) -> UInt8 { mark == 0 ? 1 : 0 }

  @inline(__always)
  static func marked(_ mark: UInt8, _ found: UInt8) -> UInt8 { NodeMarks.ahead }
}

/// Some nodes are refused or may not be walked through.
enum RuledMarking: Marking {
  @inline(__always)
  static func stops(_ mark: UInt8) -> Bool { mark & NodeMarks.closed != 0 }

  @inline(__always)
  static func found(_ mark: UInt8) -> UInt8 {
    mark & (NodeMarks.ahead | NodeMarks.refused) == 0 ? 1 : 0
  }

  @inline(__always)
  static func marked(_ mark: UInt8, _ found: UInt8) -> UInt8 { mark | found }
}
