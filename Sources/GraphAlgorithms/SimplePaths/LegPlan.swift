internal import PropertyGraph

/// What is known of the legs between way points before any of them is measured.
struct LegPlan {
  /// The way points: the start, the nodes on the way in their order, the end.
  let waypoints: [UInt32]
  /// The hops of each leg's shortest way.
  var distances: [Int]
  /// For each leg, nodes that all its ways pass: no other leg may use them.
  var mandatory: [[UInt32]]

  /// The number of legs.
  var legs: Int { waypoints.count - 1 }
  /// No path has fewer hops than this: the legs may get into one another's way.
  var fewestHops: Int { distances.reduce(0, +) }

  /// The nodes that a leg must leave to the others.
  func withheld(from leg: Int) -> [UInt32] {
    mandatory.indices.filter { $0 != leg }.flatMap { mandatory[$0] }
  }

  /// The most hops a leg can have in a path of so many hops.
  func mostHops(of leg: Int, in hops: Int) -> Int { hops - (fewestHops - distances[leg]) }
}

extension Walk {
  /// Plans the legs; `nil` when no path of at most `hops` hops can exist, or when the budget was
  /// spent.
  ///
  /// A node without which a leg cannot be walked is withheld from all other legs, which may give
  /// them such nodes in turn, until nothing changes. This recognises way points in dead ends at
  /// once, where an enumeration would try every way into them. `wasCut` is set when the number of
  /// hops had a part in what was found.
  mutating func plan(
    along waypoints: [UInt32], hops: Int, wasCut: inout Bool, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> LegPlan? {
    let legs = waypoints.count - 1
    var plan = LegPlan(
      waypoints: waypoints, distances: Array(repeating: 1, count: legs),
      mandatory: Array(repeating: [], count: legs))
    var changed = true
    while changed {
      changed = false
      for leg in 0..<legs {
        let most = plan.mostHops(of: leg, in: hops)
        let (from, to) = (waypoints[leg], waypoints[leg + 1])
        let survey = withholding(plan.withheld(from: leg)) {
          // A single leg has no other to make room for.
          $0.survey(
            from, to, hops: most, findsMandatory: legs > 1, wasCut: &wasCut, view, &budget)
        }
        guard let survey else { return nil }
        let grew = survey.mandatory.count > plan.mandatory[leg].count
        changed = changed || grew || survey.distance != plan.distances[leg]
        plan.distances[leg] = survey.distance
        plan.mandatory[leg] = survey.mandatory
      }
      if legs == 1 { break }
    }
    return plan
  }

  /// Finds a leg's shortest way, and which nodes are on every way; `nil` when there is no way.
  ///
  /// Only a node that has its level of the shortest ways to itself can be on every way.
  private mutating func survey(
    _ from: UInt32, _ to: UInt32, hops: Int, findsMandatory: Bool, wasCut: inout Bool,
    _ view: AdjacencyView, _ budget: inout Budget
  ) -> (distance: Int, mandatory: [UInt32])? {
    let outcome = shortestLevels(from: from, to: to, hops: hops, view, &budget)
    guard case .found(let shortest) = outcome else {
      if case .beyondHops = outcome { wasCut = true }
      return nil
    }
    var mandatory: [UInt32] = []
    // A search for each node of a long way would cost more than it may save.
    let isShort = shortest.hops <= 64
    let inner = findsMandatory && isShort ? shortest.levels.dropFirst().dropLast() : []
    for level in inner where level.count == 1 {
      let without = withholding(level) {
        $0.shortestLevels(from: from, to: to, hops: hops, view, &budget)
      }
      switch without {
      case .found: continue
      case .none: mandatory.append(level[0])
      case .beyondHops:
        wasCut = true
        mandatory.append(level[0])
      case .stopped: return nil
      }
    }
    return (shortest.hops, mandatory)
  }
}
