import GraphSchema
import PropertyGraph
import Testing

@Suite("memory of a snapshot")
struct MemoryUseTests {
  /// A graph of dense rows, each with an integer.
  private static func built(nodes: Int, relationships: Int) throws -> GraphSnapshot {
    var builder = GraphBuilder()
    try builder.appendNodes(nodes, try builder.labels(["A"]))
    let ends = (0..<relationships).map { UInt32($0 % nodes) }
    let type = try builder.relationshipType("t")
    try builder.appendRelationships(type, from: ends.span, to: ends.span)
    let numbers = (0..<relationships).map { Int64($0) }
    let key = try builder.propertyKey("n")
    try builder.setIntegers(numbers.span, ofRelationships: key, from: 0)
    return builder.finish()
  }

  @Test("parts cost the bytes that the documentation states, and a hundredth or so more")
  func statedBytes() throws {
    let (nodes, relationships) = (20_480, 102_400)
    let memory = try Self.built(nodes: nodes, relationships: relationships).memory
    /// Whether a part is at least what its elements need, and a fiftieth and some lists more at most.
    func isStated(_ bytes: Int, _ stated: Int) -> Bool {
      bytes >= stated && bytes <= stated + stated / 50 + 4_096
    }
    #expect(isStated(memory.nodes, 2 * nodes))
    #expect(isStated(memory.relationships, 12 * relationships))
    #expect(isStated(memory.adjacency, 8 * nodes + 20 * relationships))
    #expect(isStated(memory.relationshipColumns, 4 * relationships))
    #expect(memory.nodeColumns == 0)
    // Two sets of nodes and two of relationships, in pages of 16,384 rows.
    #expect(isStated(memory.bitmaps, 2 * 2_048 * (2 + 7)))
    #expect(memory.annotations == 0)
    #expect(memory.indexes == 0)
    #expect(
      memory.total
        == memory.nodes + memory.relationships + memory.adjacency
        + memory.relationshipColumns + memory.texts + memory.bitmaps)
  }

  @Test("integers beyond 32 bits cost eight bytes, a sparse property its values and bits")
  func widths() throws {
    let store = GraphStore(try Self.built(nodes: 1_024, relationships: 10_240))
    // Copies the lists of pages once, without the room that they had.
    try store.write { graph in
      try graph.set(.integer(7), for: "n", of: RelationshipID(row: 1_024))
    }
    let before = store.snapshot.memory.relationshipColumns
    try store.write { graph in
      try graph.set(.integer(.max), for: "n", of: RelationshipID(row: 1_024))
    }
    // One page of 1,024 rows has doubled.
    let wide = store.snapshot.memory.relationshipColumns
    #expect((4_000..<4_200).contains(wide - before))
    try store.write { graph in
      try graph.set(.boolean(true), for: "rare", of: RelationshipID(row: 10_000))
    }
    // Ten pages in a list, of which one has bits and a value.
    #expect(store.snapshot.memory.relationshipColumns - wide < 1_500)
  }
}
