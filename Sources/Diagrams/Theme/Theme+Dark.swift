package import DOT

/// The theme on a dark page.
///
/// A figure is drawn once, in the colours of white paper. What shows it in the dark puts each colour's
/// twin in its place; shapes, widths and arrows stay, so that layouts stay.
extension Theme {
  /// The colours of a dark page by those of white paper.
  ///
  /// Fills are deep, borders and lines bright, ink nearly white; each keeps its hue.
  package static let darkTwins: [DOTColor: DOTColor] = {
    let pairs: [(UInt32, UInt32)] = [
      (0xFFFFFF, 0x1D242C), (0x1F2933, 0xECEFF3), (0x52606D, 0xA9B5C2),
      // agencies, what is said
      (0xE3EEF9, 0x12304C), (0x0B5C9E, 0x74B6EE), (0x0A3A66, 0xD8EBFC),
      // business, meetings
      (0xF4E8F7, 0x382341), (0x86418F, 0xDB9FE4), (0x562A5C, 0xF4E3F7),
      // mechanisms, sessions, chairs
      (0xFFF0D1, 0x412F0E), (0xFFF8E8, 0x2A2316), (0xA05600, 0xF0AC52), (0x5F3300, 0xFFE7C2),
      // policies, rules, what is made
      (0xDDF3EA, 0x103A2C), (0xF1FAF6, 0x16271F), (0x00704F, 0x55CBA0), (0x004D37, 0xCFF4E5),
      // documents, topics, places
      (0xF4F5F7, 0x242B32), (0xEEF0F3, 0x2B323A), (0x36424E, 0xD3DAE2),
      // claims
      (0xFDF9DC, 0x333011), (0x6B5E00, 0xD8C755), (0x3D3600, 0xF8F2CB),
      // parties
      (0xFCEAE4, 0x45231A), (0xB23A1C, 0xF59A82), (0x6E200C, 0xFDDDD3),
      // frames
      (0x2F5F8F, 0x84ADD6), (0xF6F9FC, 0x151D27), (0x9B4A44, 0xE09A93), (0xFDF8F7, 0x221A1B),
      (0x4B6B2F, 0xA0BF80), (0xF8FAF5, 0x191F17), (0x6B4E8A, 0xBC9ED8), (0xFAF8FC, 0x1D1A23),
      (0xF8F9FA, 0x191E24), (0x8A5A1A, 0xD9A763), (0xFFFDF8, 0x1D1A15),
    ]
    return Dictionary(
      pairs.map { (DOTColor($0.0), DOTColor($0.1)) }, uniquingKeysWith: { first, _ in first })
  }()

  /// What a figure stands on in the dark.
  package static let darkPaper = DOTColor(0x14181D)

  /// How a look is drawn in the dark.
  package func darkStyle(of look: Look) -> NodeStyle {
    let style = style(of: look)
    return NodeStyle(
      shape: style.shape, style: style.style, fill: Self.dark(style.fill),
      border: Self.dark(style.border), ink: Self.dark(style.ink), width: style.width)
  }

  /// How a family is drawn in the dark.
  package func darkStyle(of family: Family) -> LineStyle {
    let style = style(of: family)
    return LineStyle(
      color: Self.dark(style.color), width: style.width, arrow: style.arrow, glyph: style.glyph,
      weight: style.weight)
  }

  /// A frame in the dark.
  package static func dark(_ frame: FrameStyle) -> FrameStyle {
    FrameStyle(line: dark(frame.line), tint: dark(frame.tint))
  }

  /// A colour in the dark; itself when the theme has no twin for it.
  package static func dark(_ color: DOTColor) -> DOTColor { darkTwins[color] ?? color }
}
