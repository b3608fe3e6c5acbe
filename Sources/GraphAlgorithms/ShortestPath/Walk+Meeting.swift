internal import PropertyGraph

extension Walk {
  /// The first path between two nodes whose searches have met; `nil` when the budget was spent.
  mutating func firstRows<Test: StepTest>(
    _ question: PairQuestion, _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> [NodeID]? {
    guard let gate = firstGate(question, view, test, &budget) else { return nil }
    let (depth, rest) = (front.depth, rear.depth)
    var rows = front.trail(to: gate, depth: depth, count: depth + rest + 2)
    for step in 0...rest {
      let next =
        step == rest
        ? question.goal
        : lowest(from: rows[depth + step].row, into: rest - step, question, view, test, &budget)
      guard let next else { return nil }
      rows[depth + step + 1] = NodeID(row: next)
    }
    return rows
  }

  /// The position of the node of the front's last level that the first path goes through.
  ///
  /// The level is in the order of the nodes before it; among nodes found from the same one the
  /// lowest row is first.
  private mutating func firstGate<Test: StepTest>(
    _ question: PairQuestion, _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> Int? {
    if front.depth == 0 { return 0 }
    guard meeting.isAhead else { return gateFromRear(question, view, test, &budget) }
    var best = meeting.position
    let parent = front.parents[best]
    for position in meeting.position + 1..<max(front.last.upperBound, meeting.position + 1) {
      guard front.parents[position] == parent else { break }
      guard front.rows[position].row < front.rows[best].row else { continue }
      let row = front.rows[position].row
      guard let isGate = meets(row, .onward(front.depth, guarded: .max), view, test, &budget) else {
        return nil
      }
      if isGate { best = position }
    }
    return best
  }

  /// The same, when it was the rear that met the front: everything that the rear's last level steps
  /// to is marked, and the first of it looked for.
  private mutating func gateFromRear<Test: StepTest>(
    _ question: PairQuestion, _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> Int? {
    guard markGates(view, test, &budget) else { return nil }
    var best: Int?
    let (marks, rows) = (marks.bytes.span, front.rows.span)
    for position in front.last {
      guard marks[Int(rows[position].row)] & NodeMarks.gate != 0 else { continue }
      guard let first = best else {
        best = position
        continue
      }
      if front.parents[position] != front.parents[first] { break }
      if rows[position].row < rows[first].row { best = position }
    }
    return best
  }

  /// Marks what the rear's last level steps to, from where it met the front on.
  private mutating func markGates<Test: StepTest>(
    _ view: AdjacencyView, _ test: Test.Type, _ budget: inout Budget
  ) -> Bool {
    let turn = PairTurn.backward(rear.depth, guarded: .max)
    var marks = NodeMarks()
    swap(&marks, &self.marks)
    defer { swap(&marks, &self.marks) }
    for position in meeting.position..<rear.last.upperBound {
      let row = rear.rows[position].row
      let isInTime = forEachNeighbour(of: row, .backward, view, test, &budget) { neighbour in
        let mark = marks[neighbour]
        if turn.meets(mark) { marks[neighbour] = mark | NodeMarks.gate }
      }
      guard isInTime else { return false }
    }
    return true
  }

  /// Whether a node steps to one that the other search has found.
  private func meets<Test: StepTest>(
    _ row: UInt32, _ turn: PairTurn, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget
  ) -> Bool? {
    var found = false
    let isInTime = forEachStep(from: row, .forward, view, test, &budget) { neighbour, _ in
      if turn.meets(marks[neighbour]) { found = true }
      return !found
    }
    return isInTime ? found : nil
  }

  /// The lowest row of a level of the rear to which a node steps.
  ///
  /// Either the node's steps are looked through or those of the whole level, whichever are fewer.
  private mutating func lowest<Test: StepTest>(
    from row: UInt32, into depth: Int, _ question: PairQuestion, _ view: AdjacencyView,
    _ test: Test.Type, _ budget: inout Budget
  ) -> UInt32? {
    let barred = row == question.source ? NodeMarks.barred : 0
    var level = rear.level(depth)[...]
    var cost = 0
    let most = view.degree(of: row)
    while cost < most, let next = level.popFirst() {
      cost += view.degree(of: rear.rows[next].row)
    }
    return cost < most
      ? lowest(among: rear.level(depth), from: row, barred, view, test, &budget)
      : lowest(along: row, into: depth, barred, view, test, &budget)
  }

  /// The same, by the steps of the node.
  private mutating func lowest<Test: StepTest>(
    along row: UInt32, into depth: Int, _ barred: UInt8, _ view: AdjacencyView, _ test: Test.Type,
    _ budget: inout Budget
  ) -> UInt32? {
    // Where steps may lead back over four levels, a mark does not tell them apart: the level's nodes
    // get one of their own as long as it takes.
    let isMarked = rear.depth >= 4 && !rules.isSymmetric
    let own = isMarked ? NodeMarks.gate : 0
    if isMarked { for position in rear.level(depth) { marks[rear.rows[position].row] |= own } }
    let wanted = NodeMarks.back | NodeMarks.level(depth) | own
    let asked = NodeMarks.back | NodeMarks.level | own | barred
    var best = UInt32.max
    let isInTime = forEachNeighbour(of: row, .forward, view, test, &budget) { neighbour in
      if neighbour < best, marks[neighbour] & asked == wanted { best = neighbour }
    }
    if isMarked { for position in rear.level(depth) { marks[rear.rows[position].row] &= ~own } }
    return isInTime ? best : nil
  }

  /// The same, by the steps of the level's nodes.
  private func lowest<Test: StepTest>(
    among level: Range<Int>, from row: UInt32, _ barred: UInt8, _ view: AdjacencyView,
    _ test: Test.Type, _ budget: inout Budget
  ) -> UInt32? {
    var best = UInt32.max
    for position in level {
      let candidate = rear.rows[position].row
      guard candidate < best, marks[candidate] & barred == 0 else { continue }
      let isInTime = forEachStep(from: candidate, .backward, view, test, &budget) { neighbour, _ in
        if neighbour == row { best = candidate }
        return best != candidate
      }
      guard isInTime else { return nil }
    }
    return best
  }
}
