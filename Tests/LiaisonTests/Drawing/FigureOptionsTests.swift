import Foundation
import Liaison
import Rendering
import Testing

@Suite("Figure options") struct FigureOptionsTests {
  private func options(_ change: (inout FigureOptions) -> Void) -> FigureOptions {
    var options = FigureOptions()
    change(&options)
    return options
  }

  @Test("the whole curated network is too much for a page, and an overview holds it")
  func overview() throws {
    let snapshot = try Curated.database().snapshot
    do {
      _ = try snapshot.networkPicture()
      Issue.record("a page held everything")
    } catch {
      #expect("\(error)".contains("--overview"), "the error says what works")
    }
    let picture = try snapshot.networkPicture(options: options { $0.isOverview = true })
    #expect(picture.nodeCount > 60)
    #expect(picture.dot.contains("layout=\"sfdp\""))
  }

  @Test("an overview is drawn the same again, by the same process and by another")
  func determinism() async throws {
    let snapshot = try Curated.database().snapshot
    let picture = try snapshot.networkPicture(options: options { $0.isOverview = true })
    var configuration = Renderer.Configuration()
    configuration.cacheCapacity = 0
    let renderer = Renderer(configuration)
    let first = try await picture.rendered(as: .svg, by: renderer)
    #expect(try await picture.rendered(as: .svg, by: renderer) == first)
    #expect(try await picture.rendered(as: .svg, by: Renderer(configuration)) == first)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("<svg ") && !text.contains("<script"))
    await renderer.shutDown()
  }

  @Test(
    "each grouping draws the same things in other frames",
    arguments: FigureOptions.Grouping.allCases)
  func groupings(_ grouping: FigureOptions.Grouping) throws {
    let snapshot = try Port.database().snapshot
    let plain = try snapshot.networkPicture()
    let picture = try snapshot.networkPicture(options: options { $0.grouping = grouping })
    #expect(picture.nodeCount == plain.nodeCount)
    if grouping == .party { #expect(picture.dot == plain.dot) }
    if grouping == .type { #expect(picture.dot != plain.dot) }
  }

  @Test("only what there is can be opened")
  func unknown() throws {
    let snapshot = try Port.database().snapshot
    #expect(throws: LiaisonError.self) {
      try snapshot.networkPicture(options: options { $0.expanded = ["nobody at all"] })
    }
    #expect(try snapshot.networkPicture(options: options { $0.expanded = ["ann"] }).nodeCount > 1)
  }
}
