extension [UInt64] {
  /// Sorts by the bits from one on, keeping the order of numbers that agree in them.
  ///
  /// Least significant digit first, eleven bits at a time; digits in which all agree are passed
  /// over (Knuth, *The Art of Computer Programming* 3, 5.2.5, algorithm R, with arrays for lists).
  ///
  /// - Complexity: O(*n*) a digit, and as much memory again.
  mutating func sortByUpperBits(from first: Int) {
    guard count > 64 else {
      // A stable sort is not promised by the library, so equal numbers keep their order by hand.
      return insertionSort(first)
    }
    var other = self
    for shift in stride(from: first, to: 64, by: 11) {
      if Self.distribute(self, &other, UInt64(shift)) { swap(&self, &other) }
    }
  }

  /// Writes the numbers in order of one digit; `false` when all have the same.
  private static func distribute(
    _ source: [UInt64], _ target: inout [UInt64], _ shift: UInt64
  ) -> Bool {
    var starts = [Int](repeating: 0, count: 2_048)
    for number in source { starts[Int(number >> shift & 2_047)] += 1 }
    if starts[Int(source[0] >> shift & 2_047)] == source.count { return false }
    var sum = 0
    for digit in starts.indices {
      let length = starts[digit]
      starts[digit] = sum
      sum += length
    }
    for number in source {
      let digit = Int(number >> shift & 2_047)
      target[starts[digit]] = number
      starts[digit] += 1
    }
    return true
  }

  private mutating func insertionSort(_ first: Int) {
    for index in indices.dropFirst() {
      let number = self[index]
      var place = index
      while place > 0, self[place - 1] >> UInt64(first) > number >> UInt64(first) {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = number
    }
  }
}
