/// The style sheet of one figure.
///
/// A drawing bears its colours for light paper, which every reader of SVG understands. In the dark
/// each of them is replaced by its twin, wherever it is drawn: `[fill="#e3eef9"]{fill:#12304a}`.
/// So legend, labels and frames keep their hues, and print is always light.
struct FigureSheet {
  let style: FigureStyle
  /// The figure's id.
  let figure: String
  /// The natural width in points, when it is known.
  let width: Double?
  /// The colours inside shapes and letters.
  let fills: Set<String>
  /// The colours of lines.
  let strokes: Set<String>
  /// The number of steps.
  let steps: Int

  /// The rules, `&` replaced by the figure.
  var text: String {
    let size = width.map { "&{width:100%;max-width:\(Int($0.rounded()))pt}\n" } ?? ""
    let steps = steps == 0 ? "" : StepBand.rules(steps: steps)
    let all = size + light + steps + dark + print + style.rules
    return all.split(separator: "\n").map { line in
      line.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "#" + figure)
    }
    .joined(separator: "\n") + "\n"
  }

  private var light: String {
    """
    &{color-scheme:light dark;background:\(color(style.paper, "#ffffff"));height:auto}
    & .edge text{paint-order:stroke;stroke:\(color(style.paper, "#ffffff"));stroke-width:3px;\
    stroke-linejoin:round}
    & a:hover text{text-decoration:underline}
    & a:focus{outline:none}
    & a:focus-visible{outline:3px solid #1f2933;outline-offset:2px}
    & a:focus-visible text{text-decoration:underline}
    & .node a:focus-visible polygon,& .node a:focus-visible path,& .edge a:focus-visible path,\
    & .node:target path,& .node:target polygon,& .node:target ellipse,& .edge:target path,\
    & .node.highlighted path,& .node.highlighted polygon,& .node.highlighted ellipse,\
    & .edge.highlighted path,& .edge.on-path path{stroke-width:3}
    & .node:hover polygon,& .node:hover path,& .node:hover ellipse,& .edge:hover path\
    {stroke-width:2.5}
    & .place:target polygon{fill:#ffe08a;stroke:#52606d}
    & .faded,&.has-path .node:not(.on-path),&.has-path .edge:not(.on-path){opacity:.25}
    & .hidden{display:none}

    """
  }

  private var dark: String {
    """
    @media screen and (prefers-color-scheme:dark){
    &{background:\(color(style.darkPaper, "#14181d"))}
    & text{fill:#e8ebef}
    & .edge text{stroke:\(color(style.darkPaper, "#14181d"))}
    & a:focus-visible{outline-color:#e8ebef}
    & .place:target polygon{fill:#6b4e00;stroke:#e8ebef}
    & .place:target text{fill:#ffffff}
    \(twins)}

    """
  }

  private var print: String {
    """
    @media print{
    &{color-scheme:light;background:none}
    & .steps{display:none}
    }

    """
  }

  private var twins: String {
    let rules = [("fill", fills), ("stroke", strokes)].map { name, colors in
      let named = colors.filter {
        $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
      }
      return named.sorted().compactMap { color in
        style.darkTwin(of: color).map { "& [\(name)=\"\(color)\"]{\(name):\($0)}\n" }
      }
      .joined()
    }
    return rules.joined()
  }

  /// A colour of the style, when it is one.
  private func color(_ color: String, _ fallback: String) -> String {
    NightColor(color) == nil ? fallback : color
  }
}
