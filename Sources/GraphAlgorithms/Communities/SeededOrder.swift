/// Puts rows in an order that looks random and is the same for the same seed on every machine.
///
/// Source: shuffling after R. Durstenfeld, *Algorithm 235* (1964); numbers after G. L. Steele,
/// D. Lea and C. H. Flood, *Fast splittable pseudorandom number generators* (2014).
struct SeededOrder {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The rows in their order; `nil` when the deadline passed.
  mutating func order(_ rows: [UInt32], _ budget: inout Budget) -> [UInt32]? {
    guard var rows = budget.copied(rows[...]) else { return nil }
    for last in rows.indices.reversed() {
      // The high half of the product is a number from 0 to `last`.
      let pick = next().multipliedFullWidth(by: UInt64(last + 1)).high
      rows.swapAt(last, Int(pick))
      guard budget.spend(steps: 1) else { return nil }
    }
    return rows
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
