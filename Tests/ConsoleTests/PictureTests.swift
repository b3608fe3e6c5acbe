import Foundation
import Testing

@Suite("Pictures and exports from the command line")
struct PictureTests {
  /// A folder of its own for each test.
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @Test(
    "an answer that goes to a .dot file is drawn",
    arguments: [
      ["near", "AB", "--hops", "2"], ["path", "AB", "BO"], ["draw", "network", "AB", "BO", "JG"],
    ])
  func dot(_ words: [String]) throws {
    defer { remove() }
    let file = folder.appending(path: "figure.dot")
    let run = try CommandRun(words + ["-o", file.path])
    #expect(run.status == 0, "\(run.error)")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("digraph"))
    for name in ["Alpha Bureau", "Joint Group", "Beta Office"] { #expect(text.contains(name)) }
  }

  @Test(
    "an answer that goes to a picture file is drawn in its format",
    arguments: [("svg", "<svg"), ("png", "\u{89}PNG"), ("pdf", "%PDF")])
  func formats(_ ending: String, _ beginning: String) throws {
    defer { remove() }
    let file = folder.appending(path: "figure.\(ending)")
    let run = try CommandRun(["path", "AB", "BO", "-o", file.path])
    #expect(run.status == 0, "\(run.error)")
    let bytes = try Data(contentsOf: file).prefix(4)
    let text = String(bytes.map { Character(UnicodeScalar($0)) })
    #expect(text == beginning, "\(text)")
  }

  @Test("a timeline that goes to a picture file has a lane for each, and only what is asked for")
  func timeline() throws {
    defer { remove() }
    let file = folder.appending(path: "timeline.dot")
    let all = try CommandRun(["timeline", "-o", file.path])
    #expect(all.status == 0, "\(all.error)")
    let text = try String(contentsOf: file, encoding: .utf8)
    for name in [
      "Joint Group", "Ann Lee", "Bo Lee", "2005 [1] or 2006 [2] (disputed)", "signed Accord",
    ] {
      #expect(text.contains(name), "\(name)")
    }
    let one = try CommandRun(["timeline", "Ann Lee", "--only", "leads", "-o", file.path])
    #expect(one.status == 0, "\(one.error)")
    let less = try String(contentsOf: file, encoding: .utf8)
    #expect(less.contains("leads Alpha Bureau") && !less.contains("signed"))
  }

  @Test("a timeline is drawn in every format", arguments: ["svg", "png", "pdf"])
  func timelineFormats(_ ending: String) throws {
    defer { remove() }
    let file = folder.appending(path: "timeline.\(ending)")
    let run = try CommandRun(["timeline", "JG", "-o", file.path])
    #expect(run.status == 0, "\(run.error)")
    #expect(try Data(contentsOf: file).count > 2_000)
  }

  @Test("a picture of no way is not drawn, and its file not made")
  func nothing() throws {
    defer { remove() }
    let file = folder.appending(path: "figure.svg")
    let run = try CommandRun(["near", "AB", "--only", "no-such-thing", "-o", file.path])
    #expect(run.status != 0)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test(
    "an exported dossier answers like the folder it came from",
    arguments: ["json", "dot"],
    [
      ["stats"], ["show", "JG"], ["path", "Ann Lee", "BO", "--format", "json"], ["conflicts"],
      ["check", "--sources", "Texts"],
    ])
  func export(_ format: String, _ question: [String]) throws {
    defer { remove() }
    let file = folder.appending(path: "dossier.\(format)").path
    let export = try CommandRun(["export", format, "-o", file])
    #expect(export.status == 0, "\(export.error)")
    let there = try CommandRun(question)
    let back = try CommandRun(question + ["--graph", file])
    #expect(back.status == there.status, "\(back.error)")
    #expect(back.output == there.output)
  }

  @Test("a file that is no export is refused with its place", arguments: ["json", "dot"])
  func damagedExport(_ format: String) throws {
    defer { remove() }
    let file = folder.appending(path: "dossier.\(format)")
    try "{\"liaison\": 1,".write(to: file, atomically: true, encoding: .utf8)
    let run = try CommandRun(["stats", "--graph", file.path])
    #expect(run.status == 1)
    #expect(run.error.contains("dossier.\(format):1:"))
  }

  @Test(
    "another program's graph is drawn, or written as JSON",
    arguments: [
      ("svg", "<svg"), ("png", "\u{89}PNG"), ("pdf", "%PDF"), ("dot", "digr"), ("json", "{\"di"),
    ])
  func imported(_ ending: String, _ beginning: String) throws {
    defer { remove() }
    let file = folder.appending(path: "figure.\(ending)")
    let run = try CommandRun(["import", "build.dot", "-o", file.path])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.isEmpty && run.error.contains("what follows the first graph is not read"))
    let bytes = try Data(contentsOf: file).prefix(4)
    #expect(String(bytes.map { Character(UnicodeScalar($0)) }) == beginning)
  }

  @Test("standard input is read where a dash stands for the file")
  func standardInput() throws {
    defer { remove() }
    let run = try CommandRun(["import", "-", "--print", "json"], input: "graph { a -- b }")
    #expect(run.status == 0 && run.output.contains("\"relationships\": 1"), "\(run.error)")
    let bad = try CommandRun(["import", "-"], input: "graph { a -> b }")
    #expect(bad.status == 1 && bad.error.contains("standard input:1:11: error:"))
    let none = try CommandRun(["import", "-", "-o", "x.svg"], in: folder, input: "graph { }")
    #expect(none.status == 3)
    let long = (0..<2_000).map { "n\($0)" }.joined(separator: " ")
    let bomb = try CommandRun(["import", "-"], input: "graph { {\(long)} -- {\(long)} }")
    #expect(bomb.status == 5 && bomb.error.contains("more than 1000000 relationships"))
  }

  @Test("an exported dossier is told from other DOT")
  func importedDossier() throws {
    defer { remove() }
    let file = folder.appending(path: "dossier.dot").path
    #expect(try CommandRun(["export", "dot", "-o", file]).status == 0)
    let run = try CommandRun(["import", file, "--print", "table"])
    #expect(run.status == 0 && run.output.contains("claims"))
    #expect(run.error.contains("--graph"))
  }
}
