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
      walk.search(from: starts, hops: hops, view, &budget)
      var distances = walk.sortLevels(&budget)
      // Copied before the relationships: when those are cut short, no time is left.
      let nodes = walk.copyFound(&budget)
      distances.removeLast(distances.count - nodes.count)
      let relationships =
        walk.rules.asksRelationships
        ? walk.relationshipsAmongFound(view, RuledStep.self, &budget)
        : walk.relationshipsAmongFound(view, EveryStep.self, &budget)
      walk.forgetReach()
      return Neighbourhood(
        nodes: nodes, distances: distances,
        relationships: relationships, truncation: budget.truncation)
    }
  }

  /// Sorts each level by row and returns the distances; a level that the clock leaves unsorted is
  /// left out, with all behind it.
  private mutating func sortLevels(_ budget: inout Budget) -> [Int] {
    var distances = [Int].room(for: front.count)
    for depth in 0..<front.depth + 1 {
      let level = front.level(depth)
      guard sorter.sort(&front.rows, level, &budget),
        Self.note(depth, level.count, &distances, &budget)
      else {
        front.cut(to: level.lowerBound, &marks)
        distances.removeLast(distances.count - level.lowerBound)
        break
      }
    }
    return distances
  }

  /// The nodes found, as many as there was time to copy.
  private func copyFound(_ budget: inout Budget) -> [NodeID] {
    var nodes = [NodeID].room(for: front.count)
    for first in stride(from: 0, to: front.count, by: Budget.stepsAPart) {
      let end = min(first + Budget.stepsAPart, front.count)
      nodes.append(contentsOf: front.rows[first..<end])
      guard budget.spend(steps: Budget.stepsAPart) else { break }
    }
    return nodes
  }

  /// Notes a distance so many times, a piece at a time; `false` when the budget was spent.
  private static func note(
    _ depth: Int, _ count: Int, _ distances: inout [Int], _ budget: inout Budget
  ) -> Bool {
    for start in stride(from: 0, to: count, by: CompiledRules.longestRun) {
      let piece = min(CompiledRules.longestRun, count - start)
      distances.append(contentsOf: repeatElement(depth, count: piece))
      guard budget.spend(steps: piece) else { return false }
    }
    return true
  }

  /// The admitted relationships among the nodes found, ascending; none when the budget was spent.
  ///
  /// Each is met once, at the node where it starts, and kept when the node where it ends is marked.
  private mutating func relationshipsAmongFound<Test: StepTest>(
    _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> [RelationshipID] {
    var among = RelationshipList()
    for index in 0..<front.count {
      let steps = view.outgoing(of: front.rows[index].row)
      guard budget.spend(steps: 1), among.take(steps, marks.bytes, rules, test, &budget) else {
        return []
      }
    }
    return among.sorted(&budget) ?? []
  }
}
