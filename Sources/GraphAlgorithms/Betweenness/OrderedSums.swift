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
/// and what a deadline leaves is right for a first part of the sources. Where there was no time to
/// add a block to the end, there are no sums at all.
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
    var isSpoilt = false
  }

  private let state: Mutex<State>

  /// No sums yet; `nil` when the deadline passed.
  init?(bound: Int, _ budget: inout Budget) {
    guard let total = budget.filled(bound, with: 0.0) else { return nil }
    state = Mutex(State(total: total))
  }

  /// Hands over a block: its numbers, of how many sources they are, whether that are fewer than the
  /// block has, and whether a search was bounded by the hops allowed; `false` when there was no time
  /// to add them.
  func add(
    _ block: Int, _ numbers: [Double], sources: Int, isCut: Bool, wasBounded: Bool,
    _ budget: inout Budget
  ) -> Bool {
    state.withLock { state in
      state.waiting[block] = Block(
        numbers: numbers, sources: sources, isCut: isCut, wasBounded: wasBounded)
      while let block = state.waiting.removeValue(forKey: state.next) {
        guard block.sources == 0 || Self.add(block.numbers, to: &state.total, &budget) else {
          state.isSpoilt = true
          return false
        }
        state.sources += block.sources
        state.wasBounded = state.wasBounded || block.wasBounded
        // Nothing after a block that was cut short is added.
        state.next = block.isCut ? -1 : state.next + 1
      }
      return true
    }
  }

  private static func add(
    _ numbers: [Double], to total: inout [Double], _ budget: inout Budget
  ) -> Bool {
    budget.inParts(0..<total.count) { rows in
      for row in rows { total[row] += numbers[row] }
    }
  }

  /// The sums so far, of how many sources, and whether a search was bounded; `nil` when there was no
  /// time to add them.
  var result: (numbers: [Double], sources: Int, wasBounded: Bool)? {
    state.withLock { $0.isSpoilt ? nil : ($0.total, $0.sources, $0.wasBounded) }
  }

  /// Makes the sums of no more use: one of the blocks was added in part.
  func spoil() { state.withLock { $0.isSpoilt = true } }
}
