import Dossier
import Testing

@Suite("Conflicts of claims")
struct ConflictTests {
  /// Claims, and the conflicts in them: kind, who, what, and the sides.
  static let cases: [([String], [String])] = [
    (["1: port founded 2005", "2: port founded 2006"], ["property port founded: 2005 | 2006"]),
    (["1: port founded 2005", "2: port founded 2005-06"], []),
    (
      ["1: port founded 2005", "2: port founded 2005, denied: true"],
      ["property port founded: 2005"]
    ),
    // One leads a body at a time.
    (["1: ann leads port, from: 2005, to: 2008", "2: bob leads port, from: 2009"], []),
    (
      ["1: ann leads port, from: 2005, to: 2008", "2: bob leads port, from: 2007, to: 2009"],
      ["relation port leads: Ann | Bob"]
    ),
    (
      ["1: ann leads port, seen: 2007-05-01", "2: bob leads port, seen: 2007-05-01"],
      ["relation port leads: Ann | Bob"]
    ),
    (["1: ann leads port, seen: 2007", "2: bob leads port, seen: 2007"], []),
    (["1: ann leads port, seen: 2007", "2: bob leads port, seen: 2008"], []),
    (["1: ann leads port", "2: bob leads port"], []),
    (["1: ann leads port, seen: 2007-05-01", "2: ann leads customs, seen: 2007-05-01"], []),
    (
      [
        "1: ann leads port, seen: 2007-05-01", "2: bob leads port, seen: 2007-05-01, mode: planned",
      ],
      []
    ),
    // A timeless relation has one end at all times.
    (
      ["1: port based_in norland", "2: port based_in sudria"],
      ["relation port based_in: Norland | Sudria"]
    ),
    (["1: port based_in norland", "2: port based_in norland, seen: 2007"], []),
    // Said and denied.
    (
      ["1: ann signed pact", "2: ann signed pact, denied: true"],
      ["denial ann signed: Pact | not Pact"]
    ),
    (["1: ann signed pact, mode: planned", "2: ann signed pact, denied: true"], []),
    (["1: ann signed pact", "2: bob signed pact, denied: true"], []),
    (["1: ann leads port", "2: bob leads port, denied: true"], []),
    (
      ["1: port allied_with customs", "2: customs allied_with port, denied: true"],
      ["denial customs allied_with: Port | not Port"]
    ),
  ]

  @Test("are found by the rules of the schema", arguments: cases)
  func found(_ claims: [String], _ expected: [String]) throws {
    let graph = try Harbour.graph(claims)
    let conflicts = graph.conflicts.map { conflict in
      "\(conflict.kind.rawValue) \(graph.entity(conflict.subject).key) \(conflict.predicate): "
        + conflict.sides.map(\.value).joined(separator: " | ")
    }
    #expect(conflicts == expected)
  }

  @Test("name the claims of each side")
  func witnesses() throws {
    let graph = try Harbour.graph(
      ["1: port founded 2005", "3: port founded 2006"], ["2: port founded 2005"])
    let sides = try #require(graph.conflicts.first).sides
    #expect(sides.map { graph.citations(of: $0.claims) } == [["001.1", "002.2"], ["001.3"]])
  }

  @Test("come in the order of their first claim")
  func order() throws {
    let graph = try Harbour.graph([
      "1: ann signed pact", "1: port founded 2005", "2: ann signed pact, denied: true",
      "3: port founded 2006", "4: customs founded 2001", "5: customs founded 2002",
    ])
    #expect(graph.conflicts.map(\.predicate) == ["signed", "founded", "founded"])
  }

  @Test("are kept apart from claims that are doubtful in themselves")
  func doubtful() throws {
    let graph = try Harbour.graph(["1: ann signed pact, disputed: another Ann"])
    #expect(graph.conflicts.isEmpty)
    #expect(graph.disputedClaims.map(\.id) == ["001.1/ann/signed/pact"])
  }

  @Test(
    "are refused where the schema says so, and only what overlaps",
    arguments: [
      (
        ["1: ann leads port, from: 2005, to: 2007", "2: bob leads port, from: 2006, to: 2008"],
        "the schema refuses more than one 'leads' at a time; of Port sources say “Ann” (001.1) and "
          + "“Bob” (001.2)"
      ), (["1: ann leads port, from: 2005, to: 2006", "2: bob leads port, from: 2007"], nil),
      (["1: ann leads port", "2: ann leads port, denied: true"], nil),
      (["1: ann leads port, seen: 2007", "2: ann leads port, seen: 2008"], nil),
      (
        ["1: port founded 2005", "3: port founded 2006"],
        "the schema refuses more than one 'founded' at a time; of Port sources say “2005” (001.1) "
          + "and “2006” (001.3)"
      ), (["1: port founded 2005", "3: port founded 2005-06"], nil),
    ] as [([String], String?)])
  func refused(_ claims: [String], _ says: String?) throws {
    var dossier = Harbour.dossier(claims)
    let schema = Harbour.schema.replacing(
      "single: object,", with: "single: object, on_violation: refuse,"
    )
    .replacing("phrase: was founded in", with: "single: refuse, phrase: was founded in")
    dossier.files["schema.yaml"] = .init(schema.utf8)
    do {
      _ = try dossier.graph()
      #expect(says == nil)
    } catch let error as DossierError {
      #expect(error.description == says)
    }
  }
}
