import Dossier
import GraphSchema
import Liaison
import Report
import Testing

@Suite("Answers made ready to be written")
struct SheetTests {
  /// Every kind of answer about some entity.
  private func sheets(_ snapshot: Snapshot, _ name: String, _ other: String) throws
    -> [(String, AnswerSheet)]
  {
    let type = try snapshot.entity(name).type
    return [
      ("show", try snapshot.show(name).sheet),
      ("near", try snapshot.neighbourhood(of: name, hops: 2).sheet),
      ("path", try snapshot.paths(from: name, to: other).sheet),
      ("common", try snapshot.common(name, other).sheet),
      ("list", try snapshot.list(type).sheet), ("timeline", try snapshot.timeline().sheet),
      ("find", try snapshot.find(name).sheet),
      ("cite", try snapshot.citations(of: name).sheet),
      ("conflicts", try snapshot.disagreements().sheet),
      ("check", try snapshot.check().sheet), ("statistics", try snapshot.statistics().sheet),
    ]
  }

  private func text(_ rows: Table) -> [String] {
    rows.rows.map { row in
      row.map { value in
        if case .string(let text) = value { text } else { value == .null ? "" : "\(value)" }
      }.joined(separator: " | ")
    }
  }

  @Test(
    "say on every row how surely a link holds then",
    arguments: [
      ("2012", "bob", "unattested (last attested on 1 Jun 2007)"), ("2007-06-01", "bob", "certain"),
      ("2005-03", "ann", "possible"), ("2012", "ann", "not"),
    ])
  func attestation(_ date: String, _ name: String, _ said: String) throws {
    let rows = try Port.database().snapshot.asOf(date).show(name).sheet.rows
    #expect(text(rows).contains { $0.hasSuffix(" | \(said)") }, "\(text(rows))")
    let plain = try Port.database().snapshot.show(name).sheet.rows
    #expect(plain.columns.count == rows.columns.count - 1, "without a date there is no such column")
  }

  @Test("cite every row of links and values")
  func sources() throws {
    let sheet = try Port.database().snapshot.show("quay").sheet
    let column = try #require(sheet.rows.columns.firstIndex(of: "sources"))
    #expect(sheet.rows.rows.count == 6)
    #expect(sheet.rows.rows.allSatisfy { $0[column] != .null })
    #expect(sheet.notes.contains { $0.hasPrefix("sources disagree") })
  }

  @Test("show what a rule hides when there is no path")
  func relaxation() throws {
    let sheet = try Port.database().snapshot.paths(from: "ann", to: "bob").sheet
    #expect(sheet.isEmpty)
    #expect(sheet.notes.contains { $0.contains("--through-hubs") }, "\(sheet.notes)")
  }

  @Test("hold JSON that can be read, of any dossier", arguments: UInt64(0)..<25)
  func anyDossier(_ seed: UInt64) throws {
    let records = try RoundTripTests.records(seed)
    var snapshot = Database(try ClaimGraph(records)).snapshot
    let keys = records.entities.map(\.key)
    for asOf in [nil, "2007-12"] {
      if let asOf { snapshot = try snapshot.asOf(asOf) }
      for (name, sheet) in try sheets(snapshot, keys[0], keys[keys.count - 1]) {
        let json = sheet.json.text(indented: true)
        guard case .success(let again) = JSONDocument.read(json, name: name) else {
          Issue.record("\(name) of seed \(seed) gives JSON that cannot be read")
          continue
        }
        #expect(again.text() == sheet.json.text())
        #expect(!sheet.title.isEmpty)
        #expect(sheet.sections.allSatisfy { !$0.table.columns.isEmpty })
      }
    }
  }
}
