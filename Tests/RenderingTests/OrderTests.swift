import DOT
import Rendering
import Testing

@Suite("orders") struct OrderTests {
  private func chain(_ count: Int) -> DOTDocument {
    var document = DOTDocument(name: "chain")
    for row in 0..<count { document.add(DOTEdge(from: "n\(row)", to: "n\(row + 1)")) }
    return document
  }

  @Test("a finished figure is kept by its text, words and looks")
  func finishedCache() async throws {
    var configuration = Renderer.Configuration()
    configuration.drawingsPerWorker = 1
    let renderer = Renderer(configuration)
    let document = chain(3)
    let words = Finish(text: FigureText(title: "Ring"), style: FigureStyle())
    let order = DrawingOrder(document.encoded(), finish: words)
    let first = try await renderer.drawing(of: order, from: document)
    let other = Finish(text: FigureText(title: "Other"), style: FigureStyle())
    let changed = DrawingOrder(document.encoded(), finish: other)
    #expect(try await renderer.drawing(of: order, from: document) == first)
    #expect(try await renderer.drawing(of: changed, from: document) != first)
    #expect(
      try await renderer.drawing(
        of: DrawingOrder(chain(3).encoded(), finish: words), from: chain(4))
        == first, "what is kept is not validated again")
    #expect(await renderer.started == 1, "the layout is the same for all words")
    #expect(order.hashValue != changed.hashValue && order != changed)
  }
}
