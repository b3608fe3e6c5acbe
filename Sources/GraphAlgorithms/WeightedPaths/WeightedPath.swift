/// A path and the sum of the weights of its relationships.
///
/// Weighted paths are ordered by weight, then as ``Path`` is: by hops, rows of nodes, rows of
/// relationships.
public struct WeightedPath: Sendable, Hashable, Comparable {
  /// The way through the graph.
  public let path: Path
  /// The sum of the weights, added from the first relationship to the last.
  public let weight: Double

  /// A path and its weight.
  public init(path: Path, weight: Double) {
    self.path = path
    self.weight = weight
  }

  /// Orders by weight, then hops, node rows, relationship rows.
  public static func < (a: WeightedPath, b: WeightedPath) -> Bool {
    a.weight != b.weight ? a.weight < b.weight : a.path < b.path
  }
}

/// Weighted paths in order, and why there are not more, if something cut the walk short.
public struct WeightedPaths: Sendable, Hashable {
  /// The paths, the lightest first.
  public let paths: [WeightedPath]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?

  /// Weighted paths, and why there are not more.
  public init(paths: [WeightedPath], truncation: Truncation?) {
    self.paths = paths
    self.truncation = truncation
  }
}
