import GraphSchema
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("random scripts against the slow honest graph")
struct RandomScriptTests {
  /// The error with which a script breaks a transaction off.
  struct Abandoned: Error {}

  @Test("a store does what the naive graph does, commit by commit", arguments: UInt64(0)..<60)
  func agree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    var naive = NaiveGraph()
    var commits: [(before: NaiveGraph, changes: ChangeSet)] = []
    for _ in 0..<12 {
      let before = naive
      let abandons = random.below(5) == 0
      do {
        let (script, changes) = try store.commit { graph in
          let script = try Self.run(&graph, naive, &random)
          if abandons { throw Abandoned() }
          return script
        }
        naive = script
        commits.append((before, changes))
      } catch is Abandoned {
        #expect(abandons)
      }
      store.snapshot.checkInvariants()
      #expect(naive.differences(from: store.snapshot) == [])
    }
    try replay(commits, naive)
    try undo(commits, store)
  }

  /// Makes random steps in both graphs, with savepoints, and says how the naive graph ends.
  private static func run(
    _ graph: inout GraphTransaction, _ start: NaiveGraph, _ random: inout SplitMix64
  ) throws -> NaiveGraph {
    var naive = start
    var savepoints: [(GraphTransaction.Savepoint, NaiveGraph)] = []
    for _ in 0..<random.below(40) {
      switch random.below(15) {
      case 0: savepoints.append((graph.savepoint(), naive))
      case 1 where !savepoints.isEmpty:
        let index = random.below(savepoints.count)
        graph.rollback(to: savepoints[index].0)
        naive = savepoints[index].1
        savepoints.removeLast(savepoints.count - index)
      default:
        let step = ScriptStep.random(for: naive, using: &random)
        let accepted = step.apply(to: &naive)
        do throws(GraphError) {
          try step.apply(to: &graph)
          #expect(accepted, "\(step) should have been refused")
        } catch {
          #expect(!accepted, "\(step) was refused: \(error)")
        }
      }
    }
    graph.snapshot.checkInvariants()
    #expect(naive.differences(from: graph.snapshot) == [])
    return naive
  }

  /// The change sets, applied to an empty store, lead to the same content, as a journal needs it.
  private func replay(
    _ commits: [(before: NaiveGraph, changes: ChangeSet)], _ end: NaiveGraph
  ) throws {
    let copy = GraphStore()
    for commit in commits {
      #expect(commit.before.differences(from: copy.snapshot) == [])
      try copy.write { graph in try graph.apply(commit.changes) }
    }
    copy.snapshot.checkInvariants()
    #expect(end.differences(from: copy.snapshot) == [])
  }

  /// The inverse change sets, last commit first, lead back step by step, and forward again.
  private func undo(
    _ commits: [(before: NaiveGraph, changes: ChangeSet)], _ store: GraphStore
  ) throws {
    for commit in commits.reversed() {
      try store.write { graph in try graph.apply(commit.changes.inverse) }
      store.snapshot.checkInvariants()
      #expect(commit.before.differences(from: store.snapshot) == [])
    }
    #expect(store.snapshot.nodeCount == 0)
    for commit in commits {
      #expect(commit.before.differences(from: store.snapshot) == [])
      try store.write { graph in try graph.apply(commit.changes) }
    }
    store.snapshot.checkInvariants()
  }
}
