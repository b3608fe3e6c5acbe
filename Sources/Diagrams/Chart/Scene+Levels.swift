extension Scene {
  /// The scene without what stands below a level; the boxes above say what is missing.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  func cut(toLevels levels: Int) -> Scene {
    let wiring = Wiring(self)
    let forest = Forest(wiring)
    let depths = forest.depths
    let kept = nodes.indices.filter { (depths[$0] ?? 0) < levels }
    guard kept.count < nodes.count else { return self }
    let shown = Set(kept.map { nodes[$0].key })
    let boxes = kept.map { number in
      var node = nodes[number]
      let missing = (depths[number] ?? 0) == levels - 1 ? below(number, forest) : []
      if !missing.isEmpty {
        node.entries.append(Entry(missing.joined(separator: ", ") + " below"))
      }
      return node
    }
    return replacing(
      nodes: boxes, edges: edges.filter { shown.contains($0.from) && shown.contains($0.to) })
  }

  /// What stands under a node, in words: `6 subcommittees`.
  private func below(_ number: Int, _ forest: Forest) -> [String] {
    var counts: [String: (count: Int, word: String)] = [:]
    var waiting = forest.children[number] ?? []
    while let child = waiting.popLast() {
      let node = nodes[child]
      let count = (counts[node.types]?.count ?? 0) + node.stands
      counts[node.types] = (count, count == 1 ? node.type : node.types)
      waiting += forest.children[child] ?? []
    }
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { "\($0.value.count) \($0.value.word)" }
  }

  /// The scene with further remarks under the sources.
  func remarking(_ remarks: [String]) -> Scene {
    remarks.reduce(self) { scene, remark in
      scene.replacing(nodes: scene.nodes, edges: scene.edges, remark: remark)
    }
  }
}

extension Forest {
  /// What is to be said about the trees: circles that were broken, and what broken lines mean.
  func remarks(on wiring: Wiring) -> [String] {
    let names = { (number: Int) in
      PlainText.cut(wiring.scene.nodes[number].name, to: TextBudget.titleWidth)
    }
    let circles = circular.prefix(3).map { edge in
      let ends = wiring.ends[edge]
      return "\(names(ends.from)) and \(names(ends.to)) stand under each other in the sources; "
        + "one of the lines is drawn beside the tree."
    }
    let inTree = Set(parent.values.map(\.edge))
    let beside = wiring.scene.edges.indices.filter { !inTree.contains($0) }
    var remarks = circles
    if beside.contains(where: { wiring.scene.edges[$0].family == .partOf }) {
      remarks.append("A line with a diamond leads to a further parent.")
    }
    if beside.contains(where: { wiring.scene.edges[$0].family != .partOf }) {
      remarks.append("A broken line with an arrow is a tie beside the line of authority.")
    }
    return remarks
  }
}
