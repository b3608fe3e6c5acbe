import Diagnostics
import Yams

/// One YAML file of a dossier while it is read: its text, its tree, and what is wrong with it.
///
/// Scalars are taken raw, as they are written: a bare `no` or `1.10` stays text.
final class DossierText {
  /// The file's name and text, for carets.
  let source: SourceText
  /// What was found wrong, in the order found.
  private(set) var diagnostics: [Diagnostic] = []
  private var visited = 0
  private lazy var lines = source.text.split(
    omittingEmptySubsequences: false, whereSeparator: \.isNewline)

  /// More nodes than this are taken for an attack by aliases that multiply.
  private static let visitLimit = 2_000_000
  private static let sizeLimit = 64 << 20
  /// More mistakes than this nobody reads; each keeps its line.
  private static let mistakeLimit = 100

  init(name: String, text: String) {
    // Some editors begin a file with a byte order mark, which is no part of the text.
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    source = SourceText(
      name: name, text: hasMark ? String(text.unicodeScalars.dropFirst()) : text)
  }

  /// Parses the text; a syntax error becomes a diagnostic, and there is no tree.
  func parse() -> Node? {
    guard source.text.utf8.count <= Self.sizeLimit else {
      report(.error("the file is larger than 64 MiB", at: source.span(line: 1, column: 1)))
      return nil
    }
    if let refusal = Nesting.refusal(of: source.text) {
      report(.error(refusal.reason, at: span(line: refusal.line, column: refusal.column)))
      return nil
    }
    if let place = AliasGrowth.excess(in: source.text) {
      let span = span(line: place.line, column: place.column)
      report(.error("aliases make this file stand for more than can be read", at: span))
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: source.text, .basic) else {
        report(
          .error(
            "the file is empty", at: source.span(line: 1, column: 1),
            hint: "begin it with 'liaison: 1'"))
        return nil
      }
      return root
    } catch let error as YamlError {
      report(syntaxError(error))
    } catch {
      report(.error("not readable as YAML: \(error)", at: source.span(line: 1, column: 1)))
    }
    return nil
  }

  private func syntaxError(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let hint =
        problem.contains("mapping values")
        ? "a value that holds ': ' needs quotes around it" : nil
      return .error(
        "not readable as YAML: \(problem)", at: span(line: mark.line, column: mark.column),
        hint: hint)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.sorted().joined(separator: ", ")
      let span = span(line: context.mark.line, column: context.mark.column)
      return .error("the same key stands twice here: \(names)", at: span)
    case .reader(let problem, let offset, _, _):
      let before = source.text.prefix(max(0, offset ?? 0))
      let line = before.count(where: \.isNewline) + 1
      let column =
        before.count
        - (before.lastIndex(where: \.isNewline).map {
          before.distance(from: before.startIndex, to: $0) + 1
        } ?? 0)
      return .error(
        "not readable as YAML: \(problem)", at: span(line: line, column: column + 1))
    default:
      return .error("not readable as YAML: \(error)", at: source.span(line: 1, column: 1))
    }
  }

  /// Whether so much is wrong that nothing more is listed.
  var isFull: Bool { diagnostics.count > Self.mistakeLimit }

  func report(_ diagnostic: Diagnostic) {
    switch diagnostics.count {
    case ..<Self.mistakeLimit: diagnostics.append(diagnostic)
    case Self.mistakeLimit:
      diagnostics.append(
        .error(
          "more is wrong with '\(source.name)' than these \(Self.mistakeLimit) mistakes", at: nil))
    default: break
    }
  }

  /// Reports an error at a node, with the caret under `word` if it stands there.
  func refuse(
    _ message: @autoclosure () -> String, at node: Node, word: String? = nil,
    hint: @autoclosure () -> String? = nil
  ) {
    guard !isFull else { return }
    report(.error(message(), at: span(of: node, word: word), hint: hint()))
  }

  /// Where a node begins; the caret stands under `word` when the node's line holds it.
  func span(of node: Node, word: String? = nil) -> SourceSpan {
    let mark = node.mark
    let line = mark?.line ?? 1
    let column = mark?.column ?? 1
    if let word, !word.isEmpty {
      return placed(
        SourceText(name: source.name, text: text(ofLine: line))
          .span(line: 1, of: word, from: column), line)
    }
    return span(line: line, column: column, length: max(1, node.string?.count ?? 1))
  }

  /// A span whose line is looked up in a list made once, for files in which much is wrong.
  func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    SourceSpan(
      file: source.name, line: line, column: column, length: length, excerpt: text(ofLine: line))
  }

  private func placed(_ span: SourceSpan, _ line: Int) -> SourceSpan {
    SourceSpan(
      file: span.file, line: line, column: span.column, length: span.length, excerpt: span.excerpt)
  }

  /// A line as it can be shown: what would control a terminal is replaced.
  private func text(ofLine number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    return String(
      lines[number - 1].map { character in
        let isControl =
          character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isControl && character != "\t" ? "\u{FFFD}" : character
      })
  }

  /// Counts a visit; false when a file makes the reader visit absurdly many nodes.
  func visit(_ node: Node) -> Bool {
    visited += 1
    if visited == Self.visitLimit {
      refuse("aliases make this file expand to more than \(Self.visitLimit) parts", at: node)
    }
    return visited < Self.visitLimit
  }
}

/// A place in a dossier's files, small enough to keep for every claim.
public struct Place: Sendable, Hashable {
  /// The path of the file, as opened.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1.
  public let column: Int

  /// Names a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
