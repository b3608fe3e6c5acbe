/// A part of a figure, from left to right; each holds one column of nodes or more.
///
/// ```
/// people and bodies   what they share,        people and bodies
/// of the left         what came of it, and    of the right
/// parties             what has no side        parties
/// ```
enum Zone: Int, CaseIterable {
  case left
  case middle
  case right

  /// Where what stands on a side stands, and what stands on none.
  init(side: Sides.Side?) {
    switch side {
    case .left: self = .left
    case .right: self = .right
    case nil: self = .middle
    }
  }
}
