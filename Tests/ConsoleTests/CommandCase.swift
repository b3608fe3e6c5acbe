import Foundation
import Testing

/// A run of the command with what it must leave, as a file of the folder `Golden`.
///
/// ```
/// $ liaison near AB --hops 2
/// ---- exit 0
/// ---- output
/// hops  name …
/// ---- error
/// ```
/// Before the command there may be lines `NAME=value` for the environment. A word of the command may
/// stand in double quotes; `\u{1B}` in it is the character of that number.
struct CommandCase: CustomTestStringConvertible {
  let name: String
  let head: [String]
  let expected: String

  var testDescription: String { name }

  static var folder: URL { CommandRun.folder.appending(path: "Golden") }

  /// All cases, by name.
  static var all: [CommandCase] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".case") }.sorted().compactMap { CommandCase(named: $0) }
  }

  init?(named name: String) {
    guard
      let text = try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    else { return nil }
    self.name = name
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.firstIndex { $0.hasPrefix("---- exit") } ?? lines.count
    head = lines[..<end].filter { !$0.isEmpty }
    expected = text
  }

  var environment: [String: String] {
    var environment: [String: String] = [:]
    for line in head where !line.hasPrefix("$ ") {
      let parts = line.split(separator: "=", maxSplits: 1)
      environment[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    return environment
  }

  /// The words after `$ liaison`.
  var arguments: [String] {
    guard let line = head.first(where: { $0.hasPrefix("$ liaison") }) else { return [] }
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in line.dropFirst("$ liaison".count) {
      switch character {
      case "\"":
        isQuoted.toggle()
        hasWord = true
      case " " where !isQuoted:
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      default:
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words.map { $0.replacing("\\u{1B}", with: "\u{1B}") }
  }

  /// The file as it should be after a run.
  func text(of run: CommandRun) -> String {
    head.joined(separator: "\n") + "\n---- exit \(run.status)\n---- output\n\(run.output)"
      + "---- error\n\(run.error)"
  }
}
