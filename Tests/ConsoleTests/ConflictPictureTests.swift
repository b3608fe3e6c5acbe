import Foundation
import Testing

@Suite("Pictures of disagreements from the command line")
struct ConflictPictureTests {
  /// Runs `conflicts` with a file to draw to, and gives the run with what was drawn.
  private func draw(_ words: [String]) throws -> (run: CommandRun, text: String?) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "figure.dot")
    let run = try CommandRun(["conflicts"] + words + ["-o", file.path])
    return (run, try? String(contentsOf: file, encoding: .utf8))
  }

  @Test("all readings are drawn with their documents")
  func readings() throws {
    let (run, text) = try draw(["JG"])
    #expect(run.status == 0, "\(run.error)")
    let dot = try #require(text)
    for words in [">2005<", ">2006<", "First page", "Second page", "¶ 1", "not resolved"] {
      #expect(dot.contains(words), "\(words)")
    }
    #expect(!dot.contains("Tension"))
  }

  @Test("a kind of disagreement is drawn alone")
  func kind() throws {
    let (run, text) = try draw(["--kind", "tension"])
    #expect(run.status == 0, "\(run.error)")
    #expect(text?.contains("Tension:") == true)
    #expect(text?.contains("Contradiction:") == false)
  }

  @Test("where none is recorded nothing is drawn, and the command says so")
  func nothing() throws {
    let (run, text) = try draw(["Atlantis"])
    #expect(run.status == 3)
    #expect(run.error == "error: nothing to draw: no disagreement is recorded about 'Atlantis'\n")
    #expect(text == nil)
  }

  @Test("a kind that is none is refused with the nearest")
  func unknownKind() throws {
    let (run, text) = try draw(["--kind", "tensoin"])
    #expect(run.status == 2)
    #expect(run.error.contains("did you mean 'tension'?"), "\(run.error)")
    #expect(text == nil)
  }
}
