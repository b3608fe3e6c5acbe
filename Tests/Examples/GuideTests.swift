import Foundation
import Testing

@Suite("The guides tell the truth", .serialized)
struct GuideTests {
  @Test("lines shown of a file are there", arguments: Guide.showing("line"))
  func lines(_ path: String) throws {
    for fence in try Guide(path).fences where fence.kind == "line" {
      let file = Package.root.appending(path: fence.subject)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("\n" + fence.text), "\(path), line \(fence.lines.lowerBound + 1)")
    }
  }

  @Test(
    "examples are regions of code that is compiled and run here",
    arguments: Guide.showing("example"))
  func examples(_ path: String) throws {
    try compare(path, kind: "example") { name in
      try #require(Regions.all[name], "no file in Tests/Examples has a region '\(name)'")
    }
  }

  @Test("every region is shown by a guide")
  func regions() throws {
    let shown = try Guide.all.flatMap { try Guide($0).fences.map(\.subject) }
    for name in Regions.all.keys.sorted() { #expect(shown.contains(name), "\(name)") }
  }

  @Test(
    "commands print what the guides show",
    .enabled(if: Package.commands != nil, "the command liaison was not built with the tests"),
    arguments: Guide.showing("output"))
  func outputs(_ path: String) throws {
    let commands = try #require(Package.commands)
    try compare(path, kind: "output") { command in
      "$ \(command)\n" + (try Shell.output(of: command, commands: commands))
    }
  }

  @Test("the plan of the house names every room, and no room that is not there")
  func plan() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Package.root.appending(path: "Sources").path)
    let plan = try Guide("Sources/Liaison/Liaison.docc/Architecture.md").lines
      .compactMap { $0.wholeMatch(of: /([A-Z][A-Za-z]+) {2,}.+/).map { String($0.1) } }
    #expect(plan.sorted() == names.filter { !$0.hasPrefix(".") }.sorted())
  }

  @Test("files that README.md links to are there")
  func links() throws {
    let text = try Guide("README.md").lines.joined(separator: "\n")
    for link in text.matches(of: /\]\(([^)#:]+)\)/) where !isStillToBeDrawn(link.1) {
      let path = Package.root.appending(path: String(link.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link.1)")
    }
  }

  /// Whether a file is a figure and the gallery was never drawn: `make` draws it.
  private func isStillToBeDrawn(_ path: Substring) -> Bool {
    let gallery = Package.root.appending(path: "Renders").path
    return path.hasPrefix("Renders/") && !FileManager.default.fileExists(atPath: gallery)
  }

  /// Compares the fences of a kind with the text they should hold, or records it.
  private func compare(
    _ path: String, kind: String, _ text: (String) throws -> String
  ) throws {
    var guide = try Guide(path)
    for index in guide.fences.indices where guide.fences[index].kind == kind {
      let fence = guide.fences[index]
      let expected = try text(fence.subject)
      if Package.isRecording {
        try guide.record(expected, in: fence)
        Issue.record("recorded '\(fence.subject)' in \(path)")
      } else {
        #expect(fence.text == expected, "\(path), line \(fence.lines.lowerBound + 1)")
      }
    }
  }
}
