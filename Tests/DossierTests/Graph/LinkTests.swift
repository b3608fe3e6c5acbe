import Dossier
import PropertyGraph
import Testing

@Suite("Links of claims")
struct LinkTests {
  @Test("equal claims are witnesses of one link")
  func witnesses() throws {
    let graph = try Harbour.graph(
      ["1: ann leads port, seen: 2007", "2: ann leads port, seen: 2007"],
      ["3: ann leads port, seen: 2007, note: said again, says: bob"])
    let link = try #require(graph.links.first)
    #expect(graph.links.count == 1)
    #expect(
      graph.claims(of: link).map(\.id)
        == ["001.1/ann/leads/port", "001.2/ann/leads/port", "002.3/ann/leads/port"])
    #expect(graph.claims.allSatisfy { $0.link == link.id })
    #expect(graph.citations(of: link.claims) == ["001.1", "001.2", "002.3"])
  }

  /// What makes a second claim another link than `1: ann leads port`.
  static let differences = [
    "on: 2007", "seen: 2007", "from: 2007", "to: 2007", "role: chair", "for: customs",
    "mode: planned", "mode: predicted", "mode: belief", "denied: true",
    "inferred: she signs, basis: [001.1]",
  ]

  @Test("claims that differ in what is said make parallel links", arguments: differences)
  func parallel(_ difference: String) throws {
    let graph = try Harbour.graph(["1: ann leads port", "2: ann leads port, \(difference)"])
    let links = graph.links.filter { $0.relation == "leads" }
    #expect(links.count == 2)
    #expect(links.allSatisfy { $0.claims.count == 1 })
    #expect(Set(links.map(\.id)).count == 2)
  }

  @Test(
    "claims that differ in how it is said make one link",
    arguments: [
      "note: so it is", "says: bob", "disputed: it may be another Ann", "unnamed: she",
      "also: [3, 4]", "stated: last year",
    ])
  func same(_ difference: String) throws {
    let graph = try Harbour.graph(["1: ann leads port", "2: ann leads port, \(difference)"])
    #expect(graph.links.count == 1)
    #expect(graph.links.first?.isDisputed == difference.hasPrefix("disputed"))
  }

  @Test("a symmetric relation is one link whichever way round it is said")
  func symmetric() throws {
    let graph = try Harbour.graph(
      ["1: customs allied_with port", "2: port allied_with customs"],
      ["1: port allied_with customs, on: 2007"])
    #expect(graph.links.count == 2)
    let first = try #require(graph.links.first)
    #expect(graph.claims(of: first).map(\.record.paragraph) == [1, 2])
    #expect(graph.sentence(of: first) == "Customs allied with Port")
    #expect(graph.sentence(of: first, from: first.to) == "Port allied with Customs")
  }

  @Test("on behalf of yields the inferred link, seen only then")
  func behalf() throws {
    let graph = try Harbour.graph([
      "1: ann signed pact, for: port, on: 2007-12-11, also: [2], says: bob",
      "3: bob signed pact, for: port, denied: true",
    ])
    #expect(graph.claims.map(\.isDerived) == [false, true, false])
    let derived = try #require(graph.claims.first { $0.isDerived })
    #expect(derived.id == "001.1/ann/signed/pact/acts_for")
    #expect(derived.record.basis == ["001.1/ann/signed/pact"])
    #expect(derived.record.citation == "001.1")
    #expect(derived.record.also == [2])
    #expect(derived.record.says == "bob")
    let link = try #require(derived.link.map { graph.link($0) })
    #expect(link.modality == .inferred)
    #expect(link.dating == .sighting(try EDTFDate("2007-12-11")))
    #expect(graph.sentence(of: link) == "Ann acts for Port (seen on 11 Dec 2007, inferred)")
    #expect(graph.records.claims.count == 2, "what is derived is not typed")
  }

  @Test("a planned deed for another yields no more than a plan")
  func plannedBehalf() throws {
    let graph = try Harbour.graph(["1: ann signed pact, for: port, mode: planned"])
    let link = try #require(graph.links.first { $0.relation == "acts_for" })
    #expect(!graph.standing(of: link, under: LinkFilter()).isAdmitted)
  }

  @Test("a renamed key leads to the entity that bears the new one")
  func renamed() throws {
    let graph = try Harbour.graph(["1: ann leads harbour", "2: ann leads port"])
    #expect(graph.entity(key: "harbour")?.key == "port")
    #expect(graph.links.count == 1)
    #expect(graph.claims.map(\.record.subject) == ["ann", "ann"])
  }

  @Test("hubs are those of the type, unless the entity says otherwise")
  func hubs() throws {
    let graph = try Harbour.graph(["1: ann leads port"])
    #expect(graph.entity(key: "norland")?.isHub == true)
    #expect(graph.entity(key: "sudria")?.isHub == false)
    #expect(graph.entity(key: "port")?.isHub == false)
  }

  @Test(
    "denials are never walked, plans only when asked for",
    arguments: [
      ("", true, true), ("denied: true", false, false), ("mode: planned", false, true),
      ("mode: predicted", false, true), ("mode: belief", false, true),
      ("inferred: so it seems, basis: [001.1]", true, true),
      ("mode: planned, denied: true", false, false),
    ])
  func walked(_ qualifier: String, _ byDefault: Bool, _ whenIncluded: Bool) throws {
    let graph = try Harbour.graph(["1: ann leads port\(qualifier.isEmpty ? "" : ", ")\(qualifier)"])
    let link = try #require(graph.links.first)
    var filter = LinkFilter()
    #expect(graph.standing(of: link, under: filter).isAdmitted == byDefault)
    filter.including = Set(Modality.allCases)
    #expect(graph.standing(of: link, under: filter).isAdmitted == whenIncluded)
    filter.excluding = [link.modality]
    #expect(!graph.standing(of: link, under: filter).isAdmitted)
  }

  @Test("relations of documents join nothing unless they are asked for")
  func documents() throws {
    let graph = try Harbour.graph(["1: page-001 tells_of port"])
    let link = try #require(graph.links.first)
    var filter = LinkFilter()
    #expect(graph.standing(of: link, under: filter) == .document)
    filter.includesDocuments = true
    #expect(graph.standing(of: link, under: filter) == .admitted(nil))
    filter.includesDocuments = false
    filter.only = ["tells_of"]
    #expect(graph.standing(of: link, under: filter) == .admitted(nil))
    filter.not = ["tells_of"]
    #expect(graph.standing(of: link, under: filter) == .relation)
  }
}
