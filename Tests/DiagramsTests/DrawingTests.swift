import DOT
import Diagrams
import Testing

@Suite("Drawings")
struct DrawingTests {
  @Test("a drawing's text is the one kept", arguments: Drawing.all)
  func golden(_ drawing: Drawing) throws {
    let figure = try drawing.draw(drawing.scene)
    Golden.expect(figure.document.encoded(), equals: drawing.name + ".dot")
  }
}
