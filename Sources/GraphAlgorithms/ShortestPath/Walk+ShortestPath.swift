public import PropertyGraph

/// The first shortest path between two nodes, or `nil`, and whether the search was cut short.
///
/// One question of ``Walk/shortestPath(from:to:)``, which has the details.
///
/// ```swift
/// if let path = shortestPath(from: a, to: b, in: graph, rules: rules).path { print(path.hops) }
/// ```
public func shortestPath(
  from source: NodeID, to goal: NodeID, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> (path: Path?, truncation: Truncation?) {
  var walk = Walk(in: graph, rules: rules)
  return walk.shortestPath(from: source, to: goal)
}

extension Walk {
  /// The first shortest path between two nodes, or `nil` when there is none.
  ///
  /// Of the paths with the fewest hops, the one whose nodes have the lowest rows, compared from the
  /// source on; of parallel relationships, those with the lowest rows. From a node to itself it is
  /// the path without hops. Without a path, a truncation tells that there may be one yet.
  ///
  /// - Complexity: O(nodes and relationships within about half the distance of either end); at
  ///   worst O(nodes + relationships).
  ///
  /// Source: bidirectional search, I. Pohl, *Bi-directional search* (1971); the side with the
  /// cheaper frontier goes first.
  public mutating func shortestPath(
    from source: NodeID, to goal: NodeID
  ) -> (path: Path?, truncation: Truncation?) {
    lending { walk, view in
      var budget = walk.newBudget()
      guard budget.isOpen, walk.mayWalk(from: source, to: goal) else {
        return (nil, budget.truncation)
      }
      if source == goal { return (Path(nodes: [source], relationships: []), nil) }
      guard walk.prepareMarks(&budget) else { return (nil, budget.truncation) }
      let question = PairQuestion(
        source: source.row, goal: goal.row, hops: walk.limits.mostHops, wantsPath: true)
      let outcome =
        walk.rules.asksRelationships
        ? walk.firstPath(question, view, RuledStep.self, &budget)
        : walk.firstPath(question, view, EveryStep.self, &budget)
      walk.forgetPair()
      return outcome
    }
  }

  private mutating func firstPath<Test: StepTest>(
    _ question: PairQuestion, _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> (path: Path?, truncation: Truncation?) {
    switch meet(question, view, test, &budget) {
    case .met:
      guard let rows = firstRows(question, view, test, &budget) else {
        return (nil, budget.truncation)
      }
      return (path(along: rows, view, test, &budget), budget.truncation)
    case .beyondHops: return (nil, .hops(question.hops))
    case .none, .stopped: return (nil, budget.truncation)
    }
  }

  /// The path along some nodes, with the lowest rows of parallel relationships; `nil` when the
  /// budget was spent.
  func path<Test: StepTest>(
    along rows: [NodeID], _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> Path? {
    var relationships: [RelationshipID] = []
    relationships.reserveCapacity(rows.count - 1)
    for index in 1..<rows.count {
      let (row, next) = (rows[index - 1].row, rows[index].row)
      guard let first = firstRelationship(from: row, to: next, view, test, &budget) else {
        return nil
      }
      relationships.append(first)
    }
    return Path(nodes: rows, relationships: relationships)
  }

  /// Whether the two ends of a path are there and allowed.
  func mayWalk(from source: NodeID, to goal: NodeID) -> Bool {
    rules.mayStart(at: source, in: graph)
      && (source == goal || rules.mayEnd(at: goal, in: graph))
  }

  /// The admitted relationships that may be walked from one row to another, ascending; `nil` when
  /// the budget was spent.
  func bundle(
    _ row: UInt32, _ next: UInt32, _ view: AdjacencyView, _ budget: inout Budget
  ) -> [UInt32]? {
    var result: [UInt32] = []
    // The end with fewer relationships is cheaper to look at.
    let goesOn =
      view.degree(of: row) <= view.degree(of: next)
      ? view.forEachStep(from: row, .forward, rules, &budget) {
        if $0 == next { result.append($1) }
      }
      : view.forEachStep(from: next, .backward, rules, &budget) {
        if $0 == row { result.append($1) }
      }
    return goesOn ? result.sortedUnique(&budget) : nil
  }
}
