extension Scene {
  /// The scene with one way through it standing out and the rest standing back.
  ///
  /// - Parameter keys: nodes to be joined in turn, by the fewest lines that are shown; one key means the
  ///   node with the lines that meet in it.
  /// - Throws: ``HighlightRefusal``.
  /// - Complexity: O(*k* · (*n* + *m*)) for *k* keys.
  package func highlighting(_ keys: [String]) throws(HighlightRefusal) -> Scene {
    guard !keys.isEmpty else { return self }
    let wiring = Wiring(self)
    var lit: Set<Int> = []
    var litEdges: Set<Int> = []
    var stops: [Int] = []
    for key in keys {
      guard let number = nodes.firstIndex(where: { $0.key == key }) else {
        throw .isNotShown(key)
      }
      stops.append(number)
    }
    lit.formUnion(stops)
    if stops.count == 1 {
      for (number, ends) in wiring.ends.enumerated()
      where ends.from == stops[0] || ends.to == stops[0] {
        litEdges.insert(number)
        lit.formUnion([ends.from, ends.to])
      }
    }
    for (start, end) in zip(stops, stops.dropFirst()) {
      guard let way = way(from: start, to: end, wiring) else {
        throw .isNotJoined(nodes[start].name, nodes[end].name)
      }
      lit.formUnion(way)
      for (one, next) in zip(way, way.dropFirst()) {
        for (number, ends) in wiring.ends.enumerated()
        where (ends.from, ends.to) == (one, next) || (ends.from, ends.to) == (next, one) {
          litEdges.insert(number)
        }
      }
    }
    return lighting(lit, edges: litEdges)
  }

  private func lighting(_ lit: Set<Int>, edges litEdges: Set<Int>) -> Scene {
    var places: [String: Int] = [:]
    for (number, node) in nodes.enumerated() { places[node.key] = number }
    let litEnds = Set(litEdges.map { [edges[$0].from, edges[$0].to] })
    return staged { node in
      if node.stage == .hidden { return .hidden }
      return places[node.key].map(lit.contains) == true ? .highlighted : .faded
    } relation: { edge, relation in
      if relation.stage == .hidden { return .hidden }
      return litEnds.contains([edge.from, edge.to]) ? .highlighted : .faded
    }
  }

  /// The fewest lines from one node to another; of several ways the weightiest, then the one through
  /// earlier nodes.
  private func way(from start: Int, to end: Int, _ wiring: Wiring) -> [Int]? {
    var lines: [Int: [(to: Int, cost: Int)]] = [:]
    for (edge, ends) in zip(edges, wiring.ends) where edge.stage != .hidden {
      lines[ends.from, default: []].append((ends.to, edge.family.rank))
      lines[ends.to, default: []].append((ends.from, edge.family.rank))
    }
    var reached = [start: Reached(cost: 0, from: start)]
    var level = [start]
    while !level.isEmpty, reached[end] == nil {
      var next: [Int: Reached] = [:]
      for node in level {
        for (other, cost) in lines[node] ?? [] where reached[other] == nil {
          let found = Reached(cost: (reached[node]?.cost ?? 0) + cost, from: node)
          if next[other].map({ found < $0 }) ?? true { next[other] = found }
        }
      }
      reached.merge(next) { old, _ in old }
      level = next.keys.sorted()
    }
    guard reached[end] != nil else { return nil }
    var way = [end]
    while let last = way.last, last != start, let before = reached[last]?.from {
      way.append(before)
    }
    return way.reversed()
  }
}

/// How a node was reached: over lines of what weight, and from where.
private struct Reached: Comparable {
  let cost: Int
  let from: Int

  static func < (one: Reached, other: Reached) -> Bool {
    (one.cost, one.from) < (other.cost, other.from)
  }
}

/// Why no way stands out of a figure.
package enum HighlightRefusal: Error, Sendable, Hashable {
  /// The key belongs to no node of the figure.
  case isNotShown(String)
  /// No lines of the figure lead from one node to the other.
  case isNotJoined(String, String)
}
