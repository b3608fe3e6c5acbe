import Liaison
import Testing

@Suite("Codable is the one mapping between Swift values and properties")
struct CodingTests {
  enum Rank: String, Codable { case clerk, head }

  struct Office: Codable, Hashable {
    var street: String
    var rooms: [Int]
    var opened: CalendarDate
    var spare: [String?]
  }

  struct Everything: GraphNode, Hashable {
    static let label = "Everything"
    var id: String
    var yes = true
    var small: Int8 = -128
    var large = Int64.max
    var unsigned: UInt16 = 65_535
    var half = 0.5
    var quarter: Float = 0.25
    var day: CalendarDate?
    var rank = Rank.head
    var office: Office?
    var byName: [String: [Double]] = ["a": [1, 2.5], "b": []]
    var byNumber: [Int: String] = [7: "seven"]
    var tags: Set<String> = ["x"]
    var nothing: Int?
  }

  @Test("values of every kind come back as they went in")
  func roundTrip() throws {
    let day = try #require(CalendarDate("1999-02-28"))
    let office = Office(street: "Zürcher Straße 1", rooms: [1, 2], opened: day, spare: ["a", nil])
    let all = Everything(id: "all", day: day, office: office)
    let database = Database()
    try database.write { try $0.put(all) }
    let now = database.snapshot
    #expect(try now.node(Everything.self, id: "all") == all)
    let node = try #require(now.graph.nodes.first { _ in true })
    #expect(now.graph.value(of: node, named: "day") == .date(day))
    #expect(now.graph.value(of: node, named: "rank") == "head")
    #expect(now.graph.value(of: node, named: "nothing") == .null)
    #expect(
      now.graph.value(of: node, named: "office")
        == .map([
          "street": "Zürcher Straße 1", "rooms": .list([1, 2]), "opened": .date(day),
          "spare": .list(["a", .null]),
        ]))
  }

  /// What another program wrote under the same label.
  struct Loose: GraphNode {
    static let label = "Official"
    var id: String
    var name: String?
    var grade: String?
    var office: [String: [Int]]?
  }

  @Test(
    "properties that do not fit are refused with the way to them",
    arguments: [
      (Loose(id: "x", name: "X"), "Official.grade", "no such property is recorded"),
      (
        Loose(id: "x", name: "X", grade: "high"), "Official.grade",
        "should be an integer, but a value of type string is recorded"
      ),
    ])
  func wrongProperties(_ loose: Loose, _ path: String, _ text: String) throws {
    let database = Database()
    try database.write { try $0.put(loose) }
    #expect(Self.failure { try database.snapshot.all(Official.self) } == "\(path): \(text)")
  }

  struct Nested: GraphNode {
    static let label = "Official"
    var id: String
    var office: [String: [Int8]]
  }

  @Test("the way to a wrong value leads through maps and lists")
  func deepPath() throws {
    let database = Database()
    try database.write { try $0.put(Loose(id: "x", office: ["rooms": [1, 300]])) }
    #expect(
      Self.failure { try database.snapshot.all(Nested.self) }
        == "Nested.office.rooms.1: 300 does not fit Int8")
  }

  struct Bare: GraphNode {
    static let label = "Bare"
    var id: String
    init(id: String) { self.id = id }
    init(from decoder: any Decoder) throws {
      id = try decoder.singleValueContainer().decode(String.self)
    }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(id)
    }
  }

  struct Big: GraphNode {
    static let label = "Big"
    var id: String
    var sizes: [UInt64]
  }

  final class Doll: Codable, Sendable {
    let inner: Doll?
    init(depth: Int) { inner = depth == 0 ? nil : Doll(depth: depth - 1) }
  }

  struct Dolls: GraphNode {
    static let label = "Dolls"
    var id: String
    var outer: Doll
  }

  @Test("what properties cannot hold is refused with the way to it")
  func unsupported() {
    #expect(
      Self.failure { try Database().write { try $0.put(Bare(id: "x")) } }
        == "Bare: encodes to one value; nodes and links encode to names and values")
    #expect(
      Self.failure { try Database().write { try $0.put(Big(id: "x", sizes: [1, .max])) } }
        == "Big.sizes.1: 18446744073709551615 does not fit an integer of 64 bits")
    let deep = Self.failure {
      try Database().write { try $0.put(Dolls(id: "x", outer: Doll(depth: 5_000))) }
    }
    #expect(deep?.hasSuffix("is nested more than 64 levels deep") == true)
  }

  /// A node whose id is made from another property.
  struct Meeting: GraphNode, Hashable {
    static let label = "Meeting"
    var day: CalendarDate
    var id: String { "meeting-\(day)" }
  }

  @Test("an id that is computed is written too, so that the node is found by it")
  func computedID() throws {
    let meeting = Meeting(day: try #require(CalendarDate("2007-12-11")))
    let database = Database()
    try database.write { try $0.put(meeting) }
    #expect(try database.snapshot.node(Meeting.self, id: "meeting-2007-12-11") == meeting)
  }

  /// The sentence of the error that a closure throws.
  static func failure(_ body: () throws -> some Any) -> String? {
    do {
      _ = try body()
      return nil
    } catch let error as LiaisonError {
      return error.description
    } catch {
      return "some other error: \(error)"
    }
  }
}
