import GraphAlgorithms
import GraphSchema
import Interchange
public import PropertyGraph
import Report

/// The nodes within some steps of one, in an open graph.
public struct OpenNeighbourhood: Sendable {
  let graph: OpenGraph
  /// The node in the middle.
  public let centre: NodeID
  /// The nodes by distance, then row, without the centre.
  public let nodes: [NodeID]
  /// How many steps each is away.
  public let distances: [Int]
  /// The relationships among them and the centre.
  public let relationships: [RelationshipID]
  /// What is not listed, a sentence each.
  public let notes: [String]
  let isCutShort: Bool
}

/// Ways between two nodes of an open graph, shortest first.
public struct OpenPaths: Sendable {
  let graph: OpenGraph
  /// Where they begin.
  public let start: NodeID
  /// Where they end.
  public let end: NodeID
  let paths: [Path]
  let isCutShort: Bool

  /// The nodes of each way.
  public var nodes: [[NodeID]] { paths.map(\.nodes) }
  /// The nodes of all ways, each once.
  public var allNodes: [NodeID] { Array(Set(paths.flatMap(\.nodes))).sorted { $0.row < $1.row } }
  /// The relationships of all ways, each once.
  public var allRelationships: [RelationshipID] {
    Array(Set(paths.flatMap(\.relationships))).sorted { $0.row < $1.row }
  }
}

/// Everything that an open graph says of a node.
public struct OpenNodeAnswer: Sendable {
  let graph: OpenGraph
  /// The node.
  public let node: NodeID
  let limit: Int
}

extension OpenGraph {
  /// What lies within some steps of a node, relationships walked both ways.
  ///
  /// - Throws: ``LiaisonError/unknownName(_:nearest:)`` and its like; ``LiaisonError/badArgument(_:hint:)``
  ///   for a label or type that is not there.
  /// - Complexity: O(nodes and relationships within `hops`), and the look-up of the name.
  public func neighbourhood(
    of name: String, hops: Int = 1, _ scope: OpenScope = OpenScope()
  ) throws(LiaisonError) -> OpenNeighbourhood {
    guard hops >= 1 else { throw .badArgument("--hops takes a number of at least 1", hint: nil) }
    let centre = try node(name)
    let rules = try rules(scope)
    var labels: [LabelID] = []
    for word in scope.labels { labels.append(try label(word)) }
    let near = GraphAlgorithms.neighbourhood(of: [centre], hops: hops, in: graph, rules: rules)
    var kept = zip(near.nodes, near.distances).filter { $0.0 != centre && isAsked($0.0, labels) }
    var notes: [String] = []
    if let limit = scope.limit, kept.count > limit {
      notes.append("\(kept.count - limit) more are not listed")
      kept = Array(kept.prefix(limit))
    }
    if let reason = near.truncation { notes.append("the walk was cut short: \(reason)") }
    let shown = Set(kept.map(\.0)).union([centre])
    return OpenNeighbourhood(
      graph: self, centre: centre, nodes: kept.map(\.0), distances: kept.map(\.1),
      relationships: near.relationships.filter {
        shown.contains(graph.source(of: $0)) && shown.contains(graph.target(of: $0))
      }, notes: notes, isCutShort: near.truncation == .deadline)
  }

  /// The shortest ways between two nodes, relationships walked both ways.
  ///
  /// - Throws: as ``neighbourhood(of:hops:_:)``.
  /// - Complexity: that of `count` × (nodes of a way) searches from both ends.
  public func paths(
    from start: String, to end: String, count: Int = 1, maxHops: Int = 8,
    allShortest: Bool = false, _ scope: OpenScope = OpenScope()
  ) throws(LiaisonError) -> OpenPaths {
    guard count >= 1 else { throw .badArgument("--k takes a number of at least 1", hint: nil) }
    let (from, to) = (try node(start), try node(end))
    guard from != to else {
      throw .badArgument("'\(start)' and '\(end)' are one node", hint: "name two")
    }
    var rules = try rules(scope)
    rules.limits.hops = maxHops
    if allShortest { rules.limits.results = scope.limit ?? 1_000 }
    let found =
      allShortest
      ? allShortestPaths(from: from, to: to, in: graph, rules: rules)
      : kShortestPaths(from: from, to: to, count: count, in: graph, rules: rules)
    return OpenPaths(
      graph: self, start: from, end: to, paths: found.paths,
      isCutShort: found.truncation == .deadline)
  }

  /// Everything that is said of a node.
  ///
  /// - Throws: as ``node(_:)``.
  public func show(
    _ name: String, _ scope: OpenScope = OpenScope()
  ) throws(LiaisonError) -> OpenNodeAnswer {
    OpenNodeAnswer(graph: self, node: try node(name), limit: scope.limit ?? 200)
  }

  /// The part of the graph that holds the nodes of some names and all relationships among them.
  ///
  /// - Throws: as ``node(_:)``.
  public func part(naming names: [String]) throws(LiaisonError) -> OpenGraph {
    var nodes: [NodeID] = []
    for name in names {
      let node = try node(name)
      if !nodes.contains(node) { nodes.append(node) }
    }
    let among = GraphAlgorithms.neighbourhood(of: nodes, hops: 0, in: graph)
    return try part(nodes, among.relationships)
  }

  /// The part of the graph that holds some nodes and all relationships among them.
  ///
  /// - Complexity: O(*n*) in the size of the part, and in the number of relationships.
  public func part(
    _ nodes: [NodeID], _ relationships: [RelationshipID]
  ) throws(LiaisonError) -> OpenGraph {
    let store = GraphStore()
    do {
      try store.write { transaction throws(GraphError) in
        var ids: [NodeID: NodeID] = [:]
        for node in nodes {
          let properties = Dictionary(
            graph.properties(of: node).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
          ids[node] = try transaction.addNode(
            labels: graph.labelNames(of: node), properties: properties)
        }
        for link in relationships {
          guard let from = ids[graph.source(of: link)], let to = ids[graph.target(of: link)] else {
            continue
          }
          let properties = Dictionary(
            graph.properties(of: link).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
          try transaction.addRelationship(
            graph.name(of: graph.type(of: link)), from: from, to: to, properties: properties)
        }
      }
    } catch { throw .graph(error) }
    return OpenGraph(reading.holding(store.snapshot), source: source, options: options)
  }
}
