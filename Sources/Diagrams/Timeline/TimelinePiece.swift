/// A stroke of the pen on a lane; positions are points from the left.
package enum TimelinePiece: Sendable, Hashable {
  /// A bar: solid where it surely held, dashed where it may have.
  case bar(left: Double, right: Double, isCertain: Bool)
  /// A dashed line that breaks off: nobody says when it began or ended.
  case loose(left: Double, right: Double)
  /// It goes on beyond the axis, or beyond the days shown.
  case onward(x: Double, pointsRight: Bool)
  /// Something that happened; hollow when the date is an estimate or doubtful.
  case mark(x: Double, isCertain: Bool)
  /// Something seen on a day.
  case sighting(x: Double, isCertain: Bool)
  /// The days on one of which it happened.
  case range(left: Double, right: Double)
  /// Two dates of one thing, of which one is wrong.
  case dispute(left: Double, right: Double)

  /// Where it begins and ends.
  var extent: (left: Double, right: Double) {
    switch self {
    case .bar(let left, let right, _), .loose(let left, let right), .range(let left, let right),
      .dispute(let left, let right):
      (left, right)
    case .onward(let x, let pointsRight): pointsRight ? (x, x + 9) : (x - 9, x)
    case .mark(let x, _): (x - TimelineShape.half, x + TimelineShape.half)
    case .sighting(let x, _): (x - 2, x + 2)
    }
  }
}
