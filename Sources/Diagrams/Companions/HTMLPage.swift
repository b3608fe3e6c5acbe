/// A figure with its relations and sources as one HTML file, for a site, a mail or a reader's disk.
///
/// ```
/// header   title, subtitle, where to go on the page
/// main     figure            the drawing inlined, what it holds
///          Relations         a table: from, relation, to, when, how sure, sources
///          What it says      sentences, of figures such as timelines
///          Who and what      a table: name, kind, side, detail, sources
///          Sources           a numbered list, to which the tables lead
///          Notes
/// ```
/// The file needs nothing else: no script, no address outside, which its own content policy forbids. It
/// follows the reader's light or dark mode, scrolls what is wider than the screen, and prints with
/// repeated table heads. A line or node of the drawing leads to its row (``rows(of:)``), a row back to
/// the drawing. It is well-formed XML as well.
///
/// ```swift
/// let page = HTMLPage(figure, drawing: svg, prefix: "near-htwg").text
/// ```
package struct HTMLPage: Sendable {
  let figure: Figure
  let drawing: String
  let prefix: String
  let relations: RelationTable
  let entities: EntityTable
  let facts: FactList
  /// The ids of the drawing, to which rows may lead.
  let drawn: Set<String>
  /// The numbers of the sources that are listed.
  let listed: Set<Int>

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - figure: what is drawn.
  ///   - drawing: the finished SVG; what stands before its root is left out.
  ///   - prefix: what its ids begin with.
  package init(_ figure: Figure, drawing: String, prefix: String) {
    self.figure = figure
    self.prefix = prefix
    self.drawing = drawing.firstRange(of: "<svg").map { String(drawing[$0.lowerBound...]) } ?? ""
    let parts = FigureParts(of: figure)
    relations = RelationTable(parts)
    entities = EntityTable(parts, parties: figure.scene.parties)
    facts = FactList(parts, figure)
    drawn = Set(Self.values(of: "id", in: self.drawing))
    listed = Set(figure.scene.sources.map(\.number))
  }

  /// Where the page tells of each element: `#relation-e5` for `e5`, `#entity-n3` for `n3`; only of those
  /// that have a row.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  package static func rows(of figure: Figure) -> [String: String] {
    let parts = FigureParts(of: figure)
    var rows: [String: String] = [:]
    for id in parts.nodes.compactMap(\.id) { rows[id] = "#entity-" + HTMLText.identifier(id) }
    for id in parts.edges.compactMap(\.id) { rows[id] = "#relation-" + HTMLText.identifier(id) }
    for fact in FactList(parts, figure).facts {
      rows[fact.element] = "#fact-" + HTMLText.identifier(fact.element)
    }
    return rows
  }

  /// The page; it ends with a line feed.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations, and the drawing's length.
  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="description" content="\(HTMLText.escaped(CompanionWords.summary(of: figure)))"/>
    <title>\(title)</title>
    <style>
    \(PageStyle.sheet(isWide: size.width > size.height, leastWidth: leastWidth))</style>
    </head>
    <body>
    <header>
    <h1>\(title)</h1>
    \(subtitle)\(contents)</header>
    <main>
    \(sections.map(\.text).joined())</main>
    </body>
    </html>

    """
  }

  private var title: String { HTMLText.escaped(CompanionWords.title(of: figure)) }

  private var subtitle: String {
    let words = HTMLText.escaped(figure.scene.subtitle)
    return words.isEmpty ? "" : "<p class=\"subtitle\">\(words)</p>\n"
  }

  private var contents: String {
    let links = sections.filter { !$0.title.isEmpty }.map {
      "<li><a href=\"#\($0.id)\">\($0.title)</a></li>"
    }
    guard links.count > 1 else { return "" }
    return "<nav aria-label=\"On this page\"><ul>\(links.joined())</ul></nav>\n"
  }

  /// A part of the page.
  private struct Section {
    let id: String
    let title: String
    let body: String

    var text: String {
      """
      <section id="\(id)" aria-labelledby="\(id)-title">
      <h2 id="\(id)-title">\(title)</h2>
      \(body)</section>

      """
    }
  }

  private var sections: [Section] {
    var sections = [Section(id: "figure", title: "Figure", body: figureBody)]
    if !relations.rows.isEmpty {
      sections.append(Section(id: "relations", title: "Relations", body: relationBody))
    }
    if !facts.facts.isEmpty {
      sections.append(Section(id: "facts", title: "What it says", body: factBody))
    }
    if !entities.rows.isEmpty {
      sections.append(Section(id: "entities", title: "Who and what", body: entityBody))
    }
    if !figure.scene.sources.isEmpty {
      sections.append(Section(id: "sources", title: "Sources", body: sourceBody))
    }
    let notes = CompanionWords.notes(of: figure)
    if !notes.isEmpty {
      let items = notes.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined()
      sections.append(Section(id: "notes", title: "Notes", body: "<ul>\n\(items)</ul>\n"))
    }
    return sections
  }

  /// The drawing, which is never made so small that it cannot be read; then it scrolls.
  private var figureBody: String {
    let summary = HTMLText.escaped(CompanionWords.summary(of: figure))
    let caption = summary.isEmpty ? "" : "<figcaption>\(summary)</figcaption>\n"
    guard !drawing.isEmpty else { return caption.isEmpty ? "" : "<figure>\n\(caption)</figure>\n" }
    return """
      <figure>
      <div class="scroll" role="region" aria-label="Drawing" tabindex="0" \
      style="--least:\(leastWidth)px">
      \(drawing)</div>
      <p class="hint">Scroll sideways to see the whole drawing.</p>
      \(caption)</figure>

      """
  }

  /// The width in pixels below which a drawing is not shrunk: half of its own, which is in points.
  private var leastWidth: Int { Int(size.width * 4 / 3 / 2) }

  /// The size of the drawing in points; nothing when it does not say.
  private var size: (width: Double, height: Double) {
    let numbers =
      Self.values(of: "viewBox", in: drawing).first?
      .split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    let isSound = numbers.allSatisfy { $0.isFinite && abs($0) < 100_000 }
    return numbers.count == 4 && isSound ? (max(0, numbers[2]), max(0, numbers[3])) : (0, 0)
  }

  private static func values(of attribute: String, in drawing: String) -> [String] {
    var values: [String] = []
    var rest = drawing.utf8[...]
    let mark = Array(" \(attribute)=\"".utf8)
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      values.append(String(decoding: value, as: UTF8.self))
      rest = rest[value.endIndex...]
    }
    return values
  }
}
