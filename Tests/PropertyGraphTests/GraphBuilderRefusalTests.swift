import GraphSchema
import PropertyGraph
import Testing

@Suite("what a builder refuses")
struct GraphBuilderRefusalTests {
  /// A noncopyable builder cannot be captured by a macro, so the refusal is caught by hand.
  private static func refusal(
    of builder: inout GraphBuilder, _ body: (inout GraphBuilder) throws(GraphError) -> Void
  ) -> GraphError? {
    do throws(GraphError) {
      try body(&builder)
      return nil
    } catch {
      return error
    }
  }

  @Test("ends that are no nodes are named, and nothing is added")
  func ends() throws {
    var builder = GraphBuilder()
    try builder.appendNodes(3, try builder.labels(["A"]))
    let type = try builder.relationshipType("t")
    for (from, to, culprit) in [([0, 3], [1, 1], 3), ([0, 1], [1, 9], 9)]
      as [([UInt32], [UInt32], UInt32)]
    {
      let refusal = Self.refusal(of: &builder) { (builder) throws(GraphError) in
        _ = try builder.appendRelationships(type, from: from.span, to: to.span)
      }
      #expect(refusal == .noSuchElement(.node(NodeID(row: culprit))))
    }
    let graph = builder.finish()
    graph.checkInvariants()
    #expect(graph.relationshipCount == 0)
    #expect(graph.nodeCount == 3)
  }

  @Test("rows beyond the limit of a table, and values of rows never handed out, are refused")
  func rows() throws {
    var builder = GraphBuilder(rowLimit: 4)
    let none = try builder.labels([])
    let key = try builder.propertyKey("p")
    #expect(try builder.appendNodes(4, none) == 0..<4)
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in _ = try b.appendNodes(1, none) }
        == .full(.nodes))
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in
        try b.setIntegers(([1, 2] as [Int64]).span, ofNodes: key, from: 3)
      } == .noSuchElement(.node(NodeID(row: 4))))
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in
        try b.setDoubles(([1] as [Double]).span, ofRelationships: key, from: 0)
      } == .noSuchElement(.relationship(RelationshipID(row: 0))))
    let graph = builder.finish()
    graph.checkInvariants()
    #expect(graph.integers(ofNodes: key).isEmpty)
  }

  @Test("empty names, impossible days and deep nesting are refused")
  func values() throws {
    var builder = GraphBuilder()
    try builder.appendNodes(1, try builder.labels([]))
    let key = try builder.propertyKey("p")
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in _ = try b.labels(["A", ""]) }
        == .emptyName(.label))
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in _ = try b.relationshipType("") }
        == .emptyName(.relationshipType))
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in _ = try b.propertyKey("") }
        == .emptyName(.property))
    let refusal = Self.refusal(of: &builder) { (b) throws(GraphError) in
      try b.setDates(([.max] as [Int32]).span, ofNodes: key, from: 0)
    }
    #expect(refusal == .dayOutOfRange(.max))
    #expect(
      refusal?.description
        == "day 2147483647 is outside the years -9999 to 9999, counted in days since 1970-01-01")
    let deep = (0..<70).reduce(Value.null) { value, _ in .list([value]) }
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in try b.set(deep, ofNode: 0, key) }
        == .nestedTooDeeply(property: "p", limit: 64))
  }

  @Test("too many names are refused, and so is one more type")
  func names() throws {
    var builder = GraphBuilder()
    for name in 0..<65_535 { _ = try builder.propertyKey("\(name)") }
    #expect(
      Self.refusal(of: &builder) { (b) throws(GraphError) in _ = try b.propertyKey("more") }
        == .full(.properties))
    _ = try builder.propertyKey("7")
  }

  @Test("bytes outside UTF-8 are repaired, and the repaired text is found")
  func repairs() throws {
    var builder = GraphBuilder()
    try builder.appendNodes(2, try builder.labels([]))
    let key = try builder.propertyKey("p")
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0xA9]
    let places = [TextPlace(start: 0, length: 2), TextPlace(start: 2, length: 2)]
    try builder.setTexts(places.span, in: bytes.span, ofNodes: key, from: 0)
    let graph = builder.finish()
    graph.checkInvariants()
    #expect(graph.value(of: NodeID(row: 0), key) == "A\u{FFFD}")
    #expect(graph.value(of: NodeID(row: 1), key) == "é")
    let texts = graph.texts(ofNodes: key)
    #expect(texts.number(of: "A\u{FFFD}") == texts.number(ofRow: 0))
  }
}
