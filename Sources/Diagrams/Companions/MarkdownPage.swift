/// A figure with its relations and sources as Markdown, for reports and wikis.
///
/// ```
/// # High Technology Working Group          title
/// Who is one step away from it.            subtitle
/// ![…](htwg.svg)                           the drawing, or the same as Mermaid text
/// 9 relations between 2 agencies …         what it holds
/// ## Relations        | From | Relation | To | When | How sure | Sources |
/// ## What it says     - sentences, of figures such as timelines
/// ## Who and what     | Name | Kind | Side | Detail | Sources |
/// ## Sources          - [1] …
/// ## Notes            - As of 2011-11-21.
/// ```
///
/// ```swift
/// let page = MarkdownPage(figure, image: "htwg.svg").text
/// ```
package struct MarkdownPage: Sendable {
  private let figure: Figure
  private let image: String?
  private let relations: RelationTable
  private let entities: EntityTable
  private let facts: FactList

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - figure: what is drawn.
  ///   - image: the file that holds the drawing, as a path from the page; without one the page
  ///     holds the figure as Mermaid text, which many wikis draw.
  package init(_ figure: Figure, image: String?) {
    self.figure = figure
    self.image = image
    let parts = FigureParts(of: figure)
    relations = RelationTable(parts)
    entities = EntityTable(parts, parties: figure.scene.parties)
    facts = FactList(parts, figure)
  }

  /// The page; it ends with a line feed.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  package var text: String {
    let sections: [[String]] = [
      head, drawing, relationSection, factSection, entitySection, sourceSection, noteSection,
    ]
    return sections.flatMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let subtitle = MarkdownText.escaped(figure.scene.subtitle)
    return ["# " + MarkdownText.escaped(CompanionWords.title(of: figure))]
      + (subtitle.isEmpty ? [] : [subtitle])
  }

  private var drawing: [String] {
    let summary = MarkdownText.escaped(CompanionWords.summary(of: figure))
    let words = summary.isEmpty ? [] : [summary]
    guard let image else {
      // Nothing that has its place by its date can be laid out anew.
      if figure.engine == .nop2 { return words }
      return ["```mermaid\n" + MermaidText(figure).text + "```"] + words
    }
    let title = MarkdownText.escaped(CompanionWords.title(of: figure))
    return ["![\(title)](\(MarkdownText.address(ofFile: image)))"] + words
  }

  private var relationSection: [String] {
    guard !relations.rows.isEmpty else { return [] }
    let hop = relations.hasHops ? ["Hop"] : []
    let head = hop + ["From", "Relation", "To", "When", "How sure", "Sources"]
    let rows = relations.rows.map { row in
      (relations.hasHops ? [row.hop.map(String.init) ?? ""] : [])
        + [
          row.from, row.phrase, row.to, row.date, row.certainty,
          sources(row.sources, row.citations),
        ]
    }
    return ["## Relations", table(head, rows)] + relations.remarks.map(MarkdownText.escaped)
  }

  private var factSection: [String] {
    let lines = facts.facts.map { "- " + MarkdownText.escaped(CompanionWords.cell($0.sentence)) }
    return lines.isEmpty ? [] : ["## What it says", lines.joined(separator: "\n")]
  }

  private var entitySection: [String] {
    guard !entities.rows.isEmpty else { return [] }
    let head =
      ["Name", "Kind"] + (entities.hasParties ? ["Side"] : [])
      + (entities.hasDetails ? ["Detail"] : []) + ["Sources"]
    let rows = entities.rows.map { row in
      [([row.name, row.nativeName].filter { !$0.isEmpty }).joined(separator: " "), row.kind]
        + (entities.hasParties ? [row.party] : []) + (entities.hasDetails ? [row.detail] : [])
        + [sources(row.sources, [])]
    }
    return ["## Who and what", table(head, rows)]
  }

  private var sourceSection: [String] {
    let sources = figure.scene.sources
    guard !sources.isEmpty else { return [] }
    let lines = sources.map { source in
      let words = MarkdownText.escaped(CompanionWords.cell(source.text))
      return "- \\[\(source.number)\\] \(words.isEmpty ? "(no title)" : words)"
    }
    return ["## Sources", lines.joined(separator: "\n")]
  }

  private var noteSection: [String] {
    let notes = CompanionWords.notes(of: figure).map { "- " + MarkdownText.escaped($0) }
    return notes.isEmpty ? [] : ["## Notes", notes.joined(separator: "\n")]
  }

  /// `[3] [4] 003.5, 004.14`; all numbers, since a page has room.
  private func sources(_ numbers: [Int], _ citations: [String]) -> String {
    let marks = numbers.map { "[\($0)]" }.joined(separator: " ")
    return [marks, citations.joined(separator: ", ")].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }
    let cells = [head, rule] + rows.map { $0.map(MarkdownText.escaped) }
    return cells.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
