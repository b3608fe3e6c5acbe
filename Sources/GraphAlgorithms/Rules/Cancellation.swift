internal import Synchronization

/// A switch with which one task tells walks in others to stop.
///
/// A walk whose ``WalkLimits/cancellation`` is this switch looks at it as often as at the clock and
/// ends its answer with ``Truncation/cancelled``. It stays thrown.
///
/// ```swift
/// let stop = Cancellation()
/// rules.limits.cancellation = stop
/// let answer = await withTaskCancellationHandler {
///   simplePaths(from: a, to: b, maxHops: 9, in: graph, rules: rules)
/// } onCancel: { stop.cancel() }
/// ```
///
/// Two switches are equal when they are the same one.
public final class Cancellation: Sendable, Hashable {
  private let thrown = Atomic(false)

  /// A switch that has not been thrown.
  public init() {}

  /// Whether the switch has been thrown.
  public var isCancelled: Bool { thrown.load(ordering: .relaxed) }

  /// Throws the switch, from whichever thread.
  public func cancel() { thrown.store(true, ordering: .relaxed) }

  /// Whether two switches are the same one.
  public static func == (a: Cancellation, b: Cancellation) -> Bool { a === b }

  /// Feeds the identity of the switch into a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
