import Diagnostics
import Report
import Testing

@Suite("JSON")
struct JSONTests {
  static let sample: JSONDocument = [
    "status": "answered", "hops": 2, "ratio": 0.5, "path": ["bis", nil, true], "empty": [],
    "none": [:], "text": "a\"b\\c\n\r\t\u{1B}\u{7F}\u{2028}\u{202E}/ü出😀",
  ]

  @Test("a document is written on one line, members in their order")
  func compact() {
    #expect(
      Self.sample.text()
        == #"{"status":"answered","hops":2,"ratio":0.5,"path":["bis",null,true],"empty":[],"#
        + #""none":{},"text":"a\"b\\c\n\r\t\u001b\u007f\u2028\u202e/ü出😀"}"#)
  }

  @Test("a document is written indented by two blanks")
  func indented() {
    let document: JSONDocument = ["a": [1, ["b": nil]], "c": [], "d": [:]]
    #expect(
      document.text(indented: true) == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c": [],
          "d": {}
        }
        """)
  }

  @Test("members are found by name")
  func members() {
    #expect(Self.sample["hops"] == 2)
    #expect(Self.sample["nothing"] == nil)
    #expect(JSONDocument.null["a"] == nil)
  }

  static let good: [(String, JSONDocument)] = [
    ("null", nil), (" true ", true), ("false", false), ("0", 0), ("-0", 0), ("12", 12),
    ("-9223372036854775808", .integer(.min)), ("1.50", 1.5), ("1e2", 100.0), ("1E-2", 0.01),
    ("-0.0", .number(-0.0)), (#""""#, ""), (#""\u00e9\ud83d\ude00\/\b\f""#, "é😀/\u{8}\u{C}"),
    ("[]", []), ("[ 1 , [ ] ]", [1, []]), ("{}", [:]),
    (#"{"b":1,"a":{"c":[]}}"#, ["b": 1, "a": ["c": []]]),
    ("\u{FEFF}1", 1), ("\r\n\t 1 \n", 1),
  ]

  @Test("what RFC 8259 allows is read", arguments: good)
  func reads(_ text: String, _ document: JSONDocument) {
    #expect(JSONDocument.read(text, name: "x") == .success(document))
  }

  static let bad: [(String, String, String)] = [
    ("", "1:1", "expected a value, found the end of the text"),
    ("[1,]", "1:4", "expected a value"),
    ("[1 2]", "1:4", "expected ',' or ']' in an array"),
    ("[1", "1:3", "expected ',' or ']' in an array"),
    ("{\"a\":1,}", "1:8", "expected a name in double quotes in an object"),
    ("{a:1}", "1:2", "expected a name in double quotes in an object"),
    ("{\"a\" 1}", "1:6", "expected ':' after the name 'a'"),
    ("{\"a\":1 \"b\":2}", "1:8", "expected ',' or '}' in an object"),
    ("{\n  \"a\": 1,\n  \"a\": 2\n}", "3:3", "the name 'a' occurs twice"),
    ("'a'", "1:1", "expected a value"),
    ("nul", "1:1", "expected a value"),
    ("NaN", "1:1", "expected a value"),
    ("+1", "1:1", "expected a value"),
    ("01", "1:3", "a number does not begin with '0'"),
    ("-", "1:2", "expected a digit"),
    ("1.", "1:3", "expected a digit after the decimal point"),
    (".5", "1:1", "expected a value"),
    ("1e", "1:3", "expected a digit in the exponent"),
    ("1e400", "1:1", "the number is too large"),
    ("9223372036854775808", "1:1", "the number is too large"),
    ("1 2", "1:3", "expected the end of the text after the first value"),
    ("\"abc", "1:1", "the text has no closing double quote"),
    ("\"a\nb\"", "1:3", "a control character stands in a text"),
    ("\"ü\\x\"", "1:3", "unknown escape"),
    ("\"\\u12g4\"", "1:4", "expected four hexadecimal digits after '\\u'"),
    ("\"\\u+123\"", "1:4", "expected four hexadecimal digits after '\\u'"),
    ("\"\\ud800\"", "1:2", "half of a surrogate pair stands alone"),
    ("\"\\ud800\\u0041\"", "1:2", "half of a surrogate pair stands alone"),
    ("\"\\udc00\"", "1:2", "half of a surrogate pair stands alone"),
    ("\"\\", "1:3", "expected an escape, found the end of the text"),
    ("// no\n1", "1:1", "expected a value"),
  ]

  @Test("what it does not allow is refused with its place", arguments: bad)
  func refuses(_ text: String, _ place: String, _ message: String) {
    guard case .failure(let diagnostic) = JSONDocument.read(text, name: "x") else {
      Issue.record("it was read")
      return
    }
    #expect(diagnostic.span.map { "\($0.line):\($0.column)" } == place)
    #expect(diagnostic.message == message)
  }

  @Test("nesting has a limit, and the limit can be reached")
  func nesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    let deepest = JSONDocument.read(nested(JSONDocument.deepest), name: "x")
    #expect(throws: Never.self) { try deepest.get() }
    #expect(throws: Diagnostic.self) {
      try JSONDocument.read(nested(JSONDocument.deepest + 1), name: "x").get()
    }
    #expect(throws: Diagnostic.self) {
      try JSONDocument.read(String(repeating: "{\"a\":", count: 200_000), name: "x").get()
    }
  }

  @Test("what is written reads back the same", arguments: 0..<8, [false, true])
  func roundTrip(seed: UInt64, indented: Bool) {
    var random = RandomDocuments(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for _ in 0..<200 {
      let document = random.document(depth: 4)
      #expect(
        JSONDocument.read(document.text(indented: indented), name: "x") == .success(document))
    }
  }

  @Test("any cut of a text is refused or read, never a trap")
  func cuts() {
    let text = Self.sample.text(indented: true)
    for length in 0..<text.count {
      let result = JSONDocument.read(String(text.prefix(length)), name: "x")
      #expect(throws: Diagnostic.self) { try result.get() }
    }
  }
}

/// Documents made from a seed.
private struct RandomDocuments {
  var state: UInt64

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func document(depth: Int) -> JSONDocument {
    switch next(depth > 0 ? 7 : 5) {
    case 0: return nil
    case 1: return .boolean(next(2) == 0)
    case 2: return .integer(Int64(next(1 << 30)) - 1 << 29)
    case 3: return .number(Double(next(1 << 30)) / 1_024 + 0.25)
    case 4: return .string(text())
    case 5: return .array((0..<next(4)).map { _ in document(depth: depth - 1) })
    default:
      return .object(
        (0..<next(4)).map { .init(text() + "\($0)", document(depth: depth - 1)) })
    }
  }

  private mutating func text() -> String {
    let alphabet = ["a", "\"", "\\", "\n", "\u{0}", "ü", "出", "😀", "\u{2028}", " ", "\u{301}"]
    return (0..<next(6)).map { _ in alphabet[next(alphabet.count)] }.joined()
  }
}
