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

  /// No steps yet; rows have room for so many.
  init(counts: [UInt32]) {
    starts = CompressedRows.starts(counts: counts)
    targets = Array(repeating: 0, count: starts[counts.count])
    weights = Array(repeating: 0, count: targets.count)
    loops = Array(repeating: 0, count: counts.count)
  }

  init(starts: [Int], targets: [UInt32], weights: [Double], loops: [Double]) {
    (self.starts, self.targets, self.weights, self.loops) = (starts, targets, weights, loops)
    sumUp()
  }

  /// Works out degrees and total from weights.
  private mutating func sumUp() {
    degrees = (0..<bound).map { row in
      weights[starts[row]..<starts[row + 1]].reduce(loops[row] * 2, +)
    }
    total = degrees.reduce(0, +) / 2
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
    self.init(counts: counts)
    var places = starts
    let graph = walk.graph
    let isDone = graph.withAdjacency { view in
      for row in 0..<graph.nodeBound where walk.rules.interior[Int(row)] {
        var steps = 1
        view.forEachOutgoing(of: row, walk.rules) { end, relationship in
          steps += 1
          guard walk.rules.interior[Int(end)] else { return }
          join(row, end, weights.map { $0[relationship] } ?? 1, &places)
        }
        guard budget.spend(steps: steps) else { return false }
      }
      return true
    }
    guard isDone else { return nil }
    sumUp()
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
