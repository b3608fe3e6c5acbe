internal import Foundation
public import PropertyGraph
internal import Synchronization

/// Readers that hold old snapshots and look again whether they are as they were, while a writer commits.
///
/// Each reader keeps eight snapshots with the digests that it took of them when it got them; in every
/// pass it looks at one of them again and replaces another. Each has a thread of its own, so that
/// there may be more of them than processors.
public final class ReaderDrill: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What readers found to be wrong.
    public let complaints: [String]
    /// The number of times a reader looked at a snapshot.
    public let looks: Int
    /// The number of commits.
    public let commits: Int
  }

  private let store: GraphStore
  private let readers: Int
  private let seconds: Double
  private let isOver = Atomic(false)
  private let looks = Atomic(0)
  private let commits = Atomic(0)
  private let complaints = Mutex<[String]>([])
  private let walk: @Sendable (GraphSnapshot) -> Void

  /// A drill on a fresh store.
  ///
  /// - Parameters:
  ///   - readers: the number of readers.
  ///   - seconds: how long it takes.
  ///   - walk: what a reader does with a snapshot besides, in the same thread.
  public init(
    readers: Int, seconds: Double, walk: @escaping @Sendable (GraphSnapshot) -> Void = { _ in }
  ) {
    store = GraphStore()
    self.readers = readers
    self.seconds = seconds
    self.walk = walk
  }

  /// Runs the drill.
  ///
  /// - Throws: what the store refuses before readers begin.
  public func run() throws(GraphError) -> Outcome {
    var edits = RandomEdits(seed: 99, size: 100)
    try edits.fill(store)
    let group = DispatchGroup()
    for number in 0..<readers { start(group) { self.read(seed: UInt64(number) + 1) } }
    let filled = edits
    start(group) { self.write(filled) }
    Thread.sleep(forTimeInterval: seconds)
    isOver.store(true, ordering: .relaxed)
    group.wait()
    store.snapshot.checkInvariants()
    return Outcome(
      complaints: complaints.withLock { $0 }, looks: looks.load(ordering: .relaxed),
      commits: commits.load(ordering: .relaxed))
  }

  private func start(_ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
      body()
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func complain(_ text: String) { complaints.withLock { $0.append(text) } }

  private func write(_ start: RandomEdits) {
    var edits = start
    do {
      while !isOver.load(ordering: .relaxed) {
        try edits.commit(to: store)
        commits.add(1, ordering: .relaxed)
      }
      if !edits.agree(with: store.snapshot) { complain("the store has lost or kept an element") }
    } catch { complain("a commit was refused: \(error)") }
  }

  private func read(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var held: [(graph: GraphSnapshot, digest: Int)] = []
    var newest: UInt64 = 0
    repeat {
      let graph = store.snapshot
      if graph.version < newest { complain("version \(graph.version) came after \(newest)") }
      newest = graph.version
      held.append((graph, graph.digest))
      walk(graph)
      if held.count > 8 { held.remove(at: random.below(8)) }
      let old = held[random.below(held.count)]
      if old.graph.digest != old.digest { complain("version \(old.graph.version) has changed") }
      looks.add(2, ordering: .relaxed)
    } while !isOver.load(ordering: .relaxed)
  }
}
