extension Arrangement {
  /// Boxes under their parents, tree beside tree, framed by party where there are several.
  ///
  /// - Complexity: O(*n* log *n* + *m* · *d*) in nodes, edges and the depth of the trees.
  static func tree(_ wiring: Wiring, _ forest: Forest, theme: Theme) -> Arrangement {
    let nodes = wiring.scene.nodes
    let seats = Sides(wiring).parties.map(\.party.id)
    let roots = forest.roots.sorted { one, other in
      let a = (seat(of: nodes[one], seats), -forest.size(of: one), nodes[one].name, one)
      return a < (seat(of: nodes[other], seats), -forest.size(of: other), nodes[other].name, other)
    }
    var builder = ChartBuilder(wiring, forest)
    let corners = builder.set(roots)
    var chart = builder.chart
    chart.boxWidth = boxWidth(nodes, theme: theme)
    let parties = framed(roots.map { nodes[$0] }, seats)
    var frames: [Frame] = []
    for (number, party) in parties.enumerated() {
      var members: [Int] = []
      for (place, root) in roots.enumerated() where nodes[root].party == party {
        members += tree(under: root, forest)
        for corner in corners[place] { chart.frameOfCorner[corner] = number }
      }
      let name = wiring.scene.parties.first { $0.id == party }?.name ?? party
      frames.append(
        Frame(title: name, style: theme.frame(number), members: members, kind: "party"))
    }
    let ranks = chart.rows.map { row in
      row.compactMap { item in if case .box(let node) = item { node } else { nil } }
    }
    return Arrangement(
      flow: .down, ranks: ranks, frames: frames, namesParties: false, keepsOrder: true,
      chart: chart, pegged: frames.isEmpty ? [] : (ranks.first ?? []).map { [$0] })
  }

  private static func seat(of node: Scene.Node, _ seats: [String]) -> Int {
    node.party.flatMap { seats.firstIndex(of: $0) } ?? seats.count
  }

  /// The parties that get a frame: none when there is only one, or where a tree begins with it.
  private static func framed(_ roots: [Scene.Node], _ seats: [String]) -> [String] {
    guard Set(roots.compactMap(\.party)).count > 1 else { return [] }
    let parties = Set(roots.compactMap { $0.role == .party ? nil : $0.party })
    return seats.filter(parties.contains)
  }

  private static func tree(under root: Int, _ forest: Forest) -> [Int] {
    var members: [Int] = []
    var waiting = [root]
    while let node = waiting.popLast() {
      members.append(node)
      waiting += forest.children[node] ?? []
    }
    return members.sorted()
  }

  /// Wide enough for most: boxes of one width make straight columns.
  private static func boxWidth(_ nodes: [Scene.Node], theme: Theme) -> Double {
    let type = Typesetting(theme: theme)
    let widths = nodes.map {
      NodeLabel(node: $0, partyName: nil, type: type).estimatedWidth / 72
    }
    return ((min(widths.max() ?? 0, 2.5)) * 100).rounded() / 100
  }
}
