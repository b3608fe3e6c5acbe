/// What a walk has spent, and whether it may go on.
struct Budget {
  /// Steps between two looks at the clock: a look costs about as much as twenty steps.
  private static let stepsBetweenLooks = 512

  let limits: WalkLimits
  /// Why the walk was cut short, as soon as it was.
  private(set) var truncation: Truncation?
  private var visited = 0
  private var stepsUntilLook = 0

  init(_ limits: WalkLimits) {
    self.limits = limits
  }

  /// Counts steps; `false` when the deadline has passed.
  ///
  /// The first call always looks at the clock.
  @inline(__always)
  mutating func spend(steps: Int) -> Bool {
    stepsUntilLook -= steps
    return stepsUntilLook >= 0 || look()
  }

  /// Counts visited nodes; `false` when there were more than a walk may visit.
  mutating func visit(_ count: Int) -> Bool {
    visited += count
    guard let most = limits.nodes, visited > most else { return true }
    stop(.nodes(most))
    return false
  }

  /// Whether nothing has cut the walk short so far.
  ///
  /// After another reason than the deadline, what
  /// has been found may still be completed: `spend` looks at the clock only.
  var isOpen: Bool { truncation == nil }

  /// Records the first reason for cutting the walk short; later ones do not replace it.
  mutating func stop(_ reason: Truncation) {
    if truncation == nil { truncation = reason }
  }

  private mutating func look() -> Bool {
    stepsUntilLook = Self.stepsBetweenLooks
    if truncation == .deadline { return false }
    guard let deadline = limits.deadline, ContinuousClock.now >= deadline else { return true }
    stop(.deadline)
    return false
  }
}
