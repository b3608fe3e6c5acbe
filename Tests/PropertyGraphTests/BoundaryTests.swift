import GraphSchema
import PropertyGraph
import Testing

/// Commits of one relationship each, across the places where pages, chunks and branches end.
@Suite("pages at their ends")
struct BoundaryTests {
  /// Rows at which a page of relationships, a page of a column, a chunk of either, and a branch end.
  static let boundaries = [512, 1_024, 8_192, 16_384, 262_144]

  private static let nodes: UInt32 = 300

  /// A graph of so many relationships, whose property `year` is their row.
  private static func graph(_ count: Int) throws -> GraphSnapshot {
    var builder = GraphBuilder()
    _ = try builder.appendNodes(Int(nodes), builder.labels(["N"]))
    let type = try builder.relationshipType("t")
    let sources = (0..<count).map { UInt32($0) % nodes }
    let targets = (0..<count).map { UInt32($0 / 7) % nodes }
    _ = try builder.appendRelationships(type, from: sources.span, to: targets.span)
    let years = (0..<count).map { Int64($0) }
    try builder.setIntegers(
      years.span, ofRelationships: builder.propertyKey("year"), from: 0, present: nil)
    return builder.finish()
  }

  @Test("relationships added one by one leave older snapshots as they were", arguments: boundaries)
  func additions(boundary: Int) throws {
    let store = GraphStore(try Self.graph(boundary - 3))
    var held = [store.snapshot]
    for number in 0..<6 {
      let row = boundary - 3 + number
      try store.write { graph in
        try graph.addRelationship(
          "t", from: NodeID(row: 3), to: NodeID(row: 5),
          properties: ["year": .integer(Int64(row)), "source": .string("S\(row)")])
      }
      held.append(store.snapshot)
    }
    store.snapshot.checkInvariants()
    for (number, graph) in held.enumerated() {
      try Self.check(graph, boundary - 3 + number, added: number)
    }
    held[0].checkInvariants()
  }

  /// Whether a snapshot has so many relationships, the last of which were added one by one.
  private static func check(_ graph: GraphSnapshot, _ count: Int, added: Int) throws {
    let year = try #require(graph.propertyKey(named: "year"))
    let years = graph.integers(ofRelationships: year)
    #expect(graph.relationshipBound == UInt32(count) && graph.relationshipCount == count)
    for row in UInt32(max(0, count - 12))..<UInt32(count + 12) {
      let expected = row < count ? Int64(row) : nil
      #expect(years[row] == expected, "row \(row) of \(count)")
      #expect(graph.contains(RelationshipID(row: row)) == (row < count))
      let source = graph.value(of: RelationshipID(row: row), named: "source")
      let isNew = row < count && row >= UInt32(count - added)
      #expect(source == (isNew ? .string("S\(row)") : .null))
    }
    #expect(graph.relationships.reversed().first == RelationshipID(row: UInt32(count - 1)))
  }

  @Test("pages in the middle and at the end are edited apart from older snapshots")
  func edits() throws {
    let store = GraphStore(try Self.graph(17_000))
    var held = [store.snapshot]
    let rows: [UInt32] = [0, 511, 512, 1_023, 1_024, 8_191, 8_192, 16_383, 16_384, 16_999]
    for row in rows {
      try store.write { graph in
        try graph.set(-1, for: "year", of: RelationshipID(row: row))
        try graph.remove(RelationshipID(row: row ^ 1))
      }
      held.append(store.snapshot)
    }
    for (number, graph) in held.enumerated() {
      let year = try #require(graph.propertyKey(named: "year"))
      let years = graph.integers(ofRelationships: year)
      for (index, row) in rows.enumerated() {
        #expect(years[row] == (index < number ? -1 : Int64(row)), "row \(row) after \(number)")
        #expect(graph.contains(RelationshipID(row: row ^ 1)) == (index >= number))
      }
      #expect(graph.relationshipCount == 17_000 - number)
      graph.checkInvariants()
    }
  }
}
