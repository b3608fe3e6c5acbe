internal import ArgumentParser
internal import GraphAlgorithms
internal import LiaisonTestSupport
internal import PropertyGraph

/// What the rules of a walk cost for each relationship that it looks at.
struct FiltersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filters",
    abstract: "Measure what each rule of a walk costs, beside the bare walk.",
    discussion: """
      In the first column each rule is there but admits everything, so that the same relationships are
      looked at; in the second it narrows the walk.
      """)

  @OptionGroup var made: NetworkOptions

  @Option(help: "The number of hops.")
  var hops = 3

  @Option(help: "The number of starts.")
  var starts = 100

  @OptionGroup var printing: PrintOptions

  func run() throws {
    warnOfLoad()
    let (network, store) = try made.filled()
    let graph = store.snapshot
    let bench = FilterBench(graph, network, hops: hops, starts: starts)
    let bare = bench.cost(WalkRules())
    var grid = Grid(
      "Rules: nanoseconds for each relationship looked at, \(hops) hops",
      ["rule", "admits all", "× bare", "narrows", "× bare"])
    grid.add("none", Amount.fixed(bare, 2), "1.00×", "–", "–")
    for rule in FilterBench.rules(graph) {
      note(rule.name)
      let (all, some) = (bench.cost(rule.admitting), bench.cost(rule.narrowing))
      grid.add(
        rule.name, Amount.fixed(all, 2), Amount.ratio(all, over: bare), Amount.fixed(some, 2),
        Amount.ratio(some, over: bare))
    }
    grid.remarks.append(
      "Making the rules ready is not in it; the row with a date of 'table' has it.")
    printing.show(grid)
  }
}

/// The same starts under different rules.
struct FilterBench {
  private let graph: GraphSnapshot
  private let nodes: [NodeID]
  private let hops: Int

  init(_ graph: GraphSnapshot, _ network: PolicyNetwork, hops: Int, starts: Int) {
    self.graph = graph
    self.hops = hops
    var random = SplitMix64(seed: 3)
    let officials = network.rows(ofLabel: 0)
    nodes = (0..<starts).map { _ in
      NodeID(row: UInt32(officials.lowerBound + random.below(officials.count)))
    }
  }

  /// Nanoseconds for each relationship of an allowed type at the nodes that are walked from.
  func cost(_ rules: WalkRules) -> Double {
    var walk = Walk(in: graph, rules: rules)
    var touched = 0
    var least = Double.infinity
    for pass in 0..<6 {
      var sum = 0.0
      for node in nodes {
        let (reach, took) = Clock.time { walk.reach(of: [node], hops: hops) }
        sum += took
        if pass == 0 { touched += relationshipsLookedAt(reach, rules) }
      }
      if pass > 0 { least = min(least, sum) }
    }
    return least * 1e3 / Double(max(1, touched))
  }

  private func relationshipsLookedAt(_ reach: Reach, _ rules: WalkRules) -> Int {
    var sum = 0
    let inner = reach.counts.dropLast().last ?? 0
    for node in reach.nodes.prefix(inner) {
      guard let types = rules.onlyTypes else {
        sum += graph.degree(of: node, .both)
        continue
      }
      for type in types { sum += graph.degree(of: node, .both, type: type) }
    }
    return sum
  }

  struct Rule {
    let name: String
    let admitting: WalkRules
    let narrowing: WalkRules
  }

  /// Each rule twice: as one that admits everything, and as one that narrows.
  static func rules(_ graph: GraphSnapshot) -> [Rule] {
    func rule(_ name: String, _ edit: (inout WalkRules, Bool) -> Void) -> Rule {
      var (all, some) = (WalkRules(), WalkRules())
      edit(&all, true)
      edit(&some, false)
      return Rule(name: name, admitting: all, narrowing: some)
    }
    let types = graph.relationshipTypes
    let nodes = Int(graph.nodeBound)
    func every(_ number: Int) -> Bitmap {
      Bitmap(nodesOf: graph) { Int($0.row) % number != 0 }
    }
    return [
      rule("types") { $0.onlyTypes = Set($1 ? types : Array(types.prefix(3))) },
      rule("date") { $0.time = TimeFilter(.possibly, $1 ? 0...9_999 : 2_000...2_000) },
      rule("node predicate") { $0.nodes = $1 ? Bitmap(count: nodes, repeating: true) : every(3) },
      rule("avoid") { $0.avoid = $1 ? [] : Set((0..<50).map { NodeID(row: UInt32($0 * 7)) }) },
      rule("hub rule") { rules, admits in
        rules.passThrough =
          admits
          ? Bitmap(count: nodes, repeating: true)
          : Bitmap(nodesOf: graph) { graph.degree(of: $0, .both) < 200 }
      },
      rule("types and date") {
        $0.onlyTypes = Set($1 ? types : Array(types.prefix(3)))
        $0.time = TimeFilter(.possibly, $1 ? 0...9_999 : 2_000...2_000)
      },
    ]
  }
}
