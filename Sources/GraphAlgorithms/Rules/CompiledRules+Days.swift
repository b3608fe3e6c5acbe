internal import PropertyGraph

extension CompiledRules {
  /// Asking the days of all relationships costs as much as asking those of this share of them at steps,
  /// which are anywhere in memory.
  private static let settlingShare = 4

  /// Takes note of a question: of a second one on, many are expected.
  mutating func noteQuestion() {
    guard isTimed, questions < 2 else { return }
    if questions == 1 { time = time.forMany }
    questions += 1
  }

  /// Asks from now on for the days of the filter, which has been changed.
  mutating func askTime(in graph: GraphSnapshot) {
    time = time.turned(to: timeFilter, in: graph)
    questions = min(questions, 1)
    isTimed = timeFilter != nil
    relationships = chosen
    timedSteps = 0
  }

  /// Takes note of steps that were taken.
  mutating func noteSteps(_ count: Int) {
    if isTimed { timedSteps = min(timedSteps + count, .max / 4) }
  }

  /// Settles the days when, with so many steps to come, that is worth while.
  mutating func settleDays(
    before steps: Int, in graph: GraphSnapshot, _ budget: inout Budget
  ) {
    guard isTimed, timedSteps + steps > Int(graph.relationshipBound) / Self.settlingShare else {
      return
    }
    settleDays(in: graph, &budget)
  }

  /// Asks for the days of all relationships, so that a step reads a bit; nothing changes when the budget
  /// was spent.
  ///
  /// - Complexity: O(relationships); a bit for each.
  mutating func settleDays(in graph: GraphSnapshot, _ budget: inout Budget) {
    guard isTimed else { return }
    time = time.forMany
    let bound = Int(graph.relationshipBound)
    guard var admitted = time.admitted(below: bound, &budget) else { return }
    if let chosen { admitted.formIntersection(chosen) }
    relationships = admitted
    isTimed = false
  }
}
