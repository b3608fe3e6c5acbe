internal import DOT

extension FigureWriter {
  /// The rows of an arrangement that keeps its order, with the corners of a chart.
  private var rows: [[Chart.Item]] {
    arrangement.chart?.rows ?? arrangement.ranks.map { $0.map(Chart.Item.box) }
  }

  /// One row under the other, each in its order.
  func writeRows(into document: inout DOTDocument) {
    let pegs = arrangement.pegged.count > 1 ? [pegNames] : []
    let rows = pegs + self.rows.map { $0.map(name) }
    for row in rows where !row.isEmpty { document.add(DOTSubgraph.rank(.same, row)) }
    let joined = joinedRows(rows)
    for (left, right) in neighbours where frame(left) == nil || frame(left) != frame(right) {
      document.add(hidden(name(left), name(right), weight: 1))
    }
    for (number, (upper, lower)) in zip(rows, rows.dropFirst()).enumerated() {
      guard !joined.contains(number), let above = upper.first, let below = lower.first else {
        continue
      }
      document.add(hidden(above, below, weight: 0))
    }
  }

  /// The rows that a line joins to the next one; more lines than needed disturb the order.
  private func joinedRows(_ rows: [[String]]) -> Set<Int> {
    var row: [String: Int] = [:]
    for (number, names) in rows.enumerated() { for name in names { row[name] = number } }
    var joined: Set<Int> = []
    for pair in self.joined {
      if let upper = row[pair[0]], row[pair[1]] == upper + 1 { joined.insert(upper) }
    }
    if arrangement.pegged.count > 1 { joined.insert(0) }
    return joined
  }

  /// The order of what stands beside each other in one frame.
  ///
  /// Graphviz looks for it in the frame only.
  func order(inside frame: Int) -> [DOTStatement] {
    guard arrangement.keepsOrder else { return [] }
    return neighbours.filter { self.frame($0.0) == frame && self.frame($0.1) == frame }
      .map { .edge(hidden(name($0.0), name($0.1), weight: 1)) }
  }

  /// Neighbours in a row that a line which is not seen keeps in their order.
  ///
  /// Where a line that is seen joins two already, there is none: Graphviz would make one of the two
  /// and lose what is said along it.
  private var neighbours: [(Chart.Item, Chart.Item)] {
    let joined = self.joined
    return rows.flatMap { row in
      zip(row, row.dropFirst()).filter { !joined.contains([name($0), name($1)]) }
    }
  }

  /// The number of the frame in which an item stands.
  func frame(_ item: Chart.Item) -> Int? {
    switch item {
    case .corner(let corner): arrangement.chart?.frameOfCorner[corner]
    case .box(let node): arrangement.frames.firstIndex { $0.members.contains(node) }
    }
  }

  /// The pairs of names between which a line is seen, each both ways.
  private var joined: Set<[String]> {
    var pairs: Set<[String]> = []
    for ends in wiring.ends {
      pairs.insert([names[ends.from], names[ends.to]])
      pairs.insert([names[ends.to], names[ends.from]])
    }
    for line in arrangement.chart?.lines ?? [] {
      pairs.insert([name(line.from), name(line.to)])
      pairs.insert([name(line.to), name(line.from)])
    }
    return pairs
  }

  private var pegNames: [String] { arrangement.pegged.indices.map { "a\($0 + 1)" } }

  /// Points above everything, one for each group that has its place from left to right.
  ///
  /// Each is tied to its group, and the points to each other: the groups cannot change places without
  /// crossing these lines.
  var pegs: [DOTStatement] {
    guard arrangement.pegged.count > 1 else { return [] }
    let points = pegNames.map { peg in
      DOTStatement.node(
        DOTNode(
          peg,
          [
            .init("shape", .shape(.box)), .init("style", .raw("invis")), .init("label", .text("")),
            .init("width", .number(0)), .init("height", .number(0)),
            .init("fixedsize", .flag(true)),
          ]))
    }
    let order = zip(pegNames, pegNames.dropFirst()).map {
      DOTStatement.edge(hidden($0, $1, weight: 1))
    }
    let ties = zip(pegNames, arrangement.pegged).flatMap { peg, group in
      group.map { DOTStatement.edge(hidden(peg, names[$0], weight: 4)) }
    }
    return points + order + ties
  }

  private func hidden(_ from: String, _ to: String, weight: Int) -> DOTEdge {
    DOTEdge(
      from: from, to: to, [.init("style", .raw("invis")), .init("weight", .number(weight))])
  }

  /// The name of a box or a corner.
  func name(_ item: Chart.Item) -> String {
    switch item {
    case .box(let node): names[node]
    case .corner(let corner): "t\(corner + 1)"
    }
  }
}
