package import DOT

/// The colours, borders and arrows of a figure.
///
/// Fills are pale, borders saturated, ink dark. A kind of node is told by its word, its shape and its
/// hue; a kind of relation by its arrow, its hue and its weight; how sure it is by the line's pattern.
/// No meaning hangs on a hue alone.
package struct Theme: Sendable {
  /// How nodes of one look are drawn.
  package struct NodeStyle: Sendable, Hashable {
    /// The outline.
    package let shape: DOTShape
    /// Graphviz's `style`.
    package let style: String
    /// Inside.
    package let fill: DOTColor
    /// The outline's colour, and that of the kind's word.
    package let border: DOTColor
    /// The name's colour.
    package let ink: DOTColor
    /// The outline's width in points.
    package let width: Double
  }

  /// How lines of one family are drawn.
  package struct LineStyle: Sendable, Hashable {
    /// The line's colour, and that of its words.
    package let color: DOTColor
    /// The line's width in points.
    package let width: Double
    /// Graphviz's name of the arrow at the end.
    package let arrow: String
    /// How the legend draws it.
    package let glyph: String
    /// How strongly the layout keeps it short and straight.
    package let weight: Int
  }

  /// How a party is framed.
  package struct FrameStyle: Sendable, Hashable {
    /// The outline and the words.
    package let line: DOTColor
    /// Inside.
    package let tint: DOTColor
  }

  /// The face of all text; metrically the twin of Arial.
  package let face = "Liberation Sans"
  /// The face of the legend's little lines, which has all the box drawing characters.
  package let glyphFace = "DejaVu Sans"
  /// Headline and names without a hue.
  package let ink = DOTColor(0x1F2933)
  /// Details, sources, notes.
  package let quiet = DOTColor(0x52606D)
  /// What a figure stands on; it is left clear, this is what it is designed for.
  package let paper = DOTColor(0xFFFFFF)

  /// The one theme there is; it is meant for white paper and pages.
  package static let paper = Theme()

  /// How a look is drawn.
  package func style(of look: Look) -> NodeStyle {
    switch look {
    case .person: style(.box, "rounded,filled", 0xFFFFFF, 0x52606D, 0x1F2933, 1)
    case .agency: style(.box, "filled", 0xE3EEF9, 0x0B5C9E, 0x0A3A66, 1.8)
    case .business: style(.component, "filled", 0xF4E8F7, 0x86418F, 0x562A5C, 1)
    case .mechanism: style(.box, "filled,diagonals", 0xFFF0D1, 0xA05600, 0x5F3300, 1.6)
    case .session: style(.box, "rounded,filled", 0xFFF8E8, 0xA05600, 0x5F3300, 1.2)
    case .policy: style(.note, "filled", 0xDDF3EA, 0x00704F, 0x004D37, 1.2)
    case .rule: style(.note, "filled,dashed", 0xF1FAF6, 0x00704F, 0x004D37, 1.2)
    case .document: style(.folder, "filled", 0xF4F5F7, 0x52606D, 0x1F2933, 1)
    case .claim: style(.box, "filled", 0xFDF9DC, 0x6B5E00, 0x3D3600, 1)
    case .party: style(.tab, "filled", 0xFCEAE4, 0xB23A1C, 0x6E200C, 1.4)
    case .topic: style(.box, "filled", 0xEEF0F3, 0x52606D, 0x36424E, 0.7)
    case .place: style(.box, "rounded,filled", 0xEEF0F3, 0x52606D, 0x36424E, 0.7)
    }
  }

  /// How a family is drawn.
  package func style(of family: Family) -> LineStyle {
    switch family {
    case .chairs: line(0xA05600, 2.2, "normal", "━━▶", weight: 6)
    case .leads: line(0x1F2933, 1.2, "normal", "──▶", weight: 4)
    case .signs: line(0x00704F, 1.3, "vee", "──➤", weight: 2)
    case .makes: line(0x00704F, 1.3, "onormal", "──▷", weight: 2)
    case .meets: line(0x86418F, 1.2, "vee", "──➤", weight: 1)
    case .speaks: line(0x0B5C9E, 1.2, "vee", "──➤", weight: 1)
    case .takesPart: line(0x52606D, 1, "vee", "──➤", weight: 1)
    case .partOf: line(0x52606D, 1.1, "odiamond", "──◇", weight: 3)
    case .concerns: line(0x52606D, 0.9, "odot", "──○", weight: 1)
    case .other: line(0x52606D, 1, "normal", "──▶", weight: 1)
    }
  }

  /// The frame of the first (left) party, the second (right), and the ones after, in turn.
  package func frame(_ number: Int) -> FrameStyle {
    Theme.frames[number % Theme.frames.count]
  }

  /// The frame of what the parties share.
  package var sharedFrame: FrameStyle {
    FrameStyle(line: DOTColor(0x8A5A1A), tint: DOTColor(0xFFFDF8))
  }

  /// The frames of parties.
  package static let frames = [
    FrameStyle(line: DOTColor(0x2F5F8F), tint: DOTColor(0xF6F9FC)),
    FrameStyle(line: DOTColor(0x9B4A44), tint: DOTColor(0xFDF8F7)),
    FrameStyle(line: DOTColor(0x4B6B2F), tint: DOTColor(0xF8FAF5)),
    FrameStyle(line: DOTColor(0x6B4E8A), tint: DOTColor(0xFAF8FC)),
    FrameStyle(line: DOTColor(0x52606D), tint: DOTColor(0xF8F9FA)),
  ]

  private func style(
    _ shape: DOTShape, _ style: String, _ fill: UInt32, _ border: UInt32, _ ink: UInt32,
    _ width: Double
  ) -> NodeStyle {
    NodeStyle(
      shape: shape, style: style, fill: DOTColor(fill), border: DOTColor(border),
      ink: DOTColor(ink), width: width)
  }

  private func line(
    _ color: UInt32, _ width: Double, _ arrow: String, _ glyph: String, weight: Int
  ) -> LineStyle {
    LineStyle(color: DOTColor(color), width: width, arrow: arrow, glyph: glyph, weight: weight)
  }
}
