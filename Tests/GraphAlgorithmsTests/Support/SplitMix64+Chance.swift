import LiaisonTestSupport

extension SplitMix64 {
  /// `true` in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
