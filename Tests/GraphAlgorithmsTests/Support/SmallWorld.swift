import GraphAlgorithms
import GraphSchema
import LiaisonTestSupport
import PropertyGraph

/// A small multigraph as a plain list, and the same in the store.
///
/// Some relationships and nodes are made and removed again, so that rows have holes.
struct SmallWorld {
  /// The days between which a relationship begins and ends; `nil` is unknown.
  struct Bounds: Hashable {
    var earliestStart: Int?
    var latestStart: Int?
    var earliestEnd: Int?
    var latestEnd: Int?
  }

  struct Edge: Hashable {
    let source: Int
    let target: Int
    let type: String
    var bounds = Bounds()
  }

  /// The types in the order of their ids.
  static let types = ["knows", "leads", "cites"]

  let nodeCount: Int
  /// By relationship row; `nil` where the relationship was removed.
  private(set) var edges: [Edge?]
  private(set) var removedNodes: Set<Int> = []

  init(nodeCount: Int, edges: [Edge]) {
    self.nodeCount = nodeCount
    self.edges = edges
  }

  /// A random world with loops and parallels.
  init(seed: UInt64, nodes: ClosedRange<Int> = 1...7, density: Int = 2) {
    var generator = SplitMix64(seed: seed)
    nodeCount = Int.random(in: nodes, using: &generator)
    let count = Int.random(in: 0...(nodeCount * density), using: &generator)
    edges = []
    for _ in 0..<count {
      let source = Int.random(in: 0..<nodeCount, using: &generator)
      let target = Int.random(in: 0..<nodeCount, using: &generator)
      let type = Self.types.randomElement(using: &generator) ?? "knows"
      edges.append(
        Edge(
          source: source, target: target, type: type, bounds: Self.bounds(using: &generator)))
    }
    for row in edges.indices where generator.chance(8) { edges[row] = nil }
    for node in 0..<nodeCount where nodeCount > 2 && generator.chance(4) {
      removedNodes.insert(node)
      for row in edges.indices where edges[row]?.source == node || edges[row]?.target == node {
        edges[row] = nil
      }
    }
    removed = Self.leftovers(edges, using: &generator)
  }

  /// What stood in the rows of removed relationships; any ends will do.
  private var removed: [Int: Edge] = [:]

  private static func leftovers(
    _ edges: [Edge?], using generator: inout SplitMix64
  ) -> [Int: Edge] {
    var result: [Int: Edge] = [:]
    for row in edges.indices where edges[row] == nil {
      result[row] = Edge(source: 0, target: 0, type: types[row % types.count])
    }
    return result
  }

  /// Bounds around a span within the days 0 to 6, some of them unknown.
  private static func bounds(using generator: inout SplitMix64) -> Bounds {
    let days = (0..<4).map { _ in Int.random(in: 0...6, using: &generator) }.sorted()
    func known(_ day: Int) -> Int? { generator.chance(60) ? day : nil }
    // The middle two may stand either way round: the latest start may come after the earliest end.
    let swap = generator.chance(30)
    return Bounds(
      earliestStart: known(days[0]), latestStart: known(swap ? days[2] : days[1]),
      earliestEnd: known(swap ? days[1] : days[2]), latestEnd: known(days[3]))
  }

  /// The same world in the store.
  func makeGraph() throws -> GraphSnapshot { try makeStore().snapshot }

  /// The same world in a store that can be written to.
  func makeStore() throws -> GraphStore {
    let store = GraphStore()
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<nodeCount { _ = try graph.addNode(labels: ["Node"]) }
      // Every type gets its id, in order, before the first relationship that matters.
      for type in Self.types {
        _ = try graph.addRelationship(
          type, from: NodeID(row: 0), to: NodeID(row: 0), properties: [:])
      }
      for (row, edge) in edges.enumerated() {
        guard let edge = edge ?? removed[row] else { continue }
        _ = try graph.addRelationship(
          edge.type, from: NodeID(row: UInt32(edge.source)), to: NodeID(row: UInt32(edge.target)),
          properties: Self.properties(edge.bounds))
      }
      for row in 0..<Self.types.count {
        try graph.remove(RelationshipID(row: UInt32(row)))
      }
      for row in edges.indices where edges[row] == nil {
        try graph.remove(RelationshipID(row: UInt32(row + Self.types.count)))
      }
      for node in removedNodes.sorted() {
        try graph.remove(NodeID(row: UInt32(node)), detaching: true)
      }
    }
    return store
  }

  /// The rows of the live relationships with their edges, ascending.
  var relationships: [(id: RelationshipID, edge: Edge)] {
    edges.enumerated().compactMap { row, edge in
      edge.map { (RelationshipID(row: UInt32(row + Self.types.count)), $0) }
    }
  }

  /// The live nodes, ascending.
  var nodes: [NodeID] {
    (0..<nodeCount).filter { !removedNodes.contains($0) }.map { NodeID(row: UInt32($0)) }
  }

  /// The same edges made in another order; rows of relationships differ, rows of nodes do not.
  func shuffled(seed: UInt64) -> SmallWorld {
    var generator = SplitMix64(seed: seed)
    var result = self
    let live = edges.compactMap { (edge: Edge?) -> Edge? in edge }
    result.edges = live.shuffled(using: &generator).map(Optional.some)
    result.removed = [:]
    return result
  }

  private static func properties(_ bounds: Bounds) -> [String: Value] {
    let columns = [
      "earliest_start": bounds.earliestStart, "latest_start": bounds.latestStart,
      "earliest_end": bounds.earliestEnd, "latest_end": bounds.latestEnd,
    ]
    return columns.compactMapValues { $0.map { Value.integer(Int64($0)) } }
  }
}
