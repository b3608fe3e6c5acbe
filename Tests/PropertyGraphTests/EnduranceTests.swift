import Foundation
import LiaisonTestSupport
import PropertyGraph
import Testing

/// Long runs: short here, and as long as wanted with `LIAISON_COMMITS` and `LIAISON_SECONDS`.
@Suite("endurance")
struct EnduranceTests {
  private static func number(_ name: String, or usual: Double) -> Double {
    ProcessInfo.processInfo.environment[name].flatMap(Double.init) ?? usual
  }

  @Test("invariants hold after many random commits, and old snapshots stay as they were")
  func randomCommits() throws {
    let count = Int(Self.number("LIAISON_COMMITS", or: 20_000))
    let store = GraphStore()
    var edits = RandomEdits(seed: 20_261_122)
    try edits.fill(store)
    var held: [(graph: GraphSnapshot, digest: Int)] = []
    for number in 1...count {
      try edits.commit(to: store)
      guard number % max(1, count / 100) == 0 else { continue }
      store.snapshot.checkInvariants()
      try #require(edits.agree(with: store.snapshot))
      held.append((store.snapshot, store.snapshot.digest))
      if held.count > 5 { held.removeFirst() }
      for old in held {
        #expect(old.graph.digest == old.digest, "version \(old.graph.version) has changed")
      }
    }
    #expect(store.snapshot.version > UInt64(count / 2))
  }

  @Test("four readers hold old snapshots that stay as they were while a writer commits")
  func readersBesideAWriter() throws {
    let outcome = try ReaderDrill(readers: 4, seconds: Self.number("LIAISON_SECONDS", or: 1)).run()
    #expect(outcome.complaints == [])
    #expect(outcome.looks >= 8)
    #expect(outcome.commits > 0)
  }
}
