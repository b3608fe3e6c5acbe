internal import PropertyGraph

/// Takes paths in as sequences of nodes and keeps them, until there are enough.
struct PathCollector {
  private(set) var paths: [Path] = []
  private let wanted: Int
  private let limit: Int
  /// Whether one path is wanted for each sequence of nodes.
  let distinctByNodes: Bool

  /// Collects `wanted` paths, but not more than the limits allow.
  init(_ limits: WalkLimits, wanted: Int = .max, distinctByNodes: Bool) {
    self.wanted = wanted
    limit = limits.results ?? .max
    self.distinctByNodes = distinctByNodes
  }

  /// Whether every path is asked for.
  var wantsAll: Bool { wanted == .max }

  /// Whether as many paths have been taken in as were asked for.
  var isFull: Bool { paths.count >= wanted }

  /// The number of paths that can still make a difference: those wanted, or the first beyond the limit.
  var missing: Int { min(wanted - paths.count, max(0, limit) - paths.count &+ 1) }

  /// Takes in the paths along some nodes, given the parallel relationships of each hop, ascending.
  ///
  /// Either one path, of the first relationships, or one for every choice, the last hop's changing
  /// fastest. `false` when no more paths are to come, because there are enough or because a limit
  /// was reached.
  mutating func add(
    _ nodes: [UInt32], _ bundles: [ArraySlice<UInt32>], _ budget: inout Budget
  ) -> Bool {
    let nodes = nodes.map(NodeID.init(row:))
    var choice = bundles.map(\.startIndex)
    while true {
      guard paths.count < limit else {
        budget.stop(.results(max(0, limit)))
        return false
      }
      let relationships = zip(bundles, choice).map { RelationshipID(row: $0[$1]) }
      paths.append(Path(nodes: nodes, relationships: relationships))
      if isFull || !budget.spend(steps: nodes.count) { return false }
      if distinctByNodes { return true }
      guard Self.turn(&choice, bundles) else { return true }
    }
  }

  /// Takes in one path; `false` when no more are to come.
  mutating func add(_ path: Path, _ budget: inout Budget) -> Bool {
    guard paths.count < limit else {
      budget.stop(.results(max(0, limit)))
      return false
    }
    paths.append(path)
    return !isFull && budget.spend(steps: path.nodes.count)
  }

  /// Turns the choices on like the wheels of a counter; `false` after the last choice.
  private static func turn(_ choice: inout [Int], _ bundles: [ArraySlice<UInt32>]) -> Bool {
    for hop in choice.indices.reversed() {
      choice[hop] += 1
      if choice[hop] < bundles[hop].endIndex { return true }
      choice[hop] = bundles[hop].startIndex
    }
    return false
  }
}
