import LiaisonTestSupport
import PropertyGraph

/// A relationship as a plain list holds it.
struct PlainRelationship {
  let id: RelationshipID
  let type: UInt16
  let source: NodeID
  let target: NodeID
}

/// The steps of each node, put together from a plain list of relationships.
struct PlainSides {
  struct Step: Equatable {
    let type: UInt16
    let relationship: RelationshipID
    let neighbour: NodeID
  }

  private(set) var outgoing: [UInt32: [Step]] = [:]
  private(set) var incoming: [UInt32: [Step]] = [:]

  init(_ relationships: [PlainRelationship]) {
    for each in relationships.sorted(by: { ($0.type, $0.id) < ($1.type, $1.id) }) {
      outgoing[each.source.row, default: []].append(
        Step(type: each.type, relationship: each.id, neighbour: each.target))
      incoming[each.target.row, default: []].append(
        Step(type: each.type, relationship: each.id, neighbour: each.source))
    }
  }
}

/// Random edits that give two neighbouring nodes of a page more and more relationships, or take them
/// away, and remember what is left.
struct HubDrill {
  /// Two pages of nodes, the second begun.
  static let nodeCount = 150
  private static let hubs = [NodeID(row: 17), NodeID(row: 18)]
  private static let types: UInt16 = 4

  private(set) var relationships: [PlainRelationship] = []
  private var random: SplitMix64
  private let outgoingPercent: Int
  /// The steps of each hub; a loop is two.
  private var steps = [0, 0]

  init(seed: UInt64, outgoingPercent: Int) {
    random = SplitMix64(seed: seed)
    self.outgoingPercent = outgoingPercent
  }

  /// Makes the nodes, and the types so that their numbers ascend.
  func prepare(_ graph: inout GraphTransaction) throws(GraphError) {
    for _ in 0..<Self.nodeCount { try graph.addNode(labels: []) }
    for type in 0..<Self.types {
      try graph.remove(graph.addRelationship("T\(type)", from: Self.hubs[0], to: Self.hubs[1]))
    }
  }

  /// How many edits the next commit makes: one where a node becomes a hub or goes back.
  var nextBatch: Int { steps.contains { 1_021...1_024 ~= $0 || 256...258 ~= $0 } ? 1 : 80 }

  /// Gives a hub that has fewer steps than `target` one more; `false` when there is none.
  mutating func grow(
    _ graph: inout GraphTransaction, to target: Int
  ) throws(GraphError) -> Bool {
    guard let hub = random.pick(steps.indices.filter { steps[$0] < target }) else { return false }
    let other = NodeID(row: UInt32(random.below(Self.nodeCount)))
    let isOutgoing = random.below(100) < outgoingPercent
    let (source, target) = isOutgoing ? (Self.hubs[hub], other) : (other, Self.hubs[hub])
    let type = UInt16(random.below(Int(Self.types)))
    let id = try graph.addRelationship("T\(type)", from: source, to: target)
    relationships.append(PlainRelationship(id: id, type: type, source: source, target: target))
    countSteps(source, target, 1)
    return true
  }

  /// Takes one of its steps from a hub that has more than `target`; `false` when there is none.
  mutating func shrink(
    _ graph: inout GraphTransaction, to target: Int
  ) throws(GraphError) -> Bool {
    guard let hub = random.pick(steps.indices.filter { steps[$0] > target }) else { return false }
    // Every relationship is one of a hub's, so that few are drawn in vain.
    var place = random.below(relationships.count)
    while !relationships[place].touches(Self.hubs[hub]) {
      place = random.below(relationships.count)
    }
    let gone = relationships.remove(at: place)
    try graph.remove(gone.id)
    countSteps(gone.source, gone.target, -1)
    return true
  }

  private mutating func countSteps(_ source: NodeID, _ target: NodeID, _ change: Int) {
    for (index, hub) in Self.hubs.enumerated() {
      if source == hub { steps[index] += change }
      if target == hub { steps[index] += change }
    }
  }
}

extension PlainRelationship {
  fileprivate func touches(_ node: NodeID) -> Bool { source == node || target == node }
}
