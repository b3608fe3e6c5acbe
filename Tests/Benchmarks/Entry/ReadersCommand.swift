internal import ArgumentParser
internal import Foundation
internal import GraphAlgorithms
internal import GraphSchema
internal import LiaisonTestSupport
internal import PropertyGraph
internal import Synchronization

/// How many walks readers make a second, alone and beside a writer.
struct ReadersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers",
    abstract: "Measure walks of one to ten readers without and with a writer.")

  @OptionGroup var made: NetworkOptions

  @Option(help: "Seconds for each line.")
  var seconds = 2.0

  @Option(help: "The numbers of readers.")
  var readers = "1,2,4,10"

  @Option(help: "Walks that a reader makes on one snapshot before it takes the next.")
  var walks = 100

  @OptionGroup var printing: PrintOptions

  func run() throws {
    warnOfLoad()
    let (network, store) = try made.filled()
    var grid = Grid(
      "Walks of two hops by readers of \(made.relationships) relationships",
      [
        "readers", "writer", "walks a second", "mean of a reader", "least of a reader",
        "commits a second",
      ])
    for count in readers.split(separator: ",").compactMap({ Int($0) }) {
      for writes in [false, true] {
        note("\(count) readers\(writes ? " and a writer" : "")")
        let crowd = ReaderCrowd(
          store, network, readers: count, writes: writes, seconds: seconds, walks: walks)
        let rates = crowd.run()
        let sum = rates.reads.reduce(0, +)
        grid.add(
          "\(count)", writes ? "1" : "0", Amount.digits(sum),
          Amount.digits(sum / Double(max(1, count))), Amount.digits(rates.reads.min() ?? 0),
          writes ? Amount.digits(rates.commits) : "–")
      }
    }
    let processors = ProcessInfo.processInfo.activeProcessorCount
    grid.remarks.append("\(processors) processors; the writer never rests.")
    printing.show(grid)
  }
}

/// Threads that walk, and one that commits.
final class ReaderCrowd: Sendable {
  private let store: GraphStore
  private let network: PolicyNetwork
  private let readers: Int
  private let writes: Bool
  private let seconds: Double
  private let walks: Int
  private let isOver = Atomic(false)
  private let outcome = Mutex<(reads: [Double], commits: Double)>(([], 0))

  init(
    _ store: GraphStore, _ network: PolicyNetwork, readers: Int, writes: Bool, seconds: Double,
    walks: Int
  ) {
    self.store = store
    self.network = network
    self.readers = readers
    self.writes = writes
    self.seconds = seconds
    self.walks = walks
  }

  /// Walks a second of each reader, and commits a second.
  func run() -> (reads: [Double], commits: Double) {
    let group = DispatchGroup()
    for number in 0..<readers { start(group) { self.read(number) } }
    if writes { start(group) { self.write() } }
    Thread.sleep(forTimeInterval: seconds)
    isOver.store(true, ordering: .relaxed)
    group.wait()
    return outcome.withLock { $0 }
  }

  /// A thread of its own: a pool would run no more than there are processors.
  private func start(_ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
      body()
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func read(_ number: Int) {
    var random = SplitMix64(seed: UInt64(number) + 100)
    let officials = network.rows(ofLabel: 0)
    let start = Clock.microseconds
    var made = 0
    while !isOver.load(ordering: .relaxed) {
      var walk = Walk(in: store.snapshot)
      for _ in 0..<walks where !isOver.load(ordering: .relaxed) {
        let node = NodeID(row: UInt32(officials.lowerBound + random.below(officials.count)))
        keep(walk.reach(of: [node], hops: 2))
        made += 1
      }
    }
    let rate = Double(made) * 1e6 / (Clock.microseconds - start)
    outcome.withLock { $0.reads.append(rate) }
  }

  private func write() {
    var random = SplitMix64(seed: 1)
    let (officials, events) = (network.rows(ofLabel: 0), network.rows(ofLabel: 6))
    let start = Clock.microseconds
    var made = 0
    while !isOver.load(ordering: .relaxed) {
      let source = NodeID(row: UInt32(officials.lowerBound + random.below(officials.count)))
      let target = NodeID(row: UInt32(events.lowerBound + random.below(events.count)))
      // The nodes exist and the graph is open: nothing is refused before a table is full.
      _ = try? store.write { graph throws(GraphError) in
        try graph.addRelationship(
          "ATTENDED", from: source, to: target, properties: ["source": "S1"])
      }
      made += 1
    }
    let rate = Double(made) * 1e6 / (Clock.microseconds - start)
    outcome.withLock { $0.commits = rate }
  }
}
