/// The legs of a path by way of nodes, and what they say about its length.
struct Itinerary {
  /// The way points: the start, the nodes on the way in their order, the end.
  let waypoints: [UInt32]
  let legs: [Leg]
  /// No simple path has more hops than this: it would need more nodes than there are.
  let mostHops: Int
  /// From this many hops on, allowing more adds no node.
  let hopsWithAllNodes: Int

  /// The hops of the legs before each leg and after it.
  private let others: [Int]
  /// The hops of the legs after each leg.
  private let after: [Int]

  /// Puts legs together; `nil` when the deadline passed.
  init?(_ waypoints: [UInt32], _ legs: [Leg], _ budget: inout Budget) {
    self.waypoints = waypoints
    self.legs = legs
    let total = legs.reduce(0) { $0 + $1.hops }
    others = legs.map { total - $0.hops }
    var rest = total
    after = legs.map {
      rest -= $0.hops
      return rest
    }
    var most = 0
    for (leg, other) in zip(legs, others) {
      let isDone = budget.inParts(0..<leg.rows.count) { part in
        for index in part { most = max(most, other + leg.hops(through: index)) }
      }
      guard isDone else { return nil }
    }
    hopsWithAllNodes = most
    guard let rows = Self.union(legs, { _, leg, _ in leg.rows }, &budget) else { return nil }
    mostHops = rows.count - 1
  }

  /// The nodes that can lie on a path of at most so many hops, ascending; `nil` when the deadline
  /// passed.
  ///
  /// - Complexity: O(nodes of the legs), with two legs or more for each of them.
  func rows(hops: Int, _ budget: inout Budget) -> [UInt32]? {
    Self.union(
      legs,
      { index, leg, budget in
        // A node is left out only where paths may have fewer hops than there are to it.
        hops >= hopsWithAllNodes ? leg.rows : leg.rows(hops: hops - others[index], &budget)
      }, &budget)
  }

  /// For each leg and each node of a corridor, a lower bound for the hops to the end; `nil` when the
  /// deadline passed.
  ///
  /// The corridor is made of ``rows(hops:_:)``.
  ///
  /// - Complexity: O(legs × nodes of the corridor), times the logarithm of how much more a leg has.
  func remaining(in corridor: Corridor, _ budget: inout Budget) -> [[UInt32]]? {
    if legs.count == 1, corridor.count == legs[0].rows.count { return [legs[0].ahead] }
    var result: [[UInt32]] = []
    for (leg, after) in zip(legs, after) {
      guard var bounds = budget.filled(corridor.count, with: Levels.unseen) else { return nil }
      var place = 0
      let isDone = budget.inParts(0..<corridor.count) { part in
        for position in part {
          let row = corridor.rows[position]
          place = leg.place(notAbove: row, from: place)
          guard place < leg.rows.count, leg.rows[place] == row else { continue }
          // However long, it is not taken for no way at all.
          bounds[position] = UInt32(clamping: min(Int(leg.ahead[place]) + after, Self.longest))
        }
      }
      guard isDone else { return nil }
      result.append(bounds)
    }
    return result
  }

  private static let longest = Int(Levels.unseen) - 1

  /// The rows that are among those of one of the legs, ascending, each once.
  private static func union(
    _ legs: [Leg], _ rows: (Int, Leg, inout Budget) -> [UInt32]?, _ budget: inout Budget
  ) -> [UInt32]? {
    var union: [UInt32]?
    for (index, leg) in legs.enumerated() {
      guard let next = rows(index, leg, &budget) else { return nil }
      guard let before = union else {
        union = next
        continue
      }
      guard let both = before.sortedUnion(next, &budget) else { return nil }
      union = both
    }
    return union ?? []
  }
}
