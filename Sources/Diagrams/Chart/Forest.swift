/// Who stands under whom: each node has one parent at most, and no chain of parents comes back.
///
/// Of several parents the surest is taken: stated before inferred before planned before disputed,
/// then the one with fewer under it, then by name. What is left over is a tie beside the tree.
struct Forest {
  /// The parent of each node, with the edge that says so.
  let parent: [Int: (node: Int, edge: Int)]
  /// The children of each node, in the order of names.
  let children: [Int: [Int]]
  /// The nodes without a parent, ascending.
  let roots: [Int]
  /// The edges that would have closed a circle, ascending.
  let circular: [Int]

  /// Grows the trees of a scene from its edges of the family *part of*, which lead from child to parent.
  ///
  /// - Complexity: O(*m* · *d*) in edges and the depth of the trees.
  init(_ wiring: Wiring) {
    let scene = wiring.scene
    var candidates: [Int: [Int]] = [:]
    for (number, edge) in scene.edges.enumerated() where edge.family == .partOf {
      let ends = wiring.ends[number]
      if ends.from != ends.to { candidates[ends.from, default: []].append(number) }
    }
    var crowd: [Int: Int] = [:]
    for edges in candidates.values {
      for edge in edges { crowd[wiring.ends[edge].to, default: 0] += 1 }
    }
    var parent: [Int: (node: Int, edge: Int)] = [:]
    var circular: [Int] = []
    for child in scene.nodes.indices {
      let sorted = (candidates[child] ?? []).sorted {
        Forest.comesBefore($0, $1, wiring, crowd)
      }
      for edge in sorted {
        let above = wiring.ends[edge].to
        if Forest.leads(from: above, to: child, parent) {
          circular.append(edge)
        } else if parent[child] == nil {
          parent[child] = (above, edge)
        }
      }
    }
    var children: [Int: [Int]] = [:]
    for (child, link) in parent { children[link.node, default: []].append(child) }
    self.parent = parent
    self.circular = circular.sorted()
    self.children = children.mapValues { $0.sorted { Forest.isNamedBefore($0, $1, scene) } }
    roots = scene.nodes.indices.filter { parent[$0] == nil }
  }

  /// One tree of two levels.
  ///
  /// - Complexity: O(*m*).
  init(of leaves: [Int], under root: Int, _ wiring: Wiring) {
    var parent: [Int: (node: Int, edge: Int)] = [:]
    for (number, ends) in wiring.ends.enumerated()
    where ends.to == root && wiring.scene.edges[number].family == .partOf {
      if leaves.contains(ends.from) { parent[ends.from] = (root, number) }
    }
    self.parent = parent
    children = [root: leaves]
    roots = [root]
    circular = []
  }

  /// The number of nodes under a node and of itself.
  func size(of root: Int) -> Int {
    var size = 0
    var waiting = [root]
    while let node = waiting.popLast() {
      size += 1
      waiting += children[node] ?? []
    }
    return size
  }

  /// How far down each node stands, roots at 0.
  var depths: [Int: Int] {
    var depths: [Int: Int] = [:]
    var waiting = roots.map { ($0, 0) }
    while let (node, depth) = waiting.popLast() {
      depths[node] = depth
      waiting += (children[node] ?? []).map { ($0, depth + 1) }
    }
    return depths
  }

  private static func leads(
    from start: Int, to goal: Int, _ parent: [Int: (node: Int, edge: Int)]
  ) -> Bool {
    var node: Int? = start
    while let here = node {
      if here == goal { return true }
      node = parent[here]?.node
    }
    return false
  }

  private static func comesBefore(
    _ one: Int, _ other: Int, _ wiring: Wiring, _ crowd: [Int: Int]
  ) -> Bool {
    let a = (doubt(wiring.scene.edges[one]), crowd[wiring.ends[one].to] ?? 0)
    let b = (doubt(wiring.scene.edges[other]), crowd[wiring.ends[other].to] ?? 0)
    if a != b { return a < b }
    return isNamedBefore(wiring.ends[one].to, wiring.ends[other].to, wiring.scene)
  }

  private static func doubt(_ edge: Scene.Edge) -> Int {
    LinePattern.allCases.firstIndex(of: LinePattern(of: edge)) ?? 0
  }

  /// Offices come first, then by name; what stands for several comes last.
  private static func isNamedBefore(_ one: Int, _ other: Int, _ scene: Scene) -> Bool {
    let (a, b) = (scene.nodes[one], scene.nodes[other])
    let first = (a.stands > 1 ? 1 : 0, a.role == .person ? 0 : 1, a.name, a.key)
    return first < (b.stands > 1 ? 1 : 0, b.role == .person ? 0 : 1, b.name, b.key)
  }
}
