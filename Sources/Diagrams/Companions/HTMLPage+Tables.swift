extension HTMLPage {
  /// The table of the relations, and what is drawn as one mark.
  var relationBody: String {
    let hop = relations.hasHops ? ["Hop"] : []
    let head = hop + ["From", "Relation", "To", "When", "How sure", "Sources"]
    var named: Set<String> = []
    let rows = relations.rows.map { row -> String in
      let element = row.element.map(HTMLText.identifier)
      let isFirst = element.map { named.insert($0).inserted } ?? false
      let id = isFirst ? element.map { " id=\"relation-\($0)\"" } ?? "" : ""
      let hop = relations.hasHops ? "<td>\(row.hop.map(String.init) ?? "")</td>" : ""
      let doubt = row.isDoubtful ? " class=\"doubt\"" : ""
      let date = ["undated", "not listed"].contains(row.date) ? " class=\"quiet\"" : ""
      return "<tr\(id)>\(hop)<th scope=\"row\">\(isolated(row.from))</th>"
        + "<td>\(linked(row.phrase, to: element))</td><td>\(isolated(row.to))</td>"
        + "<td\(date)>\(HTMLText.escaped(row.date))</td><td\(doubt)>\(row.certainty)</td>"
        + "<td>\(sources(row.sources, row.citations))</td></tr>\n"
    }
    let remarks = relations.remarks.map { "<p class=\"quiet\">\(HTMLText.escaped($0))</p>\n" }
    let caption =
      "All relations in the order of the figure. Numbers in brackets are sources, those after them "
      + "are paragraphs."
    return table("relation-table", caption, head, rows) + remarks.joined()
  }

  /// The table of what is shown.
  var entityBody: String {
    let head =
      ["Name", "Kind"] + (entities.hasParties ? ["Side"] : [])
      + (entities.hasDetails ? ["Detail"] : []) + ["Sources"]
    var named: Set<String> = []
    let rows = entities.rows.map { row -> String in
      let element = row.element.map(HTMLText.identifier)
      let isFirst = element.map { named.insert($0).inserted } ?? false
      let id = isFirst ? element.map { " id=\"entity-\($0)\"" } ?? "" : ""
      let native =
        row.nativeName.isEmpty ? "" : " <bdi lang=\"\">\(HTMLText.escaped(row.nativeName))</bdi>"
      let side = entities.hasParties ? "<td>\(isolated(row.party))</td>" : ""
      let detail = entities.hasDetails ? "<td>\(isolated(row.detail))</td>" : ""
      return "<tr\(id)><th scope=\"row\">\(linked(row.name, to: element))\(native)</th>"
        + "<td>\(isolated(row.kind))</td>\(side)\(detail)"
        + "<td>\(sources(row.sources, []))</td></tr>\n"
    }
    let caption = "All that the figure shows, in its order."
    return table("entity-table", caption, head, rows)
  }

  /// The sentences of what is drawn neither as a node nor as a line.
  var factBody: String {
    let items = facts.facts.map { fact -> String in
      let element = HTMLText.identifier(fact.element)
      return "<li id=\"fact-\(element)\">\(linked(fact.sentence, to: element))</li>\n"
    }
    return "<ul>\n\(items.joined())</ul>\n"
  }

  /// The numbered list to which the tables lead.
  var sourceBody: String {
    var named: Set<Int> = []
    let items = figure.scene.sources.map { source -> String in
      let id = named.insert(source.number).inserted ? " id=\"source-\(source.number)\"" : ""
      let words = HTMLText.escaped(CompanionWords.cell(source.text))
      return "<li\(id)><span class=\"number\">[\(source.number)]</span> "
        + onTheWeb("<bdi>\(words.isEmpty ? "(no title)" : words)</bdi>", to: source.href)
        + "</li>\n"
    }
    return "<ol class=\"sources\">\n\(items.joined())</ol>\n"
  }

  /// Words that lead to an address on the web; to none of another kind.
  private func onTheWeb(_ words: String, to href: String?) -> String {
    guard let href, href.hasPrefix("https://") || href.hasPrefix("http://"),
      href.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { return words }
    return "<a href=\"\(HTMLText.escaped(href))\" rel=\"noreferrer\">\(words)</a>"
  }

  private func table(
    _ id: String, _ caption: String, _ head: [String], _ rows: [String]
  ) -> String {
    let cells = head.map { "<th scope=\"col\">\($0)</th>" }.joined()
    return """
      <div class="scroll" role="region" aria-labelledby="\(id)-caption" tabindex="0">
      <table>
      <caption id="\(id)-caption"><span>\(caption)</span></caption>
      <thead><tr>\(cells)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>

      """
  }

  /// A text whose direction of writing does not touch what stands beside it.
  private func isolated(_ text: String) -> String {
    text.isEmpty ? "" : "<bdi>\(HTMLText.escaped(text))</bdi>"
  }

  /// Words that lead to their element in the drawing, when it is there.
  private func linked(_ words: String, to element: String?) -> String {
    let text = isolated(words.isEmpty ? "—" : words)
    guard let element, drawn.contains("\(prefix)-\(element)") else { return text }
    return "<a class=\"part\" href=\"#\(HTMLText.identifier(prefix))-\(element)\">\(text)</a>"
  }

  private func sources(_ numbers: [Int], _ citations: [String]) -> String {
    let marks = numbers.map {
      listed.contains($0) ? "<a href=\"#source-\($0)\">[\($0)]</a>" : "[\($0)]"
    }
    let places =
      citations.isEmpty
      ? [] : ["<span class=\"quiet\">\(HTMLText.escaped(citations.joined(separator: ", ")))</span>"]
    return (marks + places).joined(separator: " ")
  }
}
