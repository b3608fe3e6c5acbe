public import PropertyGraph

/// A snapshot, rules made ready, and the scratch that walks share.
///
/// Every algorithm of this room is a method here and, for one question at a time, a function of
/// the same name. Making a walk costs a pass over the bitmaps (and, with a time filter, over the
/// relationships); asking it many questions pays that once. Questions do not influence one another.
///
/// ```swift
/// var walk = Walk(in: graph, rules: rules)
/// for (a, b) in pairs { print(walk.shortestPath(from: a, to: b).path?.hops ?? -1) }
/// ```
///
/// The scratch is two maps of 32 bits a node, emptied without being touched (see `Levels`).
public struct Walk: ~Copyable {
  let graph: GraphSnapshot
  var rules: CompiledRules
  let limits: WalkLimits
  let threads: Int?
  /// The searches from either end; each lends its arrays to question after question.
  var ahead: Search
  var back: Search
  /// The search that no rule narrows; its marks are made when it is first asked.
  var flood = Flood()
  /// Set when the deadline passed before the rules were ready: every answer is cut short.
  private let spoiled: Truncation?

  /// Makes rules ready for a snapshot.
  ///
  /// - Complexity: O(nodes / 64), with a time filter O(relationships).
  public init(in graph: GraphSnapshot, rules: WalkRules = WalkRules()) {
    var budget = Budget(rules.limits)
    self.graph = graph
    self.rules = CompiledRules(rules, in: graph, budget: &budget)
    limits = rules.limits
    threads = rules.threads
    ahead = Search(.forward, count: Int(graph.nodeBound))
    back = Search(.backward, count: Int(graph.nodeBound))
    spoiled = budget.truncation
  }

  /// A fresh budget for one question; cut short at once when the deadline has passed.
  func newBudget() -> Budget {
    var budget = Budget(limits)
    if let spoiled { budget.stop(spoiled) }
    _ = budget.spend(steps: 1)
    return budget
  }

  /// Borrows the adjacency once for the whole of a question.
  mutating func lending<Answer>(
    _ body: (inout Walk, AdjacencyView) -> Answer
  ) -> Answer {
    let graph = graph
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
