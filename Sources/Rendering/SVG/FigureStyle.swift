/// How a figure looks, in light, dark and print.
package struct FigureStyle: Sendable, Hashable {
  /// The font family with which the layout was made.
  package var layoutFamily: String
  /// The family of drawn signs, such as the legend's lines; they are not read aloud.
  package var glyphFamily: String
  /// The families to show, best first; the layout's own comes before them.
  package var families: [String]
  /// What the figure stands on, as `#rrggbb`.
  package var paper: String
  /// What the figure stands on in the dark, as `#rrggbb`.
  package var darkPaper: String
  /// Colours in the dark by the colours drawn, both as `#rrggbb` in lower case.
  ///
  /// A colour that is not among them gets ``NightColor``'s twin.
  package var darkColors: [String: String]
  /// Rules after the figure's own; `&` stands for the figure.
  package var rules: String

  /// Makes a style.
  package init(
    layoutFamily: String = "Liberation Sans", glyphFamily: String = "DejaVu Sans",
    families: [String] = FigureStyle.fallbacks, paper: String = "#ffffff",
    darkPaper: String = "#14181d", darkColors: [String: String] = [:], rules: String = ""
  ) {
    self.layoutFamily = layoutFamily
    self.glyphFamily = glyphFamily
    self.families = families
    self.paper = paper
    self.darkPaper = darkPaper
    self.darkColors = darkColors
    self.rules = rules
  }

  /// Families as wide as Liberation Sans, then those that have Chinese.
  package static let fallbacks = [
    "Arial", "Helvetica", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif",
  ]

  /// The list of families as CSS has it.
  var familyList: String {
    ([layoutFamily] + families).map { family in
      let name = family.filter { !"\"\\<>&;{}".contains($0) && !$0.isNewline }
      return name.contains(" ") ? "'" + name.filter { $0 != "'" } + "'" : name
    }
    .joined(separator: ", ")
  }

  /// The colour of a drawing in the dark; `nil` when it has none, as `none` or a gradient.
  func darkTwin(of color: String) -> String? {
    let name = color.lowercased()
    let hex = Self.named[name] ?? name
    if let twin = darkColors[hex], NightColor(twin) != nil { return twin }
    guard let color = NightColor(hex), let ground = NightColor(darkPaper) else { return nil }
    return color.twin(on: ground).hex
  }

  /// The colours that Graphviz writes by name where nothing was asked for.
  private static let named = [
    "black": "#000000", "white": "#ffffff", "lightgrey": "#d3d3d3", "lightgray": "#d3d3d3",
    "red": "#ff0000", "blue": "#0000ff", "green": "#00ff00", "grey": "#c0c0c0", "gray": "#c0c0c0",
  ]
}
