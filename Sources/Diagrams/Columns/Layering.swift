/// A rank for every node, so that lines lead from a rank to a later one.
///
/// ```
/// b → a, a → c, b → c, c → b        b  a  c      rank 0, 1, 2; c → b runs back
/// ```
/// Lines with a direction decide the order: a depth-first search from the nodes that nothing leads to
/// finds lines that close a circle, and those are taken the other way round. Without any direction, the
/// order is that of a breadth-first search from an end of each part. Then every node is as far left as
/// its lines allow, and pulled right again where more lines leave it than reach it.
///
/// Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System
/// Structures", IEEE Trans. SMC 11 (1981); the longest-path method.
struct Layering {
  /// By node number.
  let rank: [Int]

  /// - Complexity: O(*n* + *m* log *m*).
  init(_ wiring: Wiring) {
    let count = wiring.scene.nodes.count
    var onward = [[Int]](repeating: [], count: count)
    var isReached = [Bool](repeating: false, count: count)
    for (edge, ends) in zip(wiring.scene.edges, wiring.ends)
    where ends.from != ends.to && !edge.isSymmetric {
      onward[ends.from].append(ends.to)
      isReached[ends.to] = true
    }
    let hasDirection = onward.contains { !$0.isEmpty }
    let order =
      hasDirection
      ? Self.depthFirst(wiring, onward: onward, isReached: isReached)
      : Self.breadthFirst(wiring)
    rank = Self.ranks(wiring, order: order)
  }

  /// Nodes so that all lines but those that close a circle lead to later ones.
  private static func depthFirst(
    _ wiring: Wiring, onward: [[Int]], isReached: [Bool]
  ) -> [Int] {
    let nodes = wiring.scene.nodes.indices
    var finished: [Int] = []
    var seen = [Bool](repeating: false, count: nodes.count)
    for start in nodes.filter({ !isReached[$0] }) + Array(nodes) where !seen[start] {
      seen[start] = true
      var stack = [(node: start, next: 0)]
      while let top = stack.last {
        let targets = onward[top.node]
        guard top.next < targets.count else {
          finished.append(top.node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        // Later targets first: the order is turned round at the end.
        let target = targets[targets.count - 1 - top.next]
        if !seen[target] {
          seen[target] = true
          stack.append((target, 0))
        }
      }
    }
    return finished.reversed()
  }

  /// Nodes by their distance from one end of their part.
  private static func breadthFirst(_ wiring: Wiring) -> [Int] {
    var order: [Int] = []
    var seen = [Bool](repeating: false, count: wiring.scene.nodes.count)
    for start in wiring.scene.nodes.indices where !seen[start] {
      let end = walk(from: start, wiring).last ?? start
      for node in walk(from: end, wiring) {
        seen[node] = true
        order.append(node)
      }
    }
    return order
  }

  private static func walk(from start: Int, _ wiring: Wiring) -> [Int] {
    var queue = [start]
    var seen: Set<Int> = [start]
    var next = 0
    while next < queue.count {
      for other in wiring.neighbours[queue[next]] where seen.insert(other).inserted {
        queue.append(other)
      }
      next += 1
    }
    return queue
  }

  private static func ranks(_ wiring: Wiring, order: [Int]) -> [Int] {
    var place = [Int](repeating: 0, count: order.count)
    for (number, node) in order.enumerated() { place[node] = number }
    var rank = [Int](repeating: 0, count: order.count)
    for node in order {
      for other in wiring.neighbours[node] where place[other] < place[node] {
        rank[node] = max(rank[node], rank[other] + 1)
      }
    }
    for node in order.reversed() {
      let later = wiring.neighbours[node].filter { place[$0] > place[node] }
      let nearest = later.map { rank[$0] }.min()
      if let nearest, later.count * 2 > wiring.neighbours[node].count { rank[node] = nearest - 1 }
    }
    return rank
  }
}
