import DOT
import Testing

/// Texts that programs writing DOT have stumbled over.
let nastyTexts: [String] = [
  "", " ", "\\", "\\\\", "a\\", "\"", "\\\"", "a\\\"b", "%1", "%", "100%25", "node", "Graph", "\n",
  "a\nb", "a\\\nb", "\r\n", "商务部", "e\u{301}", "-.5", "1.", "<b>x</b>", "<", ">", "&amp;", "&",
  "\\N", "\\l\\r", "a:b", "a->b", "--", "//x", "/*", "#x", "{", "}", "[", "]", ";", "=", "+",
  "\u{1F469}\u{200D}\u{1F4BB}", "\u{202E}rtl", String(repeating: "x", count: 20_000),
  String(repeating: "\\", count: 20_001),
]

/// A small pseudo-random generator whose seed makes a failure repeatable.
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("what is written is read back") struct RoundTripTests {
  @Test("any text survives in names, values and ids", arguments: nastyTexts)
  func text(_ text: String) {
    let name = DOTName.encode(text)
    let document = DOTDocument(
      name: name,
      statements: [
        .attribute(DOTAttribute("label", .text(text))),
        .node(DOTNode(name, [DOTAttribute("data", .text(text)), DOTAttribute(name, .raw(name))])),
        .edge(DOTEdge(from: name, to: "node", [DOTAttribute("tooltip", .escString(text))])),
      ])
    let (read, diagnostics) = DOTDocument.parse(document.encoded())
    #expect(diagnostics.isEmpty)
    #expect(read == document)
    guard case .node(let node) = read.statements[1] else { return #expect(Bool(false)) }
    #expect(DOTName.decode(node.name) == text)
    if !text.contains(where: \.isNewline) { #expect(node.attributes["data"]?.text == text) }
  }

  @Test("any document survives", arguments: 0..<200)
  func random(_ seed: UInt64) {
    var dice = Dice(state: seed)
    let document = randomDocument(&dice)
    let (read, diagnostics) = DOTDocument.parse(document.encoded())
    #expect(diagnostics.isEmpty)
    #expect(read == document)
    #expect(read.encoded() == document.encoded())
  }

  @Test("any scalars survive percent-encoding", arguments: 0..<200)
  func names(_ seed: UInt64) {
    var dice = Dice(state: seed)
    let text = randomText(&dice)
    #expect(DOTName.decode(DOTName.encode(text)) == text)
  }

  @Test("a name that is not UTF-8 when decoded is no name")
  func notUTF8() {
    #expect(DOTName.decode("%FF") == nil)
    #expect(DOTName.decode("%4") == "%4")
  }

  private func randomText(_ dice: inout Dice) -> String {
    let signs: [Unicode.Scalar] = [
      "\\", "\"", "\n", "%", "a", "é", "\u{301}", "商", "&", ";", "<", ">", "\u{1}", "\t", " ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<12, using: &dice) {
      text.unicodeScalars.append(signs.randomElement(using: &dice) ?? "a")
    }
    return text
  }

  private func randomName(_ dice: inout Dice) -> String { DOTName.encode(randomText(&dice)) }

  private func randomAttributes(_ dice: inout Dice) -> DOTAttributes {
    DOTAttributes(
      (0..<Int.random(in: 0..<3, using: &dice)).map { _ in
        let value: DOTValue =
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: .text(randomText(&dice), aligned: .left)
          case 1: .escString(randomText(&dice))
          case 2: .number(Double.random(in: -1...1, using: &dice))
          default: .html(.text([.bold([.text(randomText(&dice))])]))
          }
        return DOTAttribute(randomName(&dice), value)
      })
  }

  private func randomDocument(_ dice: inout Dice) -> DOTDocument {
    DOTDocument(
      name: Bool.random(using: &dice) ? randomName(&dice) : nil,
      isDirected: Bool.random(using: &dice), isStrict: Bool.random(using: &dice),
      statements: randomStatements(&dice, depth: 3))
  }

  private func randomStatements(_ dice: inout Dice, depth: Int) -> [DOTStatement] {
    (0..<Int.random(in: 0..<5, using: &dice)).map { _ in
      switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &dice) {
      case 0: .attribute(DOTAttribute(randomName(&dice), .text(randomText(&dice))))
      case 1:
        .defaults(
          DOTElement.allCases.randomElement(using: &dice) ?? .node, randomAttributes(&dice))
      case 2: .node(DOTNode(randomName(&dice), randomAttributes(&dice)))
      case 3:
        .edge(DOTEdge(from: randomName(&dice), to: randomName(&dice), randomAttributes(&dice)))
      case 4: .subgraph(randomSubgraph(&dice, depth: depth - 1))
      default:
        .edge(
          DOTEdge(ends: [
            .subgraph(randomSubgraph(&dice, depth: depth - 1)),
            .node(randomName(&dice), DOTPort(randomName(&dice), compass: "ne")),
            .node(randomName(&dice)),
          ]))
      }
    }
  }

  private func randomSubgraph(_ dice: inout Dice, depth: Int) -> DOTSubgraph {
    DOTSubgraph(
      name: Bool.random(using: &dice) ? randomName(&dice) : nil,
      statements: randomStatements(&dice, depth: depth))
  }
}
