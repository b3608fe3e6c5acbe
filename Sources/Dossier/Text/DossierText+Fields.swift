import Diagnostics
import Yams

/// A mapping of a dossier file, its keys checked against those that may stand there.
struct Fields {
  let node: Node
  private(set) var values: [(key: String, keyNode: Node, value: Node)] = []

  /// The value of a key.
  subscript(key: String) -> Node? { values.first { $0.key == key }?.value }

  fileprivate mutating func append(_ key: String, _ keyNode: Node, _ value: Node) {
    values.append((key, keyNode, value))
  }
}

extension DossierText {
  /// The entries of a mapping; unknown keys are refused with the nearest known one.
  ///
  /// - Parameter allowed: the keys that may stand here; `nil` takes any.
  func fields(of node: Node, allowed: [String]?, what: String) -> Fields? {
    guard visit(node) else { return nil }
    guard case .mapping(let mapping) = node else {
      refuse("\(what) must be a mapping of keys to values", at: node)
      return nil
    }
    var fields = Fields(node: node)
    for (keyNode, value) in mapping {
      guard visit(keyNode), visit(value) else { return nil }
      guard let key = keyNode.scalar?.string else {
        refuse("a key of \(what) must be a word", at: keyNode)
        continue
      }
      if let allowed, !allowed.contains(key) {
        refuse(
          "unknown key '\(key)' in \(what)", at: keyNode,
          hint: didYouMean(key, among: allowed)
            ?? "known keys: \(allowed.joined(separator: ", "))")
        continue
      }
      fields.append(key, keyNode, value)
    }
    return fields
  }

  /// The text of a scalar.
  func text(_ node: Node?, what: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar else {
      refuse("\(what) must be a text", at: node)
      return nil
    }
    return scalar.string
  }

  /// A text that is not empty.
  func nonEmptyText(_ node: Node?, what: String) -> String? {
    guard let node, let text = text(node, what: what) else { return nil }
    if text.allSatisfy(\.isWhitespace) {
      refuse("\(what) is empty", at: node)
      return nil
    }
    return text
  }

  /// `true` or `false`.
  func flag(_ node: Node?, what: String) -> Bool? {
    guard let node, let text = text(node, what: what) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      refuse("\(what) must be true or false, not '\(text)'", at: node)
      return nil
    }
  }

  /// A whole number of at least 1.
  func count(_ node: Node?, what: String) -> Int? {
    guard let node, let text = text(node, what: what) else { return nil }
    guard let number = Int(text), number >= 1 else {
      refuse("\(what) must be a whole number from 1, not '\(text)'", at: node)
      return nil
    }
    return number
  }

  /// One text or a list of texts.
  func texts(_ node: Node?, what: String) -> [String] {
    guard let node else { return [] }
    if node.scalar != nil { return [text(node, what: what) ?? ""] }
    return items(of: node, what: what).compactMap { text($0, what: what) }
  }

  /// The items of a list.
  func items(of node: Node, what: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      refuse("\(what) must be a list", at: node)
      return []
    }
    var items: [Node] = []
    for item in sequence {
      guard visit(item) else { return items }
      items.append(item)
    }
    return items
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, what: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let text = text(node, what: what) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    refuse(
      "\(what) must be \(Self.alternatives(words)), not '\(text)'", at: node,
      hint: didYouMean(text, among: words))
    return nil
  }

  /// Words as alternatives: `a, b or c`.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The place of a node.
  func place(of node: Node) -> Place {
    Place(file: source.name, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
