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

/// Detours in hand, and as many as can still be wanted.
struct Detours {
  private var detours: [Detour] = []
  /// The positions of those in hand, the best last.
  private var order: [Int32] = []

  /// Adds a detour, and lets go of the worst when there are more than so many.
  ///
  /// - Complexity: O(log *n*) comparisons, and a move of four bytes a detour that is better.
  mutating func insert(_ detour: Detour, wanted: Int) {
    let place = order.sortedPosition { detours[Int($0)].isBetter(than: detour) }
    order.insert(Int32(truncatingIfNeeded: detours.count), at: place)
    detours.append(detour)
    if order.count > wanted { order.removeFirst(order.count - max(0, wanted)) }
  }

  /// Takes the best detour out.
  mutating func popBest() -> Detour? { order.popLast().map { detours[Int($0)] } }

  /// The most hops of a path that begins with some nodes and is better than the worst of so many
  /// detours in hand; `nil` when there are not so many.
  func mostHops(from beginning: ArraySlice<NodeID>, wanted: Int) -> Int? {
    guard order.count >= wanted, wanted > 0, order.count > 0 else { return nil }
    let worst = detours[Int(order[order.count - wanted])].nodes
    let isBehind = worst.prefix(beginning.count).lexicographicallyPrecedes(beginning)
    return worst.count - (isBehind ? 2 : 1)
  }
}
