/// The skeleton of an organisation chart: which boxes and corners stand in which row, and the lines
/// that run through them.
///
/// ```
///            box
///             │              trunk: parent to corner
///      ┌──────┼──────┐       bus: corner to corner
///     box    box    box      each box hangs on a corner by a line of its own
///      ├ box
///      └ box                 stacked: corners one under the other, boxes beside them
/// ```
///
/// Memory: a corner is a number, counted from 0; `rows` holds boxes and corners from the left.
struct Chart {
  /// A box or a corner.
  enum Item: Hashable {
    /// The node of this number.
    case box(Int)
    /// The corner of this number.
    case corner(Int)
  }

  /// A straight line between two items.
  struct Line {
    let from: Item
    let to: Item
    /// The edge of the scene that the line ends, when it ends one.
    let edge: Int?
    /// How strongly the layout keeps it straight.
    let weight: Int
    /// Whether it leaves the lower left corner of its box.
    var isAside = false
  }

  /// Boxes and corners by row, from the left.
  var rows: [[Item]] = []
  /// The lines, each once.
  var lines: [Line] = []
  /// The number of corners.
  var cornerCount = 0
  /// The frame of each corner, by number; corners outside of frames are missing.
  var frameOfCorner: [Int: Int] = [:]
  /// Whether the chart is all there is; else it is a part of another figure.
  var isWhole = true
  /// The width that every box has at least, in inches.
  var boxWidth = 0.0

  /// The edges that are lines of the chart, by number, with their line.
  var lineOfEdge: [Int: Line] {
    var lines: [Int: Line] = [:]
    for line in self.lines { if let edge = line.edge { lines[edge] = line } }
    return lines
  }
}
