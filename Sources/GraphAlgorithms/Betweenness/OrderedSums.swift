internal import Synchronization

/// Numbers by row that several threads find, block of sources by block, added in the order of the
/// blocks.
///
/// ```
/// blocks   0 1 2 | 3 …        added: those up to the first that is missing or was cut short
/// waiting          5 7        found already, not yet their turn
/// ```
///
/// Sums of doubles depend on the order; with this one they are the same for any number of threads,
/// and what a deadline leaves is right for a first part of the sources.
final class OrderedSums: Sendable {
  private struct Block {
    var numbers: [Double]
    var sources: Int
    var isCut: Bool
    var wasBounded: Bool
  }

  private struct State {
    var total: [Double]
    var sources = 0
    var wasBounded = false
    var next = 0
    var waiting: [Int: Block] = [:]
  }

  private let state: Mutex<State>

  init(bound: Int) { state = Mutex(State(total: Array(repeating: 0, count: bound))) }

  /// Hands over a block: its numbers, of how many sources they are, whether that are fewer than the
  /// block has, and whether a search was bounded by the hops allowed.
  func add(_ block: Int, _ numbers: [Double], sources: Int, isCut: Bool, wasBounded: Bool) {
    state.withLock { state in
      state.waiting[block] = Block(
        numbers: numbers, sources: sources, isCut: isCut, wasBounded: wasBounded)
      while let block = state.waiting.removeValue(forKey: state.next) {
        for row in state.total.indices { state.total[row] += block.numbers[row] }
        state.sources += block.sources
        state.wasBounded = state.wasBounded || block.wasBounded
        // Nothing after a block that was cut short is added.
        state.next = block.isCut ? -1 : state.next + 1
      }
    }
  }

  /// The sums so far, of how many sources, and whether a search was bounded.
  var result: (numbers: [Double], sources: Int, wasBounded: Bool) {
    state.withLock { ($0.total, $0.sources, $0.wasBounded) }
  }
}
