/// A count of paths too great for a `Double`: a number from 1 up to 2, times a power of two.
///
/// Chains of parallels double the count at every hop, so that a thousand hops are enough to leave
/// the range of a `Double`. Sums and ratios here round as those of a `Double` do, and never
/// overflow.
struct ScaledCount: BitwiseCopyable {
  private var significand: Double
  private var exponent: Int

  static let zero = ScaledCount(significand: 0, exponent: 0)
  static let one = ScaledCount(significand: 1, exponent: 0)

  /// Adds a count.
  mutating func add(_ other: ScaledCount) {
    if other.significand == 0 { return }
    if significand == 0 || other.exponent > exponent {
      let old = self
      self = other
      if old.significand != 0 { add(old) }
      return
    }
    let shift = max(other.exponent - exponent, -1_000)
    significand += Double(sign: .plus, exponent: shift, significand: other.significand)
    if significand >= 2 {
      significand /= 2
      exponent += 1
    }
  }

  /// This count divided by a greater or equal one: from 0 to 1.
  func share(of whole: ScaledCount) -> Double {
    let shift = max(exponent - whole.exponent, -1_000)
    return Double(
      sign: .plus, exponent: shift, significand: significand / whole.significand)
  }
}
