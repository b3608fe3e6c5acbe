import Foundation
import Liaison
import Testing

@Suite("Beside a picture") struct CompanionTests {
  private static let kinds = ["near", "path", "curated near"]

  private func picture(_ kind: String) throws -> Picture {
    let snapshot = try Port.database().snapshot
    let curated = try Curated.database().snapshot
    switch kind {
    case "near": return try snapshot.picture(of: snapshot.neighbourhood(of: "ann", hops: 2))
    case "path": return try snapshot.picture(of: snapshot.paths(from: "cy", to: "dock"))
    default: return try curated.picture(of: curated.neighbourhood(of: "HTWG"))
    }
  }

  private func text(_ picture: Picture, _ format: Picture.Format) async throws -> String {
    String(decoding: try await picture.rendered(as: format), as: UTF8.self)
  }

  /// What stands between two marks, each time.
  private func all(_ text: String, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst()
      .compactMap { $0.components(separatedBy: end).first }
  }

  @Test("a page is whole: drawing, relations and sources in one file", arguments: kinds)
  func page(_ kind: String) async throws {
    let page = try await text(picture(kind), .html)
    for part in ["<svg ", "<caption", "id=\"source-1\"", "</html>\n"] {
      #expect(page.contains(part), "\(part)")
    }
    let ids = all(page, from: " id=\"", to: "\"")
    #expect(Set(ids).count == ids.count, "ids are unique")
    let links = all(page, from: "href=\"", to: "\"")
    #expect(links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: page)
      #expect(status == 0, "\(output.prefix(500))")
    }
  }

  @Test("the lines and nodes of a page lead to their rows, and the rows back", arguments: kinds)
  func links(_ kind: String) async throws {
    let picture = try picture(kind)
    let page = try await text(picture, .html)
    let drawing = try #require(all(page, from: "<svg ", to: "</svg>").first)
    let rest = page.replacing(drawing, with: "")
    let lines = all(drawing, from: "href=\"#relation-", to: "\"")
    #expect(!lines.isEmpty && Set(lines).count == lines.count)
    #expect(all(drawing, from: "href=\"#entity-", to: "\"").count == picture.nodeCount)
    for line in lines {
      #expect(rest.contains("<tr id=\"relation-\(line)\""), "\(line)")
      #expect(rest.contains("-\(line)\"><bdi>"), "\(line)")
    }
    #expect(!drawing.contains("cluster_sources_1\"><"), "the list of sources is text")
  }

  @Test("the same answer gives the same text", arguments: kinds)
  func deterministic(_ kind: String) async throws {
    let (one, other) = (try picture(kind), try picture(kind))
    #expect(one.mermaid == other.mermaid && one.d2 == other.d2)
    #expect(one.markdown() == other.markdown())
    let pages = [
      try await one.rendered(as: .html, by: Renderer()),
      try await other.rendered(as: .html, by: Renderer()),
    ]
    #expect(pages[0] == pages[1])
  }

  @Test("the formats that are text need no drawing program")
  func texts() async throws {
    let picture = try picture("near")
    #expect(try await text(picture, .mermaid) == picture.mermaid)
    #expect(try await text(picture, .d2) == picture.d2)
    #expect(try await text(picture, .dot) == picture.dot)
    #expect(picture.markdown(image: "x.svg").contains("| Ann Lee | "))
    #expect(picture.markdown().contains("```mermaid\n"))
  }

  @Test("every format is known by the ending of its file")
  func endings() {
    let endings = Picture.Format.allCases.map(\.rawValue)
    #expect(endings == ["svg", "png", "pdf", "dot", "html", "mmd", "d2"])
  }
}
