import Foundation
import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("questions that are stopped")
struct StoppedQuestionsTests {
  @Test(
    "after its deadline no question has an answer, and each says why", arguments: AnyQuestion.all)
  func pastDeadline(question: AnyQuestion) throws {
    for seed in 0..<30 as Range<UInt64> {
      let world = SmallWorld(seed: seed, nodes: 1...9, density: 3)
      var rules = WalkRules.random(for: world, seed: seed)
      rules.limits.deadline = .now - .seconds(1)
      var walk = Walk(in: try world.makeGraph(), rules: rules)
      let answer = question.ask(&walk, HonestWalk.node(0), HonestWalk.node(Int(seed % 9)))
      #expect(answer.truncation == .deadline && answer.isEmpty)
      walk.checkInvariants()
    }
  }

  @Test("once cancelled no question has an answer, and each says why", arguments: AnyQuestion.all)
  func cancelledBefore(question: AnyQuestion) throws {
    for seed in 0..<30 as Range<UInt64> {
      let world = SmallWorld(seed: seed, nodes: 1...9, density: 3)
      var rules = WalkRules.random(for: world, seed: seed)
      let (stop, graph) = (Cancellation(), try world.makeGraph())
      rules.limits.cancellation = stop
      var walk = Walk(in: graph, rules: rules)
      var free = Walk(in: graph, rules: rules)
      let (a, b) = (HonestWalk.node(0), HonestWalk.node(Int(seed % 9)))
      #expect(question.ask(&walk, a, b) == question.ask(&free, a, b))
      stop.cancel()
      let answer = question.ask(&walk, a, b)
      #expect(answer.truncation == .cancelled && answer.isEmpty)
      walk.checkInvariants()
    }
  }

  @Test(
    "a question cut short by its nodes leaves the next ones as they would be",
    arguments: 0..<12)
  func cutByNodes(limit: Int) throws {
    let world = SmallWorld(seed: 77, nodes: 9...9, density: 4)
    let graph = try world.makeGraph()
    var rules = WalkRules()
    rules.limits.nodes = limit
    var walk = Walk(in: graph, rules: rules)
    for (a, b) in world.pairs(5, seed: 77) {
      for question in AnyQuestion.all {
        var fresh = Walk(in: graph, rules: rules)
        let answer = question.ask(&walk, a, b)
        #expect(answer == question.ask(&fresh, a, b), "\(question)")
        var free = Walk(in: graph)
        if answer.truncation == nil {
          #expect(answer == question.ask(&free, a, b), "\(question)")
        }
        walk.checkInvariants()
      }
    }
  }

  /// Wherever the switch is thrown, the answer is whole or says that it is not.
  @Test(
    "cancelled in the middle, an answer is whole or says that it was cut",
    arguments: AnyQuestion.all)
  func cancelledInTheMiddle(question: AnyQuestion) throws {
    let graph = try LargeWorld.graph.get()
    let (a, b) = (NodeID(row: 4_321), NodeID(row: 1))
    for threads in 1...2 {
      var rules = WalkRules()
      rules.threads = threads
      var free = Walk(in: graph, rules: rules)
      let whole = question.ask(&free, a, b)
      for moment in 0..<6 {
        let stop = Cancellation()
        rules.limits.cancellation = stop
        var walk = Walk(in: graph, rules: rules)
        let thrower = Thread {
          Thread.sleep(forTimeInterval: Double(1 << (2 * moment)) * 30e-6)
          stop.cancel()
        }
        thrower.start()
        let answer = question.ask(&walk, a, b)
        #expect(answer.truncation == .cancelled || answer == whole)
        walk.checkInvariants()
        stop.cancel()
        let again = question.ask(&walk, a, b)
        #expect(again.truncation == .cancelled && again.isEmpty)
        walk.checkInvariants()
      }
    }
  }

  /// Whenever the deadline comes, the answer is whole or says that it is not.
  @Test("at any deadline, an answer is whole or says that it was cut", arguments: AnyQuestion.all)
  func deadlines(question: AnyQuestion) throws {
    let graph = try LargeWorld.graph.get()
    let (a, b) = (NodeID(row: 4_321), NodeID(row: 1))
    var free = Walk(in: graph)
    let whole = question.ask(&free, a, b)
    for moment in 0..<6 {
      var rules = WalkRules()
      rules.limits.deadline = .now + .microseconds(30 << (2 * moment))
      var walk = Walk(in: graph, rules: rules)
      let answer = question.ask(&walk, a, b)
      #expect(answer.truncation == .deadline || answer == whole)
      walk.checkInvariants()
    }
  }

  @Test("numbers at a deadline are those of the sources that were done")
  func sourcesAtDeadline() throws {
    let graph = try LargeWorld.graph.get()
    var rules = WalkRules()
    rules.limits.deadline = .now + .milliseconds(60)
    let found = betweenness(in: graph, rules: rules)
    #expect(found.truncation == .deadline)
    if found.sources == 0 {
      #expect(found.nodes.isEmpty)
    } else {
      let first = Array(graph.nodes.prefix(found.sources))
      let again = betweenness(from: .given(first), in: graph)
      // Sums of other blocks are rounded otherwise.
      let scores = zip(found.scores, again.scores)
      #expect(found.nodes.count == again.nodes.count)
      #expect(scores.allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $1) })
    }
  }
}
