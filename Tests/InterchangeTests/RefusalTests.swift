import Diagnostics
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("DOT that is refused") struct RefusalTests {
  /// Texts that are short for what they stand for.
  static let bombs: [(text: String, word: String)] = [
    (pairs(200), "relationships"), ("strict " + pairs(200), "relationships"),
    ("digraph { subgraph s {\(list(60))}" + repeated(" -> subgraph s", 10) + "}", "relationships"),
    (
      "digraph { subgraph s {\(list(500))}" + repeated("{} -> subgraph s;", 100) + "}",
      "property values"
    ),
    ("digraph { node [\(attributes(200))]; \(list(200)) }", "property values"),
    ("digraph { edge [\(attributes(200))]; {\(list(20))} -> {\(list(20))} }", "property values"),
    ("digraph { {\(list(30))} -> {\(list(30))} [\(attributes(50))] }", "property values"),
    (
      "digraph { x=\"\(repeated("y", 20_000))\";"
        + (0..<200).map { "subgraph s\($0) {}" }.joined() + "}", "bytes of property values"
    ),
    ("digraph { node [x=\"\(repeated("y", 20_000))\"]; \(list(200)) }", "bytes of property values"),
    ("digraph {" + repeated("{", 99) + list(1_000) + repeated("}", 99) + "}", "property values"),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func list(_ count: Int) -> String {
    (0..<count).map { "n\($0)" }.joined(separator: " ")
  }

  private static func attributes(_ count: Int) -> String {
    (0..<count).map { "k\($0)=1" }.joined(separator: " ")
  }

  private static func pairs(_ count: Int) -> String {
    "digraph { {" + list(count) + "} -> {" + list(count) + "} }"
  }

  @Test(
    "a text that stands for too much is refused before it takes memory", arguments: 0..<bombs.count)
  func bomb(_ index: Int) throws {
    let bomb = Self.bombs[index]
    let limits = ReadingLimits(relationships: 10_000, values: 20_000, valueBytes: 1 << 20)
    do {
      _ = try read(bomb.text, DOTReadingOptions(limits: limits))
      Issue.record("it was read")
    } catch GraphReadingError.overLimit(let text) {
      #expect(text.hasPrefix("the text stands for more than"))
      #expect(text.contains(bomb.word), "\(text)")
    }
  }

  @Test("a text that stands for a billion edges is refused by the usual limits")
  func billion() throws {
    let ends = (0..<2).map { side in (0..<32_000).map { "\(side)\($0)" }.joined(separator: ",") }
    do {
      _ = try read("graph { \(ends[0]) -- \(ends[1]) }")
      Issue.record("it was read")
    } catch GraphReadingError.overLimit(let text) {
      #expect(text == "the text stands for more than 1000000 relationships")
    }
  }

  @Test("names put into labels do not grow without end")
  func growth() throws {
    let escapes = String(repeating: "\\N", count: 5_000)
    let text =
      "digraph { node [label=\"\(escapes)\"] "
      + (0..<30).map { "\"\($0)\(String(repeating: "x", count: 400))\"" }.joined(separator: ";")
      + "}"
    let reading = try read(text)
    for node in reading.graph.nodes {
      #expect(reading.graph.value(of: node, named: "label").description.utf8.count < 80_000)
    }
  }

  @Test("limits can be set")
  func limits() throws {
    let text = "digraph { a -> b -> c }"
    for (limits, word) in [
      (ReadingLimits(bytes: 10), "10 bytes"), (ReadingLimits(nodes: 2), "2 nodes"),
      (ReadingLimits(relationships: 1), "1 relationships"),
      (ReadingLimits(values: 2), "2 property values"),
      (ReadingLimits(valueBytes: 2), "2 bytes of property values"),
    ] {
      #expect(throws: GraphReadingError.self) { try read(text, DOTReadingOptions(limits: limits)) }
      do {
        _ = try read(text, DOTReadingOptions(limits: limits))
      } catch {
        #expect("\(error)".contains(word), "\(error)")
      }
    }
  }

  @Test("every mistake has its place, and stands with its line and a caret")
  func mistakes() throws {
    do {
      _ = try read("digraph {\n  a -> ;\n  b [x=];\n  c -- d\n}")
      Issue.record("read")
    } catch GraphReadingError.invalid(let diagnostics) {
      #expect(diagnostics.map { "\($0.span?.description ?? "")" } == ["g:2:8", "g:3:8", "g:4:5"])
      #expect(diagnostics.allSatisfy { $0.description.contains("^") })
    }
  }

  @Test("bytes are UTF-8, with or without a mark, or Latin-1 by their own word")
  func encodings() throws {
    let reader = DOTGraphReader()
    let marked = try reader.read(
      [0xEF, 0xBB, 0xBF] + Array("# line\ndigraph { é }".utf8), name: "g")
    #expect(marked.lines == ["é"])
    for charset in ["charset=latin1", "CharSet = \"ISO-8859-1\"", "charset=l1;"] {
      let bytes = Array("digraph { \(charset) ".utf8) + [0xE9, 0x20] + Array("}".utf8)
      #expect(try reader.read(bytes, name: "g").lines == ["\u{E9}"])
    }
  }

  @Test(
    "bytes of no known letters are refused with their place",
    arguments: [
      (
        Array("digraph {\n  é \u{61}".utf8) + [0xFF, 0x7D],
        "g:2:6: error: the byte 0xFF is not UTF-8"
      ),
      (Array("digraph { charset=\"big5\" ".utf8) + [0xC0], "g:1:26: error: the byte 0xC0"),
      ([0xFF, 0xFE, 0x64, 0x00], "g:1:1: error: the text is UTF-16"),
      ([0x80], "g:1:1: error: the byte 0x80"),
    ])
  func badBytes(_ bytes: [UInt8], _ message: String) throws {
    do {
      _ = try DOTGraphReader().read(bytes, name: "g")
      Issue.record("read")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error.description)")
    }
  }
}
