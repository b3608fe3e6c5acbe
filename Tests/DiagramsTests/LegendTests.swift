import DOT
import Diagrams
import Testing

@Suite("Legends")
struct LegendTests {
  @Test("what is drawn is explained, and nothing else", arguments: Drawing.all)
  func complete(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let reading = Reading(figure.document)
    let looks = reading.shown.compactMap {
      reading.nodes[$0]?.attributes["class"]?.text?.split(separator: " ").first.map(String.init)
    }
    let isKnown = figure.scene.nodes.contains { !$0.type.isEmpty }
    #expect((isKnown ? Set(looks) : []) == Set(figure.legend.kinds.map(\.look.rawValue)))
    let classes = reading.edges.map {
      ($0.attributes["class"]?.text ?? "").split(separator: " ").map(String.init)
    }
    let families = Set(classes.map { $0[0] })
    let isPlain = !isKnown && families == ["other"]
    #expect((isPlain ? [] : families) == Set(figure.legend.families.map(\.rawValue)))
    let patterns = Set(classes.map { $0[1] })
    #expect((patterns == ["solid"] ? [] : patterns) == Set(figure.legend.patterns.map(\.rawValue)))
  }

  @Test("every entry of a legend is printed", arguments: Drawing.all)
  func printed(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    let text = figure.document.encoded()
    for family in figure.legend.families { #expect(text.contains(family.caption)) }
    for pattern in figure.legend.patterns { #expect(text.contains(pattern.caption)) }
    for family in Family.allCases where !figure.legend.families.contains(family) {
      #expect(!text.contains(family.caption))
    }
  }

  @Test("the pattern of a line tells how sure it is")
  func patterns() {
    func pattern(_ relations: Scene.Relation...) -> LinePattern {
      LinePattern(of: Scene.Edge("a", "b", relations))
    }
    let asserted = Scene.Relation("leads", family: .leads)
    let inferred = Scene.Relation("leads", family: .leads, modality: .inferred)
    let planned = Scene.Relation("leads", family: .leads, modality: .planned)
    let disputed = Scene.Relation("met", family: .meets, isDisputed: true)
    #expect(pattern(asserted) == .solid)
    #expect(pattern(inferred, asserted) == .solid)
    #expect(pattern(inferred, planned) == .dashed)
    #expect(pattern(planned) == .dotted)
    #expect(pattern(asserted, disputed) == .double)
  }
}
