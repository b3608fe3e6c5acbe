extension AdjacencyView {
  /// The nodes at the other ends of a node's steps, without a span around them: for loops whose work at a
  /// node is so little that making a span would be a good part of it.
  ///
  /// - Parameter slots: which slots of the node are meant, see ``slots(_:)``.
  /// - Precondition: the memory is not used behind the closure that the view was lent to.
  @inlinable
  @inline(__always)
  package func bareNeighbours(
    of row: UInt32, _ slots: (first: Int, behind: Int)
  ) -> UnsafeBufferPointer<NodeID> {
    let page = Int(row >> 7)
    guard page < pages.count else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    let slot = Int(row & 127) << 1
    let starts = unsafe pages[page].starts
    let (start, end) = unsafe (Int(starts[slot &+ slots.first]), Int(starts[slot &+ slots.behind]))
    if start == end, !pages[page].hubs.isEmpty {
      return unsafe hubNeighbours(page, slot | slots.first, sides: slots.behind &- slots.first)
        .withUnsafeBufferPointer { unsafe $0 }
    }
    return unsafe UnsafeBufferPointer(
      start: pages[page].steps.neighbours + start, count: end &- start)
  }

  /// The slots of a node in which steps of a direction are, relative to its first.
  package static func slots(_ direction: Direction) -> (first: Int, behind: Int) {
    switch direction {
    case .outgoing: (0, 1)
    case .incoming: (1, 2)
    case .both: (0, 2)
    }
  }
}
