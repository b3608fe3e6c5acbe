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
  /// How many steps that read a step that writes is worth.
  private static let writing = 3
  private static let rowsAtOnce = 128

  private let graph: CentralityRows
  private let hops: Int
  private var seen: [UInt64]
  private var front: [UInt64]
  private var next: [UInt64]
  /// The rows with bits in `front`, or those with bits in `next` while a level is being found.
  private var rows: [UInt32] = []
  private(set) var wasCut = false

  init(_ graph: CentralityRows, hops: Int) {
    (self.graph, self.hops) = (graph, hops)
    seen = Array(repeating: 0, count: graph.onward.bound)
    (front, next) = (seen, seen)
  }

  /// Measures from each of some sources; `nil` when the deadline passed.
  mutating func measure(_ sources: ArraySlice<UInt32>, _ budget: inout Budget) -> [Distances]? {
    clear()
    begin(at: sources)
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

  private mutating func clear() {
    for row in seen.indices { (seen[row], front[row], next[row]) = (0, 0, 0) }
    rows.removeAll(keepingCapacity: true)
  }

  /// Marks the sources and takes the first steps from each: a source need not be admitted.
  private mutating func begin(at sources: ArraySlice<UInt32>) {
    for (bit, source) in sources.enumerated() { seen[Int(source)] |= 1 << UInt64(bit) }
    for (bit, source) in sources.enumerated() {
      for target in graph.firstSteps(from: source) {
        if next[Int(target)] == 0 { rows.append(target) }
        next[Int(target)] |= 1 << UInt64(bit)
      }
    }
  }

  /// Makes the level that was being found the last one and counts it by source.
  private mutating func close(beyond: Bool, _ budget: inout Budget) -> BitCounts? {
    var (counts, kept) = (BitCounts(), 0)
    for place in rows.indices {
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
    rows.removeSubrange(kept...)
    return budget.spend(steps: rows.count * 2 + 1) ? counts : nil
  }

  /// Finds the next level.
  private mutating func advance(_ all: UInt64, _ budget: inout Budget) -> Bool {
    let level = rows
    let steps = level.reduce(0) { $0 + graph.onward.count(of: Int($1)) }
    rows.removeAll(keepingCapacity: true)
    let isDone =
      steps > graph.onward.targets.count / Self.writing
      ? pull(all, &budget) : push(level, &budget)
    for row in level { front[Int(row)] = 0 }
    return isDone
  }

  private mutating func push(_ level: [UInt32], _ budget: inout Budget) -> Bool {
    for row in level {
      let (bits, range) = (front[Int(row)], graph.onward.range(of: Int(row)))
      for position in range {
        let target = graph.onward.targets[position]
        let before = next[Int(target)]
        if before == 0 { rows.append(target) }
        next[Int(target)] = before | bits
      }
      guard budget.spend(steps: range.count + 1) else { return false }
    }
    return true
  }

  private mutating func pull(_ all: UInt64, _ budget: inout Budget) -> Bool {
    var first = 0
    while first < seen.count {
      let end = min(first + Self.rowsAtOnce, seen.count)
      var steps = end - first
      for row in first..<end where seen[row] != all {
        let range = graph.backward.range(of: row)
        steps += range.count
        let bits = Self.union(front, graph.backward.targets, range) & ~seen[row]
        guard bits != 0 else { continue }
        next[row] = bits
        rows.append(UInt32(truncatingIfNeeded: row))
      }
      guard budget.spend(steps: steps) else { return false }
      first = end
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
