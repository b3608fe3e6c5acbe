import Dossier
import Liaison
import LiaisonTestSupport
import Report
import Testing

@Suite("Damaged data")
struct DamageTests {
  /// A text in the place of another, and what the refusal says.
  struct Damage: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let says: String
    var testDescription: String { "\(old) → \(new)" }
  }

  static let text = """
    {"liaison": 1,
    "schema": {"title": "T", "types": [{"name": "A", "is": [], "abstract": false, "hub": false,
      "noun": "a", "plural": "as", "about": ""}],
      "properties": [{"name": "size", "of": ["A"], "type": "integer", "single": "report",
        "phrase": "is", "about": ""}],
      "relations": [{"name": "ties", "from": ["A"], "to": ["A"], "phrase": "ties",
        "inverse_phrase": "is tied", "groups": [], "about": "", "symmetric": false,
        "timeless": false, "joins": true}]},
    "entities": [{"key": "one", "type": "A", "name": "One"}, {"key": "two", "type": "A",
      "name": "Two"}],
    "documents": [{"id": "001", "key": "page", "type": "A", "title": "P", "paragraphs": 3}],
    "claims": [{"id": "001.1/x", "document": "001", "paragraph": 1, "subject": "one",
      "predicate": "ties", "object": "two", "mode": "asserted", "on": "2007"},
      {"id": "001.2/y", "document": "001", "paragraph": 2, "subject": "one", "predicate": "size",
      "value": "7", "mode": "asserted"}],
    "tensions": [{"claims": ["001.1/x", "001.2/y"], "why": "they are unlike"}]}
    """

  static let damages = [
    Damage(old: "\"liaison\": 1", new: "\"liaison\": 2", says: "$ is of another version than 1"),
    Damage(old: "\"liaison\": 1", new: "\"liaison\": true", says: "$.liaison is not a whole"),
    Damage(old: "\"entities\":", new: "\"entitys\":", says: "$ has no 'entities'"),
    Damage(
      old: "\"documents\": [{", new: "\"documents\": [7, {", says: "$.documents[0] has no 'id'"),
    Damage(old: "\"key\": \"two\"", new: "\"key\": 2", says: "$.entities[1].key is not a text"),
    Damage(old: "\"name\": \"One\"", new: "\"nom\": \"One\"", says: "$.entities[0] has no 'name'"),
    Damage(
      old: "\"name\": \"Two\"", new: "\"name\": \"Two\", \"hub\": 1",
      says: "$.entities[1].hub is not true or false"),
    Damage(
      old: "\"name\": \"Two\"", new: "\"name\": \"Two\", \"aliases\": [[]]",
      says: "$.entities[1].aliases[0] has no 'name'"),
    Damage(
      old: "\"name\": \"Two\"", new: "\"name\": \"Two\", \"scripts\": []",
      says: "$.entities[1].scripts is not an object"),
    Damage(
      old: "\"on\": \"2007\"", new: "\"on\": \"2007-13\"",
      says: "$.claims[0].on is not a date: expected a month"),
    Damage(
      old: "\"mode\": \"asserted\", \"on\"", new: "\"mode\": \"sure\", \"on\"",
      says: "$.claims[0].mode is 'sure', not one of asserted, inferred"),
    Damage(
      old: "\"paragraph\": 2", new: "\"paragraph\": 2.5", says: "$.claims[1].paragraph is not"),
    Damage(
      old: "\"object\": \"two\"", new: "\"objekt\": \"two\"", says: "$.claims[0] has no 'value'"),
    Damage(old: "\"why\"", new: "\"because\"", says: "$.tensions[0] has no 'why'"),
    Damage(
      old: "\"of\": [\"A\"]", new: "\"of\": \"A\"", says: "$.schema.properties[0].of is not a"),
    Damage(
      old: "\"single\": \"report\"", new: "\"single\": \"perhaps\"",
      says: "$.schema.properties[0].single is 'perhaps', not one of"),
    Damage(
      old: "\"from\": [\"A\"]", new: "\"from\": [\"B\"]", says: "$.schema does not hold together"),
    // Data of the right shape that says what cannot be.
    Damage(old: "\"key\": \"two\"", new: "\"key\": \"one\"", says: "one"),
    Damage(
      old: "\"object\": \"two\"", new: "\"object\": \"three\"", says: "unknown entity 'three'"),
    Damage(old: "\"predicate\": \"ties\"", new: "\"predicate\": \"tie\"", says: "'tie'"),
    Damage(old: "\"predicate\": \"size\"", new: "\"predicate\": \"weight\"", says: "'weight'"),
    Damage(old: "\"predicate\": \"size\"", new: "\"predicate\": \"ties\"", says: "'ties'"),
    Damage(old: "\"value\": \"7\"", new: "\"value\": \"seven\"", says: "seven"),
    Damage(
      old: "\"document\": \"001\", \"paragraph\": 1",
      new: "\"document\": \"002\", \"paragraph\": 1",
      says: "unknown document '002'"),
    Damage(old: "\"paragraph\": 1", new: "\"paragraph\": 4", says: "there is no 4"),
    Damage(
      old: "\"paragraph\": 1", new: "\"paragraph\": -9223372036854775808", says: "there is no"),
    Damage(
      old: "\"paragraph\": 1", new: "\"paragraph\": 1, \"also\": [-9223372036854775808]",
      says: "there is no"),
    Damage(old: "\"paragraphs\": 3", new: "\"paragraphs\": 0", says: "paragraphs"),
    Damage(old: "\"id\": \"001.2/y\"", new: "\"id\": \"001.1/x\"", says: "001.1/x"),
    Damage(
      old: "\"claims\": [\"001.1/x\", ", new: "\"claims\": [\"001.1/z\", ", says: "001.1/z"),
    Damage(old: "\"title\": \"T\"", new: "\"title\": \"T\", \"behalf\": \"acts\"", says: "'acts'"),
    Damage(
      old: "\"type\": \"A\", \"name\": \"One\"", new: "\"type\": \"C\", \"name\": \"One\"",
      says: "C"),
  ]

  @Test("is the dossier that the cases damage")
  func whole() throws {
    let database = try Database.importing(json: Self.text)
    #expect(try database.snapshot.dossier().claims.count == 2)
  }

  @Test("in JSON is refused with the way to it", arguments: damages)
  func json(_ damage: Damage) throws {
    #expect(Self.text.contains(damage.old))
    let text = Self.text.replacing(damage.old, with: damage.new, maxReplacements: 1)
    let error = #expect(throws: LiaisonError.self) { try Database.importing(json: text) }
    #expect(error?.description.contains(damage.says) == true, "\(error?.description ?? "")")
  }

  @Test("that is no JSON is refused with its place", arguments: ["", "{", "[1,]", "nul", "\u{0}"])
  func noJSON(_ text: String) throws {
    let error = #expect(throws: LiaisonError.self) {
      try Database.importing(json: text, name: "x.json")
    }
    #expect(error?.description.hasPrefix("x.json:1:") == true, "\(error?.description ?? "")")
  }

  @Test(
    "that is DOT of another kind is refused",
    arguments: [
      ("digraph { a -> b }", "bears no liaison_data"), ("digraph {", "x.dot:1:"), ("", "x.dot:1:"),
      ("digraph { liaison_data_1=\"%\" }", "the data of the graph"),
      ("digraph { liaison_data_1=\"%FF\" }", "the data of the graph"),
      ("digraph { liaison_data_1=\"[]\" }", "the graph has no 'schema'"),
      ("digraph { a [liaison_data_1=\"{}\"] }", "node 'a' has no 'order'"),
      ("digraph { a -> b [liaison_data_1=\"{}\"] }", "an edge has no 'claims'"),
    ])
  func dot(_ text: String, _ says: String) throws {
    let error = #expect(throws: LiaisonError.self) {
      try Database.importing(dot: text, name: "x.dot")
    }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  @Test("at any place is refused, or read as what it says", arguments: UInt64(0)..<60)
  func anywhere(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.text.utf8)
    for _ in 0...random.below(3) {
      let place = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8(random.below(128))
      default: bytes.insert(Array("\"{}[],:-09".utf8)[random.below(10)], at: place)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let database = try? Database.importing(json: text) else { return }
    let again = try Database.importing(json: database.snapshot.exportedJSON())
    #expect(try again.snapshot.dossier().records == database.snapshot.dossier().records)
    _ = try database.snapshot.check(sources: "/nowhere")
  }
}
