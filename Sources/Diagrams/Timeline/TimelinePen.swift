internal import DOT

/// Nodes that stand where they are told to: positions count points from the left and from the top.
struct TimelinePen {
  /// How a stroke is drawn.
  struct Ink {
    let border: DOTColor
    let fill: DOTColor
    var style = "filled"
    var width = 1.0
    var isDouble = false
  }

  let theme: Theme
  let type: Typesetting

  init(theme: Theme) {
    self.theme = theme
    type = Typesetting(theme: theme)
  }

  /// A shape without words, by the middle of it.
  func shape(
    _ name: String, _ shape: DOTValue, x: Double, y: Double, width: Double, height: Double,
    _ ink: Ink, class kind: String, turned: Int = 0
  ) -> DOTNode {
    var attributes: DOTAttributes = [
      .init("id", .raw(name)), .init("class", .raw(kind)), .init("shape", shape),
      .init("label", .text("")), .init("style", .raw(ink.style)),
      .init("fillcolor", .color(ink.fill)), .init("color", .color(ink.border)),
      .init("penwidth", .number(ink.width)), .init("fixedsize", .flag(true)),
      .init("width", Self.inches(width)), .init("height", Self.inches(height)),
      .init("pos", Self.position(x, y)),
    ]
    if turned != 0 { attributes.append(.init("orientation", .number(turned))) }
    if ink.isDouble { attributes.append(.init("peripheries", .number(2))) }
    return DOTNode(name, attributes)
  }

  /// A rectangle from one side to the other.
  func bar(
    _ name: String, from left: Double, to right: Double, y: Double, height: Double, _ ink: Ink,
    class kind: String
  ) -> DOTNode {
    shape(
      name, .shape(.box), x: (left + right) / 2, y: y, width: right - left, height: height, ink,
      class: kind)
  }

  /// Lines of words that begin at the left.
  func words(
    _ name: String, _ lines: [[HTMLRun]], left: Double, width: Double, y: Double,
    over fill: DOTColor?,
    class kind: String
  ) -> DOTNode {
    let box = HTMLBox(padding: 0, align: .left, width: Int(width.rounded(.up)))
    let table = HTMLTable(
      box: HTMLBox(border: 0, padding: 0),
      rows: lines.map { HTMLRow([HTMLCell($0, box: box)]) })
    return DOTNode(
      name,
      [
        .init("id", .raw(name)), .init("class", .raw(kind)), .init("shape", .shape(.plain)),
        .init("style", .raw(fill == nil ? "" : "filled")),
        .init("fillcolor", .color(fill ?? .transparent)), .init("color", .color(.transparent)),
        .init("label", .html(.table(table))),
        .init("pos", Self.position(left + width.rounded(.up) / 2, y)),
      ])
  }

  /// Words around a middle.
  func centred(_ name: String, _ runs: [HTMLRun], x: Double, y: Double) -> DOTNode {
    DOTNode(
      name,
      [
        .init("shape", .shape(.plain)), .init("class", .raw("axis")),
        .init("label", .html(.text(runs))), .init("pos", Self.position(x, y)),
      ])
  }

  /// A point that only holds the end of a line.
  func point(_ name: String, x: Double, y: Double) -> DOTNode {
    DOTNode(
      name,
      [
        .init("shape", .shape(.point)), .init("style", .raw("invis")),
        .init("width", .number(0.01)),
        .init("pos", Self.position(x, y)),
      ])
  }

  /// A straight line between two nodes.
  func line(
    _ from: String, _ to: String, _ color: DOTColor, width: Double, style: String = "solid",
    class kind: String
  ) -> DOTEdge {
    DOTEdge(
      from: from, to: to,
      [
        .init("class", .raw(kind)), .init("dir", .raw("none")), .init("color", .color(color)),
        .init("penwidth", .number(width)), .init("style", .raw(style)),
      ])
  }

  /// A place as Graphviz counts it: from the bottom.
  static func position(_ x: Double, _ y: Double) -> DOTValue {
    .raw("\(DOTValue.number(rounded(x)).content),\(DOTValue.number(rounded(-y)).content)")
  }

  /// A rectangle as Graphviz writes it.
  static func rectangle(_ box: TimelineSheet.Box) -> DOTValue {
    let corners = [box.left, -box.bottom, box.right, -box.top]
    return .raw(corners.map { DOTValue.number(rounded($0)).content }.joined(separator: ","))
  }

  private static func inches(_ points: Double) -> DOTValue {
    .number((points / 72 * 10_000).rounded() / 10_000)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 + 0 }
}
