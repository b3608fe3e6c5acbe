/// The inner loops of betweenness: no step asks which level a row is on.
enum DependencyKernel {
  /// Adds a number to the sum of every target and appends those that were not seen; their count.
  ///
  /// A target is written behind the last row found whether it is new or not, and kept when it is.
  @inline(__always)
  static func push(
    _ number: Double, _ targets: [UInt32], _ range: Range<Int>, _ sums: inout [Double],
    _ seen: inout [UInt8], _ found: inout [UInt32], _ count: Int
  ) -> Int {
    let targets = targets.span.extracting(range)
    var sums = sums.mutableSpan
    var seen = seen.mutableSpan
    var found = found.mutableSpan
    var count = count
    for index in targets.indices {
      let target = Int(targets[index])
      sums[target] += number
      found[count] = targets[index]
      count += 1 - Int(seen[target])
      seen[target] = 1
    }
    return count
  }

  /// Sums up what is lent to each of some rows that were not seen, and appends those that got
  /// something; the count of rows found.
  @inline(__always)
  static func pull(
    _ rows: Range<Int>, _ backward: CompressedRows, _ lent: [Double], _ paths: inout [Double],
    _ seen: inout [UInt8], _ found: inout [UInt32], _ count: Int
  ) -> Int {
    var count = count
    for row in rows where seen[row] == 0 {
      let sum = sum(lent, backward.targets, backward.range(of: row))
      guard sum > 0 else { continue }
      paths[row] = sum
      found[count] = UInt32(truncatingIfNeeded: row)
      count += 1
      seen[row] = 1
    }
    return count
  }

  /// A sum and the numbers of some targets, added in their order.
  @inline(__always)
  static func sum(
    _ numbers: [Double], _ targets: [UInt32], _ range: Range<Int>, from start: Double = 0
  ) -> Double {
    let (numbers, targets) = (numbers.span, targets.span.extracting(range))
    var sum = start
    for index in targets.indices { sum += numbers[Int(targets[index])] }
    return sum
  }

  /// Adds a number to the sum of every target.
  @inline(__always)
  static func add(
    _ number: Double, _ targets: [UInt32], _ range: Range<Int>, _ sums: inout [Double]
  ) {
    let targets = targets.span.extracting(range)
    var sums = sums.mutableSpan
    for index in targets.indices { sums[Int(targets[index])] += number }
  }
}
