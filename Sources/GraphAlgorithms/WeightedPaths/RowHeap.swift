/// Rows in reach of the lightest one: a heap of four branches that finds a row's place again.
///
/// ```
/// rows       [ lightest | 4 children | 16 … ]   children of i: 4i + 1 … 4i + 4
/// positions  row → its place in rows            valid for rows in the heap
/// weights    row → weight    hops  row → hops   the key, then the row itself
/// ```
///
/// A row stands in it once, so that it never holds more than the nodes of the graph. Four branches
/// make it half as deep as two, for keys that are seldom taken out and often lowered.
struct RowHeap {
  private(set) var weights: [Double]
  private(set) var hops: [UInt32]
  private var positions: [UInt32]
  private var rows: [UInt32] = []

  /// An empty heap for rows below `count`; `nil` when the deadline passed.
  init?(count: Int, _ budget: inout Budget) {
    guard let weights = budget.filled(count, with: 0.0),
      let hops = budget.filled(count, with: UInt32(0)),
      let positions = budget.filled(count, with: UInt32(0))
    else { return nil }
    (self.weights, self.hops, self.positions) = (weights, hops, positions)
    // Memory that is never written is never taken; growing would copy all at once.
    rows = .room(for: count)
  }

  /// Whether it is empty.
  var isEmpty: Bool { rows.isEmpty }

  /// Takes every row out.
  mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Puts a row in that is not there.
  ///
  /// - Complexity: O(log *n*).
  mutating func insert(_ row: UInt32, _ weight: Double, _ hops: UInt32) {
    (weights[Int(row)], self.hops[Int(row)]) = (weight, hops)
    rows.append(row)
    raise(row, from: rows.count - 1)
  }

  /// Lowers the key of a row that is there.
  ///
  /// - Complexity: O(log *n*).
  mutating func lower(_ row: UInt32, to weight: Double, _ hops: UInt32) {
    (weights[Int(row)], self.hops[Int(row)]) = (weight, hops)
    raise(row, from: Int(positions[Int(row)]))
  }

  /// Takes the lightest row out: of equal weights the one of fewer hops, then the lower one.
  ///
  /// - Complexity: O(log *n*).
  mutating func popLightest() -> UInt32? {
    guard let lightest = rows.first, let last = rows.popLast() else { return nil }
    if !rows.isEmpty { sink(last) }
    return lightest
  }

  private func isLighter(_ a: UInt32, _ b: UInt32) -> Bool {
    let (x, y) = (weights[Int(a)], weights[Int(b)])
    if x != y { return x < y }
    return hops[Int(a)] != hops[Int(b)] ? hops[Int(a)] < hops[Int(b)] : a < b
  }

  private mutating func put(_ row: UInt32, at index: Int) {
    rows[index] = row
    positions[Int(row)] = UInt32(index)
  }

  private mutating func raise(_ row: UInt32, from index: Int) {
    var index = index
    while index > 0 {
      let parent = (index - 1) / 4
      guard isLighter(row, rows[parent]) else { break }
      put(rows[parent], at: index)
      index = parent
    }
    put(row, at: index)
  }

  /// Lets a row sink from the top.
  private mutating func sink(_ row: UInt32) {
    var index = 0
    while 4 * index + 1 < rows.count {
      var best = 4 * index + 1
      for child in best..<min(best + 4, rows.count) where isLighter(rows[child], rows[best]) {
        best = child
      }
      guard isLighter(rows[best], row) else { break }
      put(rows[best], at: index)
      index = best
    }
    put(row, at: index)
  }
}
