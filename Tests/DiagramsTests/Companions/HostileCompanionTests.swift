import Diagrams
import Testing

@Suite("Hostile words beside a figure")
struct HostileCompanionTests {
  @Test("there are enough of them")
  func count() { #expect(Set(CompanionSamples.attacks).count >= 60) }

  @Test("never break an HTML page", arguments: CompanionSamples.attacks)
  func html(_ text: String) throws {
    check(html: try CompanionSamples.figure(of: text))
  }

  @Test("never break Markdown", arguments: CompanionSamples.attacks)
  func markdown(_ text: String) throws {
    check(markdown: try CompanionSamples.figure(of: text))
  }

  @Test("never break Mermaid text", arguments: CompanionSamples.attacks)
  func mermaid(_ text: String) throws {
    check(mermaid: try CompanionSamples.figure(of: text))
  }

  @Test("never break D2 text", arguments: CompanionSamples.attacks)
  func d2(_ text: String) throws {
    check(d2: try CompanionSamples.figure(of: text))
  }

  @Test("nor do the samples", arguments: Drawing.all)
  func samples(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    check(html: figure)
    check(markdown: figure)
    check(mermaid: figure)
    check(d2: figure)
  }

  @Test("the readers of these tests complain about what is broken")
  func readers() {
    #expect(!HTMLReading("<p>a & b</p>").complaints.isEmpty)
    #expect(!HTMLReading("<p onclick=\"x\">a</p>").complaints.isEmpty)
    #expect(!MarkdownReading("| a | *b* |").complaints.isEmpty)
    #expect(!MermaidReading("---\nt\n---\nflowchart LR\nn1[\"a\"b\"]:::x\n").complaints.isEmpty)
    #expect(!MermaidReading("---\nt\n---\nflowchart LR\nn1[\"a#b\"]:::x\n").complaints.isEmpty)
    #expect(!D2Reading("n1: \"a $ b\"\n").complaints.isEmpty)
    #expect(!D2Reading("n1: \"a\" b\" {class: x}\n").complaints.isEmpty)
    #expect(!D2Reading("n1 -> n2: \"a\"\n").complaints.isEmpty)
  }

  private func check(html figure: Figure) {
    let reading = HTMLReading(CompanionSamples.html(figure))
    #expect(reading.complaints.isEmpty, "\(reading.complaints)")
    #expect(Set(reading.ids).count == reading.ids.count, "ids are unique")
    #expect(Set(reading.aims).isSubset(of: reading.ids), "\(reading.aims)")
    let table = RelationTable(of: figure)
    #expect(reading.tables.first?.count == table.rows.count + 1)
    #expect(reading.tables.last?.count == figure.scene.nodes.count + 1)
    let shift = table.hasHops ? 1 : 0
    for (row, cells) in zip(table.rows, reading.tables.first?.dropFirst() ?? []) {
      #expect(cells.count == 6 + shift)
      #expect(cells[shift] == row.from && cells[shift + 2] == row.to)
      #expect(cells[shift + 3] == row.date)
    }
    #expect(reading.count["h1"] == 1 && reading.count["main"] == 1 && reading.count["svg"] == 1)
  }

  private func check(markdown figure: Figure) {
    let reading = MarkdownReading(MarkdownPage(figure, image: "x.svg").text)
    #expect(reading.complaints.isEmpty, "\(reading.complaints)")
    let table = RelationTable(of: figure)
    #expect(reading.tables.count == 2)
    #expect(reading.tables.first?.count == table.rows.count + 1)
    let shift = table.hasHops ? 1 : 0
    for (row, cells) in zip(table.rows, reading.tables.first?.dropFirst() ?? []) {
      #expect(cells.count == 6 + shift)
      #expect(cells[shift] == row.from && cells[shift + 2] == row.to)
      #expect(cells[shift + 1] == row.phrase && cells[shift + 3] == row.date)
    }
  }

  private func check(mermaid figure: Figure) {
    let reading = MermaidReading(MermaidText(figure).text)
    #expect(reading.complaints.isEmpty, "\(reading.complaints)")
    #expect(reading.nodes.count == figure.scene.nodes.count)
    #expect(reading.edges.count == figure.scene.edges.count)
    expectNames(of: figure, in: reading.nodes.mapValues { $0.joined(separator: "\n") })
  }

  private func check(d2 figure: Figure) {
    let reading = D2Reading(D2Text(figure).text)
    #expect(reading.complaints.isEmpty, "\(reading.complaints)")
    #expect(reading.edges.count == figure.scene.edges.count)
    let nodes = reading.labels.filter { !$0.key.hasPrefix("p") || $0.key.contains(".") }
    #expect(nodes.count == figure.scene.nodes.count)
    expectNames(of: figure, in: nodes)
  }

  /// The names stand in the labels, in the order of reading, wrapped but otherwise letter for letter.
  private func expectNames(of figure: Figure, in labels: [String: String]) {
    let rows = EntityTable(of: figure).rows
    for (path, label) in labels {
      guard let digits = path.split(separator: "n").last, let number = Int(digits),
        rows.indices.contains(number - 1)
      else {
        Issue.record("\(path) is no node")
        continue
      }
      let lines = PlainText.wrap(
        rows[number - 1].name, width: TextBudget.nameWidth, lines: TextBudget.nameLines)
      #expect(label.contains(lines.joined(separator: "\n")), "\(path): \(label)")
    }
  }
}
