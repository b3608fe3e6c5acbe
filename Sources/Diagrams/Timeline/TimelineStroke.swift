internal import DOT

/// Draws the strokes of one thing.
struct TimelineStroke {
  let pen: TimelinePen
  let item: Chronicle.Item
  /// The lane, which gives bars their hue.
  let lane: Scene.Node

  static let barHeight = 14.0

  /// The hue of marks and lines: that of the thing's kind, else of the relation.
  static func color(of item: Chronicle.Item, _ theme: Theme) -> DOTColor {
    item.look.map { theme.style(of: $0).border } ?? theme.style(of: item.family).color
  }

  /// The shape of marks: a diamond for what is held, a square for what is laid down, a circle for an
  /// act.
  static func shape(of look: Look?) -> DOTShape {
    switch look {
    case nil: .circle
    case .session: .diamond
    default: .box
    }
  }

  /// The nodes of a stroke; the last bears the name.
  func nodes(_ piece: TimelinePiece, named name: String, y: Double) -> [DOTNode] {
    let color = Self.color(of: item, pen.theme)
    switch piece {
    case .bar(let left, let right, let isCertain):
      return [
        pen.bar(
          name, from: left, to: right, y: y, height: Self.barHeight, barInk(isCertain: isCertain),
          class: isCertain ? "bar" : "bar possible")
      ]
    case .loose(let left, let right):
      return [
        pen.bar(
          name, from: left, to: right, y: y, height: 0.1,
          ink(barColor, style: "dashed", width: 1.4), class: "loose")
      ]
    case .onward(let x, let pointsRight):
      return [
        pen.shape(
          name, .raw("triangle"), x: x + (pointsRight ? 5 : -5), y: y, width: 10, height: 10,
          ink(barColor, fill: barColor), class: "onward sure", turned: pointsRight ? 270 : 90)
      ]
    case .mark(let x, let isCertain):
      let size = Self.shape(of: item.look) == .diamond ? 13.0 : 9.5
      return [
        pen.shape(
          name, .shape(Self.shape(of: item.look)), x: x, y: y, width: size, height: size,
          markInk(color, isCertain: isCertain),
          class: isCertain && !isPlanned ? "mark sure" : "mark")
      ]
    case .sighting(let x, let isCertain):
      return [
        pen.bar(
          name, from: x - 1.5, to: x + 1.5, y: y, height: Self.barHeight,
          ink(barColor, fill: isCertain ? barColor : pen.theme.paper),
          class: isCertain ? "sighting sure" : "sighting")
      ]
    case .range(let left, let right):
      return [
        pen.bar(
          name, from: left, to: right, y: y, height: 5,
          ink(color, style: "dashed", width: 0.8), class: "range")
      ]
    case .dispute(let left, let right):
      return [
        pen.bar(
          name, from: left, to: right, y: y, height: 3,
          ink(color, style: "filled", width: 0.9), class: "dispute")
      ]
    }
  }

  private var barColor: DOTColor { pen.theme.style(of: lane.look).border }

  private var isPlanned: Bool {
    switch item.modality {
    case .planned, .predicted, .belief: true
    case .asserted, .inferred: false
    }
  }

  private func barInk(isCertain: Bool) -> TimelinePen.Ink {
    let fill = pen.theme.style(of: lane.look).fill
    let pale = fill == pen.theme.paper ? DOTColor(0xE4E8EC) : fill
    return TimelinePen.Ink(
      border: barColor, fill: isCertain && !isPlanned ? pale : pen.theme.paper,
      style: isPlanned ? "filled,dotted" : isCertain ? "filled" : "filled,dashed",
      width: isPlanned ? 1.6 : isCertain ? 1.3 : 1, isDouble: item.isDisputed)
  }

  private func markInk(_ color: DOTColor, isCertain: Bool) -> TimelinePen.Ink {
    TimelinePen.Ink(
      border: color, fill: isCertain && !isPlanned ? color : pen.theme.paper,
      style: isPlanned ? "filled,dashed" : "filled", width: isCertain && !isPlanned ? 1 : 1.5)
  }

  private func ink(
    _ border: DOTColor, fill: DOTColor? = nil, style: String = "filled", width: Double = 1
  ) -> TimelinePen.Ink {
    TimelinePen.Ink(border: border, fill: fill ?? pen.theme.paper, style: style, width: width)
  }
}
