internal import PropertyGraph

/// Depth-first search for the ways through the levels, in the order of the answer.
///
/// Every way that is begun is known to go on, or found out not to once: what is done is the first way
/// over each member, and then a constant number of steps a hop for each way. The stack is an array.
struct LevelGraphSearch {
  /// A member that the way at hand stands on.
  private struct Stand {
    let member: Int32
    /// Its next step.
    var cursor: Int32
    let end: Int32
    /// Where the next step that leads on is kept, the first time; -1 afterwards.
    var kept: Int32
    /// The step that was taken.
    var taken: LevelGraph.Step
  }

  let stages: LevelStages
  var graph: LevelGraph
  private var stands: [Stand] = []
  private let source: UInt32

  init(_ graph: consuming LevelGraph, _ stages: LevelStages, from source: UInt32) {
    (self.graph, self.stages, self.source) = (graph, stages, source)
  }

  /// Hands every way to the collector in order; `false` when no more paths are to come.
  mutating func run<Test: StepTest>(
    _ walk: borrowing Walk, _ view: AdjacencyView, _ test: Test.Type,
    into collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    let start = graph.member(source, stages.start)
    guard enter(start, walk, view, test, collector, &budget) else { return false }
    while let top = stands.indices.last {
      guard stands[top].cursor < stands[top].end else {
        leave()
        continue
      }
      guard budget.spend(steps: 1) else { return false }
      let step = graph.steps[Int(stands[top].cursor)]
      stands[top].cursor += 1
      stands[top].taken = step
      let next = graph.members[Int(step.member)]
      if next.stage == stages.goal {
        keep(step, top)
        guard emit(next.row, into: &collector, &budget) else { return false }
      } else if !next.isDead {
        guard budget.visit(1), enter(step.member, walk, view, test, collector, &budget) else {
          return false
        }
      }
    }
    return true
  }

  private mutating func enter<Test: StepTest>(
    _ index: Int32, _ walk: borrowing Walk, _ view: AdjacencyView, _ test: Test.Type,
    _ collector: borrowing PathCollector, _ budget: inout Budget
  ) -> Bool {
    let isFirst = graph.members[Int(index)].first < 0
    if isFirst {
      guard gather(index, walk, view, test, collector, &budget) else { return false }
    }
    let member = graph.members[Int(index)]
    stands.append(
      Stand(
        member: index, cursor: member.first, end: member.end, kept: isFirst ? member.first : -1,
        taken: LevelGraph.Step(member: -1, relationship: 0)))
    return true
  }

  private mutating func gather<Test: StepTest>(
    _ index: Int32, _ walk: borrowing Walk, _ view: AdjacencyView, _ test: Test.Type,
    _ collector: borrowing PathCollector, _ budget: inout Budget
  ) -> Bool {
    let member = graph.members[Int(index)]
    let (row, stage) = (member.row, stages.stages[Int(member.stage)])
    graph.gathered.removeAll(keepingCapacity: true)
    let checksDepths = graph.checksDepths
    let isInTime = walk.forEachStep(from: row, .forward, view, test, &budget) {
      neighbour, relationship in
      let mark = walk.marks[neighbour]
      guard stage.next(mark) >= 0, neighbour != row,
        !checksDepths || graph.depths[Int(neighbour)] == stage.level(mark)
      else { return true }
      graph.gathered.append(UInt64(neighbour) << 32 | UInt64(relationship))
      return true
    }
    return isInTime
      && graph.settle(
        index, keepsParallels: !collector.distinctByNodes, stage: { stage.next(walk.marks[$0]) },
        &budget)
  }

  /// Goes back from a member whose steps have all been taken.
  private mutating func leave() {
    guard let stand = stands.popLast() else { return }
    if stand.kept >= 0 { graph.drop(stand.member, from: stand.kept) }
    guard let before = stands.indices.last, !graph.members[Int(stand.member)].isDead else { return }
    keep(stands[before].taken, before)
  }

  /// Notes that a step leads to the goal.
  @inline(__always)
  private mutating func keep(_ step: LevelGraph.Step, _ position: Int) {
    guard stands[position].kept >= 0 else { return }
    graph.keep(step, at: stands[position].kept)
    stands[position].kept += 1
  }

  /// Hands a way to the collector, with no array in between where each hop has one relationship.
  private func emit(
    _ goal: UInt32, into collector: inout PathCollector, _ budget: inout Budget
  ) -> Bool {
    guard collector.distinctByNodes || !hasParallels else {
      let nodes = stands.map { graph.members[Int($0.member)].row } + [goal]
      let bundles = stands.map {
        graph.parallels[Int($0.taken.parallels.lowerBound)..<Int($0.taken.parallels.upperBound)]
      }
      return collector.add(nodes, bundles, &budget)
    }
    var nodes: [NodeID] = []
    nodes.reserveCapacity(stands.count + 1)
    var relationships: [RelationshipID] = []
    relationships.reserveCapacity(stands.count)
    for stand in stands {
      nodes.append(NodeID(row: graph.members[Int(stand.member)].row))
      relationships.append(RelationshipID(row: stand.taken.relationship))
    }
    nodes.append(NodeID(row: goal))
    return collector.add(Path(nodes: nodes, relationships: relationships), &budget)
  }

  private var hasParallels: Bool { stands.contains { $0.taken.parallels.count > 1 } }
}
