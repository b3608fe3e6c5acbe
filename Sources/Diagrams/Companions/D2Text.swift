/// A figure as text of D2, a diagram language with layouts of its own.
///
/// ```
/// direction: right
/// heading: "" {title: "High Technology Working Group" {class: title}; near: top-center; …}
/// p1: "United States" {
///   n1: "«agency»\nBureau of Industry and Security\nBIS [3,4]" {class: agency}
/// }
/// p1.n1 -> n3: "co-chairs 2006– [4]" {class: chairs}
/// sources: "[4] “China High Technology Trade”, BIS web page, 2011 (003)" {shape: text; …}
/// ```
/// Ids are numbers in the order of reading; no name of the scene is ever one. There are no tooltips: D2
/// marks each with a sign on the node, and they would only repeat what it says.
///
/// ```swift
/// let text = D2Text(figure).text
/// ```
package struct D2Text: Sendable {
  private let figure: Figure
  private let theme: Theme

  /// Describes the text.
  package init(_ figure: Figure, theme: Theme = .paper) {
    self.figure = figure
    self.theme = theme
  }

  /// The text; it ends with a line feed.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  package var text: String {
    let parts = FigureParts(of: figure)
    let lines =
      ["direction: " + (parts.runsDown ? "down" : "right")] + classes(parts) + heading
      + nodes(parts) + edges(parts) + sources
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let title = PlainText.wrap(
      CompanionWords.title(of: figure), width: TextBudget.titleWidth, lines: 2)
    let subtitle = PlainText.wrap(
      figure.scene.subtitle, width: TextBudget.proseWidth, lines: 2)
    let quiet = subtitle.isEmpty ? [] : ["  subtitle: \(D2Label.quoted(subtitle)) {class: quiet}"]
    return [
      "heading: \"\" {", "  class: furniture; near: top-center", "  grid-columns: 1; grid-gap: 0",
    ]
      + ["  title: \(D2Label.quoted(title)) {class: title}"] + quiet + ["}"]
  }

  private func nodes(_ parts: FigureParts) -> [String] {
    let framed = Set(parts.frames.flatMap(\.members))
    var lines: [String] = []
    for (number, frame) in parts.frames.enumerated() {
      lines.append("p\(number + 1): \(D2Label.quoted([frame.title])) {")
      lines.append(
        "  style: {fill: \"\(frame.style.tint)\"; stroke: \"\(frame.style.line)\"; "
          + "font-color: \"\(frame.style.line)\"; border-radius: 8}")
      let members = Set(frame.members)
      for (place, part) in parts.nodes.enumerated() where members.contains(part.content.key) {
        lines.append("  " + statement(part.content, number: place + 1, party: nil))
      }
      lines.append("}")
    }
    for (place, part) in parts.nodes.enumerated() where !framed.contains(part.content.key) {
      let party = figure.scene.partyName(of: part.content)
      lines.append(statement(part.content, number: place + 1, party: party))
    }
    return lines
  }

  private func statement(_ node: Scene.Node, number: Int, party: String?) -> String {
    let label = D2Label.quoted(CompanionWords.lines(of: node, party: party))
    let width = node.isCentre ? "; style.stroke-width: 3" : ""
    return "n\(number): \(label) {class: \(node.look.rawValue)\(width)}"
  }

  private func edges(_ parts: FigureParts) -> [String] {
    let paths = paths(parts)
    let nodes = Dictionary(parts.nodes.map { ($0.content.key, $0.content) }) { first, _ in first }
    return parts.edges.map(\.content).compactMap { edge in
      guard let from = paths[edge.from], let to = paths[edge.to], let tail = nodes[edge.from],
        let head = nodes[edge.to]
      else { return nil }
      let words = CompanionWords.lines(of: edge, hop: RelationTable.hop(tail, head))
      let arrow = edge.isSymmetric ? "<->" : "->"
      return "\(from) \(arrow) \(to): \(D2Label.quoted(words)) "
        + "{class: [\(edge.family.rawValue); \(LinePattern(of: edge).rawValue)]}"
    }
  }

  /// Where each node lies: `p1.n3`.
  private func paths(_ parts: FigureParts) -> [String: String] {
    var frames: [String: Int] = [:]
    for (number, frame) in parts.frames.enumerated() {
      for key in frame.members { frames[key] = number + 1 }
    }
    var paths: [String: String] = [:]
    for (place, part) in parts.nodes.enumerated() {
      let key = part.content.key
      paths[key] = (frames[key].map { "p\($0)." } ?? "") + "n\(place + 1)"
    }
    return paths
  }

  /// Sources and notes under the figure.
  private var sources: [String] {
    let shown = figure.scene.sources.prefix(TextBudget.sourceLines)
    let listed = shown.map { "[\($0.number)] \($0.text)" }
    let rest = figure.scene.sources.count - shown.count
    let more = rest > 0 ? ["and \(rest) more sources"] : []
    let lines = (listed + more + CompanionWords.notes(of: figure)).flatMap {
      PlainText.wrap($0, width: TextBudget.proseWidth, lines: 3)
    }
    guard !lines.isEmpty else { return [] }
    return ["sources: \(D2Label.quoted(lines)) {class: quiet; near: bottom-center}"]
  }
}
