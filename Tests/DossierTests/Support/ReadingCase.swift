import Foundation
import Testing

/// A dossier with a mistake and everything that reading it says, as a file of `Golden/Reading`.
///
/// ```
/// # an unknown type is refused with the nearest
/// ==== entities/all.yaml
/// liaison: 1
/// …
/// ---- read
/// entities/all.yaml:3:15: error: unknown type 'Persson'
/// …
/// ```
/// Files that the case does not give are those of ``base``.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let name: String
  let head: String
  let files: [String: String]
  let expected: String

  var testDescription: String { name }

  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/Reading")
  }

  /// All cases, by name.
  static var all: [ReadingCase] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".case") }.sorted().compactMap { ReadingCase(named: $0) }
  }

  /// A small dossier without a mistake.
  static let base = [
    "schema.yaml": """
    liaison: 1
    title: Base
    behalf: acts_for
    types:
      Actor: {abstract: true}
      Person: {is: Actor}
      Body: {is: Actor}
      Document: {}
    properties:
      founded: {of: Body, type: date}
      staff: {of: Body, type: integer}
    relations:
      leads: {from: Person, to: Body, inverse: led_by}
      allied_with: {from: Body, to: Body, symmetric: true}
      acts_for: {from: Person, to: Body}

    """,
    "entities/all.yaml": """
    liaison: 1
    entities:
      ann: {type: Person, name: Ann}
      bureau: {type: Body, name: Bureau}
      office: {type: Body, name: Office}

    """,
    "documents/001.yaml": """
    liaison: 1
    document: {id: "001", key: page, type: Document, title: A page, paragraphs: 3}
    claims:
      - {1: ann leads bureau}

    """,
  ]

  init?(named name: String) {
    guard
      let text = try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8),
      let end = text.range(of: "---- read\n")
    else { return nil }
    self.name = String(name.dropLast(5))
    head = String(text[..<end.upperBound])
    expected = String(text[end.upperBound...])
    var files = Self.base
    for part in text[..<end.lowerBound].components(separatedBy: "==== ").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      files[String(lines[0])] = String(lines[1])
    }
    self.files = files
  }

  /// Writes the case anew with another outcome.
  func record(_ outcome: String) throws {
    try (head + outcome).write(
      to: Self.folder.appending(path: name + ".case"), atomically: true, encoding: .utf8)
  }
}
