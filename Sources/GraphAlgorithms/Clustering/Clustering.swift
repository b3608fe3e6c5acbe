/// How many triangles each node lies in, and how many it could lie in.
public struct Clustering: Sendable, Hashable {
  /// The number of triangles that each node is a corner of.
  public let triangles: Scores<Int>
  /// The share of the pairs of a node's neighbours that are neighbours themselves, from 0 to 1; 0
  /// for a node with fewer than two neighbours.
  public let coefficients: Scores<Double>
  /// The number of triangles in the whole graph, each counted once, whatever the limit on results.
  public let triangleCount: Int
  /// Why the answer was cut short; `nil` when it is complete.
  public var truncation: Truncation? { triangles.truncation }
}
