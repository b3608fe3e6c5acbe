import Testing

/// Each rule against a text that it must pass and one that it must not.
@Suite("Rules of the house")
struct RulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: @Sendable (SwiftCode) -> [Finding]
    var text: String
    /// The lines at which something is found.
    var lines: [Int]
    var testDescription: String { String(text.prefix(60)).replacing("\n", with: " ⏎ ") }

    init(
      _ rule: @escaping @Sendable (SwiftCode) -> [Finding], _ text: String, _ lines: [Int] = []
    ) {
      self.rule = rule
      self.text = text
      self.lines = lines
    }
  }

  private static func function(_ lines: Int, _ head: String = "func f() {") -> String {
    ([head] + Array(repeating: "  x()", count: lines - 2) + ["}"]).joined(separator: "\n")
  }

  static let lengths: [Case] = [
    Case(Rules.fileLength, String(repeating: "x\n", count: 500)),
    Case(Rules.fileLength, String(repeating: "x\n", count: 501), [501]),
    Case(Rules.functionLength, function(70)),
    Case(Rules.functionLength, function(71), [1]),
    Case(Rules.functionLength, "\n" + function(71, "  private static func f<T>(a: T) -> T {"), [2]),
    Case(Rules.functionLength, function(71, "@Test(\"a\") func f() {"), [1]),
    Case(Rules.functionLength, function(71, "public init?(_ text: String) {"), [1]),
    Case(Rules.functionLength, function(71, "var description: String {"), [1]),
    Case(Rules.functionLength, function(71, "subscript(row: Int) -> Bool {"), [1]),
    Case(Rules.functionLength, function(71, "struct S {")),
    Case(
      Rules.functionLength, "protocol P {\n  func f()\n  func g()\n}\n" + function(71, "enum E {")),
    Case(Rules.functionLength, function(71, "// func f() {")),
    Case(Rules.functionLength, "func f() {\n  let s = \"}\"\n" + function(70) + "\n}", [1]),
  ]

  static let words: [Case] = [
    Case(Rules.forbiddenWords, "let x = try? f()"),
    Case(Rules.forbiddenWords, "let x = try! f()", [1]),
    Case(Rules.forbiddenWords, "let x = y as? Int"),
    Case(Rules.forbiddenWords, "a\nlet x = y as! Int", [2]),
    Case(Rules.forbiddenWords, "fatalError(\"no\")", [1]),
    Case(Rules.forbiddenWords, "precondition(a, \"fatalError try! as!\")  // fatalError"),
    Case(Rules.forbiddenWords, "let s = \"\\(try! f())\"", [1]),
    Case(Rules.forbiddenWords, "/* try! /* as! */ try! */ let a = 1"),
    Case(Rules.forbiddenWords, "let s = #\"a \" try! \"# + \"\"\"\n  try!\n  \"\"\""),
    Case(Rules.forbiddenWords, "@testable import Dossier", [1]),
    Case(Rules.forbiddenWords, "// TO" + "DO: later", [1]),
    Case(Rules.forbiddenWords, "let s = \"FIX" + "ME\"", [1]),
  ]

  static let unwraps: [Case] = [
    Case(Rules.forceUnwraps, "let x = a != b && !c && f(!d)"),
    Case(Rules.forceUnwraps, "let x = a!", [1]),
    Case(Rules.forceUnwraps, "let x = f()!.count", [1]),
    Case(Rules.forceUnwraps, "let x = a[0]! + 1", [1]),
    Case(Rules.forceUnwraps, "var window: Window!", [1]),
    Case(Rules.forceUnwraps, "print(\"hello!\")  // yes!"),
    Case(Rules.forceUnwraps, "let s = \"\"\"\n  hello!\n  \"\"\"\nlet t = s!", [4]),
    Case(Rules.forceUnwraps, "let s = \"\\(a!)\"", [1]),
    Case(Rules.forceUnwraps, "let r = /[\\/\")]!{/; let q = a / b / c!", [1]),
    Case(Rules.forceUnwraps, "let r = f(/a)!/, #/b!/c!/#)"),
    Case(Rules.forceUnwraps, "let s = \"\\\"!\" + \"a\\\\\"; let y = z!", [1]),
  ]

  static let comments: [Case] = [
    Case(Rules.publicDocumentation, "/// A name.\npublic struct S {}"),
    Case(Rules.publicDocumentation, "public struct S {}", [1]),
    Case(Rules.publicDocumentation, "// A name.\npublic struct S {}", [2]),
    Case(Rules.publicDocumentation, "/// A name.\n@inlinable\npublic func f() {}"),
    Case(Rules.publicDocumentation, "@inlinable\npublic func f() {}", [2]),
    Case(Rules.publicDocumentation, "@inlinable public static var a: Int { 1 }", [1]),
    Case(Rules.publicDocumentation, "public import DOT\n@_exported public import DOT"),
    Case(Rules.publicDocumentation, "package func f() {}\nlet s = \"public\""),
    Case(Rules.publicDocumentation, "  ///\n  public private(set) var a = 1"),
  ]

  static let suspension: [Case] = [
    Case(Rules.suspension, "func f() {}  // async"),
    Case(Rules.suspension, "func f() async {}", [1]),
    Case(Rules.suspension, "let asynchronous = awaited", []),
    Case(Rules.suspension, "actor A {}", [1]),
  ]

  static let walls: [Case] = [
    Case(wall, "import GraphSchema\npublic import Diagnostics\n@preconcurrency import Yams"),
    Case(wall, "import Foundation", [1]),
    Case(wall, "\n  import struct Foundation.Data", [2]),
    Case(wall, "@_exported public import CGraphviz", [1]),
    Case(wall, "#if canImport(Darwin)\n  import Darwin\n#endif", [2]),
    Case(wall, "// import Foundation\nlet s = \"import Foundation\""),
    Case(wall, "let s = \"\"\"\n  import Foundation\n  \"\"\""),
  ]

  @Sendable private static func wall(_ file: SwiftCode) -> [Finding] {
    let room = Walls.Room(floor: 3, rooms: ["GraphSchema", "Diagnostics"], others: ["Yams"])
    return Rules.walls(file, of: room, named: "Example")
  }

  @Test(
    "a rule finds what it looks for and nothing else",
    arguments: lengths + words + unwraps + comments + suspension + walls)
  func rules(_ example: Case) {
    #expect(example.rule(SwiftCode(example.text)).map(\.line) == example.lines)
  }

  @Test("what the scanner takes for code has the same lines as the text")
  func scanner() {
    let texts = [
      "a\n// b\n/* c\nd */ e\n", "let s = \"\"\"\n  a\\\n  b \\(c(d)) \"e\"\n  \"\"\"\n",
      "let s = \"open\nlet t = 1", "\\", "\"", "\"\"\"", "/*", "#\"", "let r = /a", "/", "\"\\(",
      "",
    ]
    for text in texts {
      let file = SwiftCode(text)
      #expect(file.code.count == file.lines.count, "\(text)")
    }
    for file in Repository.swift(below: "Sources") + Repository.swift(below: "Tests") {
      #expect(file.code.count == file.lines.count, "\(file.path)")
    }
  }

  static let places: [(String, Bool)] = [
    ("open /wo" + "rk/main now", true), ("\"/tm" + "p/x\"", true), ("cd /ro" + "ot/", true),
    ("https://example.org/wo" + "rk/x", false), ("Sources/wo" + "rk/x", false),
    ("a networ" + "k/node", false), ("$(TMPDIR)/tm" + "p/x", false),
  ]

  @Test("a path of one machine is found, a part of an address is not", arguments: places)
  func machinePaths(_ line: String, _ isFound: Bool) {
    let findings = TextRules.machinePaths("first\n" + line, path: "x")
    #expect(findings.map(\.line) == (isFound ? [2] : []))
  }

  @Test("a package registry is found")
  func registries() {
    #expect(TextRules.registries("from pypi" + ".org", path: "x").count == 1)
    #expect(TextRules.registries("from github.com", path: "x").isEmpty)
  }

  static let manifests: [(String, Int)] = [
    (".package(url: \"https://github.com/a/b-c\", from: \"1.2.3\")", 0),
    (".package(url: \"https://github.com/a/b.c\", exact: \"1.2.3\")", 0),
    (".package(\n  url: \"https://github.com/a/b\",\n  from: \"1.2.3\")", 0),
    (".package(url: \"https://github.com/a/b\", branch: \"main\")", 1),
    (".package(url: \"https://example.org/a/b\", from: \"1.2.3\")", 1),
    (".package(path: \"../b\")", 1),
    ("dependencies: []", 0),
  ]

  @Test("a dependency from elsewhere or without a version is found", arguments: manifests)
  func dependencies(_ manifest: String, _ count: Int) {
    #expect(TextRules.dependencies(manifest).count == count)
  }
}
