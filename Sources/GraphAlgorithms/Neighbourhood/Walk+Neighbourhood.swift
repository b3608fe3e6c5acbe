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
      let distances = walk.sortLevels(&budget)
      let relationships =
        walk.rules.asksRelationships
        ? walk.relationshipsAmongFound(view, RuledStep.self, &budget)
        : walk.relationshipsAmongFound(view, EveryStep.self, &budget)
      let nodes = Array(walk.front.rows.prefix(walk.front.count))
      walk.forgetReach()
      return Neighbourhood(
        nodes: nodes, distances: distances, relationships: relationships,
        truncation: budget.truncation)
    }
  }

  /// Sorts each level by row and returns the distances; a level that the clock leaves unsorted is
  /// left out, with all behind it.
  private mutating func sortLevels(_ budget: inout Budget) -> [Int] {
    var distances: [Int] = []
    distances.reserveCapacity(front.count)
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

/// Relationships as they are met, and room for more.
private struct RelationshipList {
  private var rows: [RelationshipID] = []
  private var count = 0

  /// Takes those of a node's steps that lead to a node that has been found.
  @inline(__always)
  mutating func take<Test: StepTest>(
    _ steps: borrowing AdjacencySpan, _ marks: borrowing [UInt8],
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    let marks = marks.span
    var (cursor, end) = (0, count)
    defer { count = end }
    while let run = rules.nextRun(of: steps, CompiledRules.eitherWay, from: &cursor) {
      makeRoom(end + run.count)
      var rows = rows.mutableSpan
      for index in run {
        let isFound = marks[Int(steps.neighbours[index].row)] & NodeMarks.ahead != 0
        let relationship = steps.relationships[index]
        if Test.asks {
          guard isFound, Test.admits(relationship.row, rules) else { continue }
        }
        rows[end] = relationship
        end += isFound ? 1 : 0
      }
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }

  private mutating func makeRoom(_ wanted: Int) {
    guard wanted >= rows.count else { return }
    let extra = max(wanted + 1, 2 * rows.count, 256) - rows.count
    rows.append(contentsOf: repeatElement(RelationshipID(row: 0), count: extra))
  }

  /// The relationships ascending; `nil` when the budget was spent.
  consuming func sorted(_ budget: inout Budget) -> [RelationshipID]? {
    rows.removeLast(rows.count - count)
    var sorter = RowSorter<RelationshipID>()
    return sorter.sort(&rows, 0..<count, &budget) ? rows : nil
  }
}
