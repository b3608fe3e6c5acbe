/// Nodes that take, one after the other, the label most of their neighbours have.
///
/// ```
/// labels  row → label; at first the row itself
/// votes   label → how many neighbours of the node being looked at have it; 0 between nodes
/// news    row → whether a neighbour's label changed after the row was looked at last
/// ```
///
/// A row without news would keep its label, and is passed over.
struct LabelPropagation {
  private let rows: CompressedRows
  private(set) var labels: [UInt32]
  private var votes: [UInt32]
  private var news: [Bool]

  init(_ rows: CompressedRows) {
    self.rows = rows
    labels = Array(0..<UInt32(clamping: rows.bound))
    votes = Array(repeating: 0, count: rows.bound)
    news = Array(repeating: true, count: rows.bound)
  }

  /// Looks at each node once, in this order, and says whether a label changed; `nil` when the
  /// deadline passed.
  mutating func run(_ order: [UInt32], _ budget: inout Budget) -> Bool? {
    var changed = false
    for row in order where news[Int(row)] {
      news[Int(row)] = false
      let label = favourite(of: Int(row))
      if label != labels[Int(row)] {
        labels[Int(row)] = label
        for position in rows.range(of: Int(row)) { news[Int(rows.targets[position])] = true }
        changed = true
      }
      guard budget.spend(steps: rows.count(of: Int(row)) + 1) else { return nil }
    }
    return changed
  }

  /// The label most neighbours have, of equally frequent ones the node's own, or else the smallest;
  /// without neighbours, the node's own.
  private mutating func favourite(of row: Int) -> UInt32 {
    let range = rows.range(of: row)
    var (best, most) = (labels[row], UInt32(0))
    for position in range {
      let label = labels[Int(rows.targets[position])]
      votes[Int(label)] += 1
      let count = votes[Int(label)]
      if count > most || (count == most && label < best) { (best, most) = (label, count) }
    }
    if votes[Int(labels[row])] == most { best = labels[row] }
    for position in range { votes[Int(labels[Int(rows.targets[position])])] = 0 }
    return best
  }
}
