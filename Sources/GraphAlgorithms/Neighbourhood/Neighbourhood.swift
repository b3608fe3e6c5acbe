public import PropertyGraph

/// The nodes within some hops of one or several starts, and what joins them.
///
/// In the field's words, the ego network of the starts: `nodes` are ordered by distance, then row;
/// `distances[i]` belongs to `nodes[i]`; `relationships` are all admitted ones whose two ends are
/// among the nodes, whichever way the walk came, ascending.
public struct Neighbourhood: Sendable, Hashable {
  /// The nodes, by distance, then by row; the starts come first, at distance 0.
  public let nodes: [NodeID]
  /// How many hops each node is from the nearest start.
  public let distances: [Int]
  /// The relationships among the nodes, ascending.
  public let relationships: [RelationshipID]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?

  /// The nodes at one distance, ascending.
  ///
  /// - Complexity: O(log nodes).
  public func nodes(at distance: Int) -> ArraySlice<NodeID> {
    let start = distances.sortedPosition { $0 >= distance }
    return nodes[start..<max(start, distances.sortedPosition { $0 > distance })]
  }
}
