internal import Diagnostics

/// The band above a figure that is told in steps: a link to each step, and the caption of the one
/// that is shown.
///
/// ```
/// <g id="P-step-1"/> <g id="P-step-2"/>      places that the links lead to
/// <g class="steps"> 1 2 all, captions </g>   the band
/// <g class="graph"> parts: .step-1 .step-2 </g>
/// ```
/// Which place is the target decides by sibling rules what is shown; there is no script.
struct StepBand {
  /// The most steps that are told; more than anybody would follow.
  static let most = 99
  private static let button = (width: 28.0, height: 22.0, gap: 6.0)
  private static let margin = 28.0
  private static let line = 18.0
  /// The colours of the band.
  static let fills: Set<String> = ["#1f2933", "#ffffff"]
  static let strokes: Set<String> = ["#52606d"]

  let steps: ArraySlice<FigureText.Step>
  let prefix: String
  /// The left edge, the top edge and the width of the drawing.
  let left, top, width: Double
  private let captions: [[String]]

  /// The band of a drawing; `nil` when there are no steps.
  init?(_ steps: [FigureText.Step], prefix: String, left: Double, top: Double, width: Double) {
    guard !steps.isEmpty else { return nil }
    self.steps = steps.prefix(Self.most)
    self.prefix = prefix
    (self.left, self.top, self.width) = (left, top, width)
    let room = max(12, Int((width - 2 * Self.margin) / 7.5))
    let count = self.steps.count
    captions =
      ["All \(count) steps. Choose a number to see them one by one."].map { Self.wrap($0, room) }
      + self.steps.enumerated().map { number, step in
        Self.wrap("Step \(number + 1) of \(count): \(step.title)", room)
      }
  }

  private var perRow: Int {
    let button = Self.button
    return max(1, Int((width - 2 * Self.margin + button.gap) / (button.width + button.gap)))
  }

  /// The height of the band.
  var height: Double {
    let rows = (steps.count + perRow) / perRow
    let lines = captions.map(\.count).max() ?? 1
    return 12 + Double(rows) * (Self.button.height + Self.button.gap) + Double(lines) * Self.line
  }

  /// The places that links lead to.
  var places: String {
    (1...steps.count).map { "<g id=\"\(prefix)-step-\($0)\" class=\"step-place\"/>\n" }.joined()
  }

  /// The band itself.
  var markup: String {
    var text = "<g class=\"steps\" role=\"navigation\" aria-label=\"Steps\">\n"
    for (number, step) in steps.enumerated() {
      text += link(
        at: number, to: "\(prefix)-step-\(number + 1)", name: "to-\(number + 1)",
        words: "\(number + 1)", label: "Step \(number + 1): \(step.title)")
    }
    text += link(at: steps.count, to: prefix, name: "to-all", words: "all", label: "All steps")
    for (number, lines) in captions.enumerated() {
      text += caption(lines, name: number == 0 ? "caption-all" : "caption-\(number)")
    }
    return text + "</g>\n"
  }

  private func link(
    at place: Int, to id: String, name: String, words: String, label: String
  ) -> String {
    let button = Self.button
    let x = left + Self.margin + Double(place % perRow) * (button.width + button.gap)
    let y = top - height + 10 + Double(place / perRow) * (button.height + button.gap)
    return """
      <a href="#\(id)" class="\(name)" aria-label="\(XMLText.escaped(label))">\
      <rect x="\(x)" y="\(y)" width="\(button.width)" height="\(button.height)" rx="4" \
      fill="#ffffff" stroke="#52606d"/>\
      <text x="\(x + button.width / 2)" y="\(y + 15.5)" text-anchor="middle" font-size="13" \
      fill="#1f2933">\(words)</text></a>

      """
  }

  private func caption(_ lines: [String], name: String) -> String {
    let y = top - Double(captions.map(\.count).max() ?? 1) * Self.line + 8
    let texts = lines.enumerated().map { number, words in
      "<text x=\"\(left + Self.margin)\" y=\"\(y + Double(number) * Self.line)\" font-size=\"14\" "
        + "fill=\"#1f2933\">\(XMLText.escaped(words))</text>"
    }
    return "<g class=\"caption \(name)\">\(texts.joined())</g>\n"
  }

  /// Lines of words, each at most so wide; a word that is wider is cut.
  private static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if !lines.isEmpty, displayWidth(of: longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word.prefix(width)))
      }
      if lines.count > 6 { break }
    }
    return lines
  }

  /// What is shown at which step, `&` standing for the figure.
  ///
  /// A part is hidden while the target comes before the place of its step.
  static func rules(steps count: Int) -> String {
    var rules = """
      & .steps .caption,& .step-place:target~.steps .caption-all{display:none}
      & .steps .caption-all{display:inline}

      """
    for step in 1...min(max(count, 1), most) {
      let here = "& &-step-\(step):target~"
      rules += """
        & .step-place:target~&-step-\(step)~.graph .step-\(step){display:none}
        \(here).steps .caption-\(step){display:inline}
        \(here).steps .to-\(step) rect{stroke-width:3}
        \(here).steps .to-\(step) text{font-weight:bold;text-decoration:underline}
        \(here).graph .node.step-\(step) path,\(here).graph .node.step-\(step) polygon,\
        \(here).graph .node.step-\(step) ellipse,\(here).graph .edge.step-\(step) path{stroke-width:3}

        """
    }
    return rules
  }
}
