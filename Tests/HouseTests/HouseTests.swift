import Testing

@Suite("The house")
struct HouseTests {
  @Test("the tree is found")
  func tree() {
    #expect(Repository.files().contains("Package.swift"))
    #expect(Repository.rooms.contains("Diagnostics"))
    #expect(Repository.swift(below: "Tests/HouseTests").count > 5)
  }

  @Test("arrows of the table point down")
  func arrows() {
    for (name, room) in Walls.rooms {
      for below in room.rooms {
        let floor = Walls.rooms[below]?.floor
        #expect(floor.map { $0 < room.floor } == true, "\(name) may not stand on \(below)")
      }
    }
  }

  @Test("each room imports what its row of the table allows", arguments: Repository.rooms)
  func walls(_ name: String) throws {
    let room = try #require(Walls.rooms[name], "the room \(name) has no row in Walls.rooms")
    let findings = Repository.swift(below: "Sources/" + name)
      .flatMap { Rules.walls($0, of: room, named: name) }
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  @Test("rooms below floor 5 do not suspend", arguments: Repository.rooms)
  func suspension(_ name: String) throws {
    let room = try #require(Walls.rooms[name], "the room \(name) has no row in Walls.rooms")
    guard !room.maySuspend else { return }
    let findings = Repository.swift(below: "Sources/" + name).flatMap(Rules.suspension)
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  @Test("files and functions are short and have no traps", arguments: ["Sources", "Tests"])
  func tidiness(_ folder: String) {
    let findings = Repository.swift(below: folder).flatMap(Rules.all)
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  @Test("every public name is documented")
  func documentation() {
    let findings = Repository.swift(below: "Sources").flatMap(Rules.publicDocumentation)
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  @Test("no file names a place of one machine or a package registry")
  func places() {
    let findings = Repository.files().flatMap { path -> [Finding] in
      guard let text = Repository.text(path) else { return [] }
      return TextRules.machinePaths(text, path: path) + TextRules.registries(text, path: path)
    }
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  @Test("every dependency comes from GitHub in a stated version")
  func dependencies() throws {
    let manifest = try #require(Repository.text("Package.swift"))
    let findings = TextRules.dependencies(manifest)
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  @Test("file names have no blanks and say what is inside")
  func fileNames() {
    let vague = ["Utils", "Helpers", "Manager", "Misc", "New"]
    for path in Repository.files() where path.hasSuffix(".swift") {
      let parts = path.split(separator: "/").map { $0.replacing(".swift", with: "") }
      #expect(!path.contains(" "), "\(path)")
      for word in vague { #expect(!parts.contains { $0.hasSuffix(word) }, "\(path)") }
    }
  }
}
