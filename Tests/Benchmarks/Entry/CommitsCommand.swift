internal import ArgumentParser
internal import GraphSchema
internal import LiaisonTestSupport
internal import PropertyGraph

/// How long a commit of one relationship takes, by the size of the graph.
struct CommitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commits",
    abstract: "Measure commits of one relationship, against the size of the graph.")

  @Option(help: "The numbers of relationships.")
  var relationships = "10000,100000,1000000,10000000"

  @Option(help: "The number of commits measured.")
  var commits = 20_000

  @OptionGroup var printing: PrintOptions

  func run() throws {
    warnOfLoad()
    var grid = Grid(
      "Commits of one relationship with three properties, published",
      ["relationships", "nodes", "median", "p99", "slowest", "commits a second"])
    for count in relationships.split(separator: ",").compactMap({ Int($0) }) {
      note("\(count) relationships: filling")
      let network = PolicyNetwork(nodes: max(1_000, count / 5), relationships: count)
      let store = try network.filledStore()
      let times = try CommitTimes(commits, network, store)
      grid.add(
        "\(store.snapshot.relationshipCount)", "\(store.snapshot.nodeCount)",
        Amount.time(times.figures.median), Amount.time(times.figures.p99),
        Amount.time(times.slowest), Amount.digits(times.perSecond))
    }
    grid.remarks.append(
      "Every commit is seen by readers at once; the snapshot before it is let go.")
    printing.show(grid)
  }
}

/// The times of commits of one relationship each, between officials and events at random.
struct CommitTimes {
  let figures: Figures
  let slowest: Double
  let perSecond: Double

  init(_ count: Int, _ network: PolicyNetwork, _ store: GraphStore) throws {
    var random = SplitMix64(seed: 12)
    let (officials, events) = (network.rows(ofLabel: 0), network.rows(ofLabel: 6))
    var times: [Double] = []
    times.reserveCapacity(count)
    for number in 0..<count + count / 10 {
      let source = NodeID(row: UInt32(officials.lowerBound + random.below(officials.count)))
      let target = NodeID(row: UInt32(events.lowerBound + random.below(events.count)))
      let year = Value.integer(Int64(1980 + random.below(45)))
      let (_, took) = try Clock.time {
        try store.write { graph throws(GraphError) in
          try graph.addRelationship(
            "ATTENDED", from: source, to: target,
            properties: [
              PolicyNetwork.startProperty: year, PolicyNetwork.endProperty: year, "source": "S1",
            ])
        }
      }
      // The first ones warm up.
      if number >= count / 10 { times.append(took) }
    }
    guard let figures = Figures(times) else { throw Complaint("there are no commits to measure") }
    self.figures = figures
    slowest = times.max() ?? 0
    perSecond = Double(times.count) * 1e6 / max(1e-9, times.reduce(0, +))
  }
}
