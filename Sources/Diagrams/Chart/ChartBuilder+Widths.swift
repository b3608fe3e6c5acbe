extension ChartBuilder {
  /// How many columns a page has: more when there is much to set, so that it is not too high.
  var page: Int {
    min(max(Self.widest, Int((Double(wiring.scene.nodes.count) * 2.2).squareRoot())), 12)
  }

  /// How many columns a tree takes where there is room.
  func naturalWidth(of node: Int) -> Int {
    // Seldom deep, but a chain of thousands must not exhaust the stack.
    var width: [Int: Int] = [:]
    for member in postorder(from: node) {
      let children = forest.children[member] ?? []
      let inner = children.filter { forest.children[$0] != nil }
      let leaves = children.count - inner.count
      let own = inner.isEmpty && member == node ? Self.width(ofFew: leaves) : Self.width(of: leaves)
      let sum = inner.reduce(own) { $0 + (width[$1] ?? 1) }
      width[member] = min(max(sum, 1), Self.widest)
    }
    return width[node] ?? 1
  }

  func postorder(from root: Int) -> [Int] {
    var order: [Int] = []
    var waiting = [root]
    while let node = waiting.popLast() {
      order.append(node)
      waiting += forest.children[node] ?? []
    }
    return order.reversed()
  }

  /// The columns for the leaves of a root that has nothing else: a row, or pairs of stacks.
  static func width(ofFew count: Int) -> Int {
    guard count > 5 else { return count }
    return 2 * min(max(Int(((Double(count) * 2.4).squareRoot() / 2).rounded()), 1), 3)
  }

  /// The columns for leaves beside other things: a stack, or pairs of stacks.
  static func width(of count: Int) -> Int {
    switch count {
    case 0: 0
    case 1...3: 1
    default: 2 * min((count + 7) / 8, 3)
    }
  }
}
