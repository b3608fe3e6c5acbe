internal import Diagnostics

/// The words of a scene, cut and cleaned for what stands beside a figure.
enum CompanionWords {
  /// The most cells that a name, a date or a detail takes in a table.
  private static let cellWidth = 300

  /// A text on one line, without what no page can show.
  static func cell(_ text: String) -> String { PlainText.cut(text, to: cellWidth) }

  /// A name, which is never empty.
  static func name(of node: Scene.Node) -> String {
    let name = cell(node.name)
    return name.isEmpty ? "(no name)" : name
  }

  /// The headline, which is never empty.
  static func title(of figure: Figure) -> String {
    let title = cell(figure.scene.title)
    return title.isEmpty ? "Untitled figure" : title
  }

  /// What the figure holds, without the notes, which are listed.
  static func summary(of figure: Figure) -> String {
    let summary = PlainText.line(figure.text["figure"]?.summary ?? "")
    let notes = " " + figure.scene.notes.joined(separator: " ")
    return figure.scene.notes.isEmpty || !summary.hasSuffix(notes)
      ? summary : String(summary.dropLast(notes.count))
  }

  /// The notes, without those that say nothing.
  static func notes(of figure: Figure) -> [String] {
    figure.scene.notes.map(cell).filter { !$0.isEmpty }
  }

  /// The lines in a node of a drawing that another program lays out.
  ///
  /// ```
  /// «agency» · China
  /// Ministry of Commerce
  /// 商务部
  /// MOFCOM [2–4]
  /// ```
  static func lines(of node: Scene.Node, party: String?) -> [String] {
    let kind = "«\(PlainText.cut(node.type, to: 24))»"
    let side = party.map { " · " + PlainText.cut($0, to: 20) } ?? ""
    var lines = [kind + side]
    let names = PlainText.wrap(
      name(of: node), width: TextBudget.nameWidth, lines: TextBudget.nameLines)
    lines += names
    let native = PlainText.cut(node.nativeName, to: TextBudget.nameWidth)
    if !native.isEmpty { lines.append(native) }
    lines += appending(
      Numbers.bracketed(node.sources),
      to: PlainText.wrap(
        node.detail, width: TextBudget.detailWidth, lines: TextBudget.detailLines))
    return lines
  }

  /// The lines on an arrow of a drawing that another program lays out: every relation with its date,
  /// its doubts and its sources.
  static func lines(of edge: Scene.Edge, hop: Int?) -> [String] {
    var lines: [String] = []
    for relation in edge.relations.prefix(TextBudget.edgeRelations) {
      var words = [PlainText.line(relation.label), PlainText.line(relation.date)]
        .filter { !$0.isEmpty }
      let doubts = relation.certaintyWords.filter { $0 != "stated" }
      if !doubts.isEmpty { words.append("(" + doubts.joined(separator: ", ") + ")") }
      lines += appending(
        Numbers.bracketed(relation.sources),
        to: PlainText.wrap(
          words.joined(separator: " "), width: TextBudget.edgeWidth, lines: 3))
    }
    let rest = edge.relations.count - TextBudget.edgeRelations
    if rest > 0 { lines.append("+\(rest) more") }
    if let hop { lines = ["\(hop): " + (lines.first ?? "")] + lines.dropFirst() }
    return lines
  }

  private static func appending(_ numbers: String, to lines: [String]) -> [String] {
    guard !numbers.isEmpty else { return lines }
    guard let last = lines.last else { return [numbers] }
    return lines.dropLast() + [last + " " + numbers]
  }
}
