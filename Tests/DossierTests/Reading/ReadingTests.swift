import Foundation
import Testing

@Suite("Reading a dossier")
struct ReadingTests {
  @Test("says what is wrong, where, and what would work", arguments: ReadingCase.all)
  func says(_ golden: ReadingCase) throws {
    let outcome = try DossierOnDisk(golden.files).outcome()
    if ProcessInfo.processInfo.environment["LIAISON_RECORD"] != nil {
      try golden.record(outcome)
      Issue.record("recorded \(golden.name)")
      return
    }
    #expect(outcome == golden.expected, "\(golden.name)")
  }

  @Test("is held by a case for every file and every reader")
  func casesAreThere() {
    let cases = ReadingCase.all
    #expect(cases.count > 100)
    for kind in ["file", "schema", "entities", "document", "claim", "tension"] {
      #expect(cases.contains { $0.name.hasPrefix(kind + "-") }, "no case of \(kind)")
    }
  }

  @Test("takes the dossier on which the cases stand")
  func base() throws {
    let outcome = try DossierOnDisk(ReadingCase.base).outcome()
    #expect(outcome == "read: 3 entities, 1 documents, 1 claims\n")
  }
}
