/// The nodes of one zone in ranks, so that two nodes joined by an edge are in different ranks.
///
/// Edges inside one rank would have to bend around their neighbours and would have no room for
/// words. So every connected part of the zone is spread over two ranks: the nodes at an even number of
/// steps from its first node in one, the others in the other; where a circle of odd length leaves an
/// edge inside a rank, one of its ends gets a rank of its own beside it. Which of the two is on the left is decided by where the part's edges lead
/// outside of the zone, and then by the direction in which its own edges point.
struct ZoneRanks {
  /// The zone's nodes, ascending.
  let members: [Int]
  /// The edges inside the zone.
  let edges: [(from: Int, to: Int)]
  /// By node: the weight of the edges that leave the zone to the left and to the right.
  let pulls: [Int: (left: Int, right: Int)]
  /// Whether edges point right by preference.
  let readsRight: Bool
  /// The most nodes in a rank.
  let tallest: Int

  /// The ranks, from the left.
  ///
  /// - Complexity: O(*n* log *n* + *m*) in the nodes and edges of the zone.
  func ranks() -> [[Int]] {
    var loose: [Int] = []
    var ranks: [[Int]] = [[], []]
    for part in components() {
      if part.count == 1 {
        loose += part.keys
      } else {
        for (node, level) in turned(part).sorted(by: { $0.key < $1.key }) {
          ranks[level].append(node)
        }
      }
    }
    loose.sort()
    if ranks[0].isEmpty { return sliced(loose) }
    place(loose, in: &ranks)
    return ranks.flatMap(sliced).flatMap(separated)
  }

  /// A rank as several, if need be, none of which holds both ends of an edge.
  ///
  /// A labelled edge inside a rank is not only hard to read: Graphviz 2.43 frees its layout twice.
  private func separated(_ rank: [Int]) -> [[Int]] {
    let members = Set(rank)
    let inside = edges.filter {
      $0.from != $0.to && members.contains($0.from) && members.contains($0.to)
    }
    guard !inside.isEmpty else { return [rank] }
    var ranks: [[Int]] = []
    var rest = rank
    while !rest.isEmpty {
      var kept: Set<Int> = []
      for node in rest {
        let clashes = inside.contains {
          $0.from == node && kept.contains($0.to) || $0.to == node && kept.contains($0.from)
        }
        if !clashes { kept.insert(node) }
      }
      ranks.append(rest.filter(kept.contains))
      rest.removeAll(where: kept.contains)
    }
    return ranks
  }

  /// The connected parts, in the order of their first nodes: each node with the parity of its
  /// distance from the first.
  private func components() -> [[Int: Int]] {
    var near: [Int: [Int]] = [:]
    for (from, to) in edges where from != to {
      near[from, default: []].append(to)
      near[to, default: []].append(from)
    }
    var seen: Set<Int> = []
    var parts: [[Int: Int]] = []
    for start in members where seen.insert(start).inserted {
      var part = [start: 0]
      var queue = [start]
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        for other in near[node] ?? [] where seen.insert(other).inserted {
          part[other] = 1 - (part[node] ?? 0)
          queue.append(other)
        }
      }
      parts.append(part)
    }
    return parts
  }

  /// The part as it is or the other way round, whichever is nearer to the neighbours outside.
  private func turned(_ part: [Int: Int]) -> [Int: Int] {
    let mirrored = part.mapValues { 1 - $0 }
    let costs = (cost(of: part), cost(of: mirrored))
    if costs.0 != costs.1 { return costs.0 < costs.1 ? part : mirrored }
    let forward = edges.count { (part[$0.from] ?? 0, part[$0.to] ?? 0) == (0, 1) }
    let backward = edges.count { (part[$0.from] ?? 0, part[$0.to] ?? 0) == (1, 0) }
    return (forward >= backward) == readsRight ? part : mirrored
  }

  /// How many ranks the edges that leave the zone have to pass, by their weight.
  private func cost(of part: [Int: Int]) -> Int {
    part.reduce(0) { sum, entry in
      let pull = pulls[entry.key] ?? (0, 0)
      return sum + (entry.value == 0 ? pull.right : pull.left)
    }
  }

  /// Nodes without edges inside the zone: to the end they are drawn to, or where there is room.
  private func place(_ loose: [Int], in ranks: inout [[Int]]) {
    for node in loose.sorted(by: isDrawnLeft) {
      let pull = pulls[node] ?? (0, 0)
      var wished = ranks.indices.min { ranks[$0].count < ranks[$1].count } ?? 0
      if pull.left != pull.right {
        let end = pull.left > pull.right ? 0 : ranks.count - 1
        if ranks[end].count < tallest { wished = end }
      }
      ranks[wished].append(node)
    }
  }

  /// A rank that is too tall as several, of even size, those drawn to the left first.
  private func sliced(_ rank: [Int]) -> [[Int]] {
    guard !rank.isEmpty else { return [] }
    let count = (rank.count + tallest - 1) / tallest
    let sorted = rank.sorted(by: isDrawnLeft)
    return (0..<count).map { slice in
      Array(sorted[(slice * rank.count / count)..<((slice + 1) * rank.count / count)])
    }
  }

  private func isDrawnLeft(_ one: Int, _ other: Int) -> Bool {
    let a = pulls[one] ?? (0, 0)
    let b = pulls[other] ?? (0, 0)
    return (a.right - a.left, one) < (b.right - b.left, other)
  }
}
