import Dispatch
import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Synchronization
import Testing

@Suite("readers beside a writer")
struct ReaderTests {
  @Test("ten readers see their snapshots unchanged while a writer commits")
  func readersKeepTheirSnapshots() throws {
    let store = GraphStore()
    try store.write { graph in
      for _ in 0..<300 { try graph.addNode(labels: ["Start"]) }
    }
    let isDone = Atomic(false)
    let passes = Atomic(0)
    let complaints = Mutex<[String]>([])
    // Place 0 writes, the ten others read.
    DispatchQueue.concurrentPerform(iterations: 11) { place in
      if place == 0 {
        Self.write(150, to: store)
        isDone.store(true, ordering: .releasing)
        return
      }
      var version: UInt64 = 0
      repeat {
        let graph = store.snapshot
        let first = Self.fingerprint(graph)
        if graph.version < version { complaints.withLock { $0.append("version went back") } }
        version = graph.version
        for _ in 0..<2 where Self.fingerprint(graph) != first {
          complaints.withLock { $0.append("version \(graph.version) changed") }
        }
        passes.add(1, ordering: .relaxed)
      } while !isDone.load(ordering: .acquiring)
    }
    #expect(complaints.withLock { $0 } == [])
    #expect(passes.load(ordering: .relaxed) >= 10)
    #expect(store.snapshot.version == 151)
    store.snapshot.checkInvariants()
  }

  /// Commits that touch all structures.
  private static func write(_ commits: Int, to store: GraphStore) {
    var random = SplitMix64(seed: 7)
    for number in 0..<commits {
      store.write { graph in
        for _ in 0..<10 {
          let row = UInt32(random.below(300))
          let node = NodeID(row: row)
          // The rows exist and the graph is open, so nothing here is refused.
          try? graph.set(.random(using: &random), for: "p\(row % 4)", of: node)
          _ = try? graph.addRelationship(
            "t\(row % 3)", from: node, to: NodeID(row: UInt32(random.below(300))))
          try? graph.setLabels(["L\(number % 5)"], of: node)
          _ = try? graph.annotate(.node(node), ["number": .integer(Int64(number))])
          try? graph.remove(RelationshipID(row: row))
        }
      }
    }
  }

  /// Everything a snapshot holds, in a number.
  private static func fingerprint(_ graph: GraphSnapshot) -> Int {
    var hasher = Hasher()
    for node in graph.nodes {
      hasher.combine(graph.labelNames(of: node))
      for (key, value) in graph.properties(of: node) {
        hasher.combine(key)
        hasher.combine(value)
      }
      hasher.combine(Array(graph.adjacent(to: node, .both)))
      hasher.combine(graph.annotations(under: .node(node)))
    }
    hasher.combine(graph.relationshipCount)
    return hasher.finalize()
  }
}
