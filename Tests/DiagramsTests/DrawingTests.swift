import DOT
import Diagnostics
import Diagrams
import Foundation
import Testing

@Suite("Drawings")
struct DrawingTests {
  @Test("a drawing's text is the one kept", arguments: Drawing.all)
  func golden(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    Golden.expect(figure.document.encoded(), equals: drawing.name + ".dot")
  }

  @Test("Graphviz has nothing to fear from a drawing", arguments: Drawing.all)
  func safe(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    #expect(figure.document.validate(limits: .interactive) == [])
  }

  @Test(
    "the order in which things are given changes nothing", arguments: Drawing.all, [1, 2, 3])
  func shuffled(_ drawing: Drawing, seed: UInt64) throws {
    var random = Seeded(state: seed)
    let scene = drawing.scene
    let edges = scene.edges.flatMap { edge in
      edge.relations.map {
        Scene.Edge(edge.from, edge.to, [$0], isSymmetric: edge.isSymmetric)
      }
    }
    let other = Scene(
      title: scene.title, subtitle: scene.subtitle, nodes: scene.nodes.shuffled(using: &random),
      edges: edges.shuffled(using: &random), parties: scene.parties.shuffled(using: &random),
      sources: scene.sources.shuffled(using: &random), notes: scene.notes)
    #expect(other == scene)
    #expect(try drawing.draw(other) == drawing.draw(scene))
  }

  @Test(
    "every node is declared once, in one frame at most, and in one rank", arguments: Drawing.all)
  func places(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let reading = Reading(figure.document)
    #expect(reading.shown.count == figure.scene.nodes.count)
    for name in reading.shown {
      #expect(reading.declared[name] == 1)
      #expect(reading.ranks[name] != nil)
      let frames = reading.nodes[name]?.clusters.filter { Int($0.dropFirst(8)) != nil } ?? []
      #expect(frames.count <= 1, "\(name) is in \(frames)")
    }
  }

  @Test("no line points to an earlier rank", arguments: Drawing.all)
  func directions(_ drawing: Drawing) throws {
    let reading = Reading(try drawing.draw(drawing.scene).document)
    for edge in reading.edges {
      let (tail, head) = (reading.ranks[edge.tail] ?? -1, reading.ranks[edge.head] ?? -1)
      #expect(tail <= head, "\(edge.tail) to \(edge.head)")
    }
  }

  @Test("lines with words have room between two ranks", arguments: Drawing.all)
  func flat(_ drawing: Drawing) throws {
    let reading = Reading(try drawing.draw(drawing.scene).document)
    for edge in reading.edges where edge.attributes["label"] != nil && edge.tail != edge.head {
      #expect(reading.ranks[edge.tail] != reading.ranks[edge.head], "\(edge.tail) to \(edge.head)")
    }
  }

  @Test("every element has a sentence and a name of its own", arguments: Drawing.all)
  func sentences(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let reading = Reading(figure.document)
    #expect(Set(figure.readingOrder).count == figure.readingOrder.count)
    #expect(Set(figure.readingOrder) == Set(figure.text.keys))
    let drawn =
      reading.shown + reading.edges.compactMap { $0.attributes["id"]?.text }
      + reading.clusters.filter { Int($0.dropFirst(8)) != nil } + ["figure"]
    #expect(Set(drawn) == Set(figure.readingOrder))
    for (id, text) in figure.text { #expect(!text.title.isEmpty, "\(id) has no sentence") }
  }

  @Test("the only links are to elements of the figure itself", arguments: Drawing.all)
  func links(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let reading = Reading(figure.document)
    for name in reading.shown {
      let link = reading.nodes[name]?.attributes["URL"]?.text
      #expect(link == (figure.text[name]?.href == nil ? nil : "#\(name)"))
    }
  }

  @Test("a part with sources leads to the row of its first", arguments: Drawing.all)
  func places(ofSources drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let text = figure.document.encoded()
    let listed = figure.scene.listedSources
    for source in listed {
      let row = "ID=\"\(source.place)\" HREF=\"#\(source.place)\""
      #expect(text.components(separatedBy: row).count == 2, "\(source.place)")
    }
    let reading = Reading(figure.document)
    let byKey = Dictionary(
      uniqueKeysWithValues: figure.scene.nodes.map { (DOTName.encode($0.key), $0) })
    for name in reading.shown {
      let node = try #require(byKey[reading.nodes[name]?.attributes["liaison_key"]?.text ?? ""])
      let first = listed.first { node.sources.contains($0.number) }
      #expect(figure.text[name]?.place == first?.place, "\(name)")
    }
  }

  @Test("labels keep within their lines", arguments: Drawing.all)
  func lines(_ drawing: Drawing) throws {
    let reading = Reading(try drawing.draw(drawing.scene).document)
    for edge in reading.edges {
      for line in edge.attributes["label"]?.lines ?? [] {
        // A path adds the number of the hop; only absurd source numbers need more.
        let extra = drawing.name == "hostile" ? 20 : 4
        #expect(displayWidth(of: line) <= TextBudget.edgeWidth + extra, "\(line)")
      }
    }
    for name in reading.shown {
      let lines = reading.nodes[name]?.attributes["label"]?.lines ?? []
      #expect(lines.count <= 2 + TextBudget.nameLines + TextBudget.detailLines)
      #expect(lines.reduce(0) { $0 + $1.count } <= 400)
    }
  }
}
