import GraphSchema
import PropertyGraph

/// One write of typed nodes and links, from ``Database/write(_:)`` to publication.
///
/// It reads its own changes; nobody else sees them before the closure has returned. An operation
/// that throws has changed nothing, and the write can go on. It cannot be copied and so cannot leave
/// the closure.
///
/// ```swift
/// try database.write { tx in
///   try tx.put(ada)
///   try tx.put(finance)
///   try tx.link(ada, ServesIn(since: day), to: finance)
/// }
/// ```
public struct GraphWriter: ~Copyable {
  private var transaction: GraphTransaction
  private(set) var index: NodeIndex

  init(_ transaction: consuming GraphTransaction, _ index: NodeIndex) {
    self.transaction = transaction
    self.index = index
  }

  /// The transaction, handed back to be published or dropped.
  consuming func finished() -> GraphTransaction { transaction }

  /// Puts a node in; one with the same label and id gets the new properties in place of its old
  /// ones, and keeps its links.
  ///
  /// - Throws: ``LiaisonError/coding(_:path:)`` when it does not encode to names and values,
  ///   ``LiaisonError/badArgument(_:hint:)`` for an empty id, ``LiaisonError/graph(_:)`` when the
  ///   graph refuses it.
  /// - Complexity: O(*p*) in its properties.
  public mutating func put<Node: GraphNode>(_ node: Node) throws(LiaisonError) {
    guard !node.id.isEmpty else {
      throw .badArgument("a node needs an id", hint: "give each \(Node.label) a name of its own")
    }
    let properties = try ValueCoding.properties(of: node)
    do throws(GraphError) {
      if let existing = find(Node.self, node.id) {
        try replaceProperties(of: existing, with: properties)
      } else {
        let added = try transaction.addNode(labels: [Node.label], properties: properties)
        index.insert(added, Node.label, node.id)
      }
    } catch {
      throw .graph(error)
    }
  }

  /// Links two nodes; a second link of the same type stands beside the first.
  ///
  /// - Throws: ``LiaisonError/noSuchNode(label:id:)`` when an end was not put in,
  ///   ``LiaisonError/coding(_:path:)``, or ``LiaisonError/graph(_:)``.
  /// - Complexity: O(*p*) in its properties.
  public mutating func link<Link: GraphLink>(
    _ source: Link.From, _ link: Link, to target: Link.To
  ) throws(LiaisonError) {
    let from = try existing(source)
    let to = try existing(target)
    let properties = try ValueCoding.properties(of: link)
    do throws(GraphError) {
      try transaction.addRelationship(Link.type, from: from, to: to, properties: properties)
    } catch {
      throw .graph(error)
    }
  }

  /// Removes a node with all its links; `false` when there is no such node.
  ///
  /// - Throws: ``LiaisonError/graph(_:)`` when the graph refuses it.
  /// - Complexity: O(*d*) in its links.
  @discardableResult
  public mutating func remove<Node: GraphNode>(
    _ type: Node.Type, id: String
  ) throws(LiaisonError) -> Bool {
    guard let node = find(type, id) else { return false }
    do throws(GraphError) {
      try transaction.remove(node, detaching: true)
    } catch {
      throw .graph(error)
    }
    index.remove(node, Node.label, id)
    return true
  }

  /// Removes a node with all its links; `false` when there is no such node.
  ///
  /// - Throws: ``LiaisonError/graph(_:)`` when the graph refuses it.
  @discardableResult
  public mutating func remove<Node: GraphNode>(_ node: Node) throws(LiaisonError) -> Bool {
    try remove(Node.self, id: node.id)
  }

  /// Removes all links of a type from one node to another, and says how many there were.
  ///
  /// - Throws: ``LiaisonError/graph(_:)`` when the graph refuses it.
  /// - Complexity: O(*d*) in the links of the first node.
  @discardableResult
  public mutating func unlink<Link: GraphLink>(
    _ source: Link.From, _ type: Link.Type, to target: Link.To
  ) throws(LiaisonError) -> Int {
    guard let from = find(Link.From.self, source.id), let to = find(Link.To.self, target.id)
    else { return 0 }
    let links = transaction.snapshot.links(type, from: from, to: to)
    let start = transaction.savepoint()
    do throws(GraphError) {
      for link in links { try transaction.remove(link) }
    } catch {
      transaction.rollback(to: start)
      throw .graph(error)
    }
    return links.count
  }

  /// A node as this write would leave it; `nil` when there is none.
  ///
  /// - Throws: ``LiaisonError/coding(_:path:)`` when its properties do not fit the type.
  public func node<Node: GraphNode>(_ type: Node.Type, id: String) throws(LiaisonError) -> Node? {
    guard let node = find(type, id) else { return nil }
    return try ValueCoding.node(type, node, in: transaction.snapshot)
  }

  private func find<Node: GraphNode>(_ type: Node.Type, _ id: String) -> NodeID? {
    index.find(Node.label, id, in: transaction.snapshot)
  }

  private func existing<Node: GraphNode>(_ node: Node) throws(LiaisonError) -> NodeID {
    guard let found = find(Node.self, node.id) else {
      throw .noSuchNode(label: Node.label, id: node.id)
    }
    return found
  }

  /// Sets the new properties and takes away the others; a refusal leaves the old ones.
  private mutating func replaceProperties(
    of node: NodeID, with properties: [String: Value]
  ) throws(GraphError) {
    let old = transaction.snapshot.properties(of: node).map(\.key)
    let start = transaction.savepoint()
    do throws(GraphError) {
      for key in old where properties[key] == nil { try transaction.set(.null, for: key, of: node) }
      for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
        try transaction.set(value, for: key, of: node)
      }
    } catch {
      transaction.rollback(to: start)
      throw error
    }
  }
}
