/// A part of a figure, from left to right: each holds one rank of nodes or more.
///
/// ```
/// people of the   bodies of the   what they   what came   bodies of the   people of the
/// left party      left party      share       of it       right party     right party
/// ```
enum Zone: Int, CaseIterable {
  case leftPeople
  case leftBodies
  case shared
  case outcomes
  case rightBodies
  case rightPeople

  /// Where a node stands.
  ///
  /// Texts, matters and places that only one side has to do with stand outside of that side's people,
  /// so that their lines do not cross the middle.
  init(of node: Scene.Node, side: Sides.Side?, isBridge: Bool) {
    switch (node.role, side) {
    case (.person, .right): self = .rightPeople
    case (.person, _): self = .leftPeople
    case (.body, .left), (.party, .left): self = .leftBodies
    case (.body, .right), (.party, .right): self = .rightBodies
    case (.mechanism, _), (.body, nil), (.party, nil): self = .shared
    case (.output, _): self = .outcomes
    case (_, .left) where isBridge: self = .leftPeople
    case (_, .right) where isBridge: self = .rightPeople
    case (.document, _), (.topic, _), (.place, _): self = .outcomes
    }
  }

  /// Whether what an edge leaves stands left of what it reaches, when both are in the zone.
  ///
  /// What acts stands outside, what is acted upon stands nearer to the middle.
  var readsRight: Bool { self != .rightBodies && self != .rightPeople }
}
