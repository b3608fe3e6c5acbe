internal import DOT

extension FigureWriter {
  /// The rows of an arrangement that keeps its order, with the corners of a chart.
  private var rows: [[Chart.Item]] {
    arrangement.chart?.rows ?? arrangement.ranks.map { $0.map(Chart.Item.box) }
  }

  /// One row under the other, each in its order.
  ///
  /// What keeps the order are lines that are not seen. Where a line that is seen joins two neighbours
  /// already, there is none: Graphviz would make one of the two and lose what is said along it.
  func writeRows(into document: inout DOTDocument) {
    let rows = self.rows.map { $0.map(name) }
    let joined = self.joined
    for row in rows where !row.isEmpty { document.add(DOTSubgraph.rank(.same, row)) }
    for row in rows {
      for (left, right) in zip(row, row.dropFirst()) where !joined.contains([left, right]) {
        document.add(hidden(left, right, weight: 1))
      }
    }
    let heads = rows.compactMap(\.first)
    for (upper, lower) in zip(heads, heads.dropFirst()) where !joined.contains([upper, lower]) {
      document.add(hidden(upper, lower, weight: 0))
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
