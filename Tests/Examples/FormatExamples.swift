import Foundation
import Liaison
import Testing

/// The dossier that the article on the format describes, put together from its fences.
@Suite("Examples of the dossier format")
struct FormatExamples {
  private static let article = "Sources/Liaison/Liaison.docc/DossierFormat.md"

  /// Writes the dossier to a folder of its own and hands it over.
  private func withDossier<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dossier-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let fences = try Guide(Self.article).fences
    for fence in fences where fence.kind == "file" {
      let file = folder.appending(path: fence.subject)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      var text = fence.text
      if fence.subject.hasPrefix("documents/") {
        let claims = fences.filter { $0.kind == "claims" }.map(\.text).joined()
        text += claims.split(separator: "\n").map { "  \($0)\n" }.joined()
      }
      try Data(text.utf8).write(to: file)
    }
    return try body(Database.open(dossier: folder.path))
  }

  @Test("the article's dossier is read without a mistake, with all its claims")
  func isRead() throws {
    let lines = try Guide(Self.article).fences.flatMap { $0.text.split(separator: "\n") }
    let written = lines.count { $0.contains(/^\s*-\s\{?[0-9]+:/) }
    try withDossier { database in
      let graph = try database.snapshot.dossier()
      #expect(graph.claims.count { !$0.isDerived } == written)
      #expect(graph.entities.count == 7)
      #expect(try database.snapshot.entity("fish-commission").key == "joint-commission")
      #expect(graph.check().isClean)
    }
  }

  @Test("what the article says of dates, denials and conflicts is what the dossier answers")
  func answers() throws {
    try withDossier { database in
      let now = database.snapshot
      let disagreements = try now.disagreements()
      #expect(disagreements.tensions.count == 1)
      #expect(disagreements.disputed.count == 1)
      #expect(Set(disagreements.conflicts.map(\.kind)) == [.property, .denial])
      #expect(try now.citations(of: "lund-denies-krag-signed".citation).claims.count == 1)
      let then = try now.asOf("1912").show("MFN").lines
      #expect(then.first { $0.link.relation == "co_chairs" }?.attestation == .certain)
      #expect(then.first { $0.link.relation == "leads" }?.attestation == .unattested)
    }
  }
}

extension String {
  /// The id of a claim of the sixth paragraph that was given a word of its own.
  fileprivate var citation: String { "001.6/" + self }
}
