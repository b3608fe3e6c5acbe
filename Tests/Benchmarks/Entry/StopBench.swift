internal import Foundation
internal import GraphAlgorithms
internal import LiaisonTestSupport
internal import PropertyGraph
internal import Synchronization

/// Walks of one kind, stopped at different times: how much later they came back.
struct StopBench {
  /// How long the walk takes when nothing stops it, in microseconds, as far as patience goes.
  private(set) var whole = 0.0
  /// Whether the walk came to its end in that time.
  private(set) var isWhole = true
  /// How many walks were to be stopped.
  private(set) var asked = 0
  /// The overruns of those that were, in microseconds.
  private(set) var overruns: [Double] = []

  /// Alarms that went off later than this, in microseconds, say nothing about the walk.
  private static let lateness = 60.0

  var figures: Figures? { Figures(overruns) }
  var longest: Double { overruns.max() ?? 0 }

  init(
    _ graph: GraphSnapshot, _ hub: NodeID, _ kind: StopKind, walks: Int, threads: Int,
    patience: Double
  ) {
    var random = SplitMix64(seed: 8)
    let nodes = Array(graph.nodes)
    func question(_ rules: WalkRules) -> StopKind.Question {
      func node() -> NodeID { NodeID(row: UInt32(random.below(Int(graph.nodeBound)))) }
      var rules = rules
      rules.threads = threads
      return StopKind.Question(
        graph: graph, hub: hub, nodes: nodes, rules: rules, a: node(), b: node())
    }
    for _ in 0..<3 {
      var rules = WalkRules()
      rules.limits.deadline = .now + .microseconds(Int(patience))
      let question = question(rules)
      let (truncation, took) = Clock.time { kind.run(question) }
      whole = max(whole, min(took, patience))
      if truncation.isCut { isWhole = false }
      if took > patience / 2 { break }
    }
    for number in 0..<walks {
      guard let moment = moment(number, of: walks) else { continue }
      asked += 1
      for _ in 0..<4 {
        let question = question(WalkRules())
        guard let overrun = Self.stop(kind, question, moment, byClock: number % 2 == 0, threads)
        else { continue }
        overruns.append(overrun)
        break
      }
    }
  }

  /// When to stop a walk, in microseconds from its begin; `nil` where it would be over.
  private func moment(_ number: Int, of walks: Int) -> Double? {
    let fixed = [1e3, 1e3, 5e3, 5e3, 20e3, 20e3, whole / 2, whole / 2]
    let spread = whole * (0.02 + 0.96 * Double(number) / Double(walks))
    let moment = number < fixed.count ? fixed[number] : spread
    return moment < whole ? moment : nil
  }

  /// The overrun of one walk; `nil` when it was not cut short, or the alarm went off too late.
  private static func stop(
    _ kind: StopKind, _ question: StopKind.Question, _ moment: Double, byClock: Bool,
    _ threads: Int
  ) -> Double? {
    let (stop, worker) = (Cancellation(), WorkClock(threads: threads))
    var question = question
    let deadline = ContinuousClock.now + .nanoseconds(Int(moment * 1e3))
    if byClock {
      question.rules.limits.deadline = deadline
    } else {
      question.rules.limits.cancellation = stop
    }
    let alarm = Alarm(at: deadline, worker, stop)
    let truncation = kind.run(question)
    let end = worker.microseconds
    let (time, late) = alarm.wait()
    // Only a clock of its own tells when a deadline passed; the switch is thrown by the alarm.
    if byClock, late > Self.lateness { return nil }
    return truncation.isCut ? max(0, end - time) : nil
  }
}

/// The processor time of the walking thread, or where several walk, of them all.
struct WorkClock: Sendable {
  private let thread: ThreadClock?

  init(threads: Int) { thread = threads == 1 ? .ofThisThread : nil }

  var microseconds: Double {
    if let thread { return thread.microseconds }
    return Double(clock()) * 1e6 / Double(CLOCKS_PER_SEC)
  }
}

/// Throws a switch at a moment, and says what a clock showed and how late it was.
final class Alarm: Sendable {
  private let seen = Mutex((time: 0.0, late: 0.0))
  private let done = DispatchSemaphore(value: 0)

  init(at moment: ContinuousClock.Instant, _ worker: WorkClock, _ stop: Cancellation) {
    Thread { [self] in
      let rest = ContinuousClock.now.duration(to: moment) / .seconds(1) - 200e-6
      if rest > 0 { Thread.sleep(forTimeInterval: rest) }
      while ContinuousClock.now < moment {}
      let time = worker.microseconds
      stop.cancel()
      let late = moment.duration(to: .now) / .microseconds(1)
      seen.withLock { $0 = (time, late) }
      done.signal()
    }.start()
  }

  func wait() -> (time: Double, late: Double) {
    done.wait()
    return seen.withLock { $0 }
  }
}
