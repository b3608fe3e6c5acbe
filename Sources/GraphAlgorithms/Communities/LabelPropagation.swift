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

  /// Every row with a label of its own; `nil` when the deadline passed.
  init?(_ rows: CompressedRows, _ budget: inout Budget) {
    self.rows = rows
    guard let labels = budget.numbers(below: rows.bound),
      let votes = budget.filled(rows.bound, with: UInt32(0)),
      let news = budget.filled(rows.bound, with: true)
    else { return nil }
    (self.labels, self.votes, self.news) = (labels, votes, news)
  }

  /// Looks at each node once, in this order, and says whether a label changed; `nil` when the
  /// deadline passed.
  mutating func run(_ order: [UInt32], _ budget: inout Budget) -> Bool? {
    var changed = false
    for row in order {
      guard news[Int(row)] else {
        guard budget.spend(steps: 1) else { return nil }
        continue
      }
      news[Int(row)] = false
      guard let label = favourite(of: Int(row), &budget) else { return nil }
      if label == labels[Int(row)] { continue }
      labels[Int(row)] = label
      let isDone = budget.inSteps(rows.range(of: Int(row))) { part in
        for position in part { news[Int(rows.targets[position])] = true }
      }
      guard isDone else { return nil }
      changed = true
    }
    return changed
  }

  /// The label most neighbours have, of equally frequent ones the node's own, or else the smallest;
  /// without neighbours, the node's own; `nil` when the deadline passed.
  private mutating func favourite(of row: Int, _ budget: inout Budget) -> UInt32? {
    let range = rows.range(of: row)
    var (best, most) = (labels[row], UInt32(0))
    let isCounted = budget.inSteps(range) { part in
      for position in part {
        let label = labels[Int(rows.targets[position])]
        votes[Int(label)] += 1
        let count = votes[Int(label)]
        if count > most || (count == most && label < best) { (best, most) = (label, count) }
      }
    }
    if votes[Int(labels[row])] == most { best = labels[row] }
    let isCleared = budget.inSteps(range) { part in
      for position in part { votes[Int(labels[Int(rows.targets[position])])] = 0 }
    }
    return isCounted && isCleared ? best : nil
  }
}
