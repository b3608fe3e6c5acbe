extension D2Text {
  /// The looks, families and patterns that occur, as classes.
  func classes(_ parts: FigureParts) -> [String] {
    let looks = Set(parts.nodes.map(\.content.look))
    let families = Set(parts.edges.map(\.content.family))
    let patterns = Set(parts.edges.map { LinePattern(of: $0.content) })
    let theme = Theme.paper
    var lines = ["classes: {"]
    lines += [
      "  title: {shape: text; style: {font-size: 28; bold: true; font-color: \"\(theme.ink)\"}}",
      "  quiet: {shape: text; style: {font-size: 16; font-color: \"\(theme.quiet)\"}}",
      "  furniture: {style: {fill: transparent; stroke: transparent}}",
    ]
    lines += Look.allCases.filter(looks.contains).map { "  \($0.rawValue): " + node($0, theme) }
    lines += Family.allCases.filter(families.contains).map {
      "  \($0.rawValue): " + line($0, theme)
    }
    lines += LinePattern.allCases.filter(patterns.contains).map {
      "  \($0.rawValue): " + Self.style(of: $0)
    }
    return lines + ["}"]
  }

  private func node(_ look: Look, _ theme: Theme) -> String {
    let style = theme.style(of: look)
    let width = max(1, Int(style.width.rounded()))
    let (shape, more) = Self.shape(of: look)
    return "{shape: \(shape); style: {fill: \"\(style.fill)\"; stroke: \"\(style.border)\"; "
      + "font-color: \"\(style.ink)\"; stroke-width: \(width)\(more)}}"
  }

  private func line(_ family: Family, _ theme: Theme) -> String {
    let style = theme.style(of: family)
    let width = max(1, Int(style.width.rounded()))
    return "{style: {stroke: \"\(style.color)\"; stroke-width: \(width); "
      + "font-color: \"\(style.color)\"}; target-arrowhead: {shape: \(Self.arrow(of: family))}}"
  }

  /// D2's shape nearest to a look, and what is added to its style.
  private static func shape(of look: Look) -> (String, String) {
    switch look {
    case .person: ("rectangle", "; border-radius: 12")
    case .agency: ("rectangle", "")
    case .business: ("hexagon", "")
    case .mechanism: ("rectangle", "; double-border: true")
    case .session: ("oval", "")
    case .policy: ("page", "")
    case .rule: ("page", "; stroke-dash: 4")
    case .document: ("document", "")
    case .claim: ("callout", "")
    case .party: ("package", "")
    case .topic: ("rectangle", "; font-size: 14")
    case .place: ("rectangle", "; font-size: 14; border-radius: 12")
    }
  }

  private static func arrow(of family: Family) -> String {
    switch family {
    case .chairs, .leads, .other: "triangle"
    case .signs, .meets, .speaks, .takesPart: "arrow"
    case .makes: "triangle; style.filled: false"
    case .partOf: "diamond; style.filled: false"
    case .concerns: "circle; style.filled: false"
    }
  }

  private static func style(of pattern: LinePattern) -> String {
    switch pattern {
    case .solid: "{style.stroke-dash: 0}"
    case .dashed: "{style.stroke-dash: 6}"
    case .dotted: "{style.stroke-dash: 3}"
    case .double: "{style: {stroke-dash: 9; stroke-width: 3}}"
    }
  }
}
