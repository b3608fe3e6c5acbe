internal import Foundation

/// Stretches of files, read side by side and handed out in their order.
///
/// ```
/// stretch   0  1  2  3  4  5  6  7  8 …
///           ✓  ✓  ·  ✓  r  r             ✓ read, r being read, · next to hand out
///                 ╰─ window ─╯
/// ```
/// Only `window` stretches are in memory at a time. Whoever waits for a stretch reads one that nobody
/// has begun, so that the calling thread works as well and a queue without helpers works, too.
///
/// All state is guarded by `condition`; that makes the class safe to share, which the compiler cannot
/// see.
final class CSVQueue: @unchecked Sendable {
  typealias Outcome = Result<CSVBlock, GraphReadingError>

  let readers: [CSVBlockReader]
  /// The number of the first stretch of each file, then the number of all.
  private let firsts: [Int]
  private let window: Int
  private let condition = NSCondition()
  private var next = 0
  private var handedOut = 0
  private var outcomes: [Int: Outcome] = [:]
  private var spare: [CSVBlock] = []
  private var helperCount = 0
  private var isClosed = false

  /// - Parameter threads: the number of threads, the calling one included.
  init(_ readers: [CSVBlockReader], threads: Int) {
    self.readers = readers
    var firsts = [0]
    for reader in readers { firsts.append((firsts.last ?? 0) + reader.blockCount) }
    self.firsts = firsts
    window = threads == 1 ? 1 : threads + 2
    helperCount = max(0, min(threads - 1, count - 1))
    for _ in 0..<helperCount { Thread { self.help() }.start() }
  }

  /// The number of stretches.
  var count: Int { firsts.last ?? 0 }

  /// The stretches of a file.
  func blocks(of reader: Int) -> Range<Int> { firsts[reader]..<firsts[reader + 1] }

  /// The next stretch, as it was read with its beginning guessed.
  func take() throws(GraphReadingError) -> CSVBlock {
    condition.lock()
    let number = handedOut
    while true {
      if let outcome = outcomes.removeValue(forKey: number) {
        handedOut += 1
        condition.broadcast()
        condition.unlock()
        return try outcome.get()
      }
      if !readOne() { condition.wait() }
    }
  }

  /// Gives the room of a stretch back.
  func giveBack(_ block: consuming CSVBlock) {
    condition.lock()
    spare.append(block)
    condition.unlock()
  }

  /// Lets the helpers go and waits until they have gone.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    while helperCount > 0 { condition.wait() }
    condition.unlock()
  }

  private func help() {
    condition.lock()
    while !isClosed, next < count {
      if !readOne() { condition.wait() }
    }
    helperCount -= 1
    condition.broadcast()
    condition.unlock()
  }

  /// Reads a stretch that nobody has begun, the lock being held before and after; false when there is
  /// none within the window.
  private func readOne() -> Bool {
    guard !isClosed, next < count, next < handedOut + window else { return false }
    let number = next
    next += 1
    var block = spare.popLast() ?? CSVBlock()
    condition.unlock()
    let outcome = read(number, &block)
    condition.lock()
    outcomes[number] = outcome
    condition.broadcast()
    return true
  }

  private func read(_ number: Int, _ block: inout CSVBlock) -> Outcome {
    let reader = (firsts.firstIndex { $0 > number } ?? 1) - 1
    do {
      try readers[reader].read(number - firsts[reader], from: nil, into: &block)
      return .success(block)
    } catch { return .failure(error) }
  }
}
