/// Where everything of a timeline stands: points from the left and from the top.
///
/// ```
///                       2005   2006   2007   2008
/// ┌ frame ──────────────┬──────┬──────┬──────┬──────┐
/// │ ┌ head ───────────┐ │ ▭▭▭▭▭ co-chairs HTWG [2]  │  row 0
/// │ └─────────────────┘ │        ◆ 18th session [1] │  row 1
/// └─────────────────────┴──────┴──────┴──────┴──────┘
/// ```
package struct TimelineSheet: Sendable {
  /// A rectangle.
  package struct Box: Sendable, Hashable {
    /// The left side.
    package let left: Double
    /// The top.
    package let top: Double
    /// The right side.
    package let right: Double
    /// The bottom.
    package let bottom: Double

    /// Makes a rectangle from its sides.
    package init(left: Double, top: Double, right: Double, bottom: Double) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }

    /// Whether two rectangles have more than a line in common.
    package func overlaps(_ other: Box) -> Bool {
      left < other.right - 0.1 && other.left < right - 0.1 && top < other.bottom - 0.1
        && other.top < bottom - 0.1
    }
  }

  /// A lane.
  package struct Lane: Sendable {
    /// Whose it is.
    package let node: Scene.Node
    /// From its top to its bottom, all across.
    package let box: Box
    /// The place of its frame in ``TimelineSheet/frames``.
    package let frame: Int
    /// Whether another lane of the frame is above it.
    package let hasLineAbove: Bool
    /// What stands on it, in the order of time.
    package let entries: [Entry]
  }

  /// A frame around the lanes of one side.
  package struct Frame: Sendable {
    /// The words on it; empty when there is only one.
    package let title: String
    /// The frame.
    package let box: Box
    let group: LaneOrder.Group
  }

  /// Something dated in its place on one lane.
  package struct Entry: Sendable {
    /// Its place in ``Chronicle/items``.
    package let item: Int
    /// Whether it bears its words here, rather than on another lane.
    package let isMain: Bool
    /// Its strokes.
    package let shape: TimelineShape
    /// The middle of its strokes from the top.
    package let y: Double
    /// Its words.
    package let label: TimelineLabel?
    /// The room kept for its words.
    package let labelBox: Box?
    /// Whether its words stand in its bar.
    package let isInside: Bool
  }

  /// What is shown.
  package let chronicle: Chronicle
  /// The scale.
  package let axis: TimeAxis
  /// The frames from the top.
  package let frames: [Frame]
  /// The lanes from the top.
  package let lanes: [Lane]
  /// From the axis's words to the last frame.
  package let box: Box
  /// The height of the axis's words.
  package let axisHeight: Double

  /// The width of the lanes' heads.
  static let headWidth = 172.0
  /// Where the axis begins.
  static let axisLeft = 226.0
  /// The width of the axis.
  static let axisWidth = 900.0
  /// What is left free on both sides of the axis, for lines that break off.
  static let sideRoom = 38.0

  /// Lays a chronicle out.
  ///
  /// - Complexity: O(*n* · *r* · *n*) for *n* items in *r* rows of a lane.
  package init(_ chronicle: Chronicle) {
    self.chronicle = chronicle
    let named = chronicle.items.flatMap { $0.stretches.flatMap(\.covered) }
    let moment = chronicle.moment.map { [$0] } ?? []
    let axis = TimeAxis(
      named + moment, window: chronicle.window, left: Self.axisLeft, width: Self.axisWidth)
    let axisHeight = axis.columns.contains { !$0.context.isEmpty } ? 34.0 : 20.0
    var stack = LaneStack(chronicle, axis: axis, top: axisHeight)
    stack.fill()
    self.axis = axis
    self.axisHeight = axisHeight
    frames = stack.frames
    lanes = stack.lanes
    box = Box(left: 0, top: 0, right: Self.right, bottom: frames.last?.box.bottom ?? axisHeight)
  }

  /// Where frames end on the right.
  static var right: Double { axisLeft + axisWidth + sideRoom }
}
