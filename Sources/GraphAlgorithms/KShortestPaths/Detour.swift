internal import PropertyGraph

/// A path that may be the next one, and the set of paths it is the best of.
///
/// The set: all paths that begin like this one up to `deviation`, and do not go on from there to
/// one of `excluded`. The sets of all detours in hand are disjoint and hold every path not yet
/// returned, so that the best detour is the next path and no path comes twice.
struct Detour {
  let nodes: [NodeID]
  let deviation: Int
  let excluded: [UInt32]

  /// Whether this one is better: fewer hops, then lower rows.
  func isBetter(than other: Detour) -> Bool {
    nodes.count != other.nodes.count
      ? nodes.count < other.nodes.count : nodes.lexicographicallyPrecedes(other.nodes)
  }
}

/// Detours in hand, the best within reach.
struct DetourHeap {
  private var items: [Detour] = []

  /// Adds a detour.
  ///
  /// - Complexity: O(log *n*) comparisons.
  mutating func insert(_ detour: Detour) {
    items.append(detour)
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child].isBetter(than: items[parent]) else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the best detour out.
  ///
  /// - Complexity: O(log *n*) comparisons.
  mutating func popBest() -> Detour? {
    guard let best = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return best }
    items[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < items.count else { return best }
      if child + 1 < items.count, items[child + 1].isBetter(than: items[child]) { child += 1 }
      guard items[child].isBetter(than: items[parent]) else { return best }
      items.swapAt(child, parent)
      parent = child
    }
  }
}
