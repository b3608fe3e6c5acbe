import Dossier
import Liaison
import Testing

@Suite("Lists, timelines and sources")
struct ListingTests {
  private func list(
    _ type: String, _ conditions: [String], _ order: ListAnswer.Order = .dossier
  ) throws -> [String] {
    try Port.database().snapshot.list(type, where: conditions, sortedBy: order)
      .items.map(\.entity.key)
  }

  @Test(
    "meet conditions on relations, inverses, groups and properties",
    arguments: [
      ("Body", [], ["quay", "tolls", "dock"]), ("body", [], ["quay", "tolls", "dock"]),
      ("actors", ["deeds=pact"], ["ann", "cy"]), ("Person", ["leadership=quay"], ["ann"]),
      ("Body", ["part_of=quay"], ["dock"]), ("Body", ["has_part=dock"], ["quay"]),
      ("Body", ["part_of=dock"], []), ("Body", ["has_part=quay"], []),
      ("Body", ["part-of=quay"], ["dock"]), ("Body", ["part-of=dock"], []),
      ("Body", ["PART_OF=dock"], []), ("Body", ["has-part=quay"], []),
      ("Body", ["is part of=Quay Board"], ["dock"]), ("Body", ["has the part=dock"], ["quay"]),
      ("Body", ["body_of=Norland"], ["quay", "tolls"]), ("Body", ["founded=2001"], ["quay"]),
      ("Body", ["founded=2002", "body_of=norland"], ["quay"]), ("Body", ["founded=2003"], []),
      ("Body", ["body_of=norland", "led_by=bob"], ["tolls"]),
      ("Person", ["signed=pact"], ["ann", "cy"]),
      ("Pact", ["signed_by=ann"], ["pact"]), ("Person", ["met=cy"], []),
    ] as [(String, [String], [String])])
  func conditions(_ type: String, _ conditions: [String], _ expected: [String]) throws {
    #expect(try list(type, conditions) == expected)
  }

  @Test("are sorted by name or by earliest date, undated ones last")
  func order() throws {
    #expect(try list("Body", [], .name) == ["dock", "quay", "tolls"])
    #expect(try list("Body", [], .date) == ["tolls", "quay", "dock"])
    #expect(try list("Actor", [], .date).prefix(4) == ["tolls", "quay", "dock", "ann"])
  }

  @Test("are cut, and say how many there were")
  func limit() throws {
    var snapshot = try Port.database().snapshot
    snapshot.scope.limit = 1
    let answer = try snapshot.list("Body")
    #expect((answer.items.count, answer.total) == (1, 3))
    let timeline = try snapshot.timeline()
    #expect((timeline.entries.count, timeline.total) == (1, 7))
    snapshot.scope.limit = -1
    #expect(try snapshot.list("Body").items.isEmpty, "less than none is none, and no trap")
    #expect(try snapshot.neighbourhood(of: "ann").reached.isEmpty)
  }

  @Test(
    "refuse words that are not there, with the nearest",
    arguments: [
      ("Bodie", [], "unknown type 'Bodie'; did you mean 'bodies'"),
      (
        "Body", ["part_off=quay"],
        "unknown relation, property or group 'part_off'; did you mean 'part_of'"
      ),
      ("Body", ["part_of=quai"], "nothing here is called 'quai'"),
      ("Body", ["quay"], "a condition is written RELATION=NAME, not 'quay'"),
      ("Body", ["=quay"], "unknown relation"), ("", [], "unknown type ''"),
    ] as [(String, [String], String)])
  func refusals(_ type: String, _ conditions: [String], _ says: String) throws {
    let error = #expect(throws: LiaisonError.self) { try list(type, conditions) }
    #expect(error?.description.hasPrefix(says) == true, "\(error?.description ?? "")")
  }

  @Test("in the order of time, words without a day last")
  func timeline() throws {
    var snapshot = try Port.database().snapshot
    snapshot.scope.filter.including = [.planned]
    let said = try snapshot.timeline().entries.map { "\($0.date): \($0.sentence)" }
    #expect(
      said == [
        "May 1999: Toll Office was founded in May 1999",
        "2001: Quay Board was founded in 2001 (sources disagree)",
        "2002: Quay Board was founded in 2002 (sources disagree)",
        "2005–2008: Ann Lee leads Quay Board",
        "seen on 1 Jun 2007: Bob Roe leads Toll Office",
        "11 Dec 2007: Ann Lee signed Pilot Pact", "2009: Cy Lee signed Pilot Pact",
        "2010: Dock was founded in 2010 (planned)", "“next year”: Cy Lee met Dee Poe (planned)",
      ])
    let own = try snapshot.timeline(of: "cy").entries
    #expect(own.map(\.date) == ["2009", "“next year”"])
  }

  @Test(
    "open to claims by name, claim, paragraph and document",
    arguments: [
      ("bob", 1), ("Bob Roe", 1), ("001.1/ann/leads/quay", 1), ("001.1", 2), ("001.9", 0),
      ("001", 16), ("board", 6), ("page", 2),
    ])
  func cite(_ text: String, _ count: Int) throws {
    #expect(try Port.database().snapshot.citations(of: text).claims.count == count)
  }

  @Test(
    "refuse sources that are not there",
    arguments: [
      ("001.10", "document 001 has 9 paragraphs, there is no 10"),
      ("001.0", "document 001 has 9 paragraphs, there is no 0"),
      (
        "001.1/ann/leads/quai",
        "unknown claim '001.1/ann/leads/quai'; did you mean '001.1/ann/leads/quay'"
      ),
      ("003", "nothing here is called '003'"), ("003.1", "nothing here is called '003.1'"),
      ("001.99999999999999999999", "nothing here is called"),
    ])
  func noSource(_ text: String, _ says: String) throws {
    let snapshot = try Port.database().snapshot
    let error = #expect(throws: LiaisonError.self) { try snapshot.citations(of: text) }
    #expect(error?.description.hasPrefix(says) == true, "\(error?.description ?? "")")
  }

  @Test(
    "show what sources disagree about, of all or of one",
    arguments: [
      (nil, 1, 1), ("quay", 1, 1), ("tolls", 0, 1), ("dee", 0, 0),
    ] as [(String?, Int, Int)])
  func disagreements(_ name: String?, _ conflicts: Int, _ tensions: Int) throws {
    let answer = try Port.database().snapshot.disagreements(about: name)
    #expect(answer.conflicts.count == conflicts)
    #expect(answer.tensions.count == tensions)
    #expect(answer.tensions.allSatisfy { $0.claims.count == 2 })
  }
}
