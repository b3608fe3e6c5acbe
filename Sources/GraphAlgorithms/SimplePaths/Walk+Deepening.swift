internal import PropertyGraph

extension Walk {
  /// Collects the paths along way points, shorter ones first.
  ///
  /// The legs are measured for paths as long as the shortest legs together; when that was not
  /// enough, for longer and longer ones. A question for all paths measures them once.
  mutating func collect(
    along waypoints: [UInt32], _ maxHops: Int, _ view: AdjacencyView,
    into collector: inout PathCollector, _ budget: inout Budget
  ) {
    let hops = min(maxHops, limits.mostHops)
    var planWasCut = false
    var wasCut = false
    if let plan = plan(along: waypoints, hops: hops, wasCut: &planWasCut, view, &budget) {
      var length = plan.fewestHops
      var bound = collector.wantsAll ? hops : length
      var growth = 1
      while true {
        wasCut = false
        guard
          let itinerary = itinerary(plan, bound, wasCut: &wasCut, view, &budget),
          deepen(
            itinerary, length...bound, wasCut: &wasCut, view, into: &collector, &budget)
        else { return }
        if !wasCut || bound == hops { break }
        length = bound + 1
        bound += min(growth, hops - bound)
        growth *= 2
      }
    }
    if hops < maxHops, wasCut || planWasCut { budget.stop(.hops(hops)) }
  }

  /// Measures the legs for paths of at most `hops` hops; `nil` when the budget was spent.
  private mutating func itinerary(
    _ plan: LegPlan, _ hops: Int, wasCut: inout Bool, _ view: AdjacencyView,
    _ budget: inout Budget
  ) -> Itinerary? {
    var legs: [Leg] = []
    for index in 0..<plan.legs {
      let most = plan.mostHops(of: index, in: hops)
      let (start, end) = (plan.waypoints[index], plan.waypoints[index + 1])
      let leg = withholding(plan.withheld(from: index)) {
        $0.leg(from: start, to: end, hops: most, wasCut: &wasCut, view, &budget)
      }
      guard let leg else { return nil }
      legs.append(leg)
    }
    return Itinerary(plan.waypoints, legs, &budget)
  }

  /// Looks for the paths of each length in turn; `false` when no more paths are to come.
  private mutating func deepen(
    _ itinerary: Itinerary, _ lengths: ClosedRange<Int>, wasCut: inout Bool,
    _ view: AdjacencyView, into collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    let most = itinerary.mostHops
    let complete = itinerary.hopsWithAllNodes
    for length in lengths.lowerBound...max(lengths.lowerBound, min(lengths.upperBound, most)) {
      guard let rows = itinerary.rows(hops: length, &budget),
        let corridor = Corridor(rows, view, rules, noting: &positions, &budget),
        var search = ExactLengthSearch(corridor, itinerary, &budget),
        search.run(hops: length, into: &collector, &budget)
      else { return false }
      // Nothing was left out for its length: among the measured nodes there is no longer path.
      if !search.wasCutByLength, length >= complete { return true }
    }
    if lengths.upperBound < most { wasCut = true }
    return true
  }
}
