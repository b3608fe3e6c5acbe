import Dossier
import Liaison
import Testing

@Suite("Paths")
struct PathTests {
  private func ways(_ answer: PathAnswer) -> [String] {
    answer.ways.map { $0.nodes.map { answer.graph.entity($0).key }.joined(separator: " ") }
  }

  private func paths(
    _ start: String, _ end: String, _ change: (inout Scope) -> Void = { _ in },
    _ ask: (inout PathQuestion) -> Void = { _ in }
  ) throws -> PathAnswer {
    var snapshot = try Port.database().snapshot
    change(&snapshot.scope)
    var question = PathQuestion()
    ask(&question)
    return try snapshot.paths(from: start, to: end, question)
  }

  /// Two ends, and the shortest way between them under the ordinary rules.
  static let plain: [(String, String, [String])] = [
    ("ann", "cy", ["ann pact cy"]), ("Cy Lee", "Dock", ["cy pact ann quay dock"]),
    ("ann", "norland", ["ann quay norland"]), ("norland", "tolls", ["norland tolls"]),
    ("ann", "ann", ["ann"]), ("ann", "bob", []), ("eve", "far", []), ("dee", "cy", []),
  ]

  @Test("run over what is said, but not through hubs", arguments: plain)
  func shortest(_ start: String, _ end: String, _ expected: [String]) throws {
    #expect(try ways(paths(start, end)) == expected)
  }

  @Test("bear every link of every hop")
  func hops() throws {
    let answer = try paths("cy", "dock")
    let way = try #require(answer.ways.first)
    #expect(
      way.hops.map { $0.links.map { answer.graph.sentence(of: $0, from: nil) } } == [
        ["Cy Lee signed Pilot Pact (2009)"], ["Ann Lee signed Pilot Pact (11 Dec 2007)"],
        ["Ann Lee leads Quay Board (2005–2008)"], ["Dock is part of Quay Board"],
      ])
    #expect(way.attestation == nil)
  }

  /// What hides a way, and the rules that are said to hide it, in their order.
  static let hidden: [(String, String, String, [String])] = [
    ("ann", "bob", "", ["--through-hubs: ann quay norland tolls bob"]),
    ("dee", "eve", "", ["--with-documents: dee page eve"]),
    ("ann", "dee", "", ["--include planned,predicted,belief: ann pact cy dee"]),
    ("eve", "far", "", []),
    (
      "bob", "tolls", "as of 2012",
      ["--include unattested: bob tolls", "without --as-of or --between: bob tolls"]
    ),
    ("ann", "quay", "as of 2012", ["without --as-of or --between: ann quay"]),
    ("ann", "cy", "only leads", ["without --only and --not: ann pact cy"]),
    ("ann", "cy", "not signed", ["without --only and --not: ann pact cy"]),
    ("ann", "cy", "exclude asserted", ["without --exclude: ann pact cy"]),
    ("ann", "cy", "avoid pact", ["without --avoid: ann pact cy"]),
    ("ann", "cy", "one hop", ["--max-hops 2: ann pact cy"]),
    ("ann", "bob", "only leads", []),
  ]

  @Test("that a rule hides are shown with the rule", arguments: hidden)
  func relaxations(_ start: String, _ end: String, _ scope: String, _ expected: [String]) throws {
    let pact = try Port.database().snapshot.entity("pact").id
    let answer = try paths(start, end) { rules in
      switch scope {
      case "as of 2012":
        rules.filter.asOf = (try? EDTFDate("2012")).map { DayRange($0) }
      case "only leads": rules.filter.only = ["leads"]
      case "not signed": rules.filter.not = ["signed"]
      case "exclude asserted": rules.filter.excluding = [.asserted]
      case "avoid pact": rules.avoid = [pact]
      default: break
      }
    } _: { question in
      if scope == "one hop" { question.maxHops = 1 }
    }
    #expect(answer.ways.isEmpty)
    let found = answer.relaxations.map { relaxation in
      relaxation.option + ": "
        + relaxation.way.nodes.map { answer.graph.entity($0).key }.joined(separator: " ")
    }
    #expect(found == expected)
  }

  @Test("pass the entities they are to pass, in their order")
  func via() throws {
    #expect(
      try ways(
        paths("cy", "dock") { _ in
        } _: {
          $0.via = ["ann"]
        }) == ["cy pact ann quay dock"])
    #expect(
      try ways(
        paths("cy", "dock") { _ in
        } _: {
          $0.via = ["pact", "quay"]
        })
        == ["cy pact ann quay dock"])
    #expect(
      try ways(
        paths("cy", "dock") { _ in
        } _: {
          $0.via = ["quay", "pact"]
        }
      ).isEmpty)
    #expect(
      try ways(
        paths("cy", "dock") { _ in
        } _: {
          $0.via = ["far"]
        }
      ).isEmpty)
  }

  @Test(
    "as of a date hold as surely as their weakest hop",
    arguments: [
      ("2007-12-11", "certain"), ("2007-12", "certain"), ("2007", "certain"), ("2007-06", nil),
      ("2008-06", nil),
    ] as [(String, String?)])
  func asOf(_ date: String, _ expected: String?) throws {
    let answer = try Port.database().snapshot.asOf(date).paths(from: "pact", to: "dock")
    #expect(answer.ways.first?.attestation?.rawValue == expected)
    #expect(answer.ways.isEmpty == (expected == nil))
  }

  @Test("come shortest first, as many as are asked for and no two alike", arguments: 1...6)
  func count(_ count: Int) throws {
    var question = PathQuestion()
    question.count = count
    let answer = try Curated.database().snapshot.paths(from: "HTWG", to: "MOFCOM", question)
    let lengths = answer.ways.map(\.hops.count)
    #expect(lengths.count == count)
    #expect(lengths == lengths.sorted())
    #expect(Set(answer.ways.map(\.nodes)).count == count)
    #expect(answer.ways.allSatisfy { Set($0.nodes).count == $0.nodes.count }, "none passes twice")
    #expect(answer.ways.allSatisfy { $0.hops.allSatisfy { !$0.links.isEmpty } })
  }

  @Test("of no hop or of no number are refused")
  func refusals() throws {
    #expect(throws: LiaisonError.self) {
      try paths("ann", "cy") { _ in
      } _: {
        $0.maxHops = 0
      }
    }
    #expect(throws: LiaisonError.self) {
      try paths("ann", "cy") { _ in
      } _: {
        $0.count = 0
      }
    }
    #expect(throws: LiaisonError.self) { try paths("ann", "nobody") }
    #expect(throws: LiaisonError.self) {
      try paths("ann", "cy") { _ in
      } _: {
        $0.via = ["?"]
      }
    }
  }
}
