/// How far a walk may go before it is cut short.
///
/// A limit is no part of the question: when one stops a walk that had work left, the answer says
/// so with a ``Truncation``. Without limits a walk ends when its question is answered, which for
/// enumerations (all simple paths, paths by way of nodes) may take time and memory exponential in
/// the size of the graph: give those a deadline and a number of results.
public struct WalkLimits: Sendable, Hashable {
  /// The number of nodes a walk may visit, summed over both ends of a search.
  ///
  /// A breadth-first search looks at this limit between two levels, and an enumeration counts a
  /// node each time it enters it, so that the outcome does not depend on the order in which the
  /// graph was built. A neighbourhood never holds more nodes than this.
  public var nodes: Int?
  /// The greatest number of hops of a path, or of a neighbourhood.
  public var hops: Int?
  /// The greatest number of results: paths, nodes of a neighbourhood, common neighbours.
  public var results: Int?
  /// When to stop; looked at every few hundred steps.
  public var deadline: ContinuousClock.Instant? {
    get { watch?.deadline }
    set { watch = Watch(newValue, cancellation) }
  }
  /// What tells the walk to stop; looked at as often as the clock.
  public var cancellation: Cancellation? {
    get { watch?.cancellation }
    set { watch = Watch(deadline, newValue) }
  }

  /// What may stop a walk from outside; `nil` when nothing may.
  ///
  /// Behind a reference, because the layout of an instant is known only when the program runs, and
  /// would slow down every copy of a walk's budget.
  private(set) var watch: Watch?

  /// Limits; `nil` means none.
  public init(
    nodes: Int? = nil, hops: Int? = nil, results: Int? = nil,
    deadline: ContinuousClock.Instant? = nil, cancellation: Cancellation? = nil
  ) {
    self.nodes = nodes
    self.hops = hops
    self.results = results
    watch = Watch(deadline, cancellation)
  }

  /// The greatest number of hops; no limit reads as a great number, a negative one as none.
  var mostHops: Int { max(0, hops ?? .max) }
}

/// What may stop a walk from outside: the clock, and a switch.
final class Watch: Sendable, Hashable {
  let deadline: ContinuousClock.Instant?
  let cancellation: Cancellation?

  /// `nil` when there is neither.
  init?(_ deadline: ContinuousClock.Instant?, _ cancellation: Cancellation?) {
    if deadline == nil, cancellation == nil { return nil }
    self.deadline = deadline
    self.cancellation = cancellation
  }

  /// Why the walk must stop now, if it must.
  var reason: Truncation? {
    if let cancellation, cancellation.isCancelled { return .cancelled }
    if let deadline, ContinuousClock.now >= deadline { return .deadline }
    return nil
  }

  static func == (a: Watch, b: Watch) -> Bool {
    a.deadline == b.deadline && a.cancellation == b.cancellation
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(deadline)
    hasher.combine(cancellation)
  }
}
