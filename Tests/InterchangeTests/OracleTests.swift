import DOT
import Diagnostics
import Foundation
import Interchange
import Testing

@Suite("Random DOT") struct OracleTests {
  @Test("a slow and honest expansion finds the same nodes and edges", arguments: 0..<400)
  func agrees(_ seed: UInt64) throws {
    let document = RandomDOT.document(seed)
    let honest = NaiveExpansion(document)
    let text = document.encoded()
    let reading = try DOTGraphReader().read(text, name: "g")
    #expect(reading.lines == honest.lines, "\(text)")
    #expect(reading.isDirected == document.isDirected)
  }

  /// Pieces that matter to a reader of DOT.
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", "->", "--", ";", ",", ":", "=", "\"", "\\", "<", ">", "/*", "*/", "//",
      "+",
      "#", "\n", "subgraph cluster_x", "strict", "node", "edge", "graph", "digraph", "-.5", "key=1",
      "label=<", "<!--", "é", "charset=latin1", "\u{0}", "\\N", "&amp;", "&#", "liaison_key=\"%\"",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xEF, 0xBB, 0xBF]]

  private static let seeds: [[UInt8]] =
    (0..<12).map { Array(RandomDOT.document($0).encoded().utf8) }
    + [
      Array(
        #"""
        strict digraph "G" { /* c */ label="A\nB"; node [shape=box] // d
        # line
        a:p:ne -> {b; c} -> subgraph cluster_x { e; f [label=<<b>x</b>>] } g, h [w=-.5]
        "two" + " names" -> 1. [key=k, label="\E &amp; \L"] }
        """#.utf8)
    ] + drawings

  private static var drawings: [[UInt8]] {
    let text = """
      digraph "figure" { graph [class="liaison"]; subgraph "cluster_1" { label=<<B>x</B>>;
      "n1" [label=<<TABLE><TR><TD><B>One</B></TD></TR></TABLE>>, liaison_key="a%5C", liaison_kind="k"] }
      "n2" [liaison_key="b"]; "a1" [style="invis"]; "n1" -> "n2" [dir="back", liaison_key="b>a%5C"] }
      """
    return [Array(text.utf8)]
  }

  @Test("damaged text is read or refused with a place, and never more", arguments: 0..<40)
  func damage(_ seed: UInt64) {
    var dice = Dice(state: seed &* 7_919)
    for _ in 0..<100 {
      var bytes = dice.pick(Self.seeds)
      for _ in 0..<Int.random(in: 1..<6, using: &dice) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        let end = min(bytes.count, place + Int.random(in: 0..<12, using: &dice))
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: dice.pick(Self.pieces), at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes.replaceSubrange(place..<end, with: dice.pick(Self.pieces))
        }
      }
      do {
        let reading = try DOTGraphReader().read(bytes, name: "g")
        let json = Data(NodeLinkJSON(reading).text.utf8)
        #expect((try? JSONSerialization.jsonObject(with: json)) != nil)
      } catch GraphReadingError.invalid(let diagnostics) {
        #expect(!diagnostics.isEmpty && diagnostics.allSatisfy { $0.span != nil })
      } catch {
        Issue.record("\(error): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
