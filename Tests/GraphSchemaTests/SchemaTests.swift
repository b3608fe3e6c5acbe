import GraphSchema
import Testing

@Suite("schemas")
struct SchemaTests {
  /// Wrong declarations and the sentence about each.
  static let refusals: [(String, [NodeType], [RelationshipType])] = [
    ("type 'A' is declared twice", [NodeType("A"), NodeType("A")], []),
    (
      "type 'r' is declared twice", [NodeType("A")],
      [
        RelationshipType("r", from: ["A"], to: ["A"]), RelationshipType("r", from: [], to: []),
      ]
    ),
    ("type 'A' names an unknown parent 'B'", [NodeType("A", parents: ["B"])], []),
    (
      "relation 'r' names an unknown end type 'B'", [NodeType("A")],
      [RelationshipType("r", from: ["A"], to: ["B"])]
    ),
    ("type 'A' is its own ancestor", [NodeType("A", parents: ["A"])], []),
    (
      "type 'A' is its own ancestor",
      [
        NodeType("A", parents: ["B"]), NodeType("B", parents: ["C"]), NodeType("C", parents: ["A"]),
      ],
      []
    ),
  ]

  @Test("types that contradict each other are refused with a sentence", arguments: refusals.indices)
  func refused(index: Int) {
    let (sentence, nodes, relationships) = Self.refusals[index]
    do throws(SchemaError) {
      _ = try Schema(nodeTypes: nodes, relationshipTypes: relationships)
      Issue.record("not refused: \(sentence)")
    } catch {
      #expect(error.description == sentence)
    }
  }

  @Test("a type inherits along all lines, nearest ancestors first, each once")
  func inheritance() throws {
    let schema = try Schema(
      nodeTypes: [
        NodeType("Thing", isAbstract: true, properties: [PropertyType("name", .string)]),
        NodeType("Person", parents: ["Thing"]), NodeType("Holder", parents: ["Thing"]),
        NodeType(
          "Official", parents: ["Person", "Holder"],
          properties: [PropertyType("grade", .integer), PropertyType("name", .list)]),
      ],
      relationshipTypes: [
        RelationshipType("knows", from: ["Person"], to: ["Thing"], groups: ["b", "a"])
      ])
    #expect(schema.labels(of: "Official") == ["Official", "Person", "Holder", "Thing"])
    #expect(schema.labels(of: "Unknown") == ["Unknown"])
    #expect(schema.isNodeType("Official", a: "Thing"))
    #expect(!schema.isNodeType("Thing", a: "Official"))
    #expect(schema.children(of: "Thing").map(\.name) == ["Person", "Holder"])
    #expect(schema.property("name", ofNodeType: "Official")?.valueType == .list)
    #expect(schema.property("name", ofNodeType: "Person")?.valueType == .string)
    #expect(schema.property("grade", ofNodeType: "Person") == nil)
    let knows = try #require(schema.relationshipType("knows"))
    #expect(schema.allows(knows, from: "Official", to: "Holder"))
    #expect(!schema.allows(knows, from: "Holder", to: "Official"))
    #expect(schema.relationshipGroups == ["a", "b"])
  }

  @Test(
    "nouns, plurals and phrases are derived from names",
    arguments: [
      ("GovernmentBody", "government body", "government bodies"), ("Day", "day", "days"),
      ("Process", "process", "processes"), ("Branch", "branch", "branches"),
      ("Official", "official", "officials"),
    ])
  func words(name: String, noun: String, plural: String) {
    #expect(NodeType(name).noun == noun)
    #expect(NodeType(name).plural == plural)
  }

  @Test("a relationship type reads both ways")
  func phrases() {
    let chairs = RelationshipType("co_chairs", from: [], to: [], inverse: "co_chaired_by")
    #expect(chairs.cypherName == "CO_CHAIRS")
    #expect(chairs.phrase == "co chairs" && chairs.inversePhrase == "co chaired by")
    let met = RelationshipType("met_with", from: [], to: [], isSymmetric: true, inverse: "x")
    #expect(met.inverse == nil && met.inversePhrase == "met with")
    #expect(RelationshipType("r", from: [], to: []).inversePhrase == "← r")
  }

  @Test("a table keeps its first rows")
  func table() {
    var table = Table(columns: ["a", "b"])
    for number in 0..<5 { table.append([.integer(Int64(number)), .null]) }
    table.keepFirst(7)
    #expect(table.rows.count == 5)
    table.keepFirst(2)
    #expect(table.rows == [[0, .null], [1, .null]])
    table.keepFirst(-1)
    #expect(table.rows.isEmpty)
  }
}
