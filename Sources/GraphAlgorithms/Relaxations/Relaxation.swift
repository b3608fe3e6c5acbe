/// One rule of a walk that can be lifted.
public enum RelaxableRule: String, Sendable, Hashable, CaseIterable {
  /// Nodes that may not be walked through: ``WalkRules/passThrough``.
  case passThrough
  /// The types to follow: ``WalkRules/onlyTypes`` and ``WalkRules/withoutTypes``.
  case types
  /// The nodes to keep clear of: ``WalkRules/avoid``.
  case avoid
  /// The days on which relationships must hold: ``WalkRules/time``.
  case time
  /// The relationships that may be followed: ``WalkRules/relationships``.
  case relationships
  /// The nodes that may be visited: ``WalkRules/nodes``.
  case nodes
  /// Which way relationships are followed: ``WalkRules/direction`` and ``WalkRules/directions``.
  case directions
  /// The greatest number of hops: ``WalkLimits/hops``.
  case hops
}

/// A rule that alone stood in the way, and the first shortest path without it.
public struct Relaxation: Sendable, Hashable {
  /// The rule that was lifted.
  public let rule: RelaxableRule
  /// The path that the other rules allow.
  public let path: Path

  /// A relaxation from its parts.
  public init(rule: RelaxableRule, path: Path) {
    self.rule = rule
    self.path = path
  }
}

/// The rules that alone stand in the way of a path.
public struct Relaxations: Sendable, Hashable {
  /// The relaxations that give a path, in the order of ``RelaxableRule``'s cases.
  public let relaxations: [Relaxation]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
}
