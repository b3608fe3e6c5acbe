internal import ArgumentParser
internal import Foundation
internal import GraphAlgorithms
internal import LiaisonTestSupport
internal import PropertyGraph

/// By how much walks overrun their deadline.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Measure how long after its deadline, or after it is cancelled, a walk comes back.",
    discussion: """
      Every algorithm is stopped after 1, 5 and 20 milliseconds, half-way, and at moments spread over
      the whole of it, in turn by a deadline and by another thread. Without --data, the graphs are a
      made-up network with a great hub and a star.
      """)

  @OptionGroup var made: NetworkOptions

  @Option(help: "The number of relationships of its hub.")
  var hub = 500_000

  @Option(help: "The number of rays of the star; 0 for no star.")
  var star = 1_000_000

  @Option(help: "The folder of the data sets (DIR/S, DIR/M …), measured instead of the network.")
  var data: String?

  @Option(help: "The sizes to measure in that folder.")
  var sizes = "M"

  @Option(help: "The number of walks of each kind.")
  var walks = 40

  @Option(help: "The number of threads of a walk; the time of all counts.")
  var threads = 1

  @Option(help: "How many seconds a walk may take to find out how long it takes.")
  var patience = 2.0

  @Option(help: "Only kinds of walks whose name contains this text.")
  var only: String?

  @OptionGroup var printing: PrintOptions

  func run() throws {
    warnOfLoad()
    if data == nil { try measure("a network with a hub of \(hub)", network()) }
    for size in data == nil ? [] : sizes.split(separator: ",") {
      try measure(String(size), load(String(size)))
    }
    if star > 0 { try measure("a star of \(star)", starred()) }
    warnOfLoad()
  }

  private func measure(_ name: String, _ graph: (snapshot: GraphSnapshot, hub: NodeID)) {
    var grid = Grid(
      "Walks that were stopped: \(name)",
      ["work", "whole", "cut short", "median", "p99", "longest"])
    for kind in StopKind.all where only.map(kind.name.contains) ?? true {
      note(kind.name)
      let bench = StopBench(
        graph.snapshot, graph.hub, kind, walks: walks, threads: threads,
        patience: max(0, patience) * 1e6)
      grid.add(
        kind.name, bench.isWhole ? Amount.time(bench.whole) : "> " + Amount.time(bench.whole),
        "\(bench.overruns.count) of \(bench.asked)",
        bench.figures.map { Amount.time($0.median) } ?? "–",
        bench.figures.map { Amount.time($0.p99) } ?? "–",
        bench.figures.map { _ in Amount.time(bench.longest) } ?? "–")
    }
    grid.remarks.append(
      "Processor time of the walking \(threads == 1 ? "thread" : "threads") from the moment a walk "
        + "is to stop to its answer, so that others who use the machine do not count; letting go of "
        + "its memory is in it.")
    printing.show(grid)
  }

  private func load(_ size: String) throws -> (GraphSnapshot, NodeID) {
    let scratch = try Scratch()
    defer { scratch.remove() }
    note("loading \(size)")
    let set = try DataSet(URL(filePath: data ?? "").appending(path: size))
    try set.prepare(in: scratch.folder)
    let graph = try set.load(prepared: scratch.folder)
    return (graph, Self.greatest(graph))
  }

  /// The network, with one more node that has relationships to all in turn.
  private func network() throws -> (GraphSnapshot, NodeID) {
    let (network, store) = try made.filled()
    let centre = try Self.join(store, hub) { number in
      NodeID(row: UInt32(number % network.nodeCount))
    }
    return (store.snapshot, centre)
  }

  private func starred() throws -> (GraphSnapshot, NodeID) {
    note("filling")
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      for _ in 0..<star { _ = try graph.addNode(labels: ["Document"]) }
    }
    let centre = try Self.join(store, star) { NodeID(row: UInt32($0)) }
    return (store.snapshot, centre)
  }

  /// Adds a node with so many relationships.
  private static func join(
    _ store: GraphStore, _ count: Int, _ other: (Int) -> NodeID
  ) throws -> NodeID {
    try store.write { graph throws(GraphError) in
      let centre = try graph.addNode(labels: ["Organization"])
      for number in 0..<count {
        // To and fro in turn, so that walks both ways find steps.
        let ends = number % 4 == 3 ? (other(number), centre) : (centre, other(number))
        try graph.addRelationship("MENTIONS", from: ends.0, to: ends.1)
      }
      return centre
    }
  }

  private static func greatest(_ graph: GraphSnapshot) -> NodeID {
    var (best, most) = (NodeID(row: 0), -1)
    for node in graph.nodes where graph.degree(of: node, .both) > most {
      (best, most) = (node, graph.degree(of: node, .both))
    }
    return best
  }
}
