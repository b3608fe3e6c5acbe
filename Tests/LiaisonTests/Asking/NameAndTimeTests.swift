import Dossier
import Liaison
import Testing

@Suite("Names and dates in questions")
struct NameAndTimeTests {
  @Test(
    "a name means one entity, by key, name or a part that only it has",
    arguments: [
      ("ann", "ann"), ("Ann Lee", "ann"), ("ANN LEE", "ann"), ("Roe", "bob"), ("board", "quay"),
      ("quay board", "quay"), ("A page", "page"),
    ])
  func names(_ text: String, _ key: String) throws {
    #expect(try Port.database().snapshot.entity(text).key == key)
  }

  @Test(
    "a name of two asks back, a misspelt one offers the nearest",
    arguments: [
      ("Lee", "'Lee' can mean 2 entities; say which:\n  Ann Lee  (Person, key ann)\n  Cy Lee"),
      (
        "Pilott Pact",
        "nothing here is called 'Pilott Pact'; did you mean:\n  Pilot Pact  (Pact, key pact)"
      ),
      ("zzz", "nothing here is called 'zzz'"), ("", "nothing here is called ''"),
    ])
  func refusals(_ text: String, _ says: String) throws {
    let snapshot = try Port.database().snapshot
    let error = #expect(throws: LiaisonError.self) { try snapshot.entity(text) }
    #expect(error?.description.hasPrefix(says) == true, "\(error?.description ?? "")")
  }

  @Test(
    "a find tells exact names from near ones",
    arguments: [
      ("Ann Lee", "ann", true), ("Lee", "ann", false), ("Pilott Pact", "pact", false),
    ])
  func find(_ text: String, _ key: String, _ isExact: Bool) throws {
    let answer = try Port.database().snapshot.find(text)
    let hit = try #require(answer.hits.first)
    #expect(hit.entity.key == key)
    #expect((hit.how == .exact) == isExact)
  }

  @Test("a find is narrowed by type and cut by number")
  func narrowedFind() throws {
    var snapshot = try Port.database().snapshot
    #expect(try snapshot.find("Lee").hits.map(\.entity.key) == ["ann", "cy"])
    snapshot.scope.limit = 1
    #expect(try snapshot.find("Lee").total == 2)
    snapshot.scope.types = ["Body"]
    #expect(try snapshot.find("Lee").hits.isEmpty)
  }

  /// What is said of a link on a date: all four outcomes.
  static let outcomes: [(String, String, String, Attestation, Bool)] = [
    ("2006", "ann", "leads", .certain, true), ("2005-03", "ann", "leads", .possible, true),
    ("2004", "ann", "leads", .not, false), ("2012", "ann", "leads", .not, false),
    ("2007-06-01", "bob", "leads", .certain, true), ("2007", "bob", "leads", .certain, true),
    ("2012", "bob", "leads", .unattested, false), ("2007-12-11", "ann", "signed", .certain, true),
    ("2007-12-12", "ann", "signed", .not, false), ("2009-05", "cy", "signed", .possible, true),
    ("1950", "dock", "part_of", .certain, true),
  ]

  @Test("every row says how surely it holds then", arguments: outcomes)
  func onADate(
    _ date: String, _ name: String, _ relation: String, _ expected: Attestation, _ isWalked: Bool
  ) throws {
    let answer = try Port.database().snapshot.asOf(date).show(name)
    let line = try #require(answer.lines.first { $0.link.relation == relation })
    #expect(line.attestation == expected)
    #expect(line.isWalked == isWalked)
  }

  @Test("between two dates means on some day of them")
  func between() throws {
    let snapshot = try Port.database().snapshot.between("2007-11", "2008")
    let lines = try snapshot.show("ann").lines
    #expect(lines.map(\.attestation) == [.certain, .certain])
    #expect(
      try snapshot.timeline().entries.map(\.sentence) == [
        "Ann Lee leads Quay Board", "Ann Lee signed Pilot Pact",
      ])
    #expect(throws: LiaisonError.self) { try snapshot.between("2008", "2007") }
    #expect(throws: LiaisonError.self) { try snapshot.between("2008", "soon") }
    #expect(throws: LiaisonError.self) { try snapshot.asOf("yesterday") }
  }

  @Test("unattested links are walked when they are asked for, and say so")
  func unattested() throws {
    var snapshot = try Port.database().snapshot.asOf("2012")
    #expect(try snapshot.neighbourhood(of: "bob").reached.isEmpty)
    snapshot.scope.filter.includesUnattested = true
    #expect(try snapshot.neighbourhood(of: "bob").reached.map(\.entity.key) == ["tolls"])
    let way = try #require(try snapshot.paths(from: "bob", to: "norland").ways.first)
    #expect(way.attestation == .unattested, "as surely as its weakest hop")
  }

  @Test("show lists what is denied and planned, and marks what is not walked")
  func show() throws {
    let snapshot = try Port.database().snapshot
    let lines = try snapshot.show("eve").lines
    #expect(lines.map { $0.link.relation } == ["met", "tells_of"])
    #expect(lines.map(\.isWalked) == [false, false])
    #expect(try snapshot.show("cy").lines.map(\.isWalked) == [true, false])
  }

  @Test("a graph without claims has nothing to cite")
  func noDossier() {
    #expect(throws: LiaisonError.self) { try Database().snapshot.find("x") }
  }
}
