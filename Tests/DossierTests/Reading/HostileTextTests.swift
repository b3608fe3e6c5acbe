import Dossier
import Foundation
import Testing

@Suite("Hostile text in a dossier")
struct HostileTextTests {
  /// A text that is refused, and what the refusal says.
  struct Attack: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let says: String
    var testDescription: String { name }
  }

  static let attacks = [
    Attack(
      name: "brackets in brackets", text: "liaison: 1\nentities: " + many("[", 100_000),
      says: "entities/all.yaml:2:211: error: brackets or dashes are nested more than 200 deep"),
    Attack(
      name: "braces in braces", text: "liaison: 1\nentities: " + many("{a: ", 20_000),
      says: "nested more than 200 deep"),
    Attack(
      name: "brackets over many lines", text: "liaison: 1\nentities:\n" + many("[\n", 100_000),
      says: "nested more than 200 deep"),
    Attack(
      name: "dashes in a row", text: "liaison: 1\nentities:\n  " + many("- ", 50_000) + "a\n",
      says: "nested more than 200 deep"),
    Attack(
      name: "question marks in a row", text: "liaison: 1\nentities:\n  " + many("? ", 50_000),
      says: "nested more than 200 deep"),
    Attack(
      name: "indentation", text: "liaison: 1\nentities:\n" + stairs(3_000),
      says: "nested more than 200 deep"),
    Attack(
      name: "aliases that multiply", text: "liaison: 1\n" + bomb + "entities: *i\n",
      says: "error: aliases make this file stand for more than can be read"),
    Attack(
      name: "aliases that multiply, as a key", text: "liaison: 1\n" + bomb + "? *i\n: x\n",
      says: "error: "),
    Attack(
      name: "aliases that multiply, as two keys",
      text: "liaison: 1\n" + bomb + "? [*i, x]\n: x\n? [*i, x]\n: y\n",
      says: "error: aliases make this file stand for more than can be read"),
    Attack(
      name: "a line of a megabyte",
      text: "liaison: 1\nentities:\n  ann: {type: Person, name: \(many("x", 1 << 20))}\n",
      says: "entities/all.yaml:3:1: error: a line is longer than 100000 bytes"),
    Attack(
      name: "NUL", text: "liaison: 1\nentities:\n  ann: {type: Person, name: \"Ä\u{0}\"}\n",
      says: "entities/all.yaml:3:31: error: not readable as YAML: control characters"),
    Attack(
      name: "an escape", text: "liaison: 1\nentities:\n  ann: {type: Person, name: \u{1B}[31m}\n",
      says: "entities/all.yaml:3:29: error: not readable as YAML: control characters"),
    Attack(
      name: "ten thousand mistakes",
      text: "liaison: 1\nentities:\n"
        + (0..<10_000).map { "  e\($0): {typ: Person, name: E}\n" }.joined(),
      says: "more is wrong with 'entities/all.yaml' than these 100 mistakes"),
    Attack(
      name: "ten thousand mistakes on one line",
      text: "liaison: 1\nentities: {ann: {type: Person, name: Ann, aliases: ["
        + many("{}, ", 20_000) + "A]}}\n",
      says: "more is wrong with 'entities/all.yaml' than these 100 mistakes"),
    Attack(
      name: "a tag", text: "!!python/object:os.system\nliaison: 1\nx: 1\n", says: "unknown key"),
    Attack(name: "a directive", text: "%YAML 9.9\n---\nliaison: 1\n", says: "error: "),
  ]

  static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static func stairs(_ count: Int) -> String {
    (1...count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
  }

  /// Nine anchors, each nine times the one before: 9⁹ parts in 300 bytes.
  static let bomb: String = {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (old, new) in zip("abcdefgh", "bcdefghi") {
      let aliases = [String](repeating: "*\(old)", count: 9).joined(separator: ", ")
      text += "\(new): &\(new) [\(aliases)]\n"
    }
    return text
  }()

  @Test("is refused with a sentence, in no time and in little memory", arguments: attacks)
  func isRefused(_ attack: Attack) throws {
    var files = ReadingCase.base
    files["entities/all.yaml"] = attack.text
    let outcome = try DossierOnDisk(files).outcome()
    #expect(outcome.contains(attack.says), "\(outcome.prefix(2_000))")
    #expect(outcome.utf8.count < 100_000, "what is said can be read")
    #expect(!outcome.unicodeScalars.contains("\u{1B}"), "and shown")
  }

  @Test(
    "the same attacks on a document and on the schema end in a refusal, too",
    arguments: ["schema.yaml", "documents/001.yaml", "tensions.yaml"], attacks)
  func isRefusedElsewhere(_ path: String, _ attack: Attack) throws {
    var files = ReadingCase.base
    files[path] = attack.text
    let outcome = try DossierOnDisk(files).outcome()
    #expect(outcome.contains("error: "), "\(outcome.prefix(2_000))")
    #expect(outcome.utf8.count < 100_000)
  }

  @Test("bytes that are not UTF-8 are refused with the file's name")
  func invalidUTF8() throws {
    var dossier = DossierOnDisk(ReadingCase.base)
    dossier.files["entities/all.yaml"]?.append(contentsOf: [0xC3, 0x28])
    #expect(try dossier.outcome() == "cannot read 'entities/all.yaml': it is not UTF-8 text\n")
  }

  @Test("a folder without a schema is refused with the file's name")
  func noSchema() throws {
    var dossier = DossierOnDisk(ReadingCase.base)
    dossier.files["schema.yaml"] = nil
    let outcome = try dossier.outcome()
    #expect(
      outcome == "cannot read 'schema.yaml': there is no such file, or it may not be read\n")
  }

  @Test(
    "line ends of every system and a byte order mark change nothing",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func lineEnds(_ end: String, _ mark: String) throws {
    let files = ReadingCase.base.mapValues { mark + $0.replacing("\n", with: end) }
    #expect(try DossierOnDisk(files).records() == DossierOnDisk(ReadingCase.base).records())
  }

  @Test("mistakes have the same place with every line end", arguments: ["\n", "\r\n", "\r"])
  func places(_ end: String) throws {
    var files = ReadingCase.base
    files["documents/001.yaml"] = ReadingCase.base["documents/001.yaml"]?
      .replacing("bureau", with: "burea").replacing("\n", with: end)
    #expect(
      try DossierOnDisk(files).outcome() == """
        documents/001.yaml:4:19: error: unknown entity 'burea'
            - {1: ann leads burea}
                            ^~~~~
          hint: did you mean 'bureau'?

        """)
  }

  @Test("scalars are taken as they are written, whatever YAML makes of them")
  func rawScalars() throws {
    var files = ReadingCase.base
    files["entities/all.yaml"] = """
      liaison: 1
      entities:
        ann: {type: Person, name: no, aliases: [1.10, ~, null, 0x1F, 1_000, .inf, "yes", 2007-12-11]}
        on: {type: Body, name: on}
        bureau: {type: Body, name: Bureau}
      """
    let records = try DossierOnDisk(files).records()
    #expect(records.entities.map(\.name) == ["no", "on", "Bureau"])
    #expect(
      records.entities.first?.aliases.map(\.name)
        == ["1.10", "~", "null", "0x1F", "1_000", ".inf", "yes", "2007-12-11"])
  }

  @Test("two hundred levels are read, as deep as a person will ever go")
  func deepEnough() throws {
    var files = ReadingCase.base
    let brackets = Self.many("[", 190) + Self.many("]", 190)
    files["entities/all.yaml"]? += "  x: {type: Body, name: X, note: \(brackets)}\n"
    #expect(try DossierOnDisk(files).outcome().contains("'note' must be a text"))
  }
}
