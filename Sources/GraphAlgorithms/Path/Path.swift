public import PropertyGraph

/// A way through the graph: nodes, and the relationship that was walked between each two.
///
/// `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`, in one direction or the other; a path
/// has one node more than relationships. All paths of this room are simple: no node occurs twice.
///
/// Paths are ordered by hops, then by the rows of their nodes, then by the rows of their
/// relationships. Every function that returns paths returns them in this order.
public struct Path: Sendable, Hashable {
  /// The nodes from first to last.
  public let nodes: [NodeID]
  /// The relationships between them.
  public let relationships: [RelationshipID]

  /// A path from its nodes and the relationships between them.
  public init(nodes: [NodeID], relationships: [RelationshipID]) {
    precondition(
      nodes.count == relationships.count + 1, "a path has one node more than relationships")
    self.nodes = nodes
    self.relationships = relationships
  }

  /// The number of relationships.
  public var hops: Int { relationships.count }
}

extension Path: Comparable {
  /// Orders by hops, then node rows, then relationship rows.
  public static func < (a: Path, b: Path) -> Bool {
    if a.hops != b.hops { return a.hops < b.hops }
    if a.nodes != b.nodes { return a.nodes.lexicographicallyPrecedes(b.nodes) }
    return a.relationships.lexicographicallyPrecedes(b.relationships)
  }
}

/// Paths in order, and why there are not more, if something cut the walk short.
public struct Paths: Sendable, Hashable {
  /// The paths, by hops, then node rows, then relationship rows.
  public let paths: [Path]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?

  /// Paths, and why there are not more.
  public init(paths: [Path], truncation: Truncation?) {
    self.paths = paths
    self.truncation = truncation
  }
}
