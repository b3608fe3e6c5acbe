extension PagedBitmap {
  /// Calls a closure with every row, ascending.
  func visit(_ body: (UInt32) -> Void) {
    for index in 0..<wordCount {
      var bits = word(index)
      while bits != 0 {
        body(UInt32(index << 6 + bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
  }
}
