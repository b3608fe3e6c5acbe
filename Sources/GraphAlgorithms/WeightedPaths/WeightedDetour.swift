/// A path that may be the next one, and the set of paths it is the best of.
///
/// ```
/// nodes          n0 n1 … nd … nk       nd: where it leaves the path it was split from
/// relationships  r0 r1 … r(k-1)
/// sums           0  w0 w0+w1 …         the weight up to each node
/// ```
///
/// The set: all paths that begin like this one up to `deviation`, and do not leave that node by what
/// is excluded. The sets in hand are disjoint and hold every path not yet returned.
struct WeightedDetour {
  let nodes: [UInt32]
  let relationships: [UInt32]
  let sums: [Double]
  let deviation: Int
  let excludedNodes: [UInt32]
  let excludedRelationships: [UInt32]

  /// The weight of the whole path.
  var weight: Double { sums.last ?? 0 }

  /// Whether this one is better: lighter, then fewer hops, then lower rows.
  func isBetter(than other: WeightedDetour) -> Bool {
    if weight != other.weight { return weight < other.weight }
    if nodes.count != other.nodes.count { return nodes.count < other.nodes.count }
    if nodes != other.nodes { return nodes.lexicographicallyPrecedes(other.nodes) }
    return relationships.lexicographicallyPrecedes(other.relationships)
  }
}

extension [WeightedDetour] {
  /// Takes the best detour out.
  ///
  /// - Complexity: O(*n*) comparisons, few beside the search that found each detour.
  mutating func popBest() -> WeightedDetour? {
    guard var best = indices.first else { return nil }
    for index in indices where self[index].isBetter(than: self[best]) { best = index }
    swapAt(best, count - 1)
    return popLast()
  }
}
