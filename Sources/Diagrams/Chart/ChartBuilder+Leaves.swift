extension ChartBuilder {
  mutating func setLeaves(
    _ leaves: [Int], under item: Chart.Item, width: Int
  ) -> ChartBlock {
    guard let first = leaves.first else { return ChartBlock() }
    if leaves.count == 1 { return drop(first, from: item, width: 1) }
    if leaves.count <= min(width, Self.widest), isRoot(item) {
      return hang(Self.row(of: leaves), under: item, width: width)
    }
    if leaves.count <= 3 { return stack(leaves, under: item, isTwin: false) }
    let trunks = min(max(width / 2, 1), (leaves.count + 3) / 4, 3)
    guard trunks > 1 else { return stack(leaves, under: item, isTwin: width > 1) }
    let columns = stacks(of: leaves, trunks)
    return hang(columns, under: item, width: columns.count * 2)
  }

  /// A place of its own for each leaf.
  static func row(of leaves: [Int]) -> [Column] {
    leaves.map { Column(nodes: [$0], isStack: false, width: 1) }
  }

  /// Leaves in stacks of about the same height.
  func stacks(of leaves: [Int], _ trunks: Int) -> [Column] {
    let height = ((leaves.count + 1) / 2 + trunks - 1) / trunks * 2
    return stride(from: 0, to: leaves.count, by: height).map { start in
      Column(
        nodes: Array(leaves[start..<min(start + height, leaves.count)]), isStack: true, width: 2)
    }
  }

  /// Whether an item is a box with nothing above it.
  func isRoot(_ item: Chart.Item) -> Bool {
    if case .box(let node) = item { forest.parent[node] == nil } else { false }
  }

  /// Leaves along a line that runs down, on its right or on both sides.
  mutating func stack(
    _ leaves: [Int], under item: Chart.Item, isTwin: Bool
  ) -> ChartBlock {
    var block = ChartBlock()
    var head = item
    for start in stride(from: 0, to: leaves.count, by: isTwin ? 2 : 1) {
      let hook = corner()
      var trunk = Chart.Line(from: head, to: hook, edge: nil, weight: 1_000)
      if !isTwin, case .box = head { trunk.isAside = true }
      chart.lines.append(trunk)
      head = hook
      var row = [hook]
      if isTwin, start + 1 < leaves.count {
        row.insert(.box(leaves[start]), at: 0)
        line(.box(leaves[start]), hook, edge: forest.parent[leaves[start]]?.edge, weight: 30)
      }
      let last = min(start + (isTwin ? 1 : 0), leaves.count - 1)
      row.append(.box(leaves[last]))
      line(hook, .box(leaves[last]), edge: forest.parent[leaves[last]]?.edge, weight: 30)
      block.rows.append(row)
    }
    return block
  }
}
