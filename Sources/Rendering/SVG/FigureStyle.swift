/// How a figure looks, in light, dark and print.
package struct FigureStyle: Sendable, Hashable {
  /// The font family with which the layout was made.
  package var layoutFamily: String
  /// The families to show, best first; the layout's own comes before them.
  package var families: [String]
  /// Rules after the figure's own; `&` stands for the figure.
  package var rules: String

  /// Makes a style.
  package init(
    layoutFamily: String = "Liberation Sans", families: [String] = FigureStyle.fallbacks,
    rules: String = ""
  ) {
    self.layoutFamily = layoutFamily
    self.families = families
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

  /// The rules for a figure, which takes the room there is, up to its natural width in points.
  func sheet(for figure: String, width: Double?) -> String {
    let size = width.map { "&{width:100%;max-width:\(Int($0.rounded()))pt}\n" } ?? ""
    return (Self.basis + size + rules).split(separator: "\n").map { line in
      line.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "#" + figure)
    }
    .joined(separator: "\n")
  }

  private static let basis = """
    &{color-scheme:light dark;background:#fff;height:auto}
    & .edge text{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
    & a:hover text,& a:focus text{text-decoration:underline}
    & .node:hover polygon,& .node:hover path,& .node:hover ellipse{stroke-width:2.5}
    & .edge:hover path{stroke-width:2.5}
    &.has-path .node:not(.on-path),&.has-path .edge:not(.on-path){opacity:.25}
    & .edge.on-path path{stroke-width:3}
    @media screen and (prefers-color-scheme:dark){
    &{background:#14181d}
    & text{fill:#e8ebef}
    & .edge text{stroke:#14181d}
    & .node polygon:not([fill="none"]),& .node path:not([fill="none"]){fill:#232b34}
    & .node ellipse:not([fill="none"]){fill:#232b34}
    & .edge path{stroke:#9fabb8}
    & .edge polygon:not([fill="none"]){fill:#9fabb8;stroke:#9fabb8}
    & .edge polygon[fill="none"],& .edge polyline{stroke:#9fabb8}
    & .cluster polygon,& .cluster path{fill:#1a2027;stroke:#56626f}
    & .edge.grid path{stroke:#3a444f}
    & .node.words polygon:not([fill="none"]){fill:#1a2027}
    & .node.bar polygon:not([fill="none"]){fill:#41505f}
    & .node.possible polygon:not([fill="none"]){fill:#14181d}
    & .node.sure polygon:not([fill="none"]),& .node.sure ellipse:not([fill="none"]){fill:#c9d2db}
    }
    @media print{
    &{color-scheme:light;background:none}
    }

    """
}
