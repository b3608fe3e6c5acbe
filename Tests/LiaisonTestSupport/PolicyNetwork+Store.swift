public import GraphSchema
public import PropertyGraph

extension PolicyNetwork {
  /// Years as the reserved properties that a time filter reads: days in real data, years here.
  ///
  /// A filter only compares numbers, so the unit is the caller's as long as the window has it, too.
  public static let startProperty = "earliest_start"
  /// The property of the last year.
  public static let endProperty = "latest_end"

  /// Adds all nodes and relationships with their properties to an empty graph.
  ///
  /// - Throws: ``GraphError`` when a table is full.
  /// - Complexity: O(nodes + relationships).
  public func fill(_ graph: inout GraphTransaction) throws(GraphError) {
    for (number, label) in Self.labels.enumerated() {
      for row in rows(ofLabel: number) {
        try graph.addNode(
          labels: [label.name],
          properties: ["name": .string("\(label.name) \(row)"), "start": .integer(Int64(row % 60))])
      }
    }
    for number in Self.kinds.indices {
      let type = Self.kinds[number].type
      var refusal: GraphError?
      forEachLink(ofKind: number) { link in
        guard refusal == nil else { return }
        do throws(GraphError) {
          try graph.addRelationship(
            type, from: NodeID(row: link.source), to: NodeID(row: link.target),
            properties: Self.properties(of: link))
        } catch { refusal = error }
      }
      if let refusal { throw refusal }
    }
  }

  /// The properties of a relationship.
  public static func properties(of link: Link) -> [String: Value] {
    [
      startProperty: .integer(Int64(link.start)), endProperty: .integer(Int64(link.end)),
      "source": .string("S\(link.citation)"),
    ]
  }
}
