/// A scene's nodes as numbers, with who is joined to whom.
///
/// Memory: `scene.nodes[i]` is node `i`; `neighbours[i]` holds each neighbour once, ascending;
/// `ends[e]` are the two nodes of `scene.edges[e]`. Loops are left out of `neighbours`.
struct Wiring {
  let scene: Scene
  let ends: [(from: Int, to: Int)]
  let neighbours: [[Int]]
  /// Whether there are few enough lines for frames in their way.
  var isSparse: Bool { ends.count <= neighbours.count + 4 }

  /// Numbers the nodes of a scene.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  init(_ scene: Scene) {
    self.scene = scene
    var numbers: [String: Int] = [:]
    for (number, node) in scene.nodes.enumerated() { numbers[node.key] = number }
    let ends = scene.edges.map { (from: numbers[$0.from] ?? 0, to: numbers[$0.to] ?? 0) }
    var met = [Set<Int>](repeating: [], count: scene.nodes.count)
    for (from, to) in ends where from != to {
      met[from].insert(to)
      met[to].insert(from)
    }
    self.ends = ends
    self.neighbours = met.map { $0.sorted() }
  }
}
