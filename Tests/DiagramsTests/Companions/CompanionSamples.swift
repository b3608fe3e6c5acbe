import Diagrams

/// Figures with what stands beside them, and texts that attack each of the languages.
enum CompanionSamples {
  /// A drawing as small as one can be, with the ids of the first node and line.
  static let drawing = """
    <?xml version="1.0"?>
    <svg xmlns="http://www.w3.org/2000/svg" id="fig" viewBox="0 0 900 500">
    <g id="fig-n1"><title>One</title></g>
    <g id="fig-e1"><a href="#relation-e1"><text>two</text></a></g>
    </svg>

    """

  static func html(_ figure: Figure) -> String {
    HTMLPage(figure, drawing: drawing, prefix: "fig").text
  }

  /// What must be shown letter for letter, whatever the language thinks of it.
  static let attacks =
    Samples.hostileTexts + [
      // HTML and XML
      "</style><script>alert(1)</script>", "</title></svg></table>", "&lt;b&gt; &amp;amp; &#60;",
      "\" onmouseover=\"alert(1)", "' autofocus onfocus='x", "<img src=x onerror=alert(1)>",
      "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&unknown; &", "<![CDATA[ x ]]>", "<?php x ?>",
      // Markdown
      "a | b || c |", "\\| escaped \\", "`code` ``more`` ```fence```",
      "[text](javascript:alert(1))",
      "![image](http://example.org/x.png)", "[^1] [1]: http://example.org",
      "**bold** __bold__ ~~gone~~",
      "# Headline", "1. first", "12) twelfth", "- item", "+ item", "* item", "> quote", "---",
      "===",
      "$\\frac{1}{2}$ and $$x$$", "{{ template }} {% raw %}", "http://example.org www.example.org",
      "someone@example.org @someone #12", "snake_case _it_", "<https://example.org>", ":smile:",
      // Mermaid
      "end", "graph TD", "subgraph x", "direction LR", "a direction  TB b", "n1 --> n2", "a --o b",
      "#quot; #35; #9829;", "%%{init: {'theme':'dark'}}%%", "%% remark", "click n1 href \"x\"",
      "classDef default fill:#f00;", "style n1 fill:#f00,stroke:#0f0;", "`markdown` **string**",
      "\"` markdown string `\"", "fa:fa-user", "fab:fa-github x", "a\\nb", "a<br/>b", "ﬂ°°60¶ß x",
      "@{ shape: x }", ":::agency", "]] )) }} >", "accTitle: x", "linkStyle 0 stroke:red",
      // D2
      "${name}", "$", "$$", "...${x}", "|md # x |", "a -> b: c", "a.b.c", "}", "{", "# remark",
      "null", "\\", "\\n", "\\\"", "x: {style.fill: red}", "*.style.fill: red", "&shape: x",
      "...@import", "layers.x", "'single' quotes", "\"\"\" block \"\"\"", "[a; b]", "vars: {x: 1}",
    ]

  /// A scene in which a text stands wherever a text can.
  static func scene(of text: String) -> Scene {
    let nodes = [
      Scene.Node(
        "a " + text.prefix(40), role: .body, type: text, types: text, look: .agency, name: text,
        nativeName: text, detail: text, sources: [1], party: "p", isCentre: true),
      Scene.Node(
        "b", role: .output, type: "policy", name: "Other", detail: text, sources: [2, 5], stands: 3),
      Scene.Node("c", role: .person, type: text, look: .person, name: text, party: "p"),
      Scene.Node("d", role: .topic, type: text, look: .topic, name: text),
    ]
    let edges = Scene.Modality.allCases.map { modality in
      Scene.Relation(
        text, phrase: text, family: .signs, date: text, sources: [1], citations: [text],
        modality: modality, isDisputed: modality == .belief, isDenied: modality == .planned)
    }
    return Scene(
      title: text, subtitle: text, nodes: nodes,
      edges: [
        Scene.Edge("a " + text.prefix(40), "b", edges),
        Scene.Edge("b", "c", [edges[0]], isSymmetric: true), Scene.Edge("c", "d", [edges[1]]),
      ], parties: [Scene.Party("p", text)],
      sources: [Scene.Source(1, text), Scene.Source(2, "Second " + text)], notes: [text])
  }

  static func figure(of text: String) throws -> Figure {
    try NetworkView().figure(of: scene(of: text))
  }
}
