/// What one search is after, beyond the compiled rules.
struct Course {
  /// Whether nodes are found that may not be walked through: yes for neighbourhoods, no for paths,
  /// where such a node can only be the goal.
  var findsEnds = false
  /// A node that may be found though it may not be walked through.
  var goal: UInt32?
  /// The node that paths begin at.
  var source: UInt32?
  /// Nodes that may not follow the source.
  var notAfterSource: [UInt32] = []

  /// Whether paths may go between two nodes that a search with this orientation meets in order.
  @inline(__always)
  func allowsStep(
    between row: UInt32, and neighbour: UInt32, _ orientation: Orientation
  ) -> Bool {
    if notAfterSource.isEmpty { return true }
    let (from, to) = orientation == .forward ? (row, neighbour) : (neighbour, row)
    return from != source || !notAfterSource.contains(to)
  }
}
