extension Arrangement {
  /// The nodes of the ways one after the other, and every other node beside the one it is joined to.
  ///
  /// A node stands as many ranks from the beginning as the longest way to it has hops, so that every
  /// hop leads to a later rank. Where ways pass two nodes in opposite order, the first way decides.
  ///
  /// - Parameters:
  ///   - wiring: the scene.
  ///   - hops: its ways.
  ///   - widest: the most hops that run to the right; longer ways run down the page.
  /// - Complexity: O(*n* log *n* + *m*), and the length of the ways times the number of their hops for
  ///   ways that disagree.
  static func path(_ wiring: Wiring, hops: Hops, widest: Int) -> Arrangement {
    var rank = WayRanks(hops.ways).rank
    let last = rank.values.max() ?? 0
    // What is on no way stands one rank on from the first node that it is joined to, so that its line
    // has room for words; a breadth-first walk reaches what is further away.
    var queue = rank.keys.sorted { (rank[$0] ?? 0, $0) < (rank[$1] ?? 0, $1) }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let place = rank[node] ?? 0
      for other in wiring.neighbours[node] where rank[other] == nil {
        rank[other] = place < last ? place + 1 : max(place - 1, 0)
        queue.append(other)
      }
    }
    var ranks = [[Int]](repeating: [], count: last + 1)
    for node in wiring.scene.nodes.indices { ranks[rank[node] ?? 0].append(node) }
    return Arrangement(
      flow: last > widest ? .down : .right, ranks: ranks.filter { !$0.isEmpty }, frames: [],
      namesParties: true)
  }
}

/// How far from the beginning the nodes of ways stand.
private struct WayRanks {
  /// By node number, for the nodes of the ways.
  private(set) var rank: [Int: Int] = [:]
  private var next: [Int: Set<Int>] = [:]

  /// Takes the hops of each way in turn; one that would lead back is left out.
  init(_ ways: [[Int]]) {
    for way in ways {
      for node in way where rank[node] == nil { rank[node] = 0 }
      for (from, to) in zip(way, way.dropFirst()) where from != to && !leads(to, to: from) {
        next[from, default: []].insert(to)
        push(to, beyond: from)
      }
    }
  }

  /// Whether hops taken so far lead from one node to another.
  private func leads(_ start: Int, to end: Int) -> Bool {
    var seen: Set<Int> = [start]
    var stack = [start]
    while let node = stack.popLast() {
      if node == end { return true }
      for other in next[node] ?? [] where seen.insert(other).inserted { stack.append(other) }
    }
    return false
  }

  /// Moves a node, and what follows it, beyond another.
  private mutating func push(_ node: Int, beyond other: Int) {
    var stack = [(node, (rank[other] ?? 0) + 1)]
    while let (node, least) = stack.popLast() {
      guard (rank[node] ?? 0) < least else { continue }
      rank[node] = least
      for following in next[node] ?? [] { stack.append((following, least + 1)) }
    }
  }
}
