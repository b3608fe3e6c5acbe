public import PropertyGraph

/// Where a walk may go: which relationships it follows, which way, over which nodes, how far.
///
/// The default follows every relationship both ways without a limit. Every rule narrows; a step
/// must satisfy all of them.
///
/// | rule | a start | an end, a way point | nodes between |
/// |---|---|---|---|
/// | ``nodes`` | exempt | must be admitted | must be admitted |
/// | ``avoid`` | refused | refused | refused |
/// | ``passThrough`` | exempt | exempt | must be in it |
///
/// The nodes that a neighbourhood reaches last are ends: a hub is found, but nothing behind it.
///
/// ```swift
/// var rules = WalkRules()
/// rules.withoutTypes = [mentions]
/// rules.directions = [reportsTo: .outgoing]
/// rules.limits.deadline = .now + .milliseconds(500)
/// ```
public struct WalkRules: Sendable {
  /// Which way relationships are followed, seen from the start of the walk.
  public var direction: Direction = .both
  /// Types that are followed in another direction than ``direction``.
  public var directions: [RelationshipTypeID: Direction] = [:]
  /// The only types to follow; `nil` for all.
  public var onlyTypes: Set<RelationshipTypeID>?
  /// Types not to follow, even when ``onlyTypes`` names them.
  public var withoutTypes: Set<RelationshipTypeID> = []
  /// The relationships (by row) that may be followed; `nil` for all.
  public var relationships: Bitmap?
  /// The days on which a relationship must hold; `nil` for any.
  public var time: TimeFilter?
  /// The nodes (by row) that may be visited, a start excepted; `nil` for all.
  public var nodes: Bitmap?
  /// Nodes that are never visited, not even as a start or an end.
  public var avoid: Set<NodeID> = []
  /// The nodes (by row) that may be walked through; `nil` for all.
  ///
  /// This is the rule for hubs: they are found, but not used as a bridge.
  public var passThrough: Bitmap?
  /// When to stop.
  public var limits = WalkLimits()
  /// How many threads a question about the whole graph may use, at most 8; `nil` for the number of
  /// cores.
  ///
  /// The answer is the same to the last bit for any number.
  public var threads: Int?

  /// Rules that allow everything.
  public init() {}
}
