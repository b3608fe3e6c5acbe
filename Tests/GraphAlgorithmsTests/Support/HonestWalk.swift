import GraphAlgorithms
import PropertyGraph

/// Walks a small world the slow way: every path is tried, every rule is asked at every step.
struct HonestWalk {
  let world: SmallWorld
  let rules: WalkRules
  private let nodes: Set<NodeID>
  private var admitted: [(id: RelationshipID, edge: SmallWorld.Edge)] = []

  init(world: SmallWorld, rules: WalkRules) {
    self.world = world
    self.rules = rules
    nodes = Set(world.nodes)
    admitted = world.relationships.filter { admits($0.id, $0.edge) }
  }

  /// Whether a relationship may be followed at all.
  func admits(_ id: RelationshipID, _ edge: SmallWorld.Edge) -> Bool {
    let type = Self.typeID(edge.type)
    if rules.withoutTypes.contains(type) { return false }
    if let only = rules.onlyTypes, !only.contains(type) { return false }
    if let admitted = rules.relationships, !admitted[Int(id.row)] { return false }
    return rules.time.map { Self.holds(edge.bounds, $0) } ?? true
  }

  /// The steps from a node, in no particular order.
  func steps(from node: NodeID) -> [(NodeID, RelationshipID)] {
    var result: [(NodeID, RelationshipID)] = []
    for (id, edge) in admitted {
      let direction = rules.directions[Self.typeID(edge.type)] ?? rules.direction
      let (source, target) = (Self.node(edge.source), Self.node(edge.target))
      if source == node, direction != .incoming { result.append((target, id)) }
      if target == node, direction != .outgoing { result.append((source, id)) }
    }
    return result
  }

  func mayStart(_ node: NodeID) -> Bool {
    nodes.contains(node) && !rules.avoid.contains(node)
  }

  func mayVisit(_ node: NodeID) -> Bool {
    mayStart(node) && rules.nodes.map { $0[Int(node.row)] } ?? true
  }

  func mayPass(_ node: NodeID) -> Bool {
    mayVisit(node) && rules.passThrough.map { $0[Int(node.row)] } ?? true
  }

  /// All simple paths between two nodes, in order; `exempt` nodes may always be walked through.
  func paths(from source: NodeID, to goal: NodeID, exempt: Set<NodeID> = []) -> [Path] {
    guard mayStart(source), source == goal || mayVisit(goal) else { return [] }
    var result: Set<Path> = []
    extend([source], [], to: goal, exempt, into: &result)
    return result.sorted(by: Self.isBefore)
  }

  private func extend(
    _ nodes: [NodeID], _ relationships: [RelationshipID], to goal: NodeID, _ exempt: Set<NodeID>,
    into result: inout Set<Path>
  ) {
    guard let last = nodes.last else { return }
    if last == goal {
      result.insert(Path(nodes: nodes, relationships: relationships))
      return
    }
    if nodes.count > 1, !mayPass(last), !exempt.contains(last) { return }
    for (next, relationship) in steps(from: last) where mayVisit(next) && !nodes.contains(next) {
      extend(nodes + [next], relationships + [relationship], to: goal, exempt, into: &result)
    }
  }

  /// The distances from the nearest start, by letting every step shorten what it can until nothing
  /// changes.
  func distances(from starts: [NodeID], hops: Int) -> [NodeID: Int] {
    var result: [NodeID: Int] = [:]
    for start in starts where mayStart(start) { result[start] = 0 }
    let origins = Set(result.keys)
    var changed = true
    while changed {
      changed = false
      for (node, distance) in result where distance < hops {
        guard origins.contains(node) || mayPass(node) else { continue }
        for (next, _) in steps(from: node) where mayVisit(next) || origins.contains(next) {
          if distance + 1 < result[next] ?? .max {
            result[next] = distance + 1
            changed = true
          }
        }
      }
    }
    return result
  }

  /// One path per sequence of nodes: the first.
  static func distinct(_ paths: [Path]) -> [Path] {
    var seen: Set<[NodeID]> = []
    return paths.filter { seen.insert($0.nodes).inserted }
  }

  /// The order that every answer promises, said in other words than the room's.
  static func isBefore(_ a: Path, _ b: Path) -> Bool {
    let keyA = [a.hops] + a.nodes.map { Int($0.row) } + a.relationships.map { Int($0.row) }
    let keyB = [b.hops] + b.nodes.map { Int($0.row) } + b.relationships.map { Int($0.row) }
    return keyA.lexicographicallyPrecedes(keyB)
  }

  static func node(_ row: Int) -> NodeID { NodeID(row: UInt32(row)) }

  static func typeID(_ name: String) -> RelationshipTypeID {
    RelationshipTypeID(rawValue: UInt16(SmallWorld.types.firstIndex(of: name) ?? 0))
  }

  /// Tries every reading of the bounds as two days from -3 to 9, which is enough for bounds and
  /// windows from 0 to 6.
  static func holds(_ bounds: SmallWorld.Bounds, _ filter: TimeFilter) -> Bool {
    var readings: [Bool] = []
    for start in -3...9 {
      for end in -3...9 where start <= end {
        let fits =
          start >= bounds.earliestStart ?? -3 && start <= bounds.latestStart ?? 9
          && end >= bounds.earliestEnd ?? -3 && end <= bounds.latestEnd ?? 9
        if fits { readings.append((start...end).overlaps(filter.window)) }
      }
    }
    return filter.mode == .certainly ? readings.allSatisfy { $0 } : readings.contains(true)
  }
}
