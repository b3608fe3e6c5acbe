internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Work cut into pieces, which threads take one after the other.
///
/// ```
/// pieces     0 | 1 | 2 | 3 | 4 | 5 | 6 | …     the same however many threads there are
/// thread 1   0       2   3       5
/// thread 2       1           4       6
/// ```
///
/// What a piece does depends on nothing but its number, and what pieces find is put together in
/// their order: an answer is the same to the last bit for any number of threads. The system decides
/// how many of the threads run at once; on one core they run one after the other.
struct Parallel: Sendable {
  /// The most threads that are worth starting: walks over memory gain little from more.
  static let mostThreads = 8

  let threads: Int
  /// What each thread's budget is made of.
  let limits: WalkLimits

  /// So many threads, from 1 to ``mostThreads``; `nil` for as many as there are cores.
  init(threads: Int?, _ limits: WalkLimits) {
    self.limits = limits
    let wanted = threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.threads = min(Self.mostThreads, max(1, wanted))
  }

  /// Runs every piece, each once, on several threads; `false` when a piece was cut short.
  ///
  /// Each thread has its own budget with the same limits and looks at the clock before each piece,
  /// so that a piece should take some hundred microseconds at most. A piece that returns `false`
  /// keeps further ones from beginning; why it did so is handed to `budget`.
  func run(
    pieces: Int, _ budget: inout Budget, _ body: @Sendable (_ piece: Int, inout Budget) -> Bool
  ) -> Bool {
    run(pieces: pieces, &budget, scratch: Self.nothing) { piece, _, own in body(piece, &own) }
  }

  /// The same with something that each thread makes for itself when it takes its first piece, and
  /// hands over after its last.
  ///
  /// `scratch` is `nil`, and `finally` false, when there was no more time. Nothing is handed over by
  /// a thread that was cut short.
  func run<Scratch>(
    pieces: Int, _ budget: inout Budget, scratch: @Sendable (inout Budget) -> Scratch?,
    _ body: @Sendable (_ piece: Int, inout Scratch, inout Budget) -> Bool,
    finally: @Sendable (Scratch, inout Budget) -> Bool = { _, _ in true }
  ) -> Bool {
    guard pieces > 0 else { return budget.spend(steps: Self.stepsAPiece) }
    let queue = PieceQueue(pieces)
    let workers = min(threads, pieces)
    if workers == 1 {
      queue.drain(limits, scratch, body, finally)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        queue.drain(limits, scratch, body, finally)
      }
    }
    guard queue.isStopped else { return true }
    if let reason = queue.reason { budget.stop(reason) }
    return false
  }

  private static let nothing: @Sendable (inout Budget) -> Int? = { _ in 0 }

  /// Steps enough for a budget to look at the clock.
  static let stepsAPiece = 1 << 20
}

/// The pieces that no thread has taken yet, and whether any has been cut short.
private final class PieceQueue: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let stopped = Atomic(false)
  private let truncation = Mutex<Truncation?>(nil)

  init(_ count: Int) { self.count = count }

  var isStopped: Bool { stopped.load(ordering: .acquiring) }

  /// Why the first piece that was cut short was.
  var reason: Truncation? { truncation.withLock { $0 } }

  /// Takes pieces until none is left or one was cut short.
  func drain<Scratch>(
    _ limits: WalkLimits, _ makeScratch: (inout Budget) -> Scratch?,
    _ body: (Int, inout Scratch, inout Budget) -> Bool,
    _ finally: (Scratch, inout Budget) -> Bool
  ) {
    guard var piece = take() else { return }
    var budget = Budget(limits)
    guard budget.spend(steps: 1), var scratch = makeScratch(&budget) else {
      return stop(budget.truncation)
    }
    while true {
      guard budget.spend(steps: Parallel.stepsAPiece), body(piece, &scratch, &budget) else {
        return stop(budget.truncation)
      }
      guard let following = take() else { break }
      piece = following
    }
    if isStopped || !finally(scratch, &budget) { stop(budget.truncation) }
  }

  private func take() -> Int? {
    if isStopped { return nil }
    let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return piece < count ? piece : nil
  }

  private func stop(_ reason: Truncation?) {
    truncation.withLock { if $0 == nil { $0 = reason } }
    stopped.store(true, ordering: .releasing)
  }
}
