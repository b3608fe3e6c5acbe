public import PropertyGraph

extension TimeFilter {
  /// The relationships of a snapshot that the filter admits, one look at each.
  ///
  /// Rules with a time filter do this by themselves, once per walk; a program that asks many
  /// questions of one snapshot can make the bitmap once and pass it as
  /// ``WalkRules/relationships`` instead.
  ///
  /// - Complexity: O(relationships).
  public func admitted(in graph: GraphSnapshot) -> Bitmap {
    var unlimited = Budget(WalkLimits())
    return admitted(nil, in: graph, budget: &unlimited)
  }

  /// The admitted relationships among `candidates`; stops early when the deadline passes, which
  /// the budget remembers.
  func admitted(
    _ candidates: Bitmap?, in graph: GraphSnapshot, budget: inout Budget
  ) -> Bitmap {
    var result = Bitmap(count: Int(graph.relationshipBound), repeating: false)
    let columns = TimeColumns(graph)
    for relationship in graph.relationships {
      guard budget.spend(steps: 1) else { break }
      let row = Int(relationship.row)
      if let candidates, !candidates[row] { continue }
      if columns.admits(relationship.row, self) { result[row] = true }
    }
    return result
  }
}

/// The four reserved columns, found by name once; `nil` where the graph has no such property.
private struct TimeColumns {
  let earliestStart: IntegerColumn?
  let latestStart: IntegerColumn?
  let earliestEnd: IntegerColumn?
  let latestEnd: IntegerColumn?

  init(_ graph: GraphSnapshot) {
    func column(_ name: String) -> IntegerColumn? {
      graph.propertyKey(named: name).map(graph.integers(ofRelationships:))
    }
    earliestStart = column("earliest_start")
    latestStart = column("latest_start")
    earliestEnd = column("earliest_end")
    latestEnd = column("latest_end")
  }

  func admits(_ row: UInt32, _ filter: TimeFilter) -> Bool {
    filter.admits(
      earliestStart: earliestStart?[row].map(Int.init),
      latestStart: latestStart?[row].map(Int.init),
      earliestEnd: earliestEnd?[row].map(Int.init),
      latestEnd: latestEnd?[row].map(Int.init))
  }
}
