import Diagnostics
import Dossier
import Foundation
import Testing

@Suite("Claims held against their sources")
struct CitationTests {
  static let text = """
    The Port of Norland was founded in 2005.

    \u{3000}\t
    Ann leads it. Its staff is 12.
    海关 is allied with the Port.
    """

  private func check(
    _ claims: [String], text: String = text, head: String = "paragraphs: 3", file: String = "a.txt"
  ) throws -> (report: CheckReport, said: String) {
    let documents = [
      "documents/001.yaml": """
      liaison: 1
      document: {id: "001", key: page-001, type: Document, title: A page, file: \(file), \(head)}
      claims:

      """ + claims.map { "  - {\($0)}\n" }.joined(),
      "texts/a.txt": text,
    ]
    var dossier = Harbour.dossier([])
    dossier.files["documents/002.yaml"] = nil
    dossier.files["documents/001.yaml"] = nil
    for (path, text) in documents { dossier.files[path] = Data(text.utf8) }
    return try dossier.inFolder { folder in
      let report = try ClaimGraph(DossierFolder(folder).read()).check(sources: folder + "/texts")
      let said = report.diagnostics
        .filter { $0.severity != .note && !$0.message.hasPrefix("no claim mentions") }
        .map(\.description).joined(separator: "\n").replacing(folder + "/", with: "")
      return (report, said)
    }
  }

  /// A claim, and what becomes of it.
  static let cases: [(String, CheckReport.Citation)] = [
    ("1: port founded 2005", .verified), ("1: port founded 2006", .missing(what: ["2006"])),
    ("1: port based_in norland", .verified),
    ("2: ann leads port", .verified),
    ("2: bob leads port", .missing(what: ["Bob"])),
    ("1: ann leads port", .missing(what: ["Ann"])),
    ("1: ann leads port, also: [2]", .verified),
    ("1: bob signed pact", .missing(what: ["Bob", "Pact"])),
    ("1: bob signed pact, unnamed: he", .unnamed(reason: "he")),
    ("3: customs allied_with port", .verified),
    ("2: port staff 12", .verified), ("2: port staff 13", .missing(what: ["13"])),
    ("1: page-001 tells_of port", .verified),
    ("1: bob signed pact, inferred: so it seems, basis: [001.2]", .inferred),
  ]

  @Test("are borne out by the names in the paragraph, or not", arguments: cases)
  func citation(_ claim: String, _ expected: CheckReport.Citation) throws {
    let (report, said) = try check([claim])
    #expect(report.citations == [expected])
    let isNoted = report.diagnostics.contains {
      $0.severity == .note && $0.message.contains("is borne out, but not by name: he")
    }
    #expect(isNoted == (expected == .unnamed(reason: "he")))
    if case .missing(let what) = expected {
      #expect(!report.isClean)
      #expect(what.allSatisfy { said.contains("“\($0)”") }, "\(said)")
    } else {
      #expect(said.isEmpty, "\(said)")
    }
  }

  @Test("are counted apart when they need no name")
  func counts() throws {
    let (report, _) = try check([
      "1: port founded 2005", "1: bob signed pact, unnamed: he",
      "1: ann signed pact, inferred: so it seems, basis: [001.2]",
    ])
    #expect((report.checkedCount, report.verifiedCount, report.documentsRead) == (2, 1, 1))
  }

  /// The head of a document, and what is said of its file.
  static let files: [(String, String, String)] = [
    (
      "paragraphs: 4", "a.txt",
      "error: document 001: 'a.txt' has 3 paragraphs, 4 are recorded"
    ),
    (
      "paragraphs: 3, sha256: " + String(repeating: "0", count: 64), "a.txt",
      """
      error: document 001: 'a.txt' has changed since its claims were written
        hint: read it again, then record sha256: \(SHA256.hexadecimal(of: text.utf8))
      """
    ),
    ("paragraphs: 3", "b.txt", "error: document 001: there is no file 'b.txt' in 'texts'"),
    (
      "paragraphs: 3", "../texts/a.txt",
      "error: document 001: there is no file '../texts/a.txt' in 'texts'"
    ),
  ]

  @Test("are held against the file that was read", arguments: files)
  func file(_ head: String, _ file: String, _ says: String) throws {
    #expect(try check(["1: port founded 2005"], head: head, file: file).said == says)
  }

  @Test("beyond the end of a text that shrank are missing, and nothing traps")
  func shrunk() throws {
    let (report, said) = try check(["3: customs allied_with port"], text: "Customs.\n")
    #expect(report.citations == [.missing(what: ["Customs", "Port"])])
    #expect(said.contains("has 1 paragraphs, 3 are recorded"))
  }

  @Test("with a reason for a name that is there are told to drop it")
  func needless() throws {
    let (report, said) = try check(["1: port founded 2005, unnamed: it"])
    #expect(report.isClean)
    #expect(said.contains("says why an end is not named, but the paragraph names both"))
  }

  @Test(
    "are looked at for dates that cannot be",
    arguments: [
      ("from: 2008, to: 2007", "error: '001.2/ann/leads/port' ends before it begins"),
      ("from: 2005, to: 9999-12-31", "looks like a stand-in for no end"),
      ("from: 2007, to: 2007", ""), ("from: 2007-06, to: 2007", ""), ("from: 2007, to: ..", ""),
    ])
  func dates(_ dates: String, _ says: String) throws {
    let said = try check(["2: ann leads port, \(dates)"]).said
    #expect(says.isEmpty ? said.isEmpty : said.contains(says), "\(said)")
  }

  @Test("say which entities no claim mentions, and which names mean two")
  func names() throws {
    var dossier = Harbour.dossier(["1: ann leads port"])
    dossier.files["entities/more.yaml"] = Data(
      "liaison: 1\nentities:\n  ann-2: {type: Person, name: ANN}\n".utf8)
    let said = try dossier.graph().check().diagnostics.map(\.message)
    #expect(said.contains("the name “ann” means several entities: 'ann', 'ann-2'"), "\(said)")
    #expect(said.contains("no claim mentions 'bob' (Bob)"))
    #expect(!said.contains { $0.contains("'port'") })
  }

  @Test("of the dossier to begin with are all borne out by its own text")
  func template() throws {
    let files = Dictionary(
      uniqueKeysWithValues: DossierTemplate.files.map { ($0.path, $0.text) })
    try DossierOnDisk(files).inFolder { folder in
      let report = try ClaimGraph(DossierFolder(folder).read()).check(sources: folder + "/texts")
      #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
      #expect(report.verifiedCount == report.checkedCount)
    }
  }

  @Test("a dossier is not begun where there is something")
  func templateRefusals() throws {
    try DossierOnDisk(["x": "x"]).inFolder { folder in
      #expect(throws: TemplateError.notEmpty(path: folder)) {
        try DossierTemplate.write(to: folder)
      }
      #expect(throws: TemplateError.self) { try DossierTemplate.write(to: folder + "/x") }
      #expect(throws: TemplateError.self) { try DossierTemplate.write(to: folder + "/x/y") }
      try DossierTemplate.write(to: folder + "/new")
      #expect(try DossierFolder(folder + "/new").read().claims.count == 11)
    }
  }
}
