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
  private struct Key {
    let bits: UInt64
    let row: UInt32
  }

  private static let digitBits = 11
  private static let digits = 1 << digitBits

  /// The ascending rows in order of their numbers, which are finite and not below zero.
  static func ranked(_ rows: [UInt32], _ numbers: [Double]) -> [UInt32] {
    // Below zero is only the zero with a sign.
    var keys = rows.map { Key(bits: ~(numbers[Int($0)] + 0).bitPattern, row: $0) }
    guard keys.count > digits else {
      keys.sort { $0.bits != $1.bits ? $0.bits < $1.bits : $0.row < $1.row }
      return keys.map(\.row)
    }
    var others = keys
    for shift in stride(from: 0, to: UInt64.bitWidth, by: digitBits) {
      if distribute(keys, UInt64(shift), &others) { swap(&keys, &others) }
    }
    return keys.map(\.row)
  }

  /// Puts keys in the order of a digit, equal ones as they stand; `false` when all have the same.
  private static func distribute(
    _ keys: [Key], _ shift: UInt64, _ others: inout [Key]
  ) -> Bool {
    let mask = UInt64(digits - 1)
    var places = [Int](repeating: 0, count: digits + 1)
    for key in keys { places[Int(key.bits >> shift & mask) + 1] += 1 }
    if places.contains(keys.count) { return false }
    for digit in 0..<digits { places[digit + 1] += places[digit] }
    for key in keys {
      let digit = Int(key.bits >> shift & mask)
      others[places[digit]] = key
      places[digit] += 1
    }
    return true
  }
}
