internal import PropertyGraph

/// An undirected graph with a weight for each pair that is joined: what one level of Louvain works on.
///
/// ```
/// starts   [ 0 | 2 | 2 | 5 | … ]
/// targets  [ a b | | c d e | … ]      no loops; at the first level parallels stand side by side
/// weights  [ 1 2 | | 1 1 3 | … ]
/// loops    row → weight from the row to itself, counted once
/// degrees  row → sum of its weights, where that of its loops counts twice
/// ```
struct WeightedRows {
  var starts: [Int]
  var targets: [UInt32]
  var weights: [Double]
  var loops: [Double]
  private(set) var degrees: [Double] = []
  /// The sum of all weights, each pair counted once.
  private(set) var total = 0.0

  /// The number of rows.
  var bound: Int { starts.count - 1 }

  /// No steps yet, and room for so many of each row; `nil` when the deadline passed.
  init?(counts: [UInt32], _ budget: inout Budget) {
    guard let starts = CompressedRows.starts(counts: counts, &budget),
      let targets = budget.filled(starts[counts.count], with: UInt32(0)),
      let weights = budget.filled(starts[counts.count], with: 0.0),
      let loops = budget.filled(counts.count, with: 0.0)
    else { return nil }
    (self.starts, self.targets, self.weights, self.loops) = (starts, targets, weights, loops)
  }

  /// Rows of steps with their weights; `nil` when the deadline passed.
  init?(
    starts: [Int], targets: [UInt32], weights: [Double], loops: [Double], _ budget: inout Budget
  ) {
    (self.starts, self.targets, self.weights, self.loops) = (starts, targets, weights, loops)
    guard sumUp(&budget) else { return nil }
  }

  /// Works out degrees and total from weights; `false` when the deadline passed.
  private mutating func sumUp(_ budget: inout Budget) -> Bool {
    degrees = .room(for: bound)
    var sum = 0.0
    for row in 0..<bound {
      var degree = loops[row] * 2
      for part in StepParts(starts[row]..<starts[row + 1]) {
        for position in part { degree += weights[position] }
        guard budget.spend(steps: part.count) else { return false }
      }
      guard budget.spend(steps: 1) else { return false }
      degrees.append(degree)
      sum += degree
    }
    total = sum / 2
    return true
  }
}

extension WeightedRows {
  /// The admitted relationships between nodes that may be walked through, each with its weight or 1;
  /// `nil` when the deadline passed.
  ///
  /// - Complexity: O(nodes + relationships).
  init?(_ walk: borrowing Walk, _ weights: RelationshipWeights?, _ budget: inout Budget) {
    var pattern = StepPattern.joined
    (pattern.sources, pattern.targets) = (walk.rules.interior, walk.rules.interior)
    guard let counts = walk.counts(StepSelection(pattern, walk.rules), &budget) else { return nil }
    self.init(counts: counts, &budget)
    guard var places = budget.copied(starts[...]) else { return nil }
    let graph = walk.graph
    let isDone = graph.withAdjacency { view in
      for row in 0..<graph.nodeBound {
        guard walk.rules.interior[Int(row)] else {
          guard budget.spend(steps: 1) else { return false }
          continue
        }
        let isDone = view.forEachOutgoing(of: row, walk.rules, &budget) { end, relationship in
          guard walk.rules.interior[Int(end)] else { return }
          join(row, end, weights.map { $0[relationship] } ?? 1, &places)
        }
        guard isDone else { return false }
      }
      return true
    }
    guard isDone, sumUp(&budget) else { return nil }
  }

  private mutating func join(
    _ row: UInt32, _ end: UInt32, _ weight: Double, _ places: inout [Int]
  ) {
    if row == end {
      loops[Int(row)] += weight
      return
    }
    for (one, other) in [(row, end), (end, row)] {
      let place = places[Int(one)]
      (targets[place], weights[place]) = (other, weight)
      places[Int(one)] = place + 1
    }
  }
}
