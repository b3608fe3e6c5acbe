import Diagrams
import Dossier
import Foundation
import Liaison
import Testing

@Suite("Pictures of time") struct TimelinePictureTests {
  private func svg(_ picture: Picture) async throws -> String {
    String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
  }

  private func lint(_ text: String) throws {
    guard let xmllint = Tools.path("xmllint") else { return }
    let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: text)
    #expect(status == 0, "\(output.prefix(500))")
  }

  private static func titles(_ text: String) -> [String] {
    text.components(separatedBy: "<title>").dropFirst()
      .compactMap { $0.components(separatedBy: "</title>").first }
  }

  @Test("say every date in a sentence, with its source", arguments: [nil, "quay", "ann"])
  func sentences(_ name: String?) async throws {
    let text = try await svg(Port.database().snapshot.timelinePicture(of: name))
    try lint(text)
    let titles = Self.titles(text)
    #expect(titles.contains("Ann Lee leads Quay Board, 2005–2008 (001.1)"), "\(titles)")
    #expect(titles.allSatisfy { !$0.isEmpty && !$0.contains("_") })
    let quay = titles.contains("Quay Board was founded, 2001 (001.6) or 2002 (001.7), disputed")
    #expect(quay == (name != "ann"), "\(titles)")
  }

  @Test("are read lane by lane, each element once")
  func reading() async throws {
    let text = try await svg(Port.database().snapshot.timelinePicture())
    let labels = text.components(separatedBy: "aria-label=\"").dropFirst()
      .compactMap { $0.components(separatedBy: "\"").first }
    #expect(labels.filter { $0.hasPrefix("Ann Lee leads") }.count == 1, "\(labels)")
    let lanes = labels.enumerated().filter { $0.element.hasPrefix("Lane: ") }
    let ann = try #require(lanes.first { $0.element.hasPrefix("Lane: Ann Lee") }).offset
    let next = lanes.map(\.offset).first { $0 > ann } ?? labels.count
    let leads = try #require(labels.firstIndex { $0.hasPrefix("Ann Lee leads") })
    #expect(ann < leads && leads < next, "\(labels)")
  }

  @Test("have a page that says everything they show, and lead to it")
  func page() async throws {
    let picture = try Port.database().snapshot.timelinePicture()
    let page = String(decoding: try await picture.rendered(as: .html), as: UTF8.self)
    let rows = page.components(separatedBy: "<li id=\"fact-").dropFirst()
    #expect(rows.contains { $0.contains("Ann Lee leads Quay Board") })
    for row in rows {
      let id = try #require(row.components(separatedBy: "\"").first)
      #expect(page.contains("href=\"#fact-\(id)\""), "the drawing leads to \(id)")
    }
    let text = picture.markdown()
    #expect(text.contains("- Ann Lee leads Quay Board"))
    #expect(!text.contains("```mermaid"))
  }

  @Test("are refused where things are laid out anew", arguments: [Picture.Format.mermaid, .d2])
  func elsewhere(_ format: Picture.Format) async throws {
    let picture = try Port.database().snapshot.timelinePicture()
    await #expect(throws: LiaisonError.self) { try await picture.rendered(as: format) }
  }

  @Test("lead to the list of sources")
  func links() async throws {
    let text = try await svg(Port.database().snapshot.timelinePicture())
    #expect(text.contains("href=\"#timeline-source-1\""))
    #expect(text.contains("id=\"timeline-source-1\""))
  }

  @Test("are the same bytes for the same answer", arguments: [nil, "HTWG", "JCCT", "BIS"])
  func deterministic(_ name: String?) async throws {
    let snapshot = try Curated.database().snapshot
    let (first, second) = (
      try snapshot.timelinePicture(of: name), try snapshot.timelinePicture(of: name)
    )
    #expect(first.dot == second.dot)
    let one = try await first.rendered(as: .svg, by: Renderer())
    #expect(try await second.rendered(as: .svg, by: Renderer()) == one)
    try lint(String(decoding: one, as: UTF8.self))
  }

  @Test("draw both dates when sources disagree, and say so")
  func disputed() throws {
    let dot = try Curated.database().snapshot.timelinePicture(of: "HTWG").dot
    #expect(dot.contains("2005 [1] or 2006 [2] (disputed)"))
    #expect(dot.contains("class=\"dispute\""))
  }

  @Test("of a date show what held then, of years nothing beyond them")
  func dates() throws {
    let snapshot = try Port.database().snapshot
    let then = try snapshot.asOf("2007-12-11").timelinePicture().dot
    #expect(then.contains("class=\"moment\"") && then.contains("leads Quay Board"))
    #expect(!then.contains("was founded"))
    let years = try snapshot.asOf("2000/2006").timelinePicture().dot
    #expect(years.contains("leads Quay Board") && years.contains("class=\"onward sure\""))
    #expect(!years.contains(">2007<") && !years.contains("signed"))
  }

  @Test("of what is not dated are refused with what would help")
  func nothing() throws {
    let snapshot = try Port.database().snapshot
    let error = #expect(throws: LiaisonError.self) { try snapshot.timelinePicture(of: "far") }
    #expect(error?.description.contains("nothing in it is dated") == true)
  }

  @Test("of names that attack are drawn, never broken", arguments: RandomRecords.nasty)
  func hostile(_ name: String) async throws {
    var records = try Port.records()
    for index in records.entities.indices { records.entities[index].name = name + " \(index)" }
    records.documents[0].title = name
    records.vocabulary.title = name
    let text = try await svg(Database(try ClaimGraph(records)).snapshot.timelinePicture())
    #expect(!text.contains("<b>") && !text.contains("<script"))
    try lint(text)
  }

  @Test(
    "of dates that attack are drawn, never broken",
    arguments: [
      "-9999", "9999-12-31", "-9999/9999", "XXXX", "20XX", "-0044-03-15~", "0000", "2007-XX-XX",
      "2012%", "9999~", "-9999~", "2007-02-29/..", "/2007", "2007/", "../2007", "../..", "/..",
      "2008/2005", "2025?-10-06", "2007-24", "1582-10-10",
    ])
  func dates(_ text: String) async throws {
    guard let date = try? EDTFDate(text) else { return }
    for dating in [
      Dating.event(date), .sighting(date), .span(from: date, to: nil),
      .span(from: nil, to: date), .span(from: date, to: date),
    ] {
      var records = try Port.records()
      records.claims[0].dating = dating
      let snapshot = Database(try ClaimGraph(records)).snapshot
      try lint(try await svg(snapshot.timelinePicture()))
    }
  }

  @Test(
    "a stretch says no more than its date",
    arguments: [
      ("2007-12-11", 13_858, 13_858, false, false), ("2007", 13_514, 13_878, false, false),
      ("2012-03~", 15_371, 15_460, false, true), ("2005?", 12_784, 13_148, true, false),
    ])
  func stretches(_ text: String, first: Int, last: Int, isUncertain: Bool, isApproximate: Bool)
    throws
  {
    let date = try EDTFDate(text)
    let event = try #require(Chronicle.Stretch(.event(date)))
    #expect(event.begin == .within(first...last) && event.isPoint)
    #expect((event.isUncertain, event.isApproximate) == (isUncertain, isApproximate))
    let seen = try #require(Chronicle.Stretch(.sighting(date)))
    #expect(seen.kind == .seen && seen.begin == .within(first...last))
    let from = try #require(Chronicle.Stretch(.span(from: date, to: nil)))
    #expect(from.begin == .within(first...last) && from.end == .unknown)
    let open = try #require(Chronicle.Stretch(.span(from: date, to: EDTFDate(".."))))
    #expect(open.end == .open)
    #expect(Chronicle.Stretch(.undated) == nil)
  }
}
