public import Dossier
import GraphAlgorithms
public import PropertyGraph

/// What kind of paths are asked for.
public struct PathQuestion: Sendable {
  /// The greatest number of paths that is listed.
  public static let mostPaths = 1_000

  /// How many paths, shortest first.
  public var count = 1
  /// Whether all shortest paths are asked for, whatever their number.
  public var allShortest = false
  /// Entities the path must pass, in this order, by name.
  public var via: [String] = []
  /// The longest path taken.
  public var maxHops = 8

  /// One shortest path.
  public init() {}
}

/// The ways from one entity to another.
public struct PathAnswer: Sendable {
  /// One step.
  public struct Hop: Sendable, Hashable {
    /// Where it begins.
    public let from: NodeID
    /// Where it ends.
    public let to: NodeID
    /// The links that make it, in the order of the dossier; at least one.
    public let links: [Link]
  }

  /// One way.
  public struct Way: Sendable, Hashable {
    /// The entities passed, both ends included.
    public let nodes: [NodeID]
    /// The steps.
    public let hops: [Hop]
    /// How surely the whole way holds on the day asked about.
    public let attestation: Attestation?
  }

  /// What a rule hides: the way that lifting it would open.
  public struct Relaxation: Sendable {
    /// What to lift, as an option: `--through-hubs`.
    public let option: String
    /// What the rule says.
    public let rule: String
    /// The way that would be found.
    public let way: Way
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was looked at.
  public let scope: Scope
  /// The first entity.
  public let start: Entity
  /// The last entity.
  public let end: Entity
  /// The ways, shortest first.
  public let ways: [Way]
  /// When there is no way: what lifting one rule would find.
  public let relaxations: [Relaxation]
  /// Why the answer is not whole; `nil` when it is.
  public let truncation: String?
}

extension Snapshot {
  /// The ways from one entity to another, shortest first, walking links both ways.
  ///
  /// ```swift
  /// let answer = try database.snapshot.paths(from: "Carlos Gutierrez", to: "MOFCOM")
  /// ```
  /// - Throws: an error about a name, or ``LiaisonError/badArgument(_:hint:)``.
  /// - Complexity: O(*n* + *m*) for one shortest path; O(*k* · *n* · (*n* + *m*)) for *k*.
  public func paths(
    from start: String, to end: String, _ question: PathQuestion = PathQuestion()
  ) throws(LiaisonError) -> PathAnswer {
    guard question.maxHops >= 1, question.count >= 1 else {
      throw .badArgument("a path has at least 1 hop, and at least 1 path is asked for", hint: nil)
    }
    guard question.count <= PathQuestion.mostPaths else {
      throw .badArgument(
        "at most \(PathQuestion.mostPaths) paths are listed, not \(question.count)",
        hint: "fewer hops, '--only' or '--avoid' narrow the question")
    }
    let graph = try dossier()
    let ends = (try entity(start), try entity(end))
    var via: [Entity] = []
    for name in question.via { via.append(try entity(name)) }
    let walk = PathWalk(graph: graph, start: ends.0, end: ends.1, via: via, question: question)
    let plan = WalkPlan(graph, scope)
    let found = walk.ways(plan)
    return PathAnswer(
      graph: graph, scope: scope, start: ends.0, end: ends.1, ways: found.ways,
      relaxations: found.ways.isEmpty ? walk.relaxations(of: scope) : [],
      truncation: found.truncation)
  }
}

/// One question for paths, asked under one scope after another.
struct PathWalk {
  let graph: ClaimGraph
  let start: Entity
  let end: Entity
  let via: [Entity]
  let question: PathQuestion

