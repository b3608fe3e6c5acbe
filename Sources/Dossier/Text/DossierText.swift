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

  /// More nodes than this are taken for an attack by aliases that multiply.
  private static let visitLimit = 2_000_000
  private static let sizeLimit = 64 << 20

  init(name: String, text: String) {
    source = SourceText(name: name, text: text)
  }

  /// Parses the text; a syntax error becomes a diagnostic, and there is no tree.
  func parse() -> Node? {
    guard source.text.utf8.count <= Self.sizeLimit else {
      report(.error("the file is larger than 64 MiB", at: source.span(line: 1, column: 1)))
      return nil
    }
    if let place = Nesting.tooDeep(source.text) {
      let span = source.span(line: place.line, column: place.column)
      report(.error("brackets or dashes are nested more than \(Nesting.limit) deep", at: span))
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
        "not readable as YAML: \(problem)", at: source.span(line: mark.line, column: mark.column),
        hint: hint)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.sorted().joined(separator: ", ")
      let span = source.span(line: context.mark.line, column: context.mark.column)
      return .error("the same key stands twice here: \(names)", at: span)
    case .reader(let problem, let offset, _, _):
      let before = source.text.utf8.prefix(offset ?? 0)
      let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      return .error("not readable as YAML: \(problem)", at: source.span(line: line, column: 1))
    default:
      return .error("not readable as YAML: \(error)", at: source.span(line: 1, column: 1))
    }
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports an error at a node, with the caret under `word` if it stands there.
  func refuse(_ message: String, at node: Node, word: String? = nil, hint: String? = nil) {
    report(.error(message, at: span(of: node, word: word), hint: hint))
  }

  /// Where a node begins; the caret stands under `word` when the node's line holds it.
  func span(of node: Node, word: String? = nil) -> SourceSpan {
    let mark = node.mark
    let line = mark?.line ?? 1
    let column = mark?.column ?? 1
    if let word, !word.isEmpty { return source.span(line: line, of: word, from: column) }
    return source.span(line: line, column: column, length: max(1, node.string?.count ?? 1))
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
