internal import PropertyGraph

/// Relationships as they are met, and room for more.
///
/// ```
/// full   [ 524,288 ] [ 524,288 ] …   blocks that are not moved any more
/// last   [ … count | room ]          doubles up to 65,536; from then on a block is filled
/// ```
///
/// One array that doubles copies all at once; beside a hub of a million relationships that takes
/// milliseconds. A block is a huge page, where there are any.
struct RelationshipList {
  private static let block = 1 << 19
  private static let longestGrowth = 1 << 16
  private static let blank = RelationshipID(row: 0)

  private var full: [[RelationshipID]] = []
  private var last: [RelationshipID] = []
  private var count = 0

  /// Takes one.
  @inline(__always)
  mutating func append(_ relationship: RelationshipID) {
    if count == last.count { makeRoom(1) }
    last[count] = relationship
    count += 1
  }

  /// Takes those of a node's steps that lead to a node that has been found; `false` when the budget
  /// was spent.
  @inline(__always)
  mutating func take<Test: StepTest>(
    _ steps: borrowing AdjacencySpan, _ marks: borrowing [UInt8],
    _ rules: borrowing CompiledRules, _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    let marks = marks.span
    var cursor = 0
    while let run = rules.nextRun(of: steps, CompiledRules.eitherWay, from: &cursor) {
      if count + run.count >= last.count { makeRoom(run.count) }
      var end = count
      var rows = last.mutableSpan
      for index in run {
        let isFound = marks[Int(steps.neighbours[index].row)] & NodeMarks.ahead != 0
        let relationship = steps.relationships[index]
        if Test.asks {
          guard isFound, Test.admits(relationship.row, rules) else { continue }
        }
        rows[end] = relationship
        end += isFound ? 1 : 0
      }
      count = end
      guard budget.spend(steps: run.count) else { return false }
    }
    return true
  }

  /// Makes room for more than so many, which are fewer than a block.
  private mutating func makeRoom(_ wanted: Int) {
    if count + wanted >= Self.block {
      last.removeLast(last.count - count)
      full.append(last)
      (last, count) = (.room(for: Self.block), 0)
    } else if last.capacity < Self.block, count >= Self.longestGrowth {
      var block = [RelationshipID].room(for: Self.block)
      block.append(contentsOf: last)
      last = block
    }
    let growth = min(Self.longestGrowth, max(last.count, 256))
    let length = min(Self.block, max(count + wanted + 1, last.count + growth))
    last.append(contentsOf: repeatElement(Self.blank, count: length - last.count))
  }

  /// The relationships ascending; `nil` when the budget was spent.
  consuming func sorted(_ budget: inout Budget) -> [RelationshipID]? {
    last.removeLast(last.count - count)
    full.append(last)
    last = []
    var rows = full.count == 1 ? full.removeLast() : []
    if !full.isEmpty { rows = .room(for: full.reduce(0) { $0 + $1.count }) }
    for index in full.indices {
      let isCopied = budget.inParts(0..<full[index].count) { part in
        rows.append(contentsOf: full[index][part])
      }
      guard isCopied else { return nil }
      full[index] = []
    }
    var sorter = RowSorter<RelationshipID>()
    return sorter.sort(&rows, 0..<rows.count, &budget) ? rows : nil
  }
}
