/// Rows by their numbers, the highest first, of equal ones the lowest row.
///
/// ```
/// keys   [ bits of the number, turned round | row ]   numbers from 0 up order as their bits do
/// ```
///
/// Sorts by one digit of 11 bits after the other, the last first, and leaves out digits that all
/// have in common: O(rows) instead of O(rows log rows) comparisons.
///
/// Source: H. H. Seward, *Information sorting in the application of electronic digital computers to
/// business operations* (1954): radix sort.
enum RowRanking {
  /// What a row is ordered by, and the row.
  struct Key: BitwiseCopyable {
    let bits: UInt64
    let row: UInt32
  }

  private static let digitBits = 11
  private static let digits = 1 << digitBits

  /// The ascending rows in order of their numbers, which are finite and not below zero; `nil` when
  /// the deadline passed.
  static func ranked(
    _ rows: [UInt32], _ numbers: [Double], _ budget: inout Budget
  ) -> [Key]? {
    // Below zero is only the zero with a sign.
    ranked(rows, &budget) { ~(numbers[Int($0)] + 0).bitPattern }
  }

  /// The ascending rows in order of some bits, the lowest first; `nil` when the deadline passed.
  @inline(__always)
  static func ranked(
    _ rows: [UInt32], _ budget: inout Budget, by bits: (UInt32) -> UInt64
  ) -> [Key]? {
    budget.array(rows.count) { Key(bits: bits(rows[$0]), row: rows[$0]) }
      .flatMap { ranked($0, &budget) }
  }

  private static func ranked(_ keys: [Key], _ budget: inout Budget) -> [Key]? {
    var keys = keys
    guard keys.count > digits else {
      keys.sort { $0.bits != $1.bits ? $0.bits < $1.bits : $0.row < $1.row }
      return budget.spend(steps: keys.count) ? keys : nil
    }
    guard var others = budget.filled(keys.count, with: Key(bits: 0, row: 0)) else { return nil }
    for shift in stride(from: 0, to: UInt64.bitWidth, by: digitBits) {
      guard let isDealt = distribute(keys, UInt64(shift), &others, &budget) else { return nil }
      if isDealt { swap(&keys, &others) }
    }
    return keys
  }

  /// Puts keys in the order of a digit, equal ones as they stand; `false` when all have the same,
  /// `nil` when the deadline passed.
  private static func distribute(
    _ keys: [Key], _ shift: UInt64, _ others: inout [Key], _ budget: inout Budget
  ) -> Bool? {
    let mask = UInt64(digits - 1)
    var places = [Int](repeating: 0, count: digits + 1)
    let isCounted = budget.inParts(0..<keys.count) { part in
      for place in part { places[Int(keys[place].bits >> shift & mask) + 1] += 1 }
    }
    guard isCounted else { return nil }
    if places.contains(keys.count) { return false }
    for digit in 0..<digits { places[digit + 1] += places[digit] }
    let isDealt = budget.inParts(0..<keys.count) { part in
      for place in part {
        let digit = Int(keys[place].bits >> shift & mask)
        others[places[digit]] = keys[place]
        places[digit] += 1
      }
    }
    return isDealt ? true : nil
  }
}
