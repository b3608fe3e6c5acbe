internal import PropertyGraph

extension PairScan {
  /// The loop over the nodes of a level where all types may be followed alike and nothing is asked
  /// of relationships: of a step only the node at its other end is read.
  mutating func runAlike(
    _ rows: inout [NodeID], _ parents: inout [UInt32], _ marks: inout [UInt8],
    _ view: AdjacencyView, _ direction: Direction?, _ budget: inout Budget
  ) -> PairProgress {
    guard let direction else {
      level = level.upperBound..<level.upperBound
      return .whole
    }
    var found = rows.mutableSpan
    var parents = parents.mutableSpan
    var bytes = marks.mutableSpan
    var end = count
    defer { count = end }
    let turn = turn
    // With a place for every node and one to spare there is always room.
    let roomy = found.count > bytes.count
    for index in level {
      let row = found[index].row
      let neighbours = view.neighbours(of: row, direction)
      guard roomy || end + neighbours.count < found.count else {
        level = index..<level.upperBound
        return .whole
      }
      let step = Step(parent: UInt32(truncatingIfNeeded: index), mark: bytes[Int(row)])
      let outcome: Outcome
      if neighbours.count <= CompiledRules.longestRun {
        let whole = 0..<neighbours.count
        outcome = take(neighbours, whole, turn, step, &found, &parents, &bytes, &end)
        if case .gone = outcome {
          guard budget.spend(steps: neighbours.count + 1) else { return .stopped }
        }
      } else {
        outcome = take(neighbours, turn, step, &found, &parents, &bytes, &end, &budget)
      }
      switch outcome {
      case .gone: continue
      case .met: return .met(index)
      case .stopped: return .stopped
      }
    }
    level = level.upperBound..<level.upperBound
    return .whole
  }

  /// Notes the nodes at the other end of some steps.
  ///
  /// The places of what is found are not checked: the caller has seen that there is room for as many
  /// as there are steps. The node at the other end is, once; spans that check each of the five accesses
  /// take half as many instructions again.
  @inline(__always)
  private func take(
    _ neighbours: Span<NodeID>, _ part: Range<Int>, _ turn: PairTurn, _ step: Step,
    _ found: inout MutableSpan<NodeID>, _ parents: inout MutableSpan<UInt32>,
    _ marks: inout MutableSpan<UInt8>, _ end: inout Int
  ) -> Outcome {
    var place = end
    defer { end = place }
    for index in part {
      let neighbour = unsafe neighbours[unchecked: index]
      let slot = Int(neighbour.row)
      let mark = marks[slot]
      if turn.meets(mark) {
        if turn.isBarred(neighbour.row, step.mark) { continue }
        return .met
      }
      let isNew = mark & turn.refuses == 0
      unsafe found[unchecked: place] = neighbour
      unsafe parents[unchecked: place] = step.parent
      place &+= isNew ? 1 : 0
      unsafe marks[unchecked: slot] = isNew ? mark | turn.stamp : mark
    }
    return .gone
  }

  /// The same for a node with very many steps, which come in pieces.
  @inline(never)
  private func take(
    _ neighbours: Span<NodeID>, _ turn: PairTurn, _ step: Step,
    _ found: inout MutableSpan<NodeID>, _ parents: inout MutableSpan<UInt32>,
    _ marks: inout MutableSpan<UInt8>, _ end: inout Int, _ budget: inout Budget
  ) -> Outcome {
    for start in stride(from: 0, to: neighbours.count, by: CompiledRules.longestRun) {
      let piece = start..<min(start + CompiledRules.longestRun, neighbours.count)
      let outcome = take(neighbours, piece, turn, step, &found, &parents, &marks, &end)
      guard case .gone = outcome else { return outcome }
      guard budget.spend(steps: piece.count) else { return .stopped }
    }
    return .gone
  }
}
