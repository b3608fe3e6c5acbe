internal import PropertyGraph

/// Where a path goes on from, and what it must not do next.
struct Departure {
  /// The row.
  let row: UInt32
  /// The weight and the hops behind it.
  var weight = 0.0
  var hops: UInt32 = 0
  /// Nodes that may not follow it, and relationships that it may not be left by.
  var excludedNodes: [UInt32] = []
  var excludedRelationships: [UInt32] = []

  /// Whether paths may leave a row by a step.
  @inline(__always)
  func allows(_ from: UInt32, _ to: UInt32, _ relationship: UInt32) -> Bool {
    from != row
      || !excludedNodes.contains(to) && !excludedRelationships.contains(relationship)
  }
}

/// Dijkstra's search from one row to another, and the first of all lightest paths.
///
/// ```
/// states  row → unseen, in the heap, settled, or on a lightest path
/// heap    row → weight and hops so far; settled rows keep them
/// seen    the rows whose state is to be forgotten before the next search
/// ```
///
/// Keys are weight, then hops: every step makes them greater, also one that weighs nothing.
struct LightestSearch {
  private enum State: UInt8, BitwiseCopyable {
    case unseen, waiting, settled, onPath
  }

  private var states: [State]
  private var heap: RowHeap
  private var seen: [UInt32] = []

  /// Everything for one search after the other; `nil` when the deadline passed.
  init?(count: Int, _ budget: inout Budget) {
    guard let states = budget.filled(count, with: State.unseen),
      let heap = RowHeap(count: count, &budget)
    else { return nil }
    (self.states, self.heap) = (states, heap)
    seen = .room(for: count)
  }

  /// The weight of a settled row.
  func weight(of row: UInt32) -> Double { heap.weights[Int(row)] }

  /// Settles rows until the goal is; `false` when it is not reached or the budget is spent.
  mutating func run(
    from start: Departure, to goal: UInt32, _ weights: RelationshipWeights,
    _ view: AdjacencyView, _ rules: borrowing CompiledRules, _ budget: inout Budget
  ) -> Bool {
    guard begin(at: start, &budget) else { return false }
    while let row = heap.popLightest() {
      states[Int(row)] = .settled
      if row == goal { return true }
      // An end is not walked through; where the search began, it was.
      if row != start.row, !rules.interior[Int(row)] { continue }
      guard budget.visit(1) else { return false }
      let (weight, hops) = (heap.weights[Int(row)], heap.hops[Int(row)] + 1)
      let isDone = view.forEachStep(from: row, .forward, rules, &budget) { next, relationship in
        // What is withheld can be found as the goal only.
        guard next == goal || rules.interior[Int(next)], start.allows(row, next, relationship)
        else { return }
        offer(next, RelationshipWeights.sum(weight, weights[relationship]), hops)
      }
      guard isDone else { return false }
    }
    return false
  }

  /// The first lightest path after a run that reached the goal: the lowest rows from the start on,
  /// each with the lowest relationship; `nil` when the deadline passed.
  mutating func firstPath(
    from start: Departure, to goal: UInt32, _ weights: RelationshipWeights,
    _ view: AdjacencyView, _ rules: borrowing CompiledRules, _ budget: inout Budget
  ) -> (nodes: [UInt32], relationships: [UInt32])? {
    guard mark(from: start, to: goal, weights, view, rules, &budget) else { return nil }
    var (nodes, relationships) = ([start.row], [UInt32]())
    var row = start.row
    while row != goal {
      var best = (node: UInt32.max, relationship: UInt32.max)
      let isDone = view.forEachStep(from: row, .forward, rules, &budget) { next, relationship in
        guard states[Int(next)] == .onPath, (next, relationship) < best,
          start.allows(row, next, relationship), isTight(row, next, weights[relationship])
        else { return }
        best = (next, relationship)
      }
      guard isDone, best.node != .max else { return nil }
      row = best.node
      nodes.append(row)
      relationships.append(best.relationship)
    }
    return (nodes, relationships)
  }

  private mutating func begin(at start: Departure, _ budget: inout Budget) -> Bool {
    let isDone = budget.inSteps(0..<seen.count) { part in
      for row in seen[part] { states[Int(row)] = .unseen }
    }
    guard isDone else { return false }
    seen.removeAll(keepingCapacity: true)
    heap.removeAll()
    offer(start.row, start.weight, start.hops)
    return true
  }

  /// Notes a way to a row when it is better than those known.
  @inline(__always)
  private mutating func offer(_ row: UInt32, _ weight: Double, _ hops: UInt32) {
    switch states[Int(row)] {
    case .unseen:
      states[Int(row)] = .waiting
      seen.append(row)
      heap.insert(row, weight, hops)
    case .waiting:
      let (old, oldHops) = (heap.weights[Int(row)], heap.hops[Int(row)])
      if weight < old || (weight == old && hops < oldHops) { heap.lower(row, to: weight, hops) }
    case .settled, .onPath: break
    }
  }

  /// Marks every row on a lightest path of the fewest hops, going back from the goal.
  private mutating func mark(
    from start: Departure, to goal: UInt32, _ weights: RelationshipWeights,
    _ view: AdjacencyView, _ rules: borrowing CompiledRules, _ budget: inout Budget
  ) -> Bool {
    states[Int(goal)] = .onPath
    var (found, index) = ([goal], 0)
    while index < found.count {
      let row = found[index]
      index += 1
      if row == start.row { continue }
      let isDone = view.forEachStep(from: row, .backward, rules, &budget) { before, relationship in
        guard states[Int(before)] == .settled, start.allows(before, row, relationship),
          isTight(before, row, weights[relationship])
        else { return }
        states[Int(before)] = .onPath
        found.append(before)
      }
      guard isDone else { return false }
    }
    return true
  }

  /// Whether a step is one by which a row got its weight and hops.
  @inline(__always)
  private func isTight(_ row: UInt32, _ next: UInt32, _ weight: Double) -> Bool {
    heap.hops[Int(row)] + 1 == heap.hops[Int(next)]
      && RelationshipWeights.sum(heap.weights[Int(row)], weight) == heap.weights[Int(next)]
  }
}
