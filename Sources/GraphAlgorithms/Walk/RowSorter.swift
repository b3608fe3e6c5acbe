internal import PropertyGraph

/// Sorts parts of arrays of rows, in memory that is used again.
///
/// A short part is sorted by insertion. A long one is dealt out by digits of eight bits, the lowest
/// first, to and fro between the array and the spare memory; a digit that all rows have in common is
/// left out. That takes no comparison that could be guessed wrongly, and can be stopped anywhere.
///
/// Source: radix sort, H. H. Seward, *Information sorting in the application of electronic digital
/// computers to business operations* (1954).
struct RowSorter<ID: RowIdentifier> {
  private static var longestInsertion: Int { 24 }
  private var spare: [ID] = []
  private var places = [Int](repeating: 0, count: 256)

  /// Sorts a part ascending; `false` when the budget was spent, and then the part is in any order.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  mutating func sort(
    _ rows: inout [ID], _ part: Range<Int>, _ budget: inout Budget
  ) -> Bool {
    if part.count <= Self.longestInsertion {
      var span = rows.mutableSpan
      Self.insert(&span, part)
      return true
    }
    if spare.count < part.count {
      let wanted = max(part.count, 2 * spare.count)
      guard let room = budget.filled(wanted, with: ID(row: 0)) else { return false }
      spare = room
    }
    var (inSpare, isInTime) = (false, true)
    for shift in stride(from: UInt32(0), to: 32, by: 8) where isInTime {
      let from = inSpare ? 0 : part.lowerBound
      let counted =
        inSpare
        ? Self.count(spare, &places, from..<from + part.count, shift, &budget)
        : Self.count(rows, &places, from..<from + part.count, shift, &budget)
      guard let isCommon = counted else {
        isInTime = false
        break
      }
      if isCommon { continue }
      isInTime =
        inSpare
        ? Self.deal(
          &rows, &places, from: spare, 0..<part.count, to: part.lowerBound, shift, &budget)
        : Self.deal(&spare, &places, from: rows, part, to: 0, shift, &budget)
      // What was only half dealt out is still whole where it came from.
      if isInTime { inSpare.toggle() }
    }
    if inSpare { takeBack(&rows, part) }
    return isInTime
  }

  private static func insert(_ rows: inout MutableSpan<ID>, _ part: Range<Int>) {
    for index in part.dropFirst() {
      let row = rows[index]
      var hole = index
      while hole > part.lowerBound, rows[hole - 1].row > row.row {
        rows[hole] = rows[hole - 1]
        hole -= 1
      }
      rows[hole] = row
    }
  }

  /// Counts the digits; `true` when there is only one, `nil` when there was no more time.
  private static func count(
    _ rows: borrowing [ID], _ places: inout [Int], _ part: Range<Int>, _ shift: UInt32,
    _ budget: inout Budget
  ) -> Bool? {
    let rows = rows.span
    var counts = places.mutableSpan
    for digit in 0..<256 { counts[digit] = 0 }
    for piece in stride(from: part.lowerBound, to: part.upperBound, by: Budget.stepsAPart) {
      let end = min(piece + Budget.stepsAPart, part.upperBound)
      for index in piece..<end { counts[Int(rows[index].row >> shift & 255)] += 1 }
      // Counting takes a fraction of a step of a walk.
      guard budget.spend(steps: (end - piece) / 8) else { return nil }
    }
    if counts[Int(rows[part.lowerBound].row >> shift & 255)] == part.count { return true }
    var sum = 0
    for digit in 0..<256 {
      sum += counts[digit]
      counts[digit] = sum - counts[digit]
    }
    return false
  }

  private static func deal(
    _ target: inout [ID], _ places: inout [Int], from source: borrowing [ID], _ part: Range<Int>,
    to start: Int,
    _ shift: UInt32, _ budget: inout Budget
  ) -> Bool {
    var target = target.mutableSpan
    var places = places.mutableSpan
    let source = source.span
    for piece in stride(from: part.lowerBound, to: part.upperBound, by: CompiledRules.longestRun) {
      let end = min(piece + CompiledRules.longestRun, part.upperBound)
      for index in piece..<end {
        let digit = Int(source[index].row >> shift & 255)
        target[start + places[digit]] = source[index]
        places[digit] += 1
      }
      guard budget.spend(steps: end - piece) else { return false }
    }
    return true
  }

  /// Puts what stands in the spare memory into its place: where that is all rows, the memory itself.
  private mutating func takeBack(_ rows: inout [ID], _ part: Range<Int>) {
    if part.count == rows.count, spare.count == rows.count { return swap(&rows, &spare) }
    var target = rows.mutableSpan
    let source = spare.span
    for index in 0..<part.count { target[part.lowerBound + index] = source[index] }
  }
}
