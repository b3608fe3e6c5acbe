/// A row and the number by which it is to be sorted.
struct KeyedRow: Sendable {
  let key: UInt64
  let row: UInt32
}

extension [KeyedRow] {
  /// Sorts by key, rows of one key ascending.
  ///
  /// Least significant digit first, eleven bits at a time, which keeps the order of rows; digits in
  /// which all keys agree are passed over (Knuth, *The Art of Computer Programming* 3, 5.2.5,
  /// algorithm R, with arrays for lists).
  ///
  /// - Precondition: the rows ascend.
  /// - Complexity: O(*n*) a digit, and as much memory again.
  mutating func sortByKey() {
    guard count > 256, let first else {
      return sort { ($0.key, $0.row) < ($1.key, $1.row) }
    }
    let varying = reduce(0) { $0 | ($1.key ^ first.key) }
    var other = self
    for shift in stride(from: UInt64(0), to: 64, by: 11) where varying >> shift & 2_047 != 0 {
      Self.distribute(self, &other, shift)
      swap(&self, &other)
    }
  }

  /// Writes the rows in order of one digit.
  private static func distribute(
    _ source: [KeyedRow], _ target: inout [KeyedRow], _ shift: UInt64
  ) {
    var starts = [Int](repeating: 0, count: 2_048)
    for entry in source { starts[Int(entry.key >> shift & 2_047)] += 1 }
    var sum = 0
    for digit in starts.indices {
      let length = starts[digit]
      starts[digit] = sum
      sum += length
    }
    for entry in source {
      let digit = Int(entry.key >> shift & 2_047)
      target[starts[digit]] = entry
      starts[digit] += 1
    }
  }
}
