public import PropertyGraph

/// A snapshot, rules made ready, and the scratch that walks share.
///
/// Every algorithm of this room is a method here and, for one question at a time, a function of
/// the same name. Making a walk costs a pass over the bitmaps, and its first question one over a
/// byte per node; asking it many questions pays that once. Questions do not influence one another.
///
/// ```swift
/// var walk = Walk(in: graph, rules: rules)
/// for (a, b) in pairs { print(walk.shortestPath(from: a, to: b).path?.hops ?? -1) }
/// ```
///
/// The day may change from question to question, see ``time``.
///
/// The scratch is a byte a node, and memory for as many nodes as a question has found; questions for
/// simple paths and weighted ones take some four to twelve bytes a node more.
public struct Walk: ~Copyable {
  let graph: GraphSnapshot
  var rules: CompiledRules
  let limits: WalkLimits
  let threads: Int?
  /// The searches from either end; each lends its arrays to question after question.
  var ahead: Search
  var back: Search
  /// Where the nodes of a corridor stand in it.
  var positions: Levels
  /// What the kernels know of each node; made when one is first asked.
  var marks = NodeMarks()
  /// What the kernels find, from the start and from the end.
  var front = Frontier()
  var rear = Frontier()
  /// Where the front and the rear met.
  var meeting = PairMeeting()
  /// The nodes that may not follow the source of the question at hand.
  var barred: [UInt32] = []
  /// Sorts what the kernels find.
  var sorter = RowSorter<NodeID>()
  /// Numbers of paths; takes memory when paths are first counted.
  var tally = PathTally()

  /// Makes rules ready for a snapshot.
  ///
  /// - Complexity: O(nodes / 64).
  public init(in graph: GraphSnapshot, rules: WalkRules = WalkRules()) {
    self.graph = graph
    self.rules = CompiledRules(rules, in: graph)
    limits = rules.limits
    threads = rules.threads
    ahead = Search(.forward, count: Int(graph.nodeBound))
    back = Search(.backward, count: Int(graph.nodeBound))
    positions = Levels(count: Int(graph.nodeBound))
  }

  /// The days on which a relationship must hold: those of the rules, until they are changed.
  ///
  /// ```swift
  /// for year in 1990...2020 {
  ///   walk.time?.window = year...year
  ///   print(year, walk.distance(from: a, to: b).hops ?? -1)
  /// }
  /// ```
  ///
  /// - Complexity: O(1); finding other columns by name takes a little longer than another window. A
  ///   walk that has taken as many steps on the same days as a quarter of the relationships asks for
  ///   those of all relationships once, which makes its steps as cheap as without days.
  public var time: TimeFilter? {
    get { rules.timeFilter }
    // In place, because a copy of the names would cost as much as a short walk.
    _modify {
      yield &rules.timeFilter
      rules.askTime(in: graph)
    }
  }

  /// Traps when a question has left anything behind; meant for tests.
  package func checkInvariants() { marks.checkClean() }

  /// Makes the marks of the nodes when they are first needed; `false` when there is no time.
  mutating func prepareMarks(_ budget: inout Budget) -> Bool {
    budget.isOpen && marks.prepare(rules, count: Int(graph.nodeBound), &budget)
  }

  /// A fresh budget for one question; cut short at once when the deadline has passed.
  func newBudget() -> Budget {
    var budget = Budget(limits)
    _ = budget.spend(steps: 1)
    return budget
  }

  /// A fresh budget for a question about the whole graph, whose days are settled first.
  mutating func newWholeBudget() -> Budget {
    var budget = newBudget()
    rules.settleDays(in: graph, &budget)
    return budget
  }

  /// The number of steps from so many nodes, if they are like all others.
  func expectedSteps(from nodes: Int) -> Int {
    nodes * (2 * graph.relationshipCount / max(1, graph.nodeCount) + 1)
  }

  /// Borrows the adjacency once for the whole of a question.
  mutating func lending<Answer>(
    _ body: (inout Walk, AdjacencyView) -> Answer
  ) -> Answer {
    let graph = graph
    rules.noteQuestion()
    // What the last question found.
    rules.noteSteps(expectedSteps(from: front.count + rear.count))
    return graph.withAdjacency { view in body(&self, view) }
  }

  /// Takes nodes out of the interior for as long as `body` runs.
  mutating func withholding<Answer>(
    _ rows: some Collection<UInt32>, _ body: (inout Walk) -> Answer
  ) -> Answer {
    let taken = rows.filter { rules.interior[Int($0)] }
    for row in taken { rules.interior[Int(row)] = false }
    let answer = body(&self)
    for row in taken { rules.interior[Int(row)] = true }
    return answer
  }
}
