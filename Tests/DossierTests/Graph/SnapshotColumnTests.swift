import Dossier
import GraphSchema
import PropertyGraph
import Testing

@Suite("The columns of a dossier's graph")
struct SnapshotColumnTests {
  static let claims = [
    "1: ann leads port, seen: 2007-05, role: chair, says: bob, note: a remark",
    "2: ann leads port, from: 2005, to: .., also: [3, 4]",
    "2: bob leads port, to: 2004",
    "3: ann signed pact, on: 2007-12-11, for: port, disputed: another Ann",
    "3: bob signed pact, stated: next year, mode: planned",
    "4: bob signed pact, denied: true, id: denial",
    "4: ann acts_for port, inferred: she signs, basis: [001.3]",
    "5: port founded 2005, unnamed: it", "6: port founded 2006", "7: port staff 12",
  ]

  @Test("hold every claim as a row about its link or value")
  func annotations() throws {
    let graph = try Harbour.graph(Self.claims, ["1: port founded 2005"])
    let snapshot = graph.snapshot
    #expect(snapshot.annotationCount == graph.claims.count)
    for claim in graph.claims {
      let row = claim.annotation
      let record = claim.record
      let target: AnnotationTarget
      if let link = claim.link {
        target = .relationship(link)
      } else {
        let key = try #require(snapshot.propertyKey(named: record.predicate))
        target = .nodeProperty(claim.subject, key)
      }
      #expect(snapshot.target(of: row) == target, "\(record.id)")
      var expected: [String: Value] = [
        "id": .string(record.id), "document": .string(record.document),
        "paragraph": .integer(Int64(record.paragraph)),
        "modality": .string(record.modality.rawValue),
      ]
      if !record.also.isEmpty {
        expected["also"] = .list(record.also.map { .integer(Int64($0)) })
      }
      if case .value(let value) = record.object { expected["value"] = .string(value) }
      expected["says"] = record.says.map { .string($0) }
      if record.isDenied { expected["denied"] = true }
      expected["disputed"] = record.disputed.map { .string($0) }
      expected["inferred"] = record.inferred.map { .string($0) }
      if !record.basis.isEmpty { expected["basis"] = .list(record.basis.map { .string($0) }) }
      expected["note"] = record.note.map { .string($0) }
      let found = Dictionary(
        uniqueKeysWithValues: snapshot.properties(of: row).map { ($0.key, $0.value) })
      #expect(found == expected, "\(record.id)")
    }
  }

  @Test("hold every link with its qualifiers and its days")
  func links() throws {
    let graph = try Harbour.graph(Self.claims)
    #expect(graph.snapshot.relationshipCount == graph.links.count)
    for link in graph.links {
      #expect(graph.snapshot.source(of: link.id) == link.from)
      #expect(graph.snapshot.target(of: link.id) == link.to)
      #expect(graph.snapshot.name(of: graph.snapshot.type(of: link.id)) == link.relation)
      var expected: [String: Value] = ["modality": .string(link.modality.rawValue)]
      expected["role"] = link.role.map { .string($0) }
      expected["on_behalf_of"] = link.behalf.map { .string(graph.entity($0).key) }
      expected["stated"] = link.stated.map { .string($0) }
      if link.isDenied { expected["denied"] = true }
      if link.isDisputed { expected["disputed"] = true }
      switch link.dating {
      case .event(let date): expected["on"] = .string(date.text)
      case .sighting(let date): expected["seen"] = .string(date.text)
      case .span(let from, let to):
        expected["from"] = from.map { .string($0.text) }
        expected["to"] = to.map { .string($0.text) }
      case .undated: break
      }
      let bounds = TimeBounds(link.dating)
      let days = [
        ("earliest_start", bounds.earliestStart), ("latest_start", bounds.latestStart),
        ("earliest_end", bounds.earliestEnd), ("latest_end", bounds.latestEnd),
      ]
      for (name, day) in days { expected[name] = day.map { .integer(Int64($0)) } }
      let found = Dictionary(
        uniqueKeysWithValues: graph.snapshot.properties(of: link.id).map { ($0.key, $0.value) })
      #expect(found == expected, "\(graph.sentence(of: link))")
    }
  }

  @Test("hold every entity with its names and types")
  func entities() throws {
    let graph = try Harbour.graph(Self.claims)
    #expect(graph.snapshot.nodeCount == graph.entities.count)
    for entity in graph.entities {
      let value = { (name: String) in graph.snapshot.value(of: entity.id, named: name) }
      #expect(value("key") == .string(entity.key))
      #expect(value("name") == .string(entity.name))
      #expect(value("note") == entity.note.map { .string($0) } ?? .null)
      #expect(value("hub") == entity.hubOverride.map { .boolean($0) } ?? .null)
      #expect(
        graph.snapshot.labelNames(of: entity.id)
          == graph.vocabulary.schema.labels(of: entity.type))
    }
    let port = try #require(graph.entity(key: "port")).id
    #expect(graph.snapshot.value(of: port, named: "aliases") == .list(["the Port"]))
    let customs = try #require(graph.entity(key: "customs")).id
    #expect(graph.snapshot.value(of: customs, named: "scripts") == .map(["zh": "海关"]))
  }

  @Test("are sound by the graph's own rules")
  func invariants() throws {
    try Harbour.graph(Self.claims, Self.claims).snapshot.checkInvariants()
  }

  @Test("come from records and give the same records back")
  func records() throws {
    let dossier = Harbour.dossier(Self.claims, ["1: port founded 2005"])
    #expect(try dossier.graph().records == dossier.records())
  }
}
