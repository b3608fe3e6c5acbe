import Dossier
import Foundation
import Liaison
import Testing

@Suite("Pictures") struct PictureTests {
  /// Pictures of the three kinds, from both dossiers.
  private static let kinds = ["near", "path", "network", "curated near", "curated path"]

  private func picture(_ kind: String) throws -> Picture {
    let snapshot = try Port.database().snapshot
    let curated = try Curated.database().snapshot
    switch kind {
    case "near": return try snapshot.picture(of: snapshot.neighbourhood(of: "ann", hops: 2))
    case "path": return try snapshot.picture(of: snapshot.paths(from: "cy", to: "dock"))
    case "network": return try snapshot.networkPicture()
    case "curated near": return try curated.picture(of: curated.neighbourhood(of: "HTWG"))
    default: return try curated.picture(of: curated.paths(from: "HTWG", to: "MOFCOM"))
    }
  }

  private func svg(_ picture: Picture) async throws -> String {
    String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
  }

  /// What stands between two marks, each time.
  private func all(_ text: String, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst()
      .compactMap { $0.components(separatedBy: end).first }
  }

  @Test("are well-formed, bear no script, and lead nowhere outside", arguments: kinds)
  func sound(_ kind: String) async throws {
    let text = try await svg(picture(kind))
    #expect(text.contains("<svg "))
    #expect(text.hasSuffix("</svg>\n"))
    for word in ["<script", "javascript:", "<foreignObject", "onload=", "onclick="] {
      #expect(!text.contains(word), "\(word)")
    }
    let links = all(text, from: "href=\"", to: "\"")
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.hasPrefix("#") }, "\(links.filter { !$0.hasPrefix("#") })")
    let ids = Set(all(text, from: " id=\"", to: "\""))
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) }, "every link has its aim")
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: text)
      #expect(status == 0, "\(output.prefix(500))")
    }
  }

  @Test("lead from a part to the row of its first source, and from there to its address")
  func sources() async throws {
    let address = PropertyRecord(name: "seen_at", of: ["Document"], kind: .string, single: nil)
    var records = try Port.records(adding: [address])
    for value in ["not on the web", "javascript:alert(1)", "https://example.org/a?b=1&c=2"] {
      records.claims.append(Port.claim(9, "page", "seen_at", value: value))
    }
    let snapshot = Database(try ClaimGraph(records)).snapshot
    let text = try await svg(snapshot.picture(of: snapshot.neighbourhood(of: "ann", hops: 2)))
    let links = all(text, from: "<a href=\"", to: "\"")
    #expect(links.last == "https://example.org/a?b=1&amp;c=2")
    #expect(Set(links.dropLast()) == ["#near-ann-source-1"])
    #expect(all(text, from: "role=\"list\"", to: ">").count == 1)
    #expect(all(text, from: "id=\"near-ann-source-1\"", to: ">").count == 1)
  }

  @Test("keep every hue in the dark", arguments: kinds)
  func dark(_ kind: String) async throws {
    let text = try await svg(picture(kind))
    for name in ["fill", "stroke"] {
      for color in Set(all(text, from: " \(name)=\"", to: "\"")) where color != "none" {
        let rule = "[\(name)=\"\(color)\"]{\(name):"
        let twin = all(text, from: rule, to: "}").first
        #expect(twin?.count == 7 && twin != color, "\(name) \(color)")
      }
    }
  }

  @Test("are found again when they are asked for again")
  func kept() async throws {
    let renderer = Renderer()
    let picture = try picture("near")
    let first = try await picture.rendered(as: .svg, by: renderer)
    #expect(try await picture.rendered(as: .svg, by: renderer) == first)
    #expect(try await self.picture("near").rendered(as: .svg, by: renderer) == first)
    #expect(try await picture.rendered(as: .dot) == Array(picture.dot.utf8))
    #expect(try await picture.rendered(as: .png, by: renderer) != first)
  }

  @Test("say every line in a sentence with its source")
  func sentences() async throws {
    let titles = all(try await svg(picture("near")), from: "<title>", to: "</title>")
    #expect(titles.contains("Ann Lee leads Quay Board, 2005–2008 (001.1)"), "\(titles)")
    #expect(titles.contains("Ann Lee signed Pilot Pact, 11 Dec 2007 (001.3)"))
    #expect(titles.contains("Dock is part of Quay Board (001.3)"))
    #expect(titles.allSatisfy { !$0.isEmpty && $0.first?.isLowercase == false }, "\(titles)")
    #expect(titles.allSatisfy { !$0.contains("_") }, "no word of a program is left")
  }

  @Test("are the same bytes for the same answer", arguments: kinds)
  func deterministic(_ kind: String) async throws {
    let (first, second) = (try picture(kind), try picture(kind))
    #expect(first.dot == second.dot)
    // Each by a process of its own: what Graphviz drew before may move what it draws next.
    let one = try await first.rendered(as: .svg, by: Renderer())
    let two = try await second.rendered(as: .svg, by: Renderer())
    #expect(one == two)
  }

  @Test("of names that attack are drawn or refused, never broken", arguments: RandomRecords.nasty)
  func hostile(_ name: String) async throws {
    var records = try Port.records()
    for index in records.entities.indices { records.entities[index].name = name + " \(index)" }
    records.documents[0].title = name
    records.vocabulary.title = name
    let snapshot = Database(try ClaimGraph(records)).snapshot
    let text: String
    do {
      text = try await svg(snapshot.picture(of: snapshot.neighbourhood(of: "ann", hops: 2)))
    } catch let error as LiaisonError {
      #expect(!error.description.isEmpty)
      return
    }
    #expect(!text.contains("<b>"))
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: text)
      #expect(status == 0, "\(output.prefix(500))")
    }
  }

  @Test("of a name as long as a page are drawn or refused")
  func longName() async throws {
    var records = try Port.records()
    records.entities[0].name = String(repeating: "Long ", count: 2_000)
    records.entities[6].name = String(repeating: "长", count: 5_000)
    let snapshot = Database(try ClaimGraph(records)).snapshot
    do {
      let text = try await svg(snapshot.picture(of: snapshot.neighbourhood(of: "ann")))
      #expect(text.contains("…"), "long names are cut")
    } catch let error as LiaisonError {
      #expect(!error.description.isEmpty)
    }
  }

  @Test("of nothing are refused with what would help")
  func nothing() throws {
    let snapshot = try Port.database().snapshot
    let error = #expect(throws: LiaisonError.self) {
      try snapshot.picture(of: snapshot.paths(from: "eve", to: "far"))
    }
    #expect(error?.description.isEmpty == false)
  }

  @Test(
    "leave as DOT that dot itself accepts",
    .enabled(if: Tools.path("dot") != nil, "Graphviz's own program is not installed"),
    arguments: kinds)
  func dot(_ kind: String) throws {
    let dot = try #require(Tools.path("dot"))
    let (status, output) = try Tools.run(dot, ["-Tcanon"], input: try picture(kind).dot)
    #expect(status == 0, "\(output.prefix(300))")
    #expect(!output.contains("Warning"), "\(output.prefix(300))")
  }
}
