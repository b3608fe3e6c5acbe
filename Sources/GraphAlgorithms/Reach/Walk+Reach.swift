public import PropertyGraph

/// The nodes within `hops` of the starts.
///
/// One question of ``Walk/reach(of:hops:)``, which has the details.
///
/// ```swift
/// let near = reach(of: [bis], hops: 3, in: graph)
/// print(near.count, near.counts)
/// ```
public func reach(
  of starts: [NodeID], hops: Int, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Reach {
  var walk = Walk(in: graph, rules: rules)
  return walk.reach(of: starts, hops: hops)
}

extension Walk {
  /// The nodes within `hops` of the starts, by distance.
  ///
  /// Rules and limits are those of ``neighbourhood(of:hops:)``: a start that is not in the graph, or avoided,
  /// is left out; nodes outside ``WalkRules/passThrough`` are found, but nothing behind them; a negative
  /// number of hops reads as none. A level that the clock cuts is left out; one that is larger than
  /// what may be visited is cut by row.
  ///
  /// - Complexity: O(nodes and relationships within `hops` - 1); the marks of all nodes are made once for a
  ///   walk.
  ///
  /// Source: breadth-first search, E. F. Moore, *The shortest path through a maze* (1959).
  public mutating func reach(of starts: [NodeID], hops: Int) -> Reach {
    let truncation = search(from: starts, hops: hops)
    defer { forgetReach() }
    var nodes = [NodeID].room(for: front.count)
    nodes.append(contentsOf: front.rows.prefix(front.count))
    return Reach(
      nodes: nodes,
      counts: Array(front.ends.prefix(front.depth + 1)),
      truncation: truncation)
  }

  /// Lends the nodes within `hops` of the starts to `body`, without copying them.
  ///
  /// `nodes` and `counts` are those of ``Reach``, and cannot leave the closure. No memory is taken
  /// for a question when an earlier one of the walk found as much.
  ///
  /// ```swift
  /// let (count, sum) = walk.withReach(of: [bis], hops: 2) { nodes, counts, _ in
  ///   var sum = 0
  ///   for index in nodes.indices { sum += Int(nodes[index].row) }
  ///   return (nodes.count, sum)
  /// }
  /// ```
  ///
  /// - Complexity: that of ``reach(of:hops:)``.
  public mutating func withReach<Answer, Failure: Error>(
    of starts: [NodeID], hops: Int,
    _ body: (_ nodes: Span<NodeID>, _ counts: Span<Int>, _ truncation: Truncation?)
      throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let truncation = search(from: starts, hops: hops)
    defer { forgetReach() }
    return try body(
      front.rows.span.extracting(0..<front.count), front.ends.span.extracting(0..<front.depth + 1),
      truncation)
  }

  /// Lends the nodes within `hops` of one start to `body`; see ``withReach(of:hops:_:)``.
  public mutating func withReach<Answer, Failure: Error>(
    of start: NodeID, hops: Int,
    _ body: (_ nodes: Span<NodeID>, _ counts: Span<Int>, _ truncation: Truncation?)
      throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let truncation = search(from: CollectionOfOne(start), hops: hops)
    defer { forgetReach() }
    return try body(
      front.rows.span.extracting(0..<front.count), front.ends.span.extracting(0..<front.depth + 1),
      truncation)
  }

  /// The number of nodes within `hops` of a start, the start included, and why it may be too low.
  ///
  /// No memory is taken for a question when an earlier one of the walk found as much.
  ///
  /// - Complexity: that of ``reach(of:hops:)``.
  public mutating func countReach(
    of start: NodeID, hops: Int
  ) -> (count: Int, truncation: Truncation?) {
    let truncation = search(from: CollectionOfOne(start), hops: hops)
    defer { forgetReach() }
    return (front.count, truncation)
  }

  /// Finds what is within `hops` of the starts, in ``front``.
  ///
  /// The marks stay until they are taken back by ``forgetReach()``.
  mutating func search(from starts: some Collection<NodeID>, hops: Int) -> Truncation? {
    lending { walk, view in
      var budget = walk.newBudget()
      walk.search(from: starts, hops: hops, view, &budget)
      return budget.truncation
    }
  }

  /// The same, within a question that has more to ask.
  mutating func search(
    from starts: some Collection<NodeID>, hops: Int, _ view: AdjacencyView,
    _ budget: inout Budget
  ) {
    front.begin()
    if prepareMarks(&budget) {
      for start in starts where rules.mayStart(at: start, in: graph) {
        front.start(at: start.row, &marks, own: NodeMarks.ahead)
      }
    }
    front.endLevel()
    if rules.asksRelationships {
      find(hops, view, RuledStep.self, &budget)
    } else if !rules.treatsTypesAlike {
      find(hops, view, EveryStep.self, &budget)
    } else if rules.narrowsNodes {
      flood(hops, view, RuledMarking.self, &budget)
    } else {
      flood(hops, view, PlainMarking.self, &budget)
    }
  }

  private mutating func flood<Marks: Marking>(
    _ hops: Int, _ view: AdjacencyView, _ marking: Marks.Type, _ budget: inout Budget
  ) {
    let gauge = ReachGauge(hops, limits)
    guard let direction = rules.commonDirection else {
      _ = gauge.goesOn(&front, &marks, &sorter, &budget)
      return
    }
    while gauge.goesOn(&front, &marks, &sorter, &budget) {
      guard front.flood(&marks, view, direction, marking, &budget) else {
        front.cut(to: front.last.upperBound, &marks)
        return
      }
    }
  }

  private mutating func find<Test: StepTest>(
    _ hops: Int, _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) {
    let gauge = ReachGauge(hops, limits)
    while gauge.goesOn(&front, &marks, &sorter, &budget) {
      rules.settleDays(before: expectedSteps(from: front.last.count), in: graph, &budget)
      guard front.advance(&marks, view, rules, test, &budget) else {
        // A level that was cut in the middle would not be a beginning of the answer.
        front.cut(to: front.last.upperBound, &marks)
        return
      }
    }
  }

  /// Takes the marks of a reach back.
  mutating func forgetReach() {
    if rules.narrowsNodes {
      marks.clear(front.rows, count: front.count)
    } else {
      marks.wipe(front.rows, count: front.count)
    }
  }
}
