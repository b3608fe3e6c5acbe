public import PropertyGraph

/// The nodes within some hops of one or several starts, and nothing else.
///
/// It is what ``Neighbourhood`` knows of its nodes, without the relationships among them and without an
/// order inside a level, which is most of the work.
public struct Reach: Sendable, Hashable {
  /// The nodes by distance, the starts first; within a distance in no order that means anything.
  public let nodes: [NodeID]
  /// How many nodes lie within each distance: `counts[0]` are the starts, `counts[h]` all within `h`
  /// hops; it ends with the last distance at which there are any, or at which the walk was cut short.
  public let counts: [Int]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?

  /// The number of nodes, the starts included.
  public var count: Int { nodes.count }

  /// The nodes at one distance.
  ///
  /// - Complexity: O(1).
  public func nodes(at distance: Int) -> ArraySlice<NodeID> {
    guard counts.indices.contains(distance) else { return [] }
    let start = distance == 0 ? 0 : min(counts[distance - 1], nodes.count)
    return nodes[start..<max(start, min(counts[distance], nodes.count))]
  }
}
