public import PropertyGraph

/// For each hop of a path, every admitted relationship that could be walked instead.
///
/// One question of ``Walk/parallels(of:)``.
public func parallels(
  of path: Path, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> [[RelationshipID]] {
  var walk = Walk(in: graph, rules: rules)
  return walk.parallels(of: path)
}

extension Walk {
  /// For each hop of a path, every admitted relationship that leads from its first node to its
  /// second, ascending.
  ///
  /// - Complexity: O(relationships at the smaller end of each hop).
  public mutating func parallels(of path: Path) -> [[RelationshipID]] {
    lending { walk, view in
      var budget = Budget(WalkLimits())
      return zip(path.nodes, path.nodes.dropFirst()).map {
        (walk.bundle($0.row, $1.row, view, &budget) ?? []).map(RelationshipID.init(row:))
      }
    }
  }
}
