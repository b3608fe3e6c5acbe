internal import Diagnostics
internal import GraphSchema

/// Why a row cannot be taken, and at which value.
struct RowProblem: Error {
  let node: MappedNode
  let message: String
  var hint: String?
  var length = 1
  /// Whether it is that a node is missing, which may follow from a mistake in the same row.
  var missesNode = false
}

extension MappingPlan.Field {
  /// The value of the field in a row, of the type asked for; `nil` when there is none.
  func value(in row: MappedRow, exists: inout Bool) throws(RowProblem) -> Value? {
    guard let node = row.node(of: expression, exists: &exists) else {
      return usual.flatMap { typed($0) ?? .string($0) }
    }
    if isList { return .list(try elements(of: node)) }
    switch node.content {
    case .absent: return nil
    case .scalar(let value, let text): return try scalar(value, text, node)
    case .list, .map:
      guard type == nil else {
        throw RowProblem(node: node, message: "\(expected), not \(node.noun)")
      }
      guard let value = node.value() else {
        throw RowProblem(
          node: node, message: "'\(expression.written.shortened)' is nested too deeply",
          hint: "values are nested up to \(JSONValues.deepest) levels")
      }
      return value
    }
  }

  /// The texts of the field in a row, with their places: ids, labels and types.
  func texts(
    in row: MappedRow, exists: inout Bool
  ) throws(RowProblem) -> [(text: String, node: MappedNode)] {
    guard let node = row.node(of: expression, exists: &exists) else {
      return usual.flatMap { usual in row.node.map { [(usual, $0)] } } ?? []
    }
    var texts: [(text: String, node: MappedNode)] = []
    switch node.content {
    case .absent: break
    case .scalar(_, let text):
      let parts = isList ? Self.parts(of: text, separator ?? ";") : [text]
      texts = parts.map { (words[$0] ?? $0, node) }
    case .list(let nodes):
      for node in nodes {
        guard case .scalar(_, let text) = node.content else {
          throw RowProblem(
            node: node, message: "'\(expression.written.shortened)' expects texts, not \(node.noun)"
          )
        }
        texts.append((words[text] ?? text, node))
      }
    case .map:
      throw RowProblem(
        node: node, message: "'\(expression.written.shortened)' expects a text, not a map",
        hint: "name a member of it, with a dot between")
    }
    return texts.filter { !$0.text.isEmpty }
  }

  private static func parts(of text: String, _ separator: String) -> [String] {
    text.split(separator: separator).map { part in
      part.drop { $0 == " " }.description.trimmedEnd
    }.filter { !$0.isEmpty }
  }

  private func elements(of node: MappedNode) throws(RowProblem) -> [Value] {
    var values: [Value] = []
    switch node.content {
    case .absent: break
    case .scalar(_, let text):
      for part in Self.parts(of: text, separator ?? ";") {
        values.append(try scalar(.string(part), part, node))
      }
    case .list(let nodes):
      for element in nodes {
        guard case .scalar(let value, let text) = element.content else {
          throw RowProblem(node: element, message: "an element of \(expected), not \(element.noun)")
        }
        values.append(try scalar(value, text, element))
      }
    case .map: throw RowProblem(node: node, message: "\(expected), not a map")
    }
    return values
  }

  private func scalar(
    _ value: Value, _ text: String, _ node: MappedNode
  ) throws(RowProblem) -> Value {
    if let word = words[text] { return typed(word) ?? .string(word) }
    guard type != nil else { return value }
    guard let typed = typed(text) else {
      throw RowProblem(
        node: node, message: "\(expected), not '\(text.shortened)'",
        length: min(60, text.count))
    }
    return typed
  }

  private var expected: String {
    "'\(expression.written.shortened)' expects \((type ?? .string).expectation)"
  }

  /// A text as a value of the type; `nil` when it is none.
  private func typed(_ text: String) -> Value? {
    switch type {
    case .string: return .string(text)
    case .integer: return AttributeColumns.value(text, .integer)
    case .double:
      guard case .double(let number)? = AttributeColumns.value(text, .double), number.isFinite
      else { return nil }
      return .double(number)
    case .boolean: return AttributeColumns.value(text, .boolean)
    case .date: return CalendarDate(text).map { .date($0) }
    case nil: return nil
    }
  }
}
