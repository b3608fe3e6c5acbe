public import PropertyGraph

/// A number for each admitted node: a degree, a rank, a core number.
///
/// `values[i]` belongs to `nodes[i]`; nodes are ascending by row. ``WalkLimits/results`` keeps the
/// first nodes; a deadline that passes leaves none, except where an algorithm says otherwise.
///
/// ```swift
/// for (node, degree) in degrees(.incoming, in: graph).highest(10) { print(node, degree) }
/// ```
public struct Scores<Value: Comparable & Hashable & Sendable>: Sendable, Hashable {
  /// The nodes, ascending.
  public let nodes: [NodeID]
  /// The number of each node.
  public let values: [Value]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?

  /// The number of a node; `nil` for a node the rules do not admit.
  ///
  /// - Complexity: O(log nodes).
  public subscript(node: NodeID) -> Value? {
    let position = nodes.sortedPosition { $0 >= node }
    return position < nodes.count && nodes[position] == node ? values[position] : nil
  }

  /// The nodes with the highest numbers, the highest first, of equal ones the lowest row.
  ///
  /// - Complexity: O(nodes + *k* log *k* log nodes) for *k* nodes when values come in any order.
  @inlinable
  public func highest(_ count: Int) -> [(node: NodeID, value: Value)] {
    var best: [Int] = []
    // Twice as many as asked for are kept between two sortings.
    let room = min(nodes.count, max(0, count)) * 2
    var threshold: Value?
    for index in nodes.indices where room > 0 {
      if let threshold, !(values[index] > threshold) { continue }
      best.append(index)
      guard best.count > room else { continue }
      keep(&best, room / 2)
      threshold = values[best[best.count - 1]]
    }
    keep(&best, room / 2)
    return best.map { (nodes[$0], values[$0]) }
  }

  /// Keeps the first of some positions in the order of their numbers.
  @inlinable
  func keep(_ positions: inout [Int], _ count: Int) {
    positions.sort { a, b in values[a] != values[b] ? values[a] > values[b] : a < b }
    positions.removeSubrange(min(count, positions.count)...)
  }
}

extension Walk {
  /// The numbers of some nodes, ascending, as far as the limit on results allows; none when the
  /// deadline passed.
  func scores<Value>(
    of rows: [UInt32], _ budget: inout Budget, _ value: (_ row: Int) -> Value
  ) -> Scores<Value> {
    guard let nodes = nodes(of: rows, &budget),
      let values = values(of: rows.prefix(nodes.count), &budget, value)
    else { return Scores(nodes: [], values: [], truncation: budget.truncation) }
    if nodes.count < rows.count { budget.stop(.results(nodes.count)) }
    return Scores(nodes: nodes, values: values, truncation: budget.truncation)
  }

  /// The nodes of some rows, as many as the limit on results allows; `nil` when the deadline passed.
  func nodes(of rows: [UInt32], _ budget: inout Budget) -> [NodeID]? {
    values(of: rows.prefix(max(0, limits.results ?? .max)), &budget) {
      NodeID(row: UInt32(truncatingIfNeeded: $0))
    }
  }

  /// A value for each of some rows; `nil` when the deadline passed.
  func values<Value>(
    of rows: ArraySlice<UInt32>, _ budget: inout Budget, _ value: (_ row: Int) -> Value
  ) -> [Value]? {
    var values = [Value].room(for: rows.count)
    let isDone = budget.inParts(rows.indices) { places in
      for place in places { values.append(value(Int(rows[place]))) }
    }
    return isDone ? values : nil
  }
}
