import Dossier
import GraphSchema
import PropertyGraph
import Testing

@Suite("Values that claims give")
struct FactTests {
  private func fact(_ claims: [String]) throws -> (PropertyFact, Value, Value) {
    let graph = try Harbour.graph(claims)
    let port = try #require(graph.entity(key: "port"))
    let fact = try #require(graph.facts(of: port.id).first)
    return (
      fact, graph.snapshot.value(of: port.id, named: fact.property),
      graph.snapshot.value(of: port.id, named: "disputed")
    )
  }

  /// Claims of one property of the port, what they settle on, and whether they disagree.
  static let cases: [([String], String?, Bool)] = [
    (["1: port founded 2005"], "2005", false),
    (["1: port founded 2005", "2: port founded 2005"], "2005", false),
    (["1: port founded 2005", "2: port founded 2006"], nil, true),
    (["1: port founded 2005", "2: port founded 2005-06"], "2005-06", false),
    (["1: port founded 2005-06-07", "2: port founded 2005"], "2005-06-07", false),
    (["1: port founded 2005-06", "2: port founded 2005-07", "3: port founded 2005"], nil, true),
    (["1: port founded 2005", "2: port founded 2006, mode: planned"], "2005", false),
    (["1: port founded 2005", "2: port founded 2006, mode: belief"], "2005", false),
    (["1: port founded 2005", "2: port founded 2006, denied: true"], "2005", false),
    (["1: port founded 2005", "2: port founded 2005, denied: true"], nil, true),
    (["1: port founded 2005, mode: planned"], nil, false),
    (["1: port founded 2005, denied: true"], nil, false),
    (["1: port staff 12", "2: port staff 12"], "12", false),
    (["1: port staff 12", "2: port staff 13"], nil, true),
    (["1: port motto ahoy", "2: port motto land"], nil, false),
    (["1: port founded 2005", "2: port founded 2005~"], "2005", false),
  ]

  @Test("are settled when all live claims agree, and disputed when they differ", arguments: cases)
  func settle(_ claims: [String], _ settled: String?, _ isDisputed: Bool) throws {
    let (fact, value, mark) = try fact(claims)
    #expect(fact.settled == settled)
    #expect(fact.isDisputed == isDisputed)
    #expect(mark == (isDisputed ? .list([.string(fact.property)]) : .null))
    switch (settled, fact.property) {
    case (_, "motto"): #expect(value == .list(["ahoy", "land"]))
    case (let text?, "staff"): #expect(value == Int64(text).map { .integer($0) })
    case (let text?, _): #expect(value == .string(text))
    case (nil, _): #expect(value == .null, "a disputed value reads as none")
    }
    #expect(fact.readings.flatMap(\.claims).count == claims.count, "every claim is kept")
  }

  @Test("are values of their type in the graph")
  func types() throws {
    let graph = try Harbour.graph([
      "1: port staff -12", "1: port share 0.25", "1: port secret true", "1: port founded 2005~",
    ])
    let port = try #require(graph.entity(key: "port")).id
    #expect(graph.snapshot.value(of: port, named: "staff") == .integer(-12))
    #expect(graph.snapshot.value(of: port, named: "share") == .double(0.25))
    #expect(graph.snapshot.value(of: port, named: "secret") == .boolean(true))
    #expect(graph.snapshot.value(of: port, named: "founded") == .string("2005~"))
  }

  @Test("that are disputed in two properties are both marked")
  func twoDisputes() throws {
    let graph = try Harbour.graph([
      "1: port founded 2005", "2: port founded 2006", "1: port staff 1", "2: port staff 2",
    ])
    let port = try #require(graph.entity(key: "port")).id
    #expect(graph.snapshot.value(of: port, named: "disputed") == .list(["founded", "staff"]))
  }
}
