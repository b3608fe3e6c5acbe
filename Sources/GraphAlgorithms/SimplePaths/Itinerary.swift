/// The legs of a path by way of nodes, and what they say about its length.
struct Itinerary {
  /// The way points: the start, the nodes on the way in their order, the end.
  let waypoints: [UInt32]
  let legs: [Leg]

  /// The hops of the legs before each leg, and after it.
  private let before: [Int]
  private let after: [Int]

  init(_ waypoints: [UInt32], _ legs: [Leg]) {
    self.waypoints = waypoints
    self.legs = legs
    let total = legs.reduce(0) { $0 + $1.hops }
    var before: [Int] = []
    var sum = 0
    for leg in legs {
      before.append(sum)
      sum += leg.hops
    }
    self.before = before
    after = zip(before, legs).map { total - $0 - $1.hops }
  }

  /// No simple path has more hops than this: it would need more nodes than there are.
  var mostHops: Int { legs.flatMap(\.rows).sortedUnique().count - 1 }

  /// From this many hops on, allowing more adds no node.
  var hopsWithAllNodes: Int {
    legs.indices.flatMap { leg in legs[leg].rows.indices.map { through($0, leg) } }.max() ?? 0
  }

  /// The nodes that can lie on a path of at most so many hops, ascending.
  func rows(hops: Int) -> [UInt32] {
    var result: [UInt32] = []
    for (leg, measured) in legs.enumerated() {
      for (index, row) in measured.rows.enumerated() where through(index, leg) <= hops {
        result.append(row)
      }
    }
    return result.sortedUnique()
  }

  /// For each leg and each node of a corridor, a lower bound for the hops to the end.
  func remaining(in corridor: Corridor) -> [[UInt32]] {
    legs.enumerated().map { leg, measured in
      var result = Array(repeating: Levels.unseen, count: corridor.count)
      for (index, row) in measured.rows.enumerated() where corridor.rows.sortedContains(row) {
        result[corridor.position(of: row)] = measured.ahead[index] + UInt32(after[leg])
      }
      return result
    }
  }

  /// A lower bound for the hops of a path through a node on a leg.
  private func through(_ index: Int, _ leg: Int) -> Int {
    before[leg] + Int(legs[leg].behind[index]) + Int(legs[leg].ahead[index]) + after[leg]
  }
}
