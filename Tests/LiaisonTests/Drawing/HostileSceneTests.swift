import Diagrams
import Foundation
import Liaison
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Scenes in which every text attacks, from the scene to the finished figure.
@Suite("Pictures of hostile scenes", .serialized) struct HostileSceneTests {
  /// A text with a name that can be printed.
  struct Words: Sendable, CustomTestStringConvertible {
    let text: String
    var testDescription: String {
      text.unicodeScalars.prefix(24).map { $0.escaped(asASCII: true) }.joined()
    }
  }

  static let all: [Words] =
    (RandomRecords.nasty + [
      "<script>alert(1)</script>", "\" onload=\"alert(1)", "javascript:alert(1)",
      "javascript:\u{301}alert(1)", "</title></svg><script>", "]]><!-- <![CDATA[", "&#0;&bomb;",
      "\\N\\G\\E\\T\\H\\L", "%1 %n", "<TABLE><TR><TD HREF=\"x\">", "url(http://evil)", "",
      "\u{FFFE}\u{FFFF}\u{85}", String(repeating: "x", count: 9_000),
      String(repeating: "\u{4E2D}", count: 3_000), String(repeating: "\u{301}", count: 2_000),
      String(repeating: "<&\"", count: 1_000), String(repeating: "\n", count: 500),
    ]).map(Words.init)

  private static let renderer = Renderer()

  private func scene(_ text: String) -> Scene {
    let roles = Scene.Role.allCases
    let nodes = roles.enumerated().map { place, role in
      Scene.Node(
        "\(place)\(text)", role: role, type: text, types: text, name: text, nativeName: text,
        detail: text, sources: [place, -7, Int.max], party: text, href: place == 0 ? text : nil)
    }
    let relation = Scene.Relation(
      text, phrase: text, family: .meets, date: text, sources: [1, Int.max], citations: [text])
    let edges = nodes.dropFirst().map { Scene.Edge(nodes[0].key, $0.key, [relation]) }
    return Scene(
      title: text, subtitle: text, nodes: nodes, edges: edges, parties: [Scene.Party(text, text)],
      sources: [1, 1, -7, Int.max].map { Scene.Source($0, text, href: text) }, notes: [text])
  }

  @Test("are sound figures, or refused with a reason", arguments: all)
  func sound(_ words: Words) async throws {
    let figure = try NetworkView().figure(of: scene(words.text))
    let picture = Picture(figure, prefix: words.text)
    let text: String
    do {
      let bytes = try await picture.rendered(as: .svg, by: Self.renderer)
      text = String(decoding: bytes, as: UTF8.self)
    } catch {
      #expect(error.description.count > 10)
      return
    }
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: text)
      #expect(status == 0, "\(output.prefix(500))")
    }
    let parser = XMLParser(data: Data(text.utf8))
    let watch = Watch()
    parser.delegate = watch
    #expect(parser.parse())
    #expect(watch.complaints.isEmpty, "\(watch.complaints)")
  }

  /// Notes what may not occur in a figure.
  private final class Watch: NSObject, XMLParserDelegate {
    var complaints: [String] = []
    private var ids: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if ["script", "image", "foreignObject", "use", "iframe", "link"].contains(name) {
        complaints.append(name)
      }
      for (key, value) in attributes {
        if key.lowercased().hasPrefix("on") || key.contains(":") { complaints.append(key) }
        if key == "id", !ids.insert(value).inserted { complaints.append("id \(value) twice") }
        guard key == "href" else { continue }
        let scheme = value.unicodeScalars.prefix { !"/?#".unicodeScalars.contains($0) }
        if scheme.contains(":") || value.unicodeScalars.starts(with: "//".unicodeScalars) {
          complaints.append(value)
        }
      }
    }
  }
}
