/// Sets trees as an organisation chart.
///
/// A row of siblings holds seven at most. Siblings with nothing under them are stacked where there is
/// no room for a row: beside a line that runs down from their parent, on one side of it or on both.
struct ChartBuilder {
  /// The most boxes beside each other under one parent.
  static let widest = 7

  let wiring: Wiring
  let forest: Forest
  private(set) var chart = Chart()

  init(_ wiring: Wiring, _ forest: Forest) {
    self.wiring = wiring
    self.forest = forest
  }

  /// Sets the trees of some roots beside each other, in several rows where there are too many.
  ///
  /// - Returns: for each root the numbers of its corners.
  mutating func set(_ roots: [Int]) -> [Range<Int>] {
    let page = self.page
    let wanted = roots.map { naturalWidth(of: $0) }
    var corners: [Range<Int>] = []
    var start = 0
    while start < roots.count {
      var end = start
      var sum = 0
      while end < roots.count, end == start || sum + wanted[end] <= page {
        sum += wanted[end]
        end += 1
      }
      var row = ChartBlock()
      for place in start..<end {
        let first = chart.cornerCount
        row.append(block(of: roots[place], width: wanted[place] * page / max(sum, 1)))
        corners.append(first..<chart.cornerCount)
      }
      chart.rows += row.rows
      start = end
    }
    return corners
  }

  /// Sets bodies under a box that stands in another figure, and its meetings under these.
  ///
  /// - Returns: the rows of both, and the numbers of the corners over the meetings.
  mutating func part(
    of bodies: [Int], and meetings: [Int], under root: Int
  ) -> (bodies: ChartBlock, meetings: ChartBlock, corners: Range<Int>) {
    var upper = ChartBlock()
    var foot = Chart.Item.box(root)
    if meetings.isEmpty {
      let width = bodies.count <= Self.widest ? bodies.count : Self.widest - 1
      upper = setLeaves(bodies, under: foot, width: width)
    } else if !bodies.isEmpty {
      let columns = bodies.count < Self.widest ? Self.row(of: bodies) : stacks(of: bodies, 3)
      (upper, foot) = bus(columns, under: foot, width: Self.widest, goesOn: true)
    }
    let first = chart.cornerCount
    let lower =
      meetings.isEmpty
      ? ChartBlock() : hang(Self.row(of: meetings), under: foot, width: Self.widest)
    return (upper, lower, first..<chart.cornerCount)
  }

  /// How many columns a page has: more when there is much to set, so that it is not too high.
  private var page: Int {
    min(max(Self.widest, Int((Double(wiring.scene.nodes.count) * 2.2).squareRoot())), 12)
  }

  /// How many columns a tree takes where there is room.
  private func naturalWidth(of node: Int) -> Int {
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

  private func postorder(from root: Int) -> [Int] {
    var order: [Int] = []
    var open = [root]
    while let node = open.popLast() {
      order.append(node)
      open += forest.children[node] ?? []
    }
    return order.reversed()
  }

  /// The columns for the leaves of a root that has nothing else: a row, or pairs of stacks.
  private static func width(ofFew count: Int) -> Int {
    guard count > 5 else { return count }
    return 2 * min(max(Int(((Double(count) * 2.4).squareRoot() / 2).rounded()), 1), 3)
  }

  /// The columns for leaves beside other things: a stack, or pairs of stacks.
  private static func width(of count: Int) -> Int {
    switch count {
    case 0: 0
    case 1...3: 1
    default: 2 * min((count + 7) / 8, 3)
    }
  }

  private mutating func block(of node: Int, width: Int) -> ChartBlock {
    var block = ChartBlock(rows: [[.box(node)]])
    block.stack(below(.box(node), children: forest.children[node] ?? [], width: width))
    return block
  }

  /// What stands under an item.
  private mutating func below(_ item: Chart.Item, children: [Int], width: Int) -> ChartBlock {
    let inner = children.filter { forest.children[$0] != nil }
    let leaves = children.filter { forest.children[$0] == nil }
    if inner.isEmpty { return setLeaves(leaves, under: item, width: width) }
    var columns = inner.map { Column(nodes: [$0], isStack: false, width: naturalWidth(of: $0)) }
    if !leaves.isEmpty {
      let room = Self.width(of: leaves.count)
      columns.insert(Column(nodes: leaves, isStack: leaves.count > 1, width: room), at: 0)
    }
    return hang(columns, under: item, width: width)
  }

  /// One place under a bus: a box with its tree, or a stack of leaves.
  struct Column {
    let nodes: [Int]
    let isStack: Bool
    var width: Int
  }

  private mutating func hang(
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
  private mutating func bus(
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

  /// A box straight under an item.
  private mutating func drop(_ node: Int, from item: Chart.Item, width: Int) -> ChartBlock {
    line(item, .box(node), edge: forest.parent[node]?.edge, weight: 1_000)
    return block(of: node, width: width)
  }

  private mutating func setLeaves(
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
  private static func row(of leaves: [Int]) -> [Column] {
    leaves.map { Column(nodes: [$0], isStack: false, width: 1) }
  }

  /// Leaves in stacks of about the same height.
  private func stacks(of leaves: [Int], _ trunks: Int) -> [Column] {
    let height = ((leaves.count + 1) / 2 + trunks - 1) / trunks * 2
    return stride(from: 0, to: leaves.count, by: height).map { start in
      Column(
        nodes: Array(leaves[start..<min(start + height, leaves.count)]), isStack: true, width: 2)
    }
  }

  /// Whether an item is a box with nothing above it.
  private func isRoot(_ item: Chart.Item) -> Bool {
    if case .box(let node) = item { forest.parent[node] == nil } else { false }
  }

  /// Leaves along a line that runs down, on its right or on both sides.
  private mutating func stack(
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

  private mutating func corner() -> Chart.Item {
    chart.cornerCount += 1
    return .corner(chart.cornerCount - 1)
  }

  private mutating func line(
    _ from: Chart.Item, _ to: Chart.Item, edge: Int? = nil, weight: Int
  ) {
    chart.lines.append(Chart.Line(from: from, to: to, edge: edge, weight: weight))
  }
}
