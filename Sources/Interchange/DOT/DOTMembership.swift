internal import DOT

/// Which nodes lie in which clusters.
struct DOTMembership {
  /// A cluster with the numbers of its nodes.
  struct Cluster {
    let name: String
    /// The number of the scope it is, and those of the scopes around it.
    let path: Set<Int>
    let scope: Int
    let parent: String?
    let members: Set<Int>
    let attributes: DOTTable

    /// How many of its nodes have names.
    func count(of names: [String?]) -> Int { members.count { names[$0] != nil } }
  }

  /// The clusters, in the order of their first opening; those that hold others come first.
  let groups: [Cluster]
  /// How many subgraphs with names are no clusters.
  let forgotten: Int
  /// How many nodes lie in clusters of which neither holds the other.
  private(set) var tornCount = 0
  /// By node: places in `groups`, outermost first.
  private var places: [Int: [Int]] = [:]

  init(_ expansion: DOTExpansion, _ marks: DrawingMarks) {
    var groups: [Cluster] = []
    var forgotten = 0
    for (number, scope) in expansion.scopes.enumerated() where scope.parent != nil {
      guard scope.isCluster else {
        if scope.name != nil { forgotten += 1 }
        continue
      }
      guard marks.isShown(scope) else { continue }
      var path: Set<Int> = []
      var parent: String?
      var around = scope.parent
      while let outer = around {
        path.insert(outer)
        let isShown = expansion.scopes[outer].isCluster && marks.isShown(expansion.scopes[outer])
        if parent == nil, isShown { parent = Self.name(of: outer, in: expansion) }
        around = expansion.scopes[outer].parent
      }
      groups.append(
        Cluster(
          name: Self.name(of: number, in: expansion), path: path, scope: number, parent: parent,
          members: scope.members, attributes: scope.attributes))
    }
    self.groups = groups
    self.forgotten = forgotten
    for (place, group) in groups.enumerated() {
      for node in group.members { places[node, default: []].append(place) }
    }
    tornCount = places.values.count { chain($0).count < $0.count }
  }

  private static func name(of scope: Int, in expansion: DOTExpansion) -> String {
    expansion.scopes[scope].name ?? "cluster \(scope)"
  }

  /// The clusters of a node that lie inside one another, beginning with the first.
  private func chain(_ places: [Int]) -> [Int] {
    var chain: [Int] = []
    for place in places {
      if let last = chain.last, !groups[place].path.contains(groups[last].scope) { continue }
      chain.append(place)
    }
    return chain
  }

  /// The names of all clusters that a node lies in.
  func clusters(of node: Int) -> [String] { (places[node] ?? []).map { groups[$0].name } }

  /// The innermost cluster of a node.
  func innermost(of node: Int) -> String? {
    places[node].flatMap { chain($0).last }.map { groups[$0].name }
  }
}
