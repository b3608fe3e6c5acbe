internal import PropertyGraph

extension Walk {
  /// Hands the shortest paths of a question to a collector in order, and then, when `goesOn`, those
  /// of one hop more, as long as it takes some; how the search ended.
  ///
  /// A question without path, or one that was stopped, hands none. The marks are taken back.
  mutating func collectByLevels<Test: StepTest>(
    _ question: PairQuestion, orOneMore goesOn: Bool, _ view: AdjacencyView, _ test: Test.Type,
    into collector: inout PathCollector, _ budget: inout Budget
  ) -> PairOutcome {
    defer { forgetPair() }
    let outcome = searchPair(question, view, Gating<Test>.self, &budget)
    guard case .met(let hops) = outcome else { return outcome }
    let (a, b) = (front.depth, rear.depth)
    let shortest = LevelStages(front: a, rear: b, between: nil)
    guard collect(shortest, question, view, test, into: &collector, &budget), goesOn,
      hops < question.hops, let between = lookBetween(view, test, &budget)
    else { return outcome }
    let longer = LevelStages(front: a, rear: b, between: between)
    _ = collect(longer, question, view, test, into: &collector, &budget)
    return outcome
  }

  /// Hands every way through the stages to a collector; `false` when no more paths are to come.
  private mutating func collect<Test: StepTest>(
    _ stages: LevelStages, _ question: PairQuestion, _ view: AdjacencyView, _ test: Test.Type,
    into collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    var graph = LevelGraph()
    swap(&graph, &tally.levels)
    guard graph.begin(bound: Int(self.graph.nodeBound), &budget), noteDepths(in: &graph, &budget)
    else {
      swap(&graph, &tally.levels)
      return false
    }
    var search = LevelGraphSearch(graph, stages, from: question.source)
    graph = LevelGraph()
    let goesOn = search.run(self, view, test, into: &collector, &budget)
    swap(&search.graph, &tally.levels)
    return goesOn
  }

  /// Lets the level where the searches met count as found, so that the nodes one hop further from
  /// both ends than the searches had gone are known; which side found them, or `nil` when the budget
  /// was spent.
  ///
  /// When it was the front that met the rear, these nodes either step to the rear's last level, which
  /// is seen when a way comes by, or are looked for from there, whichever costs less.
  private mutating func lookBetween<Test: StepTest>(
    _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> LevelStages.Between? {
    if meeting.isAhead { front.endLevel() } else { rear.endLevel() }
    guard budget.visit(meeting.isAhead ? front.last.count : rear.last.count) else { return nil }
    guard meeting.isAhead else { return .rear }
    if isFrontCheaper(view) { return .front }
    let found = NodeMarks.ahead | NodeMarks.level
    let wanted = NodeMarks.ahead | NodeMarks.level(front.depth)
    let stamp = NodeMarks.back | NodeMarks.level(rear.depth + 1)
    var marks = NodeMarks()
    swap(&marks, &self.marks)
    defer { swap(&marks, &self.marks) }
    for position in rear.last {
      let row = rear.rows[position].row
      let isInTime = forEachStep(from: row, .backward, view, test, &budget) { neighbour, _ in
        let mark = marks[neighbour]
        if mark & found == wanted { marks[neighbour] = mark & ~found | stamp }
        return true
      }
      guard isInTime else { return nil }
    }
    return .rear
  }

  /// Writes down on which level each node stands, where a mark may stand for several levels; `false`
  /// when the budget was spent.
  ///
  /// A mark has a level's remainder by four. Where all relationships may be walked both ways, levels of
  /// neighbours differ by one at most; otherwise a step may lead back over many levels.
  private func noteDepths(in graph: inout LevelGraph, _ budget: inout Budget) -> Bool {
    // The level after the last counts: some of it has been found.
    graph.checksDepths = !rules.isSymmetric && max(front.depth, rear.depth) >= 3
    guard graph.checksDepths else { return true }
    guard graph.makeRoomForDepths(Int(self.graph.nodeBound), &budget) else { return false }
    let isNoted = front.eachDepth(&budget) { row, depth in
      // What the rear was seen to step back to counts as found by it.
      let isBack = marks[row] & NodeMarks.back != 0
      graph.depths[Int(row)] = UInt32(isBack ? rear.depth + 1 : depth)
    }
    return isNoted && rear.eachDepth(&budget) { graph.depths[Int($0)] = UInt32($1) }
  }
}

extension Frontier {
  /// Hands every node found and its level to `body`; `false` when the budget was spent.
  fileprivate func eachDepth(
    _ budget: inout Budget, _ body: (_ row: UInt32, _ depth: Int) -> Void
  ) -> Bool {
    var depth = 0
    return budget.inParts(0..<count) { positions in
      for position in positions {
        while depth <= self.depth, position == level(depth).upperBound { depth += 1 }
        body(rows[position].row, depth)
      }
    }
  }
}

extension CompiledRules {
  /// Whether every relationship that may be followed may be walked both ways.
  var isSymmetric: Bool { stepsByType.allSatisfy { $0 == 0 || $0 == Self.eitherWay } }
}
