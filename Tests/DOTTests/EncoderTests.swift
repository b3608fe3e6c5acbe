import DOT
import Testing

@Suite("the encoder") struct EncoderTests {
  @Test("a small document is written with everything quoted")
  func golden() {
    var document = DOTDocument(name: "office")
    document.set("rankdir", .raw("LR"))
    document.setDefaults(.node, [DOTAttribute("shape", .shape(.box))])
    document.add(DOTNode("n1", [DOTAttribute("label", .text("Bureau & Co\n\"BIS\" \\N"))]))
    document.add(DOTNode("node"))
    var cluster = DOTSubgraph(name: "cluster_1")
    cluster.set("color", .color(DOTColor(0x0B5C9E)))
    cluster.add(DOTNode("n2", [DOTAttribute("label", .text("a\nb", aligned: .left))]))
    document.add(cluster)
    document.add(DOTSubgraph.rank(.same, ["n1", "n2"]))
    document.add(
      DOTEdge(
        ends: [.node("n1", DOTPort("p", compass: "e")), .node("n2")],
        [DOTAttribute("penwidth", .number(2.2)), DOTAttribute("weight", .number(3.0))]))
    #expect(
      document.encoded() == #"""
        digraph "office" {
          rankdir="LR";
          node [shape="box"];
          "n1" [label="Bureau &amp; Co\n\"BIS\" \\N"];
          "node";
          subgraph "cluster_1" {
            color="#0B5C9E";
            "n2" [label="a\lb\l"];
          };
          subgraph {
            rank="same";
            "n1";
            "n2";
          };
          "n1":"p":"e" -> "n2" [penwidth="2.2", weight="3"];
        }

        """#)
  }

  @Test("an undirected strict document says so")
  func undirected() {
    let document = DOTDocument(
      isDirected: false, isStrict: true, statements: [.edge(DOTEdge(from: "a", to: "b"))])
    #expect(document.encoded() == "strict graph {\n  \"a\" -- \"b\";\n}\n")
  }

  @Test("an HTML-like label is written from a tree, its text escaped and its empty parts left out")
  func html() {
    let label = HTMLLabel.table(
      HTMLTable(rows: [
        HTMLRow([
          HTMLCell([
            .font(HTMLFont(size: 10, color: DOTColor(0xFF0000)), [.text("<i>&\"")]),
            .lineBreak(.left), .bold([.text("")]), .bold([.text("x\ny\u{1}")]),
          ])
        ]),
        HTMLRow([]),
      ]))
    #expect(
      label.markup
        == "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\"><TR><TD>"
        + "<FONT POINT-SIZE=\"10\" COLOR=\"#FF0000\">&lt;i&gt;&amp;&quot;</FONT>"
        + "<BR ALIGN=\"LEFT\"/><B>x<BR/>y</B></TD></TR><TR><TD></TD></TR></TABLE>")
    #expect(HTMLLabel.text([]).markup == " ")
  }

  @Test("spans and lengths are held to what can be drawn")
  func numbers() {
    let cell = HTMLCell([.text("a")], box: HTMLBox(width: -3), columns: 30_000, rows: 30_000)
    let markup = HTMLLabel.table(HTMLTable(rows: [HTMLRow([cell])])).markup
    #expect(markup.contains("WIDTH=\"0\" COLSPAN=\"64\" ROWSPAN=\"64\""))
  }

  @Test("a string of 40,000 bytes is written in parts, never cutting an escape or a character")
  func longString() {
    let text = String(repeating: "\\\u{5546}\"", count: 8_000)
    var document = DOTDocument()
    document.add(DOTNode("n", [DOTAttribute("data", .text(text))]))
    let encoded = document.encoded()
    #expect(encoded.contains("\" + \""))
    let runs = encoded.split(separator: "\" + \"")
    #expect(runs.allSatisfy { $0.utf8.count < 16_381 })
    #expect(DOTDocument.parse(encoded).document == document)
  }

  @Test("HTML-like text that would end early is written as plain text")
  func unclosed() {
    let open = DOTAttribute("label", .markup("</b>>; evil [x=1"))
    let kept = DOTAttribute("label", .markup("<b>x</b><!-- > -->"))
    let document = DOTDocument(statements: [.attribute(open), .attribute(kept)])
    #expect(
      document.encoded()
        == "digraph {\n  label=\"</b>>; evil [x=1\";\n  label=<<b>x</b><!-- > -->>;\n}\n")
  }

  @Test("the text of a label is cut to 2,000 characters, other text is not")
  func cap() {
    let long = String(repeating: "a", count: 5_000)
    #expect(DOTAttribute("label", .text(long)).value.text?.count == 2_000)
    #expect(DOTAttribute("liaison_data", .text(long)).value.text == long)
  }

  @Test("numbers that are not finite are written as zero")
  func notFinite() {
    #expect(DOTValue.number(.nan) == .raw("0"))
    #expect(DOTValue.number(-Double.infinity) == .raw("0"))
    #expect(DOTValue.number(1e300) == .raw("1e+300"))
  }

  @Test("colours are written as six or eight digits, or as transparent")
  func colors() {
    #expect(DOTColor(0x0A0B0C).description == "#0A0B0C")
    #expect(DOTColor(red: 1, green: 2, blue: 3, alpha: 4).description == "#01020304")
    #expect(DOTColor.transparent.description == "transparent")
  }
}
