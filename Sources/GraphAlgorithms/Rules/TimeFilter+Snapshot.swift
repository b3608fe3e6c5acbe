public import PropertyGraph

extension TimeFilter {
  /// The relationships of a snapshot that the filter admits, one look at each.
  ///
  /// A walk asks its filter only of the relationships it meets. A program that goes over the whole
  /// graph many times can make the bitmap once and pass it as ``WalkRules/relationships`` instead.
  ///
  /// - Complexity: O(relationships).
  public func admitted(in graph: GraphSnapshot) -> Bitmap {
    var result = Bitmap(count: Int(graph.relationshipBound), repeating: false)
    let test = TimeTest(self, in: graph)
    for relationship in graph.relationships where test.admits(relationship.row) {
      result[Int(relationship.row)] = true
    }
    return result
  }
}
