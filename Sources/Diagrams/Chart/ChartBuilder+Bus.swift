extension ChartBuilder {
  /// Sets columns under an item, in several rows where there are too many for one.
  mutating func hang(
    _ columns: [Column], under item: Chart.Item, width: Int
  ) -> ChartBlock {
    if columns.count == 1, !columns[0].isStack {
      return drop(columns[0].nodes[0], from: item, width: width)
    }
    guard columns.count > Self.widest else {
      let (block, _) = bus(columns, under: item, width: width, goesOn: false)
      return block
    }
    // Rows of six and less leave the middle to the line that goes on to the next row.
    let rowCount = (columns.count + Self.widest - 2) / (Self.widest - 1)
    var whole = ChartBlock()
    var head = item
    for row in 0..<rowCount {
      let start = row * columns.count / rowCount
      let end = (row + 1) * columns.count / rowCount
      let goesOn = end < columns.count
      let (block, foot) = bus(
        Array(columns[start..<end]), under: head, width: width, goesOn: goesOn)
      whole.stack(block)
      head = foot
    }
    return whole
  }

  /// A bus with everything that hangs on it.
  ///
  /// - Returns: the rows, and the corner at the foot of the line that goes on.
  mutating func bus(
    _ columns: [Column], under item: Chart.Item, width: Int, goesOn: Bool
  ) -> (ChartBlock, Chart.Item) {
    let middle = columns.count / 2
    let hasOwnCorner = columns.count.isMultiple(of: 2) || goesOn
    let total = columns.reduce(0) { $0 + $1.width }
    var corners: [Chart.Item] = []
    var hooks: [Chart.Item] = []
    var entry = item
    for place in columns.indices {
      if hasOwnCorner, place == middle {
        entry = corner()
        corners.append(entry)
      }
      let hook = corner()
      if !hasOwnCorner, place == middle { entry = hook }
      corners.append(hook)
      hooks.append(hook)
    }
    line(item, entry, weight: 1_000)
    for (left, right) in zip(corners, corners.dropFirst()) { line(left, right, weight: 2) }
    var left = ChartBlock()
    var right = ChartBlock()
    for (place, column) in columns.enumerated() {
      let room = max(1, (column.width * width + total / 2) / max(total, 1))
      let block =
        column.isStack
        ? setLeaves(column.nodes, under: hooks[place], width: room)
        : drop(column.nodes[0], from: hooks[place], width: room)
      if place < middle { left.append(block) } else { right.append(block) }
    }
    var rows = ChartBlock(rows: [corners])
    var foot = entry
    if goesOn {
      var trunk = ChartBlock()
      for _ in 0..<max(left.rows.count, right.rows.count) {
        let next = corner()
        line(foot, next, weight: 1_000)
        trunk.rows.append([next])
        foot = next
      }
      left.append(trunk)
    }
    left.append(right)
    rows.stack(left)
    return (rows, foot)
  }
}
