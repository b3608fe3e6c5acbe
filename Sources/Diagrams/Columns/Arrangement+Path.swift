extension Arrangement {
  /// The nodes of the path one after the other, and every other node beside the one it is joined to.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  static func path(_ wiring: Wiring, flow: Flow) -> Arrangement {
    let nodes = wiring.scene.nodes
    let onPath = nodes.indices.filter { nodes[$0].pathIndex != nil }
      .sorted { (nodes[$0].pathIndex ?? 0, $0) < (nodes[$1].pathIndex ?? 0, $1) }
    var rank: [Int: Int] = [:]
    for (place, node) in onPath.enumerated() { rank[node] = place }
    let last = max(onPath.count - 1, 0)
    // What is not on the path stands one rank on from the first node of the path that it is joined
    // to, so that its line has room for words; a breadth-first walk reaches what is further away.
    var queue = onPath
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
    for node in nodes.indices { ranks[rank[node] ?? 0].append(node) }
    return Arrangement(
      flow: flow, ranks: ranks.filter { !$0.isEmpty }, frames: [], namesParties: true)
  }
}
