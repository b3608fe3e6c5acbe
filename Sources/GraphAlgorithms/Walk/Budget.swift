/// What a walk has spent, and whether it may go on.
struct Budget {
  /// Steps between two looks at the clock: a look costs about as much as twenty steps.
  private static let stepsBetweenLooks = 512

  private let mostNodes: Int
  private let watch: Watch?
  /// Why the walk was cut short, as soon as it was.
  private(set) var truncation: Truncation?
  private var visited = 0
  private var stepsUntilLook = 0

  init(_ limits: WalkLimits) {
    mostNodes = limits.nodes ?? .max
    watch = limits.watch
  }

  /// Counts steps; `false` when the deadline has passed or the walk was cancelled.
  ///
  /// The first call always looks.
  @inline(__always)
  mutating func spend(steps: Int) -> Bool {
    stepsUntilLook &-= steps
    return stepsUntilLook >= 0 || look()
  }

  /// Counts visited nodes; `false` when there were more than a walk may visit.
  mutating func visit(_ count: Int) -> Bool {
    visited += count
    guard visited > mostNodes else { return true }
    stop(.nodes(mostNodes))
    return false
  }

  /// Whether nothing has cut the walk short so far.
  ///
  /// After another reason than the deadline or a cancellation, what
  /// has been found may still be completed: `spend` looks for these only.
  var isOpen: Bool { truncation == nil }

  /// Records the first reason for cutting the walk short; later ones do not replace it.
  mutating func stop(_ reason: Truncation) {
    if truncation == nil { truncation = reason }
  }

  /// Looks at the clock and the switch.
  ///
  /// It is kept out of the loops that spend: what a clock needs would take their registers.
  @inline(never)
  private mutating func look() -> Bool {
    stepsUntilLook = Self.stepsBetweenLooks
    if truncation == .deadline || truncation == .cancelled { return false }
    guard let reason = watch?.reason else { return true }
    stop(reason)
    return false
  }
}
