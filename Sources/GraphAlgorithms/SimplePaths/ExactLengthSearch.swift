internal import PropertyGraph

/// Depth-first search for the simple paths of exactly so many hops, by way of given nodes.
///
/// `remaining[leg][node]` is a lower bound for the hops from a node on leg `leg` to the end, by way
/// of the nodes still to come. A step is taken only when the bound fits into what is left, so that
/// the search turns back as soon as it has strayed too far. The stack is an array: its depth is the
/// length of the path, not the depth of calls.
struct ExactLengthSearch {
  private let corridor: Corridor
  /// The leg that ends at a node, or -1 for nodes that are no way points.
  private let legEnding: [Int32]
  private let legs: Int
  private let remaining: [[UInt32]]
  /// Whether a step was left out only because the path would have become too long.
  private(set) var wasCutByLength = false

  private let start: Int
  private var path: [Int] = []
  private var steps: [Int] = []
  private var cursors: [Int] = []
  private var isOnPath: [Bool]
  private var leg = 0

  /// A search along the way points of an itinerary; `nil` when the deadline passed.
  init?(_ corridor: Corridor, _ itinerary: Itinerary, _ budget: inout Budget) {
    self.corridor = corridor
    legs = itinerary.legs.count
    start = corridor.position(of: itinerary.waypoints[0])
    guard let remaining = itinerary.remaining(in: corridor, &budget),
      var legEnding = budget.filled(corridor.count, with: Int32(-1)),
      let isOnPath = budget.filled(corridor.count, with: false)
    else { return nil }
    for (leg, waypoint) in itinerary.waypoints.dropFirst().enumerated() {
      legEnding[corridor.position(of: waypoint)] = Int32(truncatingIfNeeded: leg)
    }
    (self.remaining, self.legEnding, self.isOnPath) = (remaining, legEnding, isOnPath)
  }

  /// Hands the paths of exactly `hops` hops to the collector in order; `false` when no more paths
  /// are to come.
  mutating func run(
    hops: Int, into collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    enter(start)
    while let node = path.last {
      let step = cursors[cursors.count - 1]
      guard step < corridor.firstStep[node + 1] else {
        retreat(from: node)
        continue
      }
      cursors[cursors.count - 1] = step + 1
      guard budget.spend(steps: 1) else { return false }
      let next = Int(corridor.targets[step])
      let ending = Int(legEnding[next])
      // A way point is entered in its turn only.
      if isOnPath[next] || ending >= 0 && ending != leg { continue }
      if ending == legs - 1 {
        guard path.count < hops || emit(next, by: step, &collector, &budget) else { return false }
      } else if fits(next, on: ending == leg ? leg + 1 : leg, hops) {
        guard budget.visit(1) else { return false }
        if ending == leg { leg += 1 }
        steps.append(step)
        enter(next)
      }
    }
    return true
  }

  private mutating func enter(_ node: Int) {
    path.append(node)
    cursors.append(corridor.firstStep[node])
    isOnPath[node] = true
  }

  private mutating func retreat(from node: Int) {
    path.removeLast()
    cursors.removeLast()
    _ = steps.popLast()
    isOnPath[node] = false
    if legEnding[node] >= 0 { leg -= 1 }
  }

  /// Whether the end can be reached from a node in the hops that are left after stepping there.
  private mutating func fits(_ node: Int, on leg: Int, _ hops: Int) -> Bool {
    let bound = remaining[leg][node]
    if bound == Levels.unseen { return false }
    if path.count + Int(bound) <= hops { return true }
    wasCutByLength = true
    return false
  }

  /// Hands a path to the collector, with no array in between where no hop has parallels to choose
  /// from.
  private func emit(
    _ end: Int, by step: Int, _ collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    guard collector.distinctByNodes || !corridor.hasParallels(steps, step) else {
      let nodes = (path + [end]).map { corridor.rows[$0] }
      return collector.add(nodes, corridor.bundles(steps + [step]), &budget)
    }
    var nodes: [NodeID] = []
    nodes.reserveCapacity(path.count + 1)
    for position in path { nodes.append(NodeID(row: corridor.rows[position])) }
    nodes.append(NodeID(row: corridor.rows[end]))
    var relationships: [RelationshipID] = []
    relationships.reserveCapacity(path.count)
    for step in steps { relationships.append(corridor.firstRelationship(step)) }
    relationships.append(corridor.firstRelationship(step))
    return collector.add(Path(nodes: nodes, relationships: relationships), &budget)
  }
}
