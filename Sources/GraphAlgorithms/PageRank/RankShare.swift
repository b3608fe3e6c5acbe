/// What a step passes on in one iteration: a whole number of units of 2⁻⁶².
///
/// Whole numbers have the same sum in any order, that of steps in the store as well as that of
/// threads.
protocol RankShare: BitwiseCopyable, Sendable {
  /// Nothing.
  static var none: Self { get }

  /// So many units, from 0 to 2⁶², as nearly as the share can say it.
  init(nearest units: Double)

  /// The number of units.
  var units: UInt64 { get }
}

/// Every unit is counted.
struct WideShare: RankShare {
  static let none = WideShare(nearest: 0)

  let units: UInt64

  @inline(__always)
  init(nearest units: Double) { self.units = UInt64(units) }
}

/// The first 26 binary digits of the number of units, and how far to the left they stand.
///
/// ```
/// bits   31 … 6        5 … 0
///        significand   shift      units = significand << shift
/// ```
///
/// Half the memory of a whole number of units, so that the shares of a million rows stay near the
/// processor. Rounding to the nearest changes a share by at most 2⁻²⁶ of itself, or half a unit.
struct NarrowShare: RankShare {
  static let none = NarrowShare(bits: 0)

  private let bits: UInt32

  private init(bits: UInt32) { self.bits = bits }

  @inline(__always)
  init(nearest units: Double) {
    // Both ways are worked out and one is taken: a jump here would be foreseen by no processor.
    let rounded = units.bitPattern &+ 1 << 26
    let shift = (rounded >> 52 &- 1_048) & 63
    let significand = (rounded >> 27 & (1 << 25 - 1)) | 1 << 25
    let whole = (units + 0x1p52).bitPattern
    bits = UInt32(
      truncatingIfNeeded: rounded < Self.few ? whole << 6 : significand << 6 | shift)
  }

  /// The bits of the first number that has 26 digits.
  private static let few = (0x1p25).bitPattern

  @inline(__always)
  var units: UInt64 { UInt64(bits >> 6) &<< UInt64(bits & 63) }
}
