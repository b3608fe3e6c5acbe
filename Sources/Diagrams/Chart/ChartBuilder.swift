/// Sets trees as an organisation chart.
///
/// A row of siblings holds seven at most. Siblings with nothing under them are stacked where there is
/// no room for a row: beside a line that runs down from their parent, on one side of it or on both.
struct ChartBuilder {
  /// The most boxes beside each other under one parent.
  static let widest = 7

  let wiring: Wiring
  let forest: Forest
  var chart = Chart()

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

  mutating func block(of node: Int, width: Int) -> ChartBlock {
    var block = ChartBlock(rows: [[.box(node)]])
    block.stack(below(.box(node), children: forest.children[node] ?? [], width: width))
    return block
  }

  /// What stands under an item.
  mutating func below(_ item: Chart.Item, children: [Int], width: Int) -> ChartBlock {
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

  /// A box straight under an item.
  mutating func drop(_ node: Int, from item: Chart.Item, width: Int) -> ChartBlock {
    line(item, .box(node), edge: forest.parent[node]?.edge, weight: 1_000)
    return block(of: node, width: width)
  }

  mutating func corner() -> Chart.Item {
    chart.cornerCount += 1
    return .corner(chart.cornerCount - 1)
  }

  mutating func line(
    _ from: Chart.Item, _ to: Chart.Item, edge: Int? = nil, weight: Int
  ) {
    chart.lines.append(Chart.Line(from: from, to: to, edge: edge, weight: weight))
  }
}
