import Foundation
import Testing

@Suite("Answers in files")
struct FileTests {
  /// Runs a body in a folder of its own, which is gone afterwards.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test(
    "the ending of the file chooses the format",
    arguments: [
      ("a.json", "{\n"), ("a.jsonl", "{\"hops\":1"), ("a.csv", "hops,name"),
      ("a.tsv", "hops\tname"), ("a.md", "# Within 1 step"), ("a.txt", "Within 1 step"),
      ("A.JSON", "{\n"),
    ])
  func ending(_ name: String, _ start: String) throws {
    try inFolder { folder in
      let file = folder.appending(path: name)
      let run = try CommandRun(["near", "AB", "-o", file.path])
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasPrefix(start), "\(name) begins otherwise")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == [name], "nothing but the answer is left")
    }
  }

  @Test("a file that cannot be written leaves the old one as it was")
  func refusal() throws {
    try inFolder { folder in
      let file = folder.appending(path: "missing/a.json")
      let run = try CommandRun(["near", "AB", "-o", file.path])
      #expect(run.status == 4)
      #expect(run.error.hasPrefix("error: cannot write"))
    }
  }

  @Test("what new writes passes the check without warnings, and is not written twice")
  func template() throws {
    try inFolder { folder in
      let made = try CommandRun(["new", "Graph"], in: folder)
      #expect(made.status == 0, "\(made.error)")
      let check = try CommandRun(
        ["check", "--sources", "Graph/texts", "--format", "tsv"], in: folder)
      #expect(check.status == 0)
      #expect(check.output == "severity\twhat\twhere\thint\n")
      let again = try CommandRun(["new", "Graph"], in: folder)
      #expect(again.status == 2)
      #expect(again.error.contains("is not empty"))
    }
  }

  @Test("a dossier from the environment is asked, and --graph wins over it")
  func environment() throws {
    try inFolder { folder in
      let fixture = CommandRun.folder.appending(path: "Fixture/Graph").path
      let asked = try CommandRun(
        ["find", "AB"], in: folder, environment: ["LIAISON_GRAPH": fixture])
      #expect(asked.status == 0)
      let other = try CommandRun(
        ["find", "AB", "--graph", "nowhere"], in: folder, environment: ["LIAISON_GRAPH": fixture])
      #expect(other.status == 4)
      let none = try CommandRun(["find", "AB"], in: folder)
      #expect(none.status == 2)
      for place in ["--graph", "LIAISON_GRAPH", "./Graph"] { #expect(none.error.contains(place)) }
    }
  }

  @Test("a reader that has seen enough ends the command quietly")
  func brokenPipe() throws {
    guard let executable = CommandRun.executable?.path else { return }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "{ '\(executable)' types --format json; echo status $? >&2; } | head -n 1",
    ]
    process.currentDirectoryURL = CommandRun.folder.appending(path: "Fixture")
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let said = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: said, as: UTF8.self) == "status 0\n")
  }

  @Test(
    "a text of any kind is answered with a status, never with a crash",
    arguments: ["find", "show", "near", "list", "timeline", "conflicts", "cite"],
    [
      "", " ", String(repeating: "x", count: 10_000), "\u{1B}[31m\u{7}", "\u{202E}abc", "-",
      "a\nb", "\u{301}", "002.99999999999999999999", "/", "..", "=",
    ])
  func anyText(_ command: String, _ text: String) throws {
    let run = try CommandRun([command, "--", text])
    #expect((0...3).contains(run.status), "status \(run.status): \(run.error)")
    #expect(!(run.output + run.error).unicodeScalars.contains("\u{1B}"))
    #expect(run.error.count < 2_000)
  }
}
