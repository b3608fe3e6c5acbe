internal import PropertyGraph

/// The detours that a question has in hand.
struct DetourSearch {
  let goal: UInt32
  var detours = Detours()
  /// Whether a detour was given up for the greatest number of hops.
  var wasCut = false
  /// The number of detours that can still be wanted.
  var wanted = 0
}

extension Walk {
  /// Goes on behind paths that have been found, all there are of their lengths: takes the best detour
  /// and splits the rest of its set, until there are enough paths.
  mutating func collectByDetours<Test: StepTest>(
    to goal: UInt32, _ view: AdjacencyView, _ test: Test.Type,
    into collector: inout PathCollector, _ budget: inout Budget
  ) {
    var search = DetourSearch(goal: goal, wanted: collector.missing)
    addDetours(leaving: collector.paths, &search, view, test, &budget)
    while budget.isOpen, let best = search.detours.popBest() {
      guard take(best, view, test, into: &collector, &budget) else { return }
      search.wanted = collector.missing
      addDetours(leaving: best.nodes, from: best.deviation, &search, view, test, &budget) {
        index, _ in (index == best.deviation ? best.excluded : []) + [best.nodes[index + 1].row]
      }
    }
    if search.wasCut, let hops = limits.hops { budget.stop(.hops(hops)) }
  }

  /// Hands a path to the collector; `false` when no more are to come.
  private mutating func take<Test: StepTest>(
    _ best: Detour, _ view: AdjacencyView, _ test: Test.Type, into collector: inout PathCollector,
    _ budget: inout Budget
  ) -> Bool {
    if collector.distinctByNodes {
      guard let path = path(along: best.nodes, view, test, &budget) else { return false }
      return collector.add(path, &budget)
    }
    let rows = best.nodes.map(\.row)
    let bundles = zip(rows, rows.dropFirst()).compactMap { bundle($0, $1, view, &budget)?[...] }
    guard bundles.count == rows.count - 1 else { return false }
    return collector.add(rows, bundles, &budget)
  }

  /// Splits the set of all paths but some: in order of their nodes, each is left where no path before
  /// it has been.
  private mutating func addDetours<Test: StepTest>(
    leaving paths: [Path], _ search: inout DetourSearch, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget
  ) {
    let known = byNodes(paths, &budget)
    for (place, nodes) in known.enumerated() {
      let before = place > 0 ? known[place - 1] : []
      let common = zip(nodes, before).prefix { $0 == $1 }.count
      addDetours(leaving: nodes, from: common, &search, view, test, &budget) {
        index, budget in
        var exits = [nodes[index + 1].row]
        for other in known[(place + 1)...] {
          guard budget.spend(steps: index + 1), other.count > index + 1,
            other[...index] == nodes[...index]
          else { break }
          if other[index + 1].row != exits.last { exits.append(other[index + 1].row) }
        }
        return exits
      }
    }
  }

  /// The nodes of paths of at most two lengths, shorter ones first, in order of the nodes alone.
  private func byNodes(_ paths: [Path], _ budget: inout Budget) -> [[NodeID]] {
    let longer = paths.sortedPosition { $0.hops > paths[0].hops }
    var (left, right) = (0, longer)
    var known: [[NodeID]] = []
    known.reserveCapacity(paths.count)
    while known.count < paths.count, budget.spend(steps: 8) {
      let takesLeft =
        right == paths.count
        || left < longer
          && !paths[right].nodes.lexicographicallyPrecedes(paths[left].nodes)
      known.append(paths[takesLeft ? left : right].nodes)
      left += takesLeft ? 1 : 0
      right += takesLeft ? 0 : 1
    }
    return known
  }

  /// Splits the set of a path: for each of its nodes from a position on, the best path that leaves it
  /// there for none of `exits`.
  ///
  /// The nodes before it are spoken for: they are closed for as long, one less with each turn. The
  /// last nodes come first, because of paths with as many hops those are better that leave later.
  private mutating func addDetours<Test: StepTest>(
    leaving nodes: [NodeID], from first: Int, _ search: inout DetourSearch, _ view: AdjacencyView,
    _ test: Test.Type, _ budget: inout Budget, exits: (Int, inout Budget) -> [UInt32]
  ) {
    var closed = nodes.dropLast(2).filter { marks[$0.row] & NodeMarks.closed == 0 }
    for node in closed { marks[node.row] |= NodeMarks.closed }
    for index in stride(from: nodes.count - 2, through: first, by: -1) where budget.isOpen {
      if closed.last == nodes[index] {
        closed.removeLast()
        marks[nodes[index].row] &= ~NodeMarks.closed
      }
      let excluded = exits(index, &budget)
      if let rest = detour(
        from: nodes[...index], excluded, &search, view, test, &budget)
      {
        let detour = Detour(nodes: nodes[..<index] + rest, deviation: index, excluded: excluded)
        search.detours.insert(detour, wanted: search.wanted)
      }
    }
    for node in closed { marks[node.row] &= ~NodeMarks.closed }
  }

  /// The nodes of the first path from the last of some nodes to the goal, unless so many better ones
  /// are in hand as can still be wanted.
  private mutating func detour<Test: StepTest>(
    from beginning: ArraySlice<NodeID>, _ excluded: [UInt32], _ search: inout DetourSearch,
    _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> [NodeID]? {
    let index = beginning.endIndex - 1
    let most = search.detours.mostHops(from: beginning, wanted: search.wanted)
    let question = PairQuestion(
      source: beginning[index].row, goal: search.goal,
      hops: min(limits.mostHops, most ?? .max) - index, wantsPath: true, barred: excluded)
    defer { forgetPair() }
    switch searchPair(question, view, Meeting<Test>.self, &budget) {
    case .met: return firstRows(question, view, test, &budget)
    case .beyondHops: if most ?? .max >= limits.mostHops { search.wasCut = true }
    case .none, .stopped: break
    }
    return nil
  }
}
