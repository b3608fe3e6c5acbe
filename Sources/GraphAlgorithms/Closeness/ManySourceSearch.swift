/// Breadth-first searches from up to 64 sources at once, one bit each.
///
/// ```
/// seen   row → bit i: source i has found it
/// front  row → bit i: source i found it in the last level, and it may be walked through
/// next   row → bit i: source i finds it in this level
/// ```
///
/// Searches from different sources go over the same steps; here a step is taken for all of them
/// with one operation on words. A level with few steps is pushed along them, one with many pulled
/// by the rows that some source has not found yet.
///
/// Source: M. Then et al., *The more the merrier: efficient multi-source graph traversal* (2014).
struct ManySourceSearch {
  /// The most sources of one search.
  static let width = 64
  private static let rowsAtOnce = 128
  /// How many steps that read a step that writes is worth.
  private static let writing = 3

  private let graph: CentralityRows
  private let hops: Int
  private var seen: [UInt64]
  private var front: [UInt64]
  private var next: [UInt64]
  /// The rows with bits in `front`, or those with bits in `next` while a level is being found.
  private var rows: [UInt32] = []
  /// The rows of the level that is being walked from.
  private var level: [UInt32] = []
  private(set) var wasCut = false

  /// Everything for one search after the other; `nil` when the deadline passed.
  init?(_ graph: CentralityRows, hops: Int, _ budget: inout Budget) {
    (self.graph, self.hops) = (graph, hops)
    let bound = graph.onward.bound
    guard let seen = budget.filled(bound, with: UInt64(0)),
      let front = budget.filled(bound, with: UInt64(0)),
      let next = budget.filled(bound, with: UInt64(0))
    else { return nil }
    (self.seen, self.front, self.next) = (seen, front, next)
    // Memory that is never written is never taken; growing would copy all at once.
    rows = .room(for: bound)
    level = .room(for: bound)
  }

  /// Measures from each of some sources; `nil` when the deadline passed.
  mutating func measure(_ sources: ArraySlice<UInt32>, _ budget: inout Budget) -> [Distances]? {
    guard clear(&budget), begin(at: sources, &budget) else { return nil }
    var (result, depth) = ([Distances](repeating: Distances(), count: sources.count), 0)
    let all = UInt64.max >> UInt64(Self.width - sources.count)
    while !rows.isEmpty {
      depth += 1
      guard let counts = close(beyond: depth > hops, &budget) else { return nil }
      if depth > hops { break }
      for bit in result.indices { result[bit].add(counts.count(of: bit), at: depth) }
      guard advance(all, &budget) else { return nil }
    }
    for bit in result.indices { result[bit].isMeasured = true }
    return result
  }

  private mutating func clear(_ budget: inout Budget) -> Bool {
    rows.removeAll(keepingCapacity: true)
    return budget.inParts(0..<seen.count) { part in
      for row in part { (seen[row], front[row], next[row]) = (0, 0, 0) }
    }
  }

  /// Marks the sources and takes the first steps from each: a source need not be admitted.
  private mutating func begin(at sources: ArraySlice<UInt32>, _ budget: inout Budget) -> Bool {
    for (bit, source) in sources.enumerated() { seen[Int(source)] |= 1 << UInt64(bit) }
    for (bit, source) in sources.enumerated() {
      let first = graph.firstSteps(from: source)
      let isDone = budget.inSteps(first.indices) { part in
        for target in first[part] {
          if next[Int(target)] == 0 { rows.append(target) }
          next[Int(target)] |= 1 << UInt64(bit)
        }
      }
      guard isDone else { return false }
    }
    return true
  }

  /// Makes the level that was being found the last one and counts it by source.
  private mutating func close(beyond: Bool, _ budget: inout Budget) -> BitCounts? {
    var (counts, kept) = (BitCounts(), 0)
    let isDone = budget.inParts(0..<rows.count) { places in
      for place in places {
        let row = Int(rows[place])
        let new = next[row] & ~seen[row]
        next[row] = 0
        guard new != 0 else { continue }
        if beyond { wasCut = true }
        seen[row] |= new
        counts.add(new)
        guard graph.interior[row] else { continue }
        front[row] = new
        rows[kept] = rows[place]
        kept += 1
      }
    }
    rows.removeSubrange(kept...)
    return isDone ? counts : nil
  }

  /// Finds the next level.
  private mutating func advance(_ all: UInt64, _ budget: inout Budget) -> Bool {
    swap(&level, &rows)
    rows.removeAll(keepingCapacity: true)
    var steps = 0
    let isCounted = budget.inParts(0..<level.count) { places in
      for place in places { steps += graph.onward.count(of: Int(level[place])) }
    }
    let pulls = steps > graph.onward.targets.count / Self.writing
    guard isCounted, pulls ? pull(all, &budget) : push(&budget) else { return false }
    return budget.inParts(0..<level.count) { places in
      for place in places { front[Int(level[place])] = 0 }
    }
  }

  private mutating func push(_ budget: inout Budget) -> Bool {
    for place in level.indices {
      let row = Int(level[place])
      let bits = front[row]
      let isDone = budget.inSteps(graph.onward.range(of: row)) { part in
        for position in part {
          let target = graph.onward.targets[position]
          let before = next[Int(target)]
          if before == 0 { rows.append(target) }
          next[Int(target)] = before | bits
        }
      }
      guard isDone else { return false }
    }
    return true
  }

  private mutating func pull(_ all: UInt64, _ budget: inout Budget) -> Bool {
    var first = 0
    while first < seen.count {
      let end = min(first + Self.rowsAtOnce, seen.count)
      var steps = end - first
      while first < end, steps < Budget.stepsAPart {
        let row = first
        first += 1
        if seen[row] == all { continue }
        let range = graph.backward.range(of: row)
        steps += range.count
        var bits: UInt64 = 0
        for part in StepParts(range) {
          bits |= Self.union(front, graph.backward.targets, part)
          if part.upperBound == range.upperBound { break }
          guard budget.spend(steps: part.count) else { return false }
        }
        bits &= ~seen[row]
        guard bits != 0 else { continue }
        next[row] = bits
        rows.append(UInt32(truncatingIfNeeded: row))
      }
      guard budget.spend(steps: steps) else { return false }
    }
    return true
  }

  @inline(__always)
  private static func union(
    _ words: [UInt64], _ targets: [UInt32], _ range: Range<Int>
  ) -> UInt64 {
    let (words, targets) = (words.span, targets.span.extracting(range))
    var union: UInt64 = 0
    for index in targets.indices { union |= words[Int(targets[index])] }
    return union
  }
}
