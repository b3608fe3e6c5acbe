import Foundation
import Testing

@Suite("Files beside a picture")
struct BesideTests {
  /// Runs a body in a folder of its own, which is gone afterwards.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static let questions = [
    ["near", "AB", "--hops", "2"], ["path", "AB", "BO"], ["draw", "network", "AB", "BO", "JG"],
  ]

  @Test("bear its name with their own endings", arguments: questions)
  func beside(_ words: [String]) throws {
    try inFolder { folder in
      let file = folder.appending(path: "a figure.v2.svg").path
      let run = try CommandRun(
        words + ["-o", file, "--beside", "html,md", "--beside", "mmd, d2", "--beside", "dot,html"])
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output.isEmpty)
      let endings = ["d2", "dot", "html", "md", "mmd", "svg"]
      let expected = endings.map { "a figure.v2.\($0)" }
      let written = try names(in: folder)
      #expect(written == expected)
      for (ending, start) in [
        ("svg", "<svg "), ("html", "<!DOCTYPE html>\n"), ("md", "# "), ("mmd", "---\ntitle: "),
        ("d2", "direction: right\n"), ("dot", "digraph"),
      ] {
        let text = try text("a figure.v2.\(ending)", in: folder)
        #expect(text.hasPrefix(start), "\(ending)")
        for name in ["Alpha", "Beta", "Joint"] {
          #expect(text.contains(name), "\(ending): \(name)")
        }
      }
      let page = try text("a figure.v2.md", in: folder)
      #expect(page.contains("](a%20figure.v2.svg)\n"))
    }
  }

  @Test("are written alone by their endings", arguments: ["html", "mmd", "d2"])
  func alone(_ ending: String) throws {
    try inFolder { folder in
      let file = folder.appending(path: "figure.\(ending)").path
      let run = try CommandRun(["near", "AB", "-o", file])
      #expect(run.status == 0, "\(run.error)")
      let written = try names(in: folder)
      #expect(written == ["figure.\(ending)"])
      let page = try text("figure.\(ending)", in: folder)
      #expect(page.contains("Alpha"))
    }
  }

  @Test("in Markdown show the picture that is there, and draw it themselves when none is")
  func image() throws {
    try inFolder { folder in
      let file = folder.appending(path: "figure.dot").path
      for (words, sign) in [("markdown", "```mermaid\n---\n"), ("md,png", "](figure.png)")] {
        let run = try CommandRun(["near", "AB", "-o", file, "--beside", words])
        #expect(run.status == 0, "\(run.error)")
        let page = try text("figure.md", in: folder)
        #expect(page.contains(sign))
      }
    }
  }

  @Test("are not made when the picture cannot be, nor when a word is wrong")
  func refused() throws {
    try inFolder { folder in
      let file = folder.appending(path: "figure.svg").path
      for words in [["--only", "no-such-thing"], ["--beside", "svg"], ["--beside", "docx"]] {
        let run = try CommandRun(["near", "AB", "-o", file, "--beside", "html"] + words)
        #expect(run.status != 0)
        let left = try names(in: folder)
        #expect(left.isEmpty)
      }
    }
  }

  @Test("leave an answer in Markdown what it was")
  func answer() throws {
    try inFolder { folder in
      let file = folder.appending(path: "answer.md").path
      let run = try CommandRun(["near", "AB", "-o", file])
      #expect(run.status == 0, "\(run.error)")
      let answer = try text("answer.md", in: folder)
      #expect(answer.hasPrefix("# Within 1 step"))
    }
  }
}
