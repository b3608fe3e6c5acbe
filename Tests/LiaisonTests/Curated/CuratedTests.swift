import Dossier
import Foundation
import Liaison
import Testing

@Suite("The curated dossier")
struct CuratedTests {
  @Test("opens, and holds what five documents say")
  func opens() throws {
    let graph = try Curated.database().snapshot.dossier()
    #expect(graph.documents.map(\.record.id) == ["000", "001", "002", "003", "004"])
    #expect(graph.documents.allSatisfy { !$0.claims.isEmpty })
    #expect(graph.claims.count > 400)
    graph.snapshot.checkInvariants()
  }

  @Test("has nothing that a check would complain of but names that are told apart by asking back")
  func check() throws {
    let report = try Curated.database().snapshot.check().report
    #expect(report.isClean, "\(report.diagnostics.map(\.description).joined(separator: "\n"))")
    let others = report.diagnostics.filter { $0.severity != .note }.filter {
      !$0.message.contains("have the same name")
        && !$0.message.contains("means several entities")
    }
    #expect(others.isEmpty, "\(others.map(\.description).joined(separator: "\n"))")
  }

  @Test("mentions every entity in a claim")
  func mentioned() throws {
    let graph = try Curated.database().snapshot.dossier()
    let silent = graph.entities.filter {
      $0.document == nil && graph.claims(of: $0.id).isEmpty
    }
    #expect(silent.map(\.key) == [])
  }

  @Test("has the working group founded in 2005 by one document and in 2006 by another")
  func workingGroup() throws {
    let snapshot = try Curated.database().snapshot
    let group = try snapshot.entity("HTWG")
    let answer = try snapshot.disagreements(about: "HTWG")
    let conflict = try #require(answer.conflicts.first { $0.subject == group.id })
    #expect(conflict.kind == .property)
    #expect(conflict.sides.map(\.value).sorted() == ["2005", "2006"])
    let sources = conflict.sides.map { answer.graph.citations(of: $0.claims) }
    #expect(sources.allSatisfy { !$0.isEmpty })
    #expect(snapshot.graph.value(of: group.id, named: conflict.predicate) == .null)
  }

  @Test("names claims that are there in every tension, and says why")
  func tensions() throws {
    let graph = try Curated.database().snapshot.dossier()
    #expect(!graph.tensions.isEmpty)
    for tension in graph.tensions {
      #expect(tension.claims.count >= 2)
      #expect(tension.claims.allSatisfy { graph.claim(id: $0) != nil }, "\(tension.claims)")
      #expect(tension.why.count > 20)
    }
  }

  @Test("is exported and read again as the same dossier")
  func exchange() throws {
    let snapshot = try Curated.database().snapshot
    let records = try snapshot.dossier().records
    let json = try Database.importing(json: snapshot.exportedJSON())
    #expect(try json.snapshot.dossier().records == records)
    let dot = try Database.importing(dot: snapshot.exportedDOT())
    #expect(try dot.snapshot.dossier().records == records)
    #expect(try DossierFolder(Curated.root.appending(path: "Graph").path).read() == records)
  }

  @Test(
    "is borne out by the documents it cites",
    .enabled(
      if: Curated.sources != nil,
      "the documents are not here; name their folder with LIAISON_SOURCES"))
  func sources() throws {
    let folder = try #require(Curated.sources)
    let report = try Curated.database().snapshot.check(sources: folder).report
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
    #expect(report.documentsRead == 5)
    #expect(report.checkedCount > 400)
    #expect(
      report.verifiedCount * 100 >= report.checkedCount * 90,
      "\(report.verifiedCount) of \(report.checkedCount)")
  }

  /// The command as it was built, beside the tests.
  static var command: URL? {
    let places = [
      Bundle.main.executableURL?.deletingLastPathComponent(),
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        .deletingLastPathComponent(),
    ]
    return places.compactMap { $0?.appending(path: "liaison") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  @Test(
    "is drawn as the gallery shows it",
    .enabled(if: command != nil, "the command has not been built"))
  func gallery() throws {
    let command = try #require(Self.command)
    let (status, output) = try Tools.run(
      command.path, ["draw", "gallery", "Renders", "--check"], input: "", in: Curated.root)
    #expect(status == 0, "\(output)")
  }

  @Test("the gallery's page shows and explains every figure there is, and nothing else")
  func galleryPage() throws {
    let folder = Curated.root.appending(path: "Renders")
    let page = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let shown = page.matches(of: #/!\[([^\]]+)\]\(([a-z0-9-]+)\.svg\)/#)
    let names = shown.map { String($0.output.2) }
    #expect(names.count >= 12)
    #expect(Set(names).count == names.count)
    for match in shown {
      #expect(match.output.1.count > 20, "the picture of \(match.output.2) is described in words")
      #expect(page.contains("-o \(match.output.2).svg\n"), "and has its command")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let expected = names.flatMap { ["\($0).dot", "\($0).svg"] } + ["README.md"]
    #expect(files.sorted() == expected.sorted())
  }
}
