/// Nodes in slots from left to right, with what that costs.
///
/// ```
/// slot    0   1   2  |  3   4   5   6   7  |  8   9  10
/// zone       left    |       middle        |    right
/// nodes   ·   3   ·  |  ·   2   ·   5   ·  |  ·   1   ·
/// column      0             1       2             3
/// ```
/// An empty slot is no column and costs nothing; it is where a new column can arise.
///
/// Memory: `slot[v]` for each node; `count`, `load` and `column` for each slot. Moving a node costs
/// O(degree) unless a column arises or vanishes, which costs O(*m*).
struct ColumnPlan {
  let graph: ColumnGraph
  private(set) var slot: [Int]
  private(set) var slots: [ClosedRange<Int>]
  private var count: [Int] = []
  private var load: [Int] = []
  private var column: [Int] = []
  /// By zone: the column next to the middle.
  private var inner: [Int] = []
  private var ofLines = 0
  /// For each slot and trait: the number of nodes.
  private var alike: [Int] = []
  private var ofTraits = 0

  /// Everything in one column for each zone.
  init(_ graph: ColumnGraph) {
    self.graph = graph
    slot = graph.zones.map { $0 * 3 + 1 }
    slots = graph.zoneKinds.indices.map { ($0 * 3)...($0 * 3 + 2) }
    rebuild()
  }

  /// What the plan costs.
  var cost: Int {
    var cost = ofLines + ofTraits
    for place in count.indices {
      if count[place] > 0 { cost += ColumnCost.column }
      cost += ColumnCost.tall(load[place], limit: graph.fairHeight)
    }
    return cost
  }

  /// The nodes of each column, from the left.
  var columns: [[Int]] {
    var columns = [[Int]](repeating: [], count: count.count)
    for (node, place) in slot.enumerated() { columns[place].append(node) }
    return columns.filter { !$0.isEmpty }
  }

  /// Whether nothing stands in a slot.
  func isEmpty(_ place: Int) -> Bool { count[place] == 0 }

  /// Puts an empty slot before and after every column.
  mutating func spread() {
    var fresh = [Int](repeating: 0, count: count.count)
    var next = 0
    for zone in slots.indices {
      let first = next
      for place in slots[zone] where count[place] > 0 {
        fresh[place] = next + 1
        next += 2
      }
      slots[zone] = first...next
      next += 1
    }
    slot = slot.map { fresh[$0] }
    rebuild()
  }

  /// Moves a node.
  mutating func move(_ node: Int, to place: Int) {
    let old = slot[node]
    guard old != place else { return }
    guard count[old] > 1, count[place] > 0 else {
      slot[node] = place
      rebuild()
      return
    }
    for line in graph.lines(at: node) { add(line, sign: -1) }
    slot[node] = place
    for (at, sign) in [(old, -1), (place, 1)] {
      count[at] += sign
      load[at] += sign * graph.heights[node]
      addTraits(of: node, at: at, sign: sign)
    }
    for line in graph.lines(at: node) { add(line, sign: 1) }
  }

  private mutating func rebuild() {
    let total = (slots.last?.upperBound ?? 0) + 1
    count = [Int](repeating: 0, count: total)
    load = count
    alike = [Int](repeating: 0, count: total * graph.traitCount)
    ofTraits = 0
    for (node, place) in slot.enumerated() {
      count[place] += 1
      load[place] += graph.heights[node]
      addTraits(of: node, at: place, sign: 1)
    }
    column = count
    var used = 0
    for place in count.indices {
      column[place] = used
      if count[place] > 0 { used += 1 }
    }
    inner = zip(graph.zoneKinds, slots).map { kind, slots in
      let used = kind == .right ? slots.first { count[$0] > 0 } : slots.last { count[$0] > 0 }
      return used.map { column[$0] } ?? 0
    }
    ofLines = 0
    for line in graph.lines { add(line, sign: 1) }
  }

  private mutating func addTraits(of node: Int, at place: Int, sign: Int) {
    for trait in graph.traits[node] {
      let cell = place * graph.traitCount + trait
      if alike[cell] == (sign > 0 ? 0 : 1) { ofTraits += sign * graph.traitCost }
      alike[cell] += sign
    }
  }

  /// Counts a line, or takes it out.
  private mutating func add(_ line: ColumnGraph.Line, sign: Int) {
    let (from, to) = (slot[line.from], slot[line.to])
    ofLines += sign * cost(of: line, from: column[from], to: column[to])
    guard abs(column[from] - column[to]) > 1 else { return }
    for place in (min(from, to) + 1)..<max(from, to) where count[place] > 0 {
      load[place] += sign * ColumnCost.passing
    }
  }

  private func cost(of line: ColumnGraph.Line, from: Int, to: Int) -> Int {
    let length = abs(from - to)
    guard length > 0 else { return ColumnCost.flat }
    var cost = ColumnCost.span(weight: line.weight) * (length - 1)
    if length > 2 { cost += ColumnCost.long }
    let (one, other) = (graph.zones[line.from], graph.zones[line.to])
    if one == other {
      let kind = graph.zoneKinds[one]
      if (to < from) != (kind == .right) { cost += ColumnCost.backward(in: kind) }
    } else {
      let passed = exits(from: from, one) + exits(from: to, other)
      cost += passed * ColumnCost.exit(weight: line.weight)
    }
    return cost
  }

  /// How many columns of its frame a line has to pass that leaves it.
  private func exits(from column: Int, _ zone: Int) -> Int {
    graph.zoneKinds[zone] == .middle ? 0 : abs(inner[zone] - column)
  }
}
