internal import PropertyGraph

/// The part of a graph that paths can run through, copied into small arrays in the order of rows.
///
/// ```
/// rows          [ 4, 9, 12, … ]            ascending; a node is its position here
/// firstStep     [ 0, 2, 3, … ]             node p steps by steps firstStep[p] ..< firstStep[p+1]
/// targets       [ 1, 2 | 2 | … ]           ascending within a node, each once
/// firstParallel [ 0, 1, 3, … ]             step s has parallels firstParallel[s] ..< …[s+1]
/// parallels     [ r7 | r2, r5 | … ]        relationship rows, ascending within a step
/// ```
///
/// An enumeration visits the same few nodes very often. Sorting and filtering their relationships
/// once, here, makes its steps cheap and its order that of the answer.
struct Corridor {
  let rows: [UInt32]
  private(set) var firstStep: [Int]
  private(set) var targets: [UInt32] = []
  private(set) var firstParallel = [0]
  private(set) var parallels: [UInt32] = []

  /// Copies the steps among ascending rows; `nil` when the deadline passed.
  ///
  /// The position of each row is noted in `positions`.
  ///
  /// - Complexity: O(*s* log *s*) for *s* relationships at the rows.
  init?(
    _ rows: [UInt32], _ view: AdjacencyView, _ rules: borrowing CompiledRules,
    noting positions: inout Levels, _ budget: inout Budget
  ) {
    self.rows = rows
    firstStep = .room(for: rows.count + 1)
    firstStep.append(0)
    guard positions.begin(&budget) else { return nil }
    let isNoted = budget.inParts(0..<rows.count) { part in
      for position in part { positions[rows[position]] = UInt32(truncatingIfNeeded: position) }
    }
    guard isNoted else { return nil }
    var sorter = StepSorter()
    var steps: [UInt64] = []
    for row in rows {
      steps.removeAll(keepingCapacity: true)
      guard budget.makeRoom(for: view.degree(of: row), in: &steps) else { return nil }
      let goesOn = view.forEachStep(from: row, .forward, rules, &budget) {
        neighbour, relationship in
        let position = positions[neighbour]
        // A loop never lies on a simple path.
        if position != Levels.unseen, neighbour != row {
          steps.append(UInt64(position) << 32 | UInt64(relationship))
        }
      }
      guard goesOn, sorter.sort(&steps, &budget), append(steps, &budget) else { return nil }
    }
  }

  /// The number of nodes.
  var count: Int { rows.count }

  /// The position of a row.
  ///
  /// - Precondition: the row is in the corridor.
  func position(of row: UInt32) -> Int {
    let position = rows.sortedPosition(of: row)
    precondition(position < rows.count && rows[position] == row, "the row is in the corridor")
    return position
  }

  /// The parallel relationships of each hop of a path, given by the steps it takes.
  func bundles(_ steps: [Int]) -> [ArraySlice<UInt32>] {
    steps.map { parallels[firstParallel[$0]..<firstParallel[$0 + 1]] }
  }

  /// The lowest relationship of a step.
  func firstRelationship(_ step: Int) -> RelationshipID {
    RelationshipID(row: parallels[firstParallel[step]])
  }

  /// Whether one of some steps, or another, has more than one relationship.
  func hasParallels(_ steps: [Int], _ other: Int) -> Bool {
    for step in steps where firstParallel[step + 1] - firstParallel[step] > 1 { return true }
    return firstParallel[other + 1] - firstParallel[other] > 1
  }

  /// Adds a node's steps, each a neighbour's position and a relationship's row in one number,
  /// ascending; `false` when the deadline passed.
  private mutating func append(_ steps: [UInt64], _ budget: inout Budget) -> Bool {
    // Arrays that grow by themselves copy all at once.
    guard budget.makeRoom(for: steps.count, in: &targets),
      budget.makeRoom(for: steps.count, in: &firstParallel),
      budget.makeRoom(for: steps.count, in: &parallels)
    else { return false }
    var last: UInt32?
    let isDone = budget.inSteps(0..<steps.count) { part in
      for step in steps[part] {
        let neighbour = UInt32(truncatingIfNeeded: step >> 32)
        parallels.append(UInt32(truncatingIfNeeded: step))
        if neighbour == last {
          firstParallel[firstParallel.count - 1] = parallels.count
          continue
        }
        last = neighbour
        targets.append(neighbour)
        firstParallel.append(parallels.count)
      }
    }
    firstStep.append(targets.count)
    return isDone
  }
}
