internal import Diagnostics
internal import Yams

/// A YAML (or JSON) text with its tree and what is wrong with it.
///
/// Scalars are taken raw, as they are written. Texts that are nested too deep, and aliases that
/// multiply, are refused before the parser sees them.
final class YAMLText {
  /// The file's name and text, for carets.
  let name: String
  private let text: String
  /// What was found wrong, in the order found.
  private(set) var diagnostics: [Diagnostic] = []
  private lazy var lines = text.split(
    omittingEmptySubsequences: false, whereSeparator: \.isNewline)

  /// The longest text taken: the tree takes about thirty times as much.
  static let sizeLimit = 64 << 20
  private static let mistakeLimit = 100

  init(name: String, bytes: [UInt8]) {
    self.name = name
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    text = String(decoding: hasMark ? Array(bytes.dropFirst(3)) : bytes, as: UTF8.self)
    if let place = bytes.firstByteOutsideUTF8 {
      let shown = "0x" + String(bytes[place], radix: 16, uppercase: true)
      diagnostics.append(
        .error(
          "'\(name)': the byte \(shown) at \(place) is not UTF-8", at: nil,
          hint: "save the text as UTF-8"))
    }
  }

  /// Parses the text; a syntax error becomes a diagnostic, and there is no tree.
  func parse() -> Node? {
    guard diagnostics.isEmpty else { return nil }
    guard text.utf8.count <= Self.sizeLimit else {
      report(.error("the file is larger than \(Self.sizeLimit >> 20) MiB", at: span(1, 1)))
      return nil
    }
    if let refusal = Nesting.refusal(of: text) {
      report(.error(refusal.reason, at: span(refusal.line, refusal.column)))
      return nil
    }
    if let place = AliasGrowth.excess(in: text) {
      report(
        .error(
          "aliases make this file stand for more than can be read",
          at: span(place.line, place.column)))
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text, .basic) else {
        report(.error("the file is empty", at: span(1, 1)))
        return nil
      }
      return root
    } catch let error as YamlError {
      report(syntaxError(error))
    } catch {
      report(.error("not readable as YAML: \(error)", at: span(1, 1)))
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
        "not readable as YAML: \(problem)", at: span(mark.line, mark.column), hint: hint)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.sorted().joined(separator: ", ")
      return .error(
        "the same key stands twice here: \(names)", at: span(context.mark.line, context.mark.column)
      )
    case .reader(let problem, _, _, _):
      return .error("not readable as YAML: \(problem)", at: span(1, 1))
    default:
      return .error("not readable as YAML: \(error)", at: span(1, 1))
    }
  }

  func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.mistakeLimit { diagnostics.append(diagnostic) }
  }

  /// Reports an error at a node, with the caret under `word` if it stands there.
  func refuse(_ message: String, at node: Node, word: String? = nil, hint: String? = nil) {
    report(.error(message, at: span(of: node, word: word), hint: hint))
  }

  /// Where a node begins; the caret stands under `word` when the node's line holds it.
  func span(of node: Node, word: String? = nil) -> SourceSpan {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    let place = span(line, column, length: max(1, node.string?.count ?? 1))
    guard let word, !word.isEmpty, column <= place.excerpt.count,
      let range = place.excerpt.dropFirst(column - 1).firstRange(of: word)
    else { return place }
    let start = place.excerpt.distance(from: place.excerpt.startIndex, to: range.lowerBound)
    return span(line, start + 1, length: word.count)
  }

  /// A place by line and column, counted from 1.
  func span(_ line: Int, _ column: Int, length: Int = 1) -> SourceSpan {
    let excerpt = lines.indices.contains(line - 1) ? Self.shown(lines[line - 1]) : ""
    return SourceSpan(
      file: name, line: max(1, line), column: max(1, column), length: length, excerpt: excerpt)
  }

  /// A line as it can be shown: what would control a terminal is replaced.
  private static func shown(_ line: Substring) -> String {
    String(
      line.map { character in
        let isControl =
          character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isControl && character != "\t" ? "\u{FFFD}" : character
      })
  }
}
