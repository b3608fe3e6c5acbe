import Diagrams
import Foundation
import Liaison
import Testing

@Suite("Organisation charts and profiles of a dossier")
struct OrganisationPictureTests {
  private func scene(_ names: [String], as date: String? = nil) throws -> Scene {
    var snapshot = try Fishery.database().snapshot
    if let date { snapshot = try snapshot.asOf(date) }
    return try snapshot.organisationPicture(of: names).figure.scene
  }

  private func words(_ key: String, in scene: Scene) -> [String] {
    scene.nodes.first { $0.key == key }?.entries.map(\.words) ?? []
  }

  @Test("hold what stands under a body, told by the groups of the relations")
  func reach() throws {
    let scene = try scene(["mof"])
    #expect(
      scene.nodes.map(\.key) == [
        "bureau", "council", "deputy", "fleet", "minister", "mof", "secretary", "station",
      ])
    let ties = scene.edges.filter { $0.family != .partOf }
    #expect(ties.map(\.from) == ["council"], "an advisory body hangs on a broken line")
    #expect(try self.scene(["bureau"]).nodes.map(\.key) == ["bureau", "station"])
  }

  @Test("tell who holds a post, acting or not, and keep vacant apart from not recorded")
  func posts() throws {
    let scene = try scene(["mof"])
    #expect(words("minister", in: scene) == ["Bo Krag", "1908–1910", "Ada Lund", "1905–1907"])
    #expect(words("deputy", in: scene).contains { $0.hasPrefix("Cy Lee (acting)") })
    #expect(words("secretary", in: scene) == ["vacant"])
    #expect(words("fleet", in: scene) == ["holder not recorded"])
    let vacant = scene.nodes.filter(\.isVacant).map(\.key)
    #expect(vacant == ["fleet", "secretary"])
    #expect(words("bureau", in: scene).contains("led by Dee Poe, seen in 1907"))
  }

  @Test("tell of a date who held a post then")
  func dated() throws {
    let then = try scene(["mof"], as: "1906")
    #expect(words("minister", in: then).contains("Ada Lund"))
    #expect(!words("minister", in: then).contains("Bo Krag"))
    let before = try scene(["mof"], as: "1890")
    #expect(words("minister", in: before) == ["no holder recorded then"])
  }

  @Test("show a parent that sources disagree on as disputed")
  func contested() throws {
    let scene = try scene([])
    let lines = scene.edges.filter { $0.from == "station" }
    #expect(lines.map(\.to) == ["bureau", "yard"])
    #expect(lines.allSatisfy { $0.relations.allSatisfy(\.isDisputed) })
    #expect(words("station", in: scene).count { $0.hasSuffix("disputed") } == 2)
  }

  @Test("leave out a line over the head of a parent")
  func heads() throws {
    let scene = try scene(["norland"])
    #expect(scene.edges.filter { $0.from == "bureau" }.map(\.to) == ["mof"])
  }

  @Test("begin with a body, not with a person")
  func persons() throws {
    let snapshot = try Fishery.database().snapshot
    let error = #expect(throws: LiaisonError.self) {
      try snapshot.organisationPicture(of: ["lund"])
    }
    #expect(error?.description.contains("Ada Lund is no body") == true)
    #expect(throws: LiaisonError.self) { try snapshot.mechanismPicture(of: "lund") }
    #expect(throws: LiaisonError.self) { try snapshot.organisationPicture(of: ["nobody"]) }
  }

  @Test("of a mechanism hold its sides, meetings in order of time and output")
  func profile() throws {
    let scene = try Fishery.database().snapshot.mechanismPicture(of: "jfc").figure.scene
    #expect(
      Set(scene.nodes.map(\.key)) == ["jfc", "mof", "sea", "first", "second", "accord", "nets"])
    let turns = scene.nodes.compactMap { node in node.turn.map { (node.key, $0) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
    #expect(turns == ["first", "second"])
    let facts = words("jfc", in: scene)
    #expect(facts.contains("established: 1905 or 1906 (disputed)"))
    #expect(facts.contains("sides: Norland"))
    #expect(words("second", in: scene).contains("number: 2"))
    #expect(
      words("mof", in: scene) == [
        "Minister: Bo Krag, 1908–1910",
        "Deputy Minister: Cy Lee (acting), from 1906 (end not stated)",
        "Permanent Secretary: vacant",
      ])
    let chart = try self.scene(["jfc"])
    #expect(
      words("jfc", in: chart) == ["Ministry of Fisheries: chairs", "Ministry of the Sea: chairs"])
  }

  @Test("of the curated graph are drawn, each the same twice")
  func curated() throws {
    let snapshot = try Curated.database().snapshot
    for mechanism in ["HTWG", "JCCT"] {
      let dot = try snapshot.mechanismPicture(of: mechanism).dot
      #expect(try snapshot.mechanismPicture(of: mechanism).dot == dot)
    }
    for bodies in [["U.S. Department of Commerce"], ["China"], []] {
      let dot = try snapshot.organisationPicture(of: bodies).dot
      #expect(try snapshot.organisationPicture(of: bodies).dot == dot)
    }
  }

  @Test(
    "become pictures without anything foreign in them", arguments: ["organisation", "mechanism"])
  func rendered(_ kind: String) async throws {
    let snapshot = try Fishery.database().snapshot
    let picture =
      kind == "mechanism"
      ? try snapshot.mechanismPicture(of: "jfc") : try snapshot.organisationPicture()
    let text = String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
    #expect(text.hasSuffix("</svg>\n"))
    #expect(!text.contains("<script"))
    if let xmllint = Tools.path("xmllint") {
      let (status, output) = try Tools.run(xmllint, ["--noout", "--nonet", "-"], input: text)
      #expect(status == 0, "\(output.prefix(500))")
    }
  }
}
