internal import Diagnostics

/// Where a value of a row is found, as a mapping says it.
///
/// ```
/// id.bioguide                 a member of a member; of CSV the name of a column
/// ^id.bioguide                of the row around this one; ^^ of the one around that
/// @key  ^@key                 the key of an entry of a map that is taken as rows
/// @number                     the place among the rows of the same list, from 1
/// @value                      the row itself, where rows are single values
/// {^thomas_id}{thomas_id}     texts put together; absent when a part is
/// id.bioguide | id.govtrack   the first that is there
/// =U.S. House                 that text
/// ```
/// A member whose name is the whole word, dots included, comes first.
struct FieldExpression: Hashable {
  /// A way to one value.
  struct Path: Hashable {
    /// How many rows up.
    var levels = 0
    /// The whole name, and its parts between dots.
    var name = ""
    var parts: [String] = []
    var special: Special?
  }

  enum Special: String, CaseIterable {
    case key, number, value
  }

  enum Piece: Hashable {
    case text(String)
    case path(Path)
  }

  /// The alternatives; each is a path, or pieces that make a text.
  let alternatives: [[Piece]]
  let written: String

  /// The last name of the first way, which is what a property is called after it.
  var usualName: String? {
    guard alternatives.count >= 1, alternatives[0].count == 1,
      case .path(let path) = alternatives[0][0], path.special == nil
    else { return nil }
    return path.parts.last
  }

  /// The paths that an expression looks at.
  var paths: [Path] {
    alternatives.joined().compactMap { if case .path(let path) = $0 { path } else { nil } }
  }

  /// Whether it is one way to a value, which keeps its type.
  var isConstant: Bool { paths.isEmpty }

  /// A text as an expression.
  ///
  /// - Throws: what is wrong with it, and how to write it.
  init(_ text: String) throws(Mistake) {
    written = text
    if text.hasPrefix("=") {
      alternatives = [[.text(String(text.dropFirst()))]]
      return
    }
    var all: [[Piece]] = []
    for part in text.split(separator: " | ", omittingEmptySubsequences: false) {
      let word = part.drop { $0 == " " }.description.trimmedEnd
      guard !word.isEmpty else { throw Mistake("expected a field", hint: nil) }
      all.append(word.contains("{") ? try Self.pieces(word) : [.path(try Self.path(word))])
    }
    alternatives = all
  }

  /// What is wrong with an expression.
  struct Mistake: Error {
    let message: String
    let hint: String?

    init(_ message: String, hint: String?) { (self.message, self.hint) = (message, hint) }
  }

  private static func pieces(_ text: String) throws(Mistake) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != "{" }
      if !plain.isEmpty { pieces.append(.text(String(plain))) }
      rest = rest.dropFirst(plain.count)
      guard rest.first == "{" else { break }
      guard let end = rest.firstIndex(of: "}") else {
        throw Mistake("expected '}' after '\(rest.prefix(40))'", hint: nil)
      }
      pieces.append(.path(try path(String(rest[rest.index(after: rest.startIndex)..<end]))))
      rest = rest[rest.index(after: end)...]
    }
    return pieces
  }

  private static func path(_ text: String) throws(Mistake) -> Path {
    var path = Path()
    var rest = text[...]
    while rest.first == "^" {
      path.levels += 1
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else {
      throw Mistake("expected a field in '\(text)'", hint: "for instance ^id, or ^@key")
    }
    if rest.first == "@" {
      let word = String(rest.dropFirst())
      guard let special = Special(rawValue: word) else {
        let known = Special.allCases.map(\.rawValue)
        throw Mistake(
          "unknown '@\(word)'",
          hint: didYouMean(word, among: known) ?? "known are @key, @number and @value")
      }
      path.special = special
      return path
    }
    path.name = String(rest)
    path.parts = rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return path
  }
}

/// Which parts of a file are rows: `[]` the elements of a list, `{}` the entries of a map.
///
/// ```
/// []                    the list that the file is
/// [].terms[]            of each element the elements of `terms`
/// {}[]                  of each entry of a map the elements of its list
/// data.members[]        the list `members` in `data`
/// ```
struct RowPath: Hashable {
  enum Step: Hashable {
    case member(String)
    case elements
    case entries
  }

  let steps: [Step]
  let written: String

  /// A text as a path.
  init(_ text: String) throws(FieldExpression.Mistake) {
    written = text
    var steps: [Step] = []
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix("[]") {
        steps.append(.elements)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("{}") {
        steps.append(.entries)
        rest = rest.dropFirst(2)
      } else {
        if rest.first == "." { rest = rest.dropFirst() }
        let name = rest.prefix { !".[{".contains($0) }
        guard !name.isEmpty, name.allSatisfy({ $0 != "]" && $0 != "}" }) else {
          throw FieldExpression.Mistake(
            "cannot understand '\(text)' at '\(rest.prefix(20))'",
            hint: "rows are written [], {}, [].terms[] or data.members[]")
        }
        steps.append(.member(String(name)))
        rest = rest.dropFirst(name.count)
      }
    }
    guard steps.contains(.elements) || steps.contains(.entries) else {
      throw FieldExpression.Mistake(
        "'\(text)' leads to no rows", hint: "end it with [] for a list, or {} for a map")
    }
    self.steps = steps
  }

  private init(_ steps: [Step], _ written: String) {
    (self.steps, self.written) = (steps, written)
  }

  /// The list that a file is.
  static let list = RowPath([.elements], "[]")

  /// How many rows lie around a row.
  var depth: Int { steps.count { if case .member = $0 { false } else { true } } - 1 }
}
