import Dossier
import Liaison
import Testing

@Suite("What is near")
struct NeighbourhoodTests {
  private func near(_ name: String, _ hops: Int, _ change: (inout Scope) -> Void = { _ in }) throws
    -> String
  {
    var snapshot = try Port.database().snapshot
    change(&snapshot.scope)
    let answer = try snapshot.neighbourhood(of: name, hops: hops)
    return answer.reached.map { "\($0.distance) \($0.entity.key)" }.joined(separator: ", ")
  }

  @Test(
    "comes by distance, then in the order of the dossier",
    arguments: [
      ("ann", 1, "1 quay, 1 pact"), ("ann", 2, "1 quay, 1 pact, 2 cy, 2 dock, 2 norland"),
      ("ann", 9, "1 quay, 1 pact, 2 cy, 2 dock, 2 norland"), ("norland", 1, "1 quay, 1 tolls"),
      ("norland", 2, "1 quay, 1 tolls, 2 ann, 2 bob, 2 dock"), ("dee", 3, ""), ("far", 1, ""),
      ("ann", Int.max, "1 quay, 1 pact, 2 cy, 2 dock, 2 norland"),
    ])
  func order(_ name: String, _ hops: Int, _ expected: String) throws {
    #expect(try near(name, hops) == expected)
  }

  @Test("lies behind hubs, documents and plans only when they are opened")
  func scopes() throws {
    #expect(try near("quay", 2) { $0.passesThroughHubs = true }.contains("2 tolls"))
    #expect(try !near("quay", 2).contains("tolls"))
    #expect(try near("dee", 2) { $0.filter.includesDocuments = true } == "1 page, 2 eve")
    #expect(try near("dee", 1) { $0.filter.including = [.planned] } == "1 cy")
    #expect(try near("far", 1) { $0.filter.including = Set(Modality.allCases) }.isEmpty)
  }

  @Test("is narrowed by type, relation, date, avoidance and number")
  func narrowed() throws {
    let pact = try Port.database().snapshot.entity("pact").id
    #expect(try near("ann", 2) { $0.types = ["Actor"] } == "1 quay, 2 cy, 2 dock")
    #expect(try near("ann", 2) { $0.filter.only = ["signed"] } == "1 pact, 2 cy")
    #expect(try near("ann", 2) { $0.filter.not = ["signed"] } == "1 quay, 2 dock, 2 norland")
    #expect(try near("ann", 2) { $0.avoid = [pact] } == "1 quay, 2 dock, 2 norland")
    #expect(try near("ann", 2) { $0.limit = 3 } == "1 quay, 1 pact, 2 cy")
    #expect(
      try near("ann", 2) { $0.filter.asOf = (try? EDTFDate("2006")).map { DayRange($0) } }
        == "1 quay, 2 dock, 2 norland")
  }

  @Test("has all links among what is reached, and the total before a limit")
  func links() throws {
    var snapshot = try Port.database().snapshot
    snapshot.scope.limit = 2
    let answer = try snapshot.neighbourhood(of: "ann", hops: 2)
    #expect(answer.total == 5)
    #expect(answer.links.map { $0.relation } == ["leads", "signed"])
    #expect(answer.reached.allSatisfy { !$0.links.isEmpty })
  }

  @Test("is not asked for within no step")
  func noHops() throws {
    #expect(throws: LiaisonError.self) { try near("ann", 0) }
    #expect(throws: LiaisonError.self) { try near("ann", -1) }
  }

  @Test("in common is what both are linked to, hubs apart")
  func common() throws {
    var snapshot = try Port.database().snapshot
    let persons = try snapshot.common("ann", "cy")
    #expect(persons.shared.map(\.entity.key) == ["pact"])
    #expect(persons.shared.first?.first.map(\.relation) == ["signed"])
    let bodies = try snapshot.common("quay", "tolls")
    #expect(bodies.shared.isEmpty)
    #expect(bodies.hubs.map(\.key) == ["norland"])
    snapshot.scope.passesThroughHubs = true
    let opened = try snapshot.common("quay", "tolls")
    #expect(opened.shared.map(\.entity.key) == ["norland"])
    #expect(opened.hubs.isEmpty)
    snapshot.scope.filter.asOf = DayRange(try EDTFDate("2007-12-11"))
    #expect(try snapshot.common("ann", "cy").shared.isEmpty, "only one signed by then")
  }
}
