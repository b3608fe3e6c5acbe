internal import PropertyGraph

extension Walk {
  /// The rows of the admitted nodes, ascending; `nil` when the deadline passed.
  func admittedRows(_ budget: inout Budget) -> [UInt32]? {
    guard budget.isOpen else { return nil }
    var rows = [UInt32].room(for: graph.nodeCount)
    if graph.nodeCount == Int(graph.nodeBound), rules.admitted.isFull {
      let isDone = budget.inParts(0..<graph.nodeCount) { places in
        for row in places { rows.append(UInt32(truncatingIfNeeded: row)) }
      }
      return isDone ? rows : nil
    }
    for node in graph.nodes {
      if rules.admitted[Int(node.row)] { rows.append(node.row) }
      guard budget.spend(steps: 1) else { return nil }
    }
    return rows
  }

  /// How much of the machine a question about the whole graph may use.
  var parallel: Parallel { Parallel(threads: threads, limits) }

  /// The fewest rows and steps that more than one thread goes over in less time: waking one takes
  /// about as long as walking over half of them.
  private static let fewestShared = 1 << 16

  /// How much of the machine one pass over so many rows and steps may use.
  func parallelPasses(steps: Int) -> Parallel {
    steps < Self.fewestShared ? Parallel(threads: 1, limits) : parallel
  }

  /// How much of the machine one pass over the graph may use.
  private var parallelPasses: Parallel {
    parallelPasses(steps: graph.nodeCount + graph.relationshipCount)
  }

  /// The steps of a pattern by the row they lead from; `nil` when the deadline passed.
  ///
  /// Steps of a row stand in the order of the store. Counting and copying are two passes, each
  /// shared by the threads.
  ///
  /// - Complexity: O(nodes + relationships).
  func rows(_ pattern: StepPattern, _ budget: inout Budget) -> CompressedRows? {
    guard budget.isOpen else { return nil }
    let selection = StepSelection(pattern, rules)
    guard let counts = counts(selection, &budget),
      let starts = CompressedRows.starts(counts: counts, &budget)
    else { return nil }
    let pieces = Pieces(of: counts.count)
    let graph = graph
    let targets = [UInt32].shared(starts[counts.count], blank: 0) { shared in
      parallelPasses.run(pieces: pieces.count, &budget) { piece, own in
        let rows = pieces[piece]
        let range = starts[rows.lowerBound]..<starts[rows.upperBound]
        return shared.part(range, &own) { part, own in
          graph.withAdjacency { Self.copy(rows, selection, $0, into: &part, &own) }
        }
      }
    }
    return targets.map { CompressedRows(starts: starts, targets: $0) }
  }

  /// The number of steps from each row; `nil` when the deadline passed.
  func counts(_ selection: StepSelection, _ budget: inout Budget) -> [UInt32]? {
    let graph = graph
    let pieces = Pieces(of: Int(graph.nodeBound))
    return [UInt32].shared(Int(graph.nodeBound), blank: 0) { shared in
      parallelPasses.run(pieces: pieces.count, &budget) { piece, own in
        shared.part(pieces[piece], &own) { part, own in
          graph.withAdjacency { Self.count(pieces[piece], selection, $0, into: &part, &own) }
        }
      }
    }
  }

  private static func count(
    _ rows: Range<Int>, _ selection: StepSelection, _ view: AdjacencyView,
    into counts: inout MutableSpan<UInt32>, _ budget: inout Budget
  ) -> Bool {
    for index in 0..<rows.count {
      let row = UInt32(truncatingIfNeeded: rows.lowerBound + index)
      guard let count = selection.count(of: row, view, &budget) else { return false }
      counts[index] = UInt32(truncatingIfNeeded: count)
    }
    return true
  }

  private static func copy(
    _ rows: Range<Int>, _ selection: StepSelection, _ view: AdjacencyView,
    into targets: inout MutableSpan<UInt32>, _ budget: inout Budget
  ) -> Bool {
    var place = 0
    for row in rows {
      let isDone = selection.forEachTarget(
        of: UInt32(truncatingIfNeeded: row), view, &budget
      ) { target in
        targets[place] = target
        place += 1
      }
      guard isDone else { return false }
    }
    return true
  }

  /// The undirected simple graph behind the rules: who is joined to whom, ascending; `nil` when the
  /// deadline passed.
  ///
  /// A relationship counts when its type may be followed one way or the other; parallel ones count
  /// once, loops not at all. A node that may not be walked through is joined to none.
  func simpleRows(_ budget: inout Budget) -> CompressedRows? {
    var pattern = StepPattern.joined
    pattern.sources = rules.interior
    pattern.targets = rules.interior
    guard var rows = rows(pattern, &budget)?.sortedSymmetric(parallel, &budget),
      rows.removeRepetition(&budget)
    else { return nil }
    return rows
  }
}
