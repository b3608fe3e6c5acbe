import Foundation

/// A page for readers, with fences that are held to code or to the output of commands.
///
/// A comment on the line before a fence says to what:
///
/// ```
/// <!-- example: NAME -->    the region NAME of a file in Tests/Examples
/// <!-- output: COMMAND -->  the line `$ COMMAND` and what it prints
/// <!-- line: PATH -->       a line of that file, or some
/// <!-- file: PATH -->       a file of the dossier that the page describes
/// <!-- claims -->           claims of that dossier's one document
/// ```
struct Guide {
  /// A fence under a comment.
  struct Fence {
    /// What the comment says before its colon.
    let kind: String
    /// What it says after the colon.
    let subject: String
    /// The lines between the fence's own, in the page.
    let lines: Range<Int>
    /// The text of those lines, each with its line feed.
    let text: String
  }

  /// Its path from the root of the package.
  let path: String
  private(set) var lines: [String]

  init(_ path: String) throws {
    self.path = path
    let file = Package.root.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The fences under comments, from top to bottom.
  var fences: [Fence] {
    lines.indices.compactMap { index in
      guard let comment = lines[index].wholeMatch(of: /<!-- ([a-z]+)(?:: (.*))? -->/),
        index + 1 < lines.count, lines[index + 1].hasPrefix("```"),
        let end = lines[(index + 2)...].firstIndex(of: "```")
      else { return nil }
      let text = lines[(index + 2)..<end].map { $0 + "\n" }.joined()
      return Fence(
        kind: String(comment.1), subject: String(comment.2 ?? ""), lines: (index + 2)..<end,
        text: text)
    }
  }

  /// Puts other text into a fence and writes the page.
  mutating func record(_ text: String, in fence: Fence) throws {
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    lines.replaceSubrange(fence.lines, with: shown.map(String.init))
    let file = Package.root.appending(path: path)
    try Data(lines.joined(separator: "\n").utf8).write(to: file, options: .atomic)
  }

  /// The pages that hold a fence of a kind.
  static func showing(_ kind: String) -> [String] {
    all.filter { path in
      (try? Guide(path))?.fences.contains { $0.kind == kind } == true
    }
  }

  /// The pages that may hold such fences: README.md and the articles.
  static let all: [String] = {
    let articles = FileManager.default.enumerator(atPath: Package.root.path + "/Sources")
    var paths = ["README.md"]
    for case let path as String in articles ?? .init() where path.hasSuffix(".md") {
      paths.append("Sources/" + path)
    }
    return paths.sorted()
  }()
}
