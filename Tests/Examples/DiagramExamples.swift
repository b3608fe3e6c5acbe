import Foundation
import Liaison
import Testing

/// The Swift that the article on diagrams shows, run on the dossier in `Graph/`.
@Suite("Examples of diagrams")
struct DiagramExamples {
  private let folder = Package.root.appending(path: "Graph").path

  @Test("a disagreement is drawn in a few lines")
  func disagreement() async throws {
    var counts: [Int] = []
    func print(_ count: Int) { counts.append(count) }
    // region: picture-library
    let now = try Database.open(dossier: folder).snapshot
    let answer = try now.disagreements(about: "HTWG", kinds: [.conflict])
    let picture = try now.picture(of: answer)
    print(picture.nodeCount)  // 5: one working group, two claims, two documents
    let svg = try await picture.rendered(as: .svg)
    // endregion
    #expect(counts == [5])
    #expect(String(decoding: svg.prefix(4), as: UTF8.self) == "<svg")
  }
}
