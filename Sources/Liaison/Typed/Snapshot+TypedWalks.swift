public import GraphAlgorithms
public import PropertyGraph

/// A node of any type, by its label and id.
///
/// ``Snapshot/node(_:_:)`` reads the node itself.
public struct NodeReference: Sendable, Hashable, CustomStringConvertible {
  /// The first of its labels.
  public let label: String
  /// Its id.
  public let id: String
  /// Its row in ``Snapshot/graph``.
  public let node: NodeID

  /// `Official ada`.
  public var description: String { "\(label) \(id)" }
}

/// A link of any type, by its type and ends.
public struct LinkReference: Sendable, Hashable, CustomStringConvertible {
  /// Its relationship type.
  public let type: String
  /// Where it starts.
  public let source: NodeReference
  /// Where it ends.
  public let target: NodeReference
  /// Its row in ``Snapshot/graph``.
  public let relationship: RelationshipID

  /// `Official ada -SERVES_IN-> Ministry finance`.
  public var description: String { "\(source) -\(type)-> \(target)" }
}

/// What lies within some hops of a node.
public struct NodesNearby: Sendable, Hashable {
  /// A node and how far it is.
  public struct Member: Sendable, Hashable {
    /// The node.
    public let node: NodeReference
    /// The fewest hops from the centre.
    public let distance: Int
  }

  /// The nodes by distance, then in the order in which they were put in; the centre first.
  public let members: [Member]
  /// All links among them, in the order in which they were made.
  public let links: [LinkReference]
  /// Why there are not more; `nil` when the answer is complete.
  public let truncation: Truncation?
}

/// A way from one node to another.
public struct NodePath: Sendable, Hashable {
  /// The nodes passed, both ends included.
  public let nodes: [NodeReference]
  /// The links walked, one fewer than nodes; a link may have been walked from its end to its start.
  public let links: [LinkReference]

  /// The number of links.
  public var hops: Int { links.count }
}

extension Snapshot {
  /// What lies within some hops of a node, following links both ways.
  ///
  /// ```swift
  /// let near = try database.snapshot.neighbourhood(of: ada, hops: 2)
  /// print(near.members.map(\.node.id))
  /// ```
  /// - Parameters:
  ///   - node: the centre.
  ///   - hops: how far.
  ///   - rules: where the walk may go, and when it must stop.
  /// - Throws: ``LiaisonError/noSuchNode(label:id:)``.
  /// - Complexity: O(nodes and links within `hops`).
  public func neighbourhood(
    of node: some GraphNode, hops: Int = 1, rules: WalkRules = WalkRules()
  ) throws(LiaisonError) -> NodesNearby {
    let start = try existing(node)
    let found = GraphAlgorithms.neighbourhood(of: [start], hops: hops, in: graph, rules: rules)
    let members = zip(found.nodes, found.distances).map {
      NodesNearby.Member(node: reference($0), distance: $1)
    }
    return NodesNearby(
      members: members, links: found.relationships.map(reference), truncation: found.truncation)
  }

  /// The first shortest way from one node to another, following links both ways; `nil` when there is
  /// none under the rules.
  ///
  /// ```swift
  /// let path = try database.snapshot.shortestPath(from: ada, to: finance)
  /// ```
  /// - Throws: ``LiaisonError/noSuchNode(label:id:)``.
  /// - Complexity: O(*n* + *m*) in nodes and links.
  public func shortestPath(
    from source: some GraphNode, to target: some GraphNode, rules: WalkRules = WalkRules()
  ) throws(LiaisonError) -> NodePath? {
    let ends = (try existing(source), try existing(target))
    let found = GraphAlgorithms.shortestPath(from: ends.0, to: ends.1, in: graph, rules: rules)
    return found.path.map {
      NodePath(nodes: $0.nodes.map(reference), links: $0.relationships.map(reference))
    }
  }

  /// The node behind a reference; `nil` when it is of another type or not in this snapshot.
  ///
  /// - Throws: ``LiaisonError/coding(_:path:)`` when its properties do not fit the type.
  public func node<Node: GraphNode>(
    _ type: Node.Type, _ reference: NodeReference
  ) throws(LiaisonError) -> Node? {
    guard let label = graph.label(named: Node.label), graph.hasLabel(reference.node, label) else {
      return nil
    }
    return try ValueCoding.node(type, reference.node, in: graph)
  }

  private func existing<Node: GraphNode>(_ node: Node) throws(LiaisonError) -> NodeID {
    guard let found = find(Node.self, node.id) else {
      throw .noSuchNode(label: Node.label, id: node.id)
    }
    return found
  }

  private func reference(_ node: NodeID) -> NodeReference {
    NodeReference(
      label: graph.labelNames(of: node).first ?? "", id: ValueCoding.id(of: node, in: graph),
      node: node)
  }

  private func reference(_ link: RelationshipID) -> LinkReference {
    LinkReference(
      type: graph.name(of: graph.type(of: link)), source: reference(graph.source(of: link)),
      target: reference(graph.target(of: link)), relationship: link)
  }
}