  /// The ways under a scope.
  func ways(_ plan: WalkPlan) -> (ways: [PathAnswer.Way], truncation: String?) {
    var limits = WalkLimits()
    limits.hops = question.maxHops
    limits.results = PathQuestion.mostPaths
    limits.deadline = ContinuousClock.now.advanced(by: .seconds(10))
    let rules = plan.rules(limits)
    let found: GraphAlgorithms.Paths
    if !via.isEmpty {
      found = GraphAlgorithms.paths(
        from: start.id, to: end.id, via: via.map(\.id), count: question.count, in: graph.snapshot,
        rules: rules)
    } else if question.allShortest {
      found = GraphAlgorithms.allShortestPaths(
        from: start.id, to: end.id, in: graph.snapshot, rules: rules)
    } else {
      found = GraphAlgorithms.kShortestPaths(
        from: start.id, to: end.id, count: question.count, in: graph.snapshot, rules: rules)
    }
    return (found.paths.map { way($0, plan) }, found.truncation.map { "\($0)" })
  }

  private func way(_ path: Path, _ plan: WalkPlan) -> PathAnswer.Way {
    let hops = zip(path.nodes, path.nodes.dropFirst()).map { from, to in
      PathAnswer.Hop(from: from, to: to, links: plan.links(between: from, and: to))
    }
    let attestation = hops.map { hop in
      hop.links.compactMap { plan.attestation(of: $0) }.max()
    }.reduce(nil as Attestation?) { worst, next in
      guard let next else { return worst }
      return worst.map { min($0, next) } ?? next
    }
    return PathAnswer.Way(nodes: path.nodes, hops: hops, attestation: attestation)
  }

  /// The rules that, lifted one at a time, would open a way.
  func relaxations(of scope: Scope) -> [PathAnswer.Relaxation] {
    var found: [PathAnswer.Relaxation] = []
    for (option, rule, lifted) in Self.lifted(scope) {
      guard let way = ways(WalkPlan(graph, lifted)).ways.first else { continue }
      found.append(PathAnswer.Relaxation(option: option, rule: rule, way: way))
    }
    var longer = question
    longer.maxHops = 64
    if question.maxHops < 64,
      let way = PathWalk(graph: graph, start: start, end: end, via: via, question: longer)
        .ways(WalkPlan(graph, scope)).ways.first
    {
      found.append(
        PathAnswer.Relaxation(
          option: "--max-hops \(way.hops.count)",
          rule: "paths of more than \(question.maxHops) hops are not taken", way: way))
    }
    return found
  }

  private static func lifted(_ scope: Scope) -> [(String, String, Scope)] {
    var all: [(String, String, Scope)] = []
    func add(_ option: String, _ rule: String, _ change: (inout Scope) -> Void) {
      var copy = scope
      change(&copy)
      all.append((option, rule, copy))
    }
    if !scope.passesThroughHubs {
      add("--through-hubs", "countries, places and broad topics are not passed through") {
        $0.passesThroughHubs = true
      }
    }
    if !scope.filter.includesDocuments {
      add("--with-documents", "relations of documents do not join what they lead to") {
        $0.filter.includesDocuments = true
      }
    }
    let quiet: [Modality] = [.planned, .predicted, .belief]
    if !scope.filter.including.isSuperset(of: quiet) {
      add("--include planned,predicted,belief", "only what is said to be so is walked") {
        $0.filter.including.formUnion(quiet)
      }
    }
    if scope.filter.asOf != nil, !scope.filter.includesUnattested {
      add("--include unattested", "links not attested on that date are not walked") {
        $0.filter.includesUnattested = true
      }
    }
    if scope.filter.asOf != nil {
      add("without --as-of or --between", "only links of that date are walked") {
        $0.filter.asOf = nil
      }
    }
    if !scope.filter.only.isEmpty || !scope.filter.not.isEmpty {
      add("without --only and --not", "only some relations are walked") {
        $0.filter.only = []
        $0.filter.not = []
      }
    }
    if !scope.filter.excluding.isEmpty {
      add("without --exclude", "some claims are left out") { $0.filter.excluding = [] }
    }
    if !scope.avoid.isEmpty {
      add("without --avoid", "some entities are not entered") { $0.avoid = [] }
    }
    return all
  }
}
