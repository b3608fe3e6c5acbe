public import PropertyGraph

/// The nodes within `hops` of the starts, with distances, and the relationships among them.
///
/// One question of ``Walk/neighbourhood(of:hops:)``, which has the details.
///
/// ```swift
/// let near = neighbourhood(of: [bis], hops: 2, in: graph, rules: rules)
/// ```
public func neighbourhood(
  of starts: [NodeID], hops: Int, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Neighbourhood {
  var walk = Walk(in: graph, rules: rules)
  return walk.neighbourhood(of: starts, hops: hops)
}

extension Walk {
  /// The nodes within `hops` of the starts, with distances, and the relationships among them.
  ///
  /// The distance of a node is the number of hops of the shortest path from the nearest start.
  /// Nodes outside ``WalkRules/passThrough`` are found, but nothing behind them; a start that is
  /// not in the graph, or avoided, is left out. A negative number of hops reads as none.
  ///
  /// When a limit cuts it short, the nodes are a beginning of the complete answer's.
  ///
  /// - Complexity: O(nodes and relationships within `hops`, those at the last level included).
  ///
  /// Source: breadth-first search, E. F. Moore, *The shortest path through a maze* (1959).
  public mutating func neighbourhood(of starts: [NodeID], hops: Int) -> Neighbourhood {
    lending { walk, view in
      var budget = walk.newBudget()
      let (members, distances) = walk.members(of: starts, hops, view, &budget)
      let relationships = walk.relationships(among: members, view, &budget)
      return Neighbourhood(
        nodes: members.map(NodeID.init(row:)), distances: distances,
        relationships: relationships, truncation: budget.truncation)
    }
  }

  /// The rows of a neighbourhood and their distances.
  private mutating func members(
    of starts: [NodeID], _ hops: Int, _ view: AdjacencyView, _ budget: inout Budget
  ) -> ([UInt32], [Int]) {
    let rows = starts.filter { rules.mayStart(at: $0, in: graph) }.map(\.row)
    let wanted = max(0, hops)
    let allowed = min(wanted, limits.mostHops)
    let room = max(0, min(limits.nodes ?? .max, limits.results ?? .max))
    var members: [UInt32] = []
    var distances: [Int] = []
    ahead.begin(at: budget.isOpen ? rows : [])
    while true {
      // The level is sorted before it is cut, so that the cut does not depend on insertion order.
      let level = ahead.frontier.sorted()
      let kept = level.prefix(room - members.count)
      members.append(contentsOf: kept)
      distances.append(contentsOf: repeatElement(ahead.depth, count: kept.count))
      if kept.count < level.count {
        budget.stop(limits.nodes == room ? .nodes(room) : .results(room))
        break
      }
      if level.isEmpty || ahead.depth == wanted { break }
      if ahead.depth == allowed {
        budget.stop(.hops(allowed))
        break
      }
      // A level that the clock cut in the middle would not be a beginning of the answer.
      let course = Course(findsEnds: true)
      guard ahead.advance(in: view, rules, course, budget: &budget) else { break }
    }
    return (members, distances)
  }
}
