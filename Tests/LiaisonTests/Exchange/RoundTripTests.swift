import Dossier
import Liaison
import Testing

@Suite("What is exported")
struct RoundTripTests {
  /// A random dossier whose claims have ids of their own.
  static func records(_ seed: UInt64) throws -> DossierRecords {
    var random = RandomRecords(seed: seed)
    var records = try random.records()
    var seen: Set<String> = []
    records.claims.removeAll { !seen.insert($0.id).inserted }
    let ids = Set(records.claims.map(\.id))
    records.tensions.removeAll { !$0.claims.allSatisfy(ids.contains) }
    return records
  }

  @Test("as JSON is read again as the same dossier", arguments: UInt64(0)..<120)
  func json(_ seed: UInt64) throws {
    let records = try Self.records(seed)
    let database = Database(try ClaimGraph(records))
    let text = try database.snapshot.exportedJSON()
    let again = try Database.importing(json: text)
    #expect(try again.snapshot.dossier().records == records)
    #expect(try again.snapshot.exportedJSON() == text, "and exported as the same bytes")
  }

  @Test("as DOT is read again as the same dossier", arguments: UInt64(0)..<120)
  func dot(_ seed: UInt64) throws {
    let records = try Self.records(seed)
    let database = Database(try ClaimGraph(records))
    let text = try database.snapshot.exportedDOT()
    let again = try Database.importing(dot: text)
    #expect(try again.snapshot.dossier().records == records)
    #expect(try again.snapshot.exportedDOT() == text, "and exported as the same bytes")
  }

  @Test("is made up of dossiers that are not all small")
  func notVacuous() throws {
    let all = try (UInt64(0)..<120).map(Self.records)
    #expect(all.reduce(0) { $0 + $1.claims.count } > 500)
    #expect(all.contains { $0.claims.contains { $0.isDenied && $0.behalf != nil } })
    #expect(Set(all.flatMap(\.claims).map(\.modality)).count == 5)
  }
}
