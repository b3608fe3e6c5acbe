/// The nodes of one zone in ranks, so that two nodes joined by an edge are in different ranks.
///
/// Edges inside one rank would have to bend around their neighbours and would have no room for
/// words. Every connected part of the zone is layered by its longest paths, and these are folded back
/// and forth between two ranks (0 1 0 1 …), which keeps the figure narrow and joined nodes apart. A
/// part is turned round when that brings its nodes nearer to what they are joined to outside.
struct ZoneRanks {
  /// The most ranks a path is folded into.
  static let deepest = 2

  /// The zone's nodes, ascending.
  let members: [Int]
  /// The edges inside the zone.
  let edges: [(from: Int, to: Int)]
  /// By node: edges that leave the zone to the left and to the right.
  let pulls: [Int: (left: Int, right: Int)]
  /// Whether edges point right by preference.
  let readsRight: Bool
  /// The most nodes in a rank.
  let tallest: Int

  /// The ranks, from the left.
  ///
  /// - Complexity: O(*n* log *n* + *m*) in the nodes and edges of the zone.
  func ranks() -> [[Int]] {
    var depth: [Int: Int] = [:]
    var loose: [Int] = []
    var parts: [[Int: Int]] = []
    for part in components() {
      if part.count == 1 { loose += part } else { parts.append(turned(folded(depths(of: part)))) }
    }
    let count = (parts.compactMap { $0.values.max() }.max() ?? 0) + 1
    for part in parts {
      let shift = bestShift(of: part, in: count)
      for (node, level) in part { depth[node] = level + shift }
    }
    var ranks = [[Int]](repeating: [], count: count)
    for node in members { if let level = depth[node] { ranks[level].append(node) } }
    if parts.isEmpty { return sliced(loose) }
    place(loose, in: &ranks)
    return ranks.flatMap(sliced)
  }

  /// The connected parts, each ascending, in the order of their first nodes.
  private func components() -> [[Int]] {
    var near: [Int: [Int]] = [:]
    for (from, to) in edges where from != to {
      near[from, default: []].append(to)
      near[to, default: []].append(from)
    }
    var seen: Set<Int> = []
    var parts: [[Int]] = []
    for start in members where !seen.contains(start) {
      var part = [start]
      seen.insert(start)
      var next = 0
      while next < part.count {
        for other in near[part[next]] ?? [] where seen.insert(other).inserted { part.append(other) }
        next += 1
      }
      parts.append(part.sorted())
    }
    return parts
  }

  /// The length of the longest path to each node; a circle is cut at its smallest node.
  private func depths(of part: [Int]) -> [Int: Int] {
    var waiting: [Int: Int] = [:]
    var after: [Int: [Int]] = [:]
    let inside = Set(part)
    for (from, to) in edges where from != to && inside.contains(from) {
      after[from, default: []].append(to)
      waiting[to, default: 0] += 1
    }
    var depth: [Int: Int] = [:]
    var level: [Int: Int] = [:]
    var left = part
    while !left.isEmpty {
      let place = left.firstIndex { waiting[$0, default: 0] == 0 } ?? 0
      let node = left.remove(at: place)
      depth[node] = level[node, default: 0]
      for other in after[node] ?? [] where depth[other] == nil {
        waiting[other, default: 0] -= 1
        level[other] = max(level[other, default: 0], (depth[node] ?? 0) + 1)
      }
    }
    return depth
  }

  private func folded(_ depths: [Int: Int]) -> [Int: Int] {
    let period = 2 * (ZoneRanks.deepest - 1)
    return depths.mapValues { depth in
      let phase = depth % period
      return min(phase, period - phase)
    }
  }

  /// The layering or its mirror image, whichever is nearer to the neighbours outside.
  private func turned(_ part: [Int: Int]) -> [Int: Int] {
    let last = part.values.max() ?? 0
    let mirrored = part.mapValues { last - $0 }
    let preferred = readsRight ? part : mirrored
    let other = readsRight ? mirrored : part
    return cost(of: other, last: last) < cost(of: preferred, last: last) ? other : preferred
  }

  private func bestShift(of part: [Int: Int], in count: Int) -> Int {
    let last = part.values.max() ?? 0
    let shifts = Array(0..<(count - last))
    let ordered = readsRight ? shifts.reversed() : shifts
    return ordered.min { one, other in
      cost(of: part.mapValues { $0 + one }, last: count - 1)
        < cost(of: part.mapValues { $0 + other }, last: count - 1)
    } ?? 0
  }

  /// How many ranks the edges that leave the zone have to pass.
  private func cost(of part: [Int: Int], last: Int) -> Int {
    part.reduce(0) { sum, entry in
      let pull = pulls[entry.key] ?? (0, 0)
      return sum + pull.left * entry.value + pull.right * (last - entry.value)
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
