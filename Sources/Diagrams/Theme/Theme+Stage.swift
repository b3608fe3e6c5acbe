internal import DOT

extension Theme {
  /// How lines are drawn that hold on one of two dates only, or on both.
  func style(of change: Scene.Change) -> ChangeStyle {
    switch change {
    case .kept: ChangeStyle(color: ink, width: 1.2, pattern: .solid, glyph: "────")
    case .begun:
      ChangeStyle(color: DOTColor(0x0B5C9E), width: 2.6, pattern: .solid, glyph: "━━━━")
    case .ended:
      ChangeStyle(color: DOTColor(0xB23A1C), width: 1.6, pattern: .dashed, glyph: "╌╌╌╌")
    case .unknown: ChangeStyle(color: quiet, width: 1, pattern: .dotted, glyph: "┈┈┈┈")
    }
  }

  /// A line's looks in a comparison; its arrow still tells the kind of relation.
  struct ChangeStyle {
    let color: DOTColor
    let width: Double
    let pattern: LinePattern
    let glyph: String
  }
}

extension Theme.NodeStyle {
  /// The looks of a node that stands back, or is left blank.
  func staged(_ stage: Scene.Stage) -> Self {
    Theme.NodeStyle(
      shape: shape, style: style, fill: fill.staged(stage), border: border.staged(stage),
      ink: ink.staged(stage), width: width)
  }
}

extension Theme.LineStyle {
  /// The looks of a line that stands back, or is left blank.
  func staged(_ stage: Scene.Stage) -> Self {
    Theme.LineStyle(
      color: color.staged(stage), width: width, arrow: arrow, glyph: glyph, weight: weight)
  }

  /// The looks of a line in a comparison of two dates.
  func changed(_ style: Theme.ChangeStyle?) -> Self {
    guard let style else { return self }
    return Theme.LineStyle(
      color: style.color, width: style.width, arrow: arrow, glyph: glyph, weight: weight)
  }
}

extension DOTColor {
  /// The colour of a part at a stage.
  ///
  /// What is hidden keeps a 255th of its ink: Graphviz writes words in a colour that is clear
  /// altogether as if they were white.
  func staged(_ stage: Scene.Stage) -> DOTColor {
    switch stage {
    case .plain, .highlighted: self
    case .faded: DOTColor(red: red, green: green, blue: blue, alpha: 0x60)
    case .hidden: DOTColor(red: red, green: green, blue: blue, alpha: 1)
    }
  }
}
