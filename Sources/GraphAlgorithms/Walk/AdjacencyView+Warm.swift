internal import PropertyGraph

extension AdjacencyView {
  /// The number of nodes whose steps are fetched at once.
  static let batch = 16

  /// Reads a little of the steps of some nodes, so that they are in the cache when a loop comes to
  /// them.
  ///
  /// Where a node's steps lie takes four reads to find, each of which waits for the one before. For
  /// one node after the other a loop waits for each of them; for sixteen together it waits once,
  /// since the nodes do not depend on one another. The sum of what was read means nothing, and has
  /// to be kept, lest the reads be left out.
  @inline(__always)
  func warm(_ rows: Span<NodeID>, _ range: Range<Int>) -> UInt32 {
    var sum: UInt32 = 0
    for index in range {
      let outgoing = outgoingNeighbours(of: rows[index].row)
      if outgoing.count > 0 { sum &+= outgoing[0].row }
      let incoming = incomingNeighbours(of: rows[index].row)
      if incoming.count > 0 { sum &+= incoming[0].row }
    }
    return sum
  }
}
