import Dossier
import Foundation
import Liaison
import Testing

@Suite("Pictures of disagreements") struct ConflictPictureTests {
  private func svg(_ picture: Picture) async throws -> String {
    String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
  }

  private func titles(_ svg: String) -> Set<String> {
    Set(
      svg.components(separatedBy: "<title>").dropFirst()
        .compactMap { $0.components(separatedBy: "</title>").first })
  }

  /// The port with a disagreement of every kind.
  private func quarrels() throws -> DossierRecords {
    var records = try Port.records()
    let day = Dating.event(try EDTFDate("2007-12-11"))
    records.claims += [
      Port.claim(8, "cy", "met", "dee"), Port.claim(8, "dee", "met", "cy", isDenied: true),
      Port.claim(8, "ann", "signed", "pact", day, isDenied: true),
      Port.claim(9, "quay", "founded", value: "2004~"),
      Port.claim(9, "tolls", "part_of", "quay"), Port.claim(9, "tolls", "part_of", "dock"),
    ]
    records.claims[0].disputed = "another Ann may be meant"
    records.claims[1].says = "dee"
    return records
  }

  @Test("tell of every reading with its paragraph, and of no other entity's")
  func sentences() async throws {
    let snapshot = Database(try ClaimGraph(try quarrels())).snapshot
    let picture = try snapshot.picture(of: snapshot.disagreements(about: "quay"))
    let found = titles(try await svg(picture))
    for sentence in [
      "Document 001, paragraph 6, says that Quay Board founded 2001 [1]",
      "Document 001, paragraph 7, says that Quay Board founded 2002 [1]",
      "Document 001, paragraph 9, says that Quay Board founded about 2004 [1]",
    ] {
      let words = sentence.replacing("founded", with: "was founded in")
      #expect(found.contains(words), "\(found.sorted().joined(separator: "\n"))")
    }
    #expect(!found.contains { $0.contains("met") })
  }

  @Test("of a denial ask whether it is so")
  func denial() throws {
    let snapshot = Database(try ClaimGraph(try quarrels())).snapshot
    let answer = try snapshot.disagreements(about: "ann", kinds: [.conflict])
    let dot = try snapshot.picture(of: answer).dot
    for words in ["Is it so that Ann Lee signed Pilot Pact?", "it is so", "it is not so"] {
      #expect(dot.contains(words), "\(words)")
    }
  }

  @Test("hold the kinds that are asked for", arguments: DisagreementAnswer.Kind.allCases)
  func kinds(_ kind: DisagreementAnswer.Kind) throws {
    let snapshot = Database(try ClaimGraph(try quarrels())).snapshot
    let dot = try snapshot.picture(of: snapshot.disagreements(kinds: [kind])).dot
    let words: [DisagreementAnswer.Kind: String] = [
      .conflict: "Contradiction:", .tension: "Tension:", .doubt: "Doubt:",
    ]
    for (other, word) in words { #expect(dot.contains(word) == (other == kind), "\(word)") }
  }

  @Test("are refused where no disagreement is recorded, in so many words")
  func nothing() throws {
    let snapshot = try Port.database().snapshot
    let error = #expect(throws: LiaisonError.self) {
      try snapshot.picture(of: snapshot.disagreements(about: "norland"))
    }
    #expect(error?.description == "no disagreement is recorded about Norland")
    let quiet = Database(try ClaimGraph(DossierRecords(vocabulary: try Port.vocabulary()))).snapshot
    let all = #expect(throws: LiaisonError.self) {
      try quiet.picture(of: quiet.disagreements())
    }
    #expect(all?.description == "no disagreement is recorded")
  }

  @Test("of the founding of the working group show both years, drawn alike")
  func founding() async throws {
    let snapshot = try Curated.database().snapshot
    let answer = try snapshot.disagreements(about: "HTWG", kinds: [.conflict])
    let picture = try snapshot.picture(of: answer)
    #expect(picture.nodeCount == 5, "one body, two claims, two documents")
    let text = try await svg(picture)
    let group = try #require(answer.subject).name
    let found = titles(text)
    for (document, paragraph, year, number) in [("002", 16, "2005", 1), ("003", 5, "2006", 2)] {
      let sentence =
        "Document \(document), paragraph \(paragraph), says that \(group) was established in "
        + "\(year) [\(number)]"
      #expect(found.contains(sentence), "\(found.sorted().joined(separator: "\n"))")
    }
    #expect(text.contains("not resolved: both are kept"))
  }

  @Test(
    "of names and values that attack are drawn or refused, never broken",
    arguments: RandomRecords.nasty)
  func hostile(_ name: String) async throws {
    var records = try quarrels()
    for index in records.entities.indices { records.entities[index].name = name + " \(index)" }
    records.documents[0].title = name
    records.tensions[0].why = name + String(repeating: " why", count: 600)
    records.claims[0].disputed = name
    records.claims.append(Port.claim(9, "quay", "motto", value: name))
    let snapshot = Database(try ClaimGraph(records)).snapshot
    let text: String
    do {
      text = try await svg(snapshot.picture(of: snapshot.disagreements()))
    } catch let error as LiaisonError {
      Issue.record("\(error)")
      return
    }
    #expect(!text.contains("<b>"))
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: text)
      #expect(status == 0, "\(output.prefix(500))")
    }
  }
}
