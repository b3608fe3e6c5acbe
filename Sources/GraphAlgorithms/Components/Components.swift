public import PropertyGraph

/// The connected components of a graph: which nodes hang together.
///
/// Components are numbered from 0, the largest first, of equal ones the one with the lowest row.
///
/// ```
/// members  [ nodes of component 0 | of component 1 | … ]   each ascending
/// starts   [ 0, end of component 0, end of component 1, … ]
/// numbers  row → number of its component; `none` for rows that are in none
/// ```
public struct Components: Sendable, Hashable {
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
  private let nodes: [NodeID]
  private let starts: [Int]
  private let numbers: [UInt32]

  private static let none = UInt32.max

  /// The number of components.
  public var count: Int { starts.count - 1 }

  /// The components, each with its nodes ascending.
  ///
  /// - Complexity: O(nodes); ``members(of:)`` lends one component in O(1).
  public var components: [[NodeID]] { (0..<count).map { Array(members(of: $0)) } }

  /// The components in memory of their own; `nil` when the deadline passed.
  func lists(_ budget: inout Budget) -> [[NodeID]]? {
    var lists: [[NodeID]] = []
    lists.reserveCapacity(count)
    for component in 0..<count {
      guard let members = budget.copied(members(of: component)) else { return nil }
      lists.append(members)
    }
    return lists
  }

  /// The nodes of a component, ascending.
  ///
  /// - Complexity: O(1).
  public func members(of component: Int) -> ArraySlice<NodeID> {
    precondition((0..<count).contains(component), "a component has a number below their count")
    return nodes[starts[component]..<starts[component + 1]]
  }

  /// The number of the component a node belongs to; `nil` for a node the rules do not admit.
  ///
  /// - Complexity: O(1).
  public func component(of node: NodeID) -> Int? {
    guard node.row < numbers.count, numbers[Int(node.row)] != Self.none else { return nil }
    return Int(numbers[Int(node.row)])
  }
}

extension Components {
  /// No component.
  init(_ budget: Budget) {
    self.init(truncation: budget.truncation, nodes: [], starts: [0], numbers: [])
  }

  /// Puts rows with the same representative together; keeps the first `most` components.
  ///
  /// `representatives` has a row for each row: any one of the same component.
  ///
  /// - Complexity: O(rows).
  init?(
    of rows: [UInt32], _ representatives: [UInt32], most: Int, _ budget: inout Budget
  ) {
    // First by lowest row, which is the order in which they are met.
    guard var numbers = budget.filled(representatives.count, with: Self.none) else { return nil }
    var counts = [Int].room(for: rows.count)
    for row in rows {
      let representative = Int(representatives[Int(row)])
      if numbers[representative] == Self.none {
        numbers[representative] = UInt32(truncatingIfNeeded: counts.count)
        counts.append(0)
      }
      counts[Int(numbers[representative])] += 1
      guard budget.spend(steps: 1) else { return nil }
    }
    guard let (starts, kept) = Self.starts(counts, most, &budget),
      var places = budget.copied(starts[...]),
      var nodes = budget.filled(starts[starts.count - 1], with: NodeID(row: 0)),
      var result = budget.filled(representatives.count, with: Self.none)
    else { return nil }
    if counts.count > starts.count - 1 { budget.stop(.results(starts.count - 1)) }
    for row in rows {
      let number = kept[Int(numbers[Int(representatives[Int(row)])])]
      guard budget.spend(steps: 1) else { return nil }
      if number == Self.none { continue }
      result[Int(row)] = number
      nodes[places[Int(number)]] = NodeID(row: row)
      places[Int(number)] += 1
    }
    self.init(truncation: budget.truncation, nodes: nodes, starts: starts, numbers: result)
  }

  /// Where the components begin, the largest first, and the number that each gets; `nil` when the
  /// deadline passed.
  private static func starts(
    _ counts: [Int], _ most: Int, _ budget: inout Budget
  ) -> (starts: [Int], numbers: [UInt32])? {
    guard let components = budget.numbers(below: counts.count),
      let order = RowRanking.ranked(components, &budget, by: { ~UInt64(counts[Int($0)]) }),
      var numbers = budget.filled(counts.count, with: none)
    else { return nil }
    let kept = min(max(0, most), order.count)
    var starts = [Int].room(for: kept + 1)
    starts.append(0)
    let isDone = budget.inParts(0..<kept) { places in
      for place in places {
        let component = Int(order[place].row)
        numbers[component] = UInt32(truncatingIfNeeded: place)
        starts.append(starts[place] + counts[component])
      }
    }
    return isDone ? (starts, numbers) : nil
  }
}
