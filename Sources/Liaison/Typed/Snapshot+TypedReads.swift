import GraphSchema
import PropertyGraph

extension Snapshot {
  /// The node of a type and an id; `nil` when there is none.
  ///
  /// In a dossier the label is a type of its schema and the id an entity's key. Typed reads see the
  /// whole graph, whatever the ``scope``.
  ///
  /// ```swift
  /// let ada = try database.snapshot.node(Official.self, id: "ada")
  /// ```
  /// - Throws: ``LiaisonError/coding(_:path:)`` when its properties do not fit the type.
  /// - Complexity: O(*p*) in the property names of the graph.
  public func node<Node: GraphNode>(_ type: Node.Type, id: String) throws(LiaisonError) -> Node? {
    guard let node = find(type, id) else { return nil }
    return try ValueCoding.node(type, node, in: graph)
  }

  /// All nodes of a type that satisfy a condition, in the order in which they were put in.
  ///
  /// ```swift
  /// let seniors = try database.snapshot.all(Official.self, where: { $0.grade > 2 })
  /// ```
  /// - Throws: ``LiaisonError/coding(_:path:)`` when the properties of one do not fit the type.
  /// - Complexity: O(*n*) in the nodes of the type.
  public func all<Node: GraphNode>(
    _ type: Node.Type, where isMeant: (Node) -> Bool = { _ in true }
  ) throws(LiaisonError) -> [Node] {
    guard let label = graph.label(named: Node.label) else { return [] }
    var found: [Node] = []
    for id in graph.nodes(withLabel: label) {
      let node = try ValueCoding.node(type, id, in: graph)
      if isMeant(node) { found.append(node) }
    }
    return found
  }

  /// All nodes of a type that satisfy a condition, sorted by a property, then by id.
  ///
  /// - Throws: ``LiaisonError/coding(_:path:)`` when the properties of one do not fit the type.
  /// - Complexity: O(*n* log *n*) in the nodes of the type.
  public func all<Node: GraphNode, Key: Comparable>(
    _ type: Node.Type, where isMeant: (Node) -> Bool = { _ in true },
    sortedBy property: KeyPath<Node, Key>
  ) throws(LiaisonError) -> [Node] {
    try all(type, where: isMeant).sorted {
      ($0[keyPath: property], $0.id) < ($1[keyPath: property], $1.id)
    }
  }

  /// The links of a type that start at a node, each with the node it ends at.
  ///
  /// ```swift
  /// for (link, ministry) in try snapshot.targets(ServesIn.self, of: ada) { … }
  /// ```
  /// - Returns: the links in the order in which they were made; none when the node is not there.
  /// - Throws: ``LiaisonError/coding(_:path:)`` when the properties of a link or node do not fit.
  /// - Complexity: O(*d*) in the links of that type.
  public func targets<Link: GraphLink>(
    _ type: Link.Type, of source: Link.From
  ) throws(LiaisonError) -> [(link: Link, node: Link.To)] {
    var found: [(link: Link, node: Link.To)] = []
    for step in steps(type, from: find(Link.From.self, source.id), .outgoing) {
      let link = try ValueCoding.link(type, step.relationship, in: graph)
      found.append((link, try ValueCoding.node(Link.To.self, step.neighbour, in: graph)))
    }
    return found
  }

  /// The links of a type that end at a node, each with the node it starts at.
  ///
  /// - Returns: the links in the order in which they were made; none when the node is not there.
  /// - Throws: ``LiaisonError/coding(_:path:)`` when the properties of a link or node do not fit.
  /// - Complexity: O(*d*) in the links of that type.
  public func sources<Link: GraphLink>(
    _ type: Link.Type, of target: Link.To
  ) throws(LiaisonError) -> [(link: Link, node: Link.From)] {
    var found: [(link: Link, node: Link.From)] = []
    for step in steps(type, from: find(Link.To.self, target.id), .incoming) {
      let link = try ValueCoding.link(type, step.relationship, in: graph)
      found.append((link, try ValueCoding.node(Link.From.self, step.neighbour, in: graph)))
    }
    return found
  }

  /// The row of a node: in a dossier by its key, else by label and id.
  func find<Node: GraphNode>(_ type: Node.Type, _ id: String) -> NodeID? {
    guard let claims else { return index.find(Node.label, id, in: graph) }
    guard let entity = claims.entity(key: id), let label = graph.label(named: Node.label),
      graph.hasLabel(entity.id, label)
    else { return nil }
    return entity.id
  }

  private func steps<Link: GraphLink>(
    _ type: Link.Type, from node: NodeID?, _ direction: Direction
  ) -> [Adjacent] {
    guard let node, let typeID = graph.relationshipType(named: Link.type) else { return [] }
    return Array(graph.adjacent(to: node, direction, type: typeID))
  }
}

extension GraphSnapshot {
  /// The links of a type from one node to another, ascending.
  func links<Link: GraphLink>(
    _ type: Link.Type, from source: NodeID, to target: NodeID
  ) -> [RelationshipID] {
    guard let typeID = relationshipType(named: Link.type) else { return [] }
    return adjacent(to: source, .outgoing, type: typeID)
      .filter { $0.neighbour == target }.map(\.relationship)
  }
}
