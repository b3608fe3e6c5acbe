internal import Diagnostics
internal import GraphSchema
internal import Report
internal import Yams

/// Makes trees of the texts that a mapping names, counting what they stand for.
struct MappedTreeReader {
  /// The nodes left before a tree is too large.
  private var room: Int
  private let limit: Int

  /// - Parameter limit: the most nodes of a tree.
  init(limit: Int) { (room, self.limit) = (limit, limit) }

  private mutating func take() throws(GraphReadingError) {
    room -= 1
    if room < 0 { throw .overLimit("a file holds more than \(limit) values") }
  }

  /// The tree of a YAML text.
  ///
  /// Plain scalars are what the core schema of YAML 1.2 says: `no` is a text.
  mutating func tree(_ node: Node) throws(GraphReadingError) -> MappedNode {
    try take()
    let line = Int32(truncatingIfNeeded: node.mark?.line ?? 1)
    let column = Int32(truncatingIfNeeded: node.mark?.column ?? 1)
    if let scalar = node.scalar {
      return MappedNode(content: Self.content(scalar), line: line, column: column)
    }
    if let mapping = node.mapping {
      var members: [MappedNode.Member] = []
      members.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        members.append(.init(name: key.string ?? "", node: try tree(value)))
      }
      return MappedNode(content: .map(members), line: line, column: column)
    }
    var nodes: [MappedNode] = []
    for element in node.sequence ?? [] { nodes.append(try tree(element)) }
    return MappedNode(content: .list(nodes), line: line, column: column)
  }

  private static func content(_ scalar: Node.Scalar) -> MappedNode.Content {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else {
      return .scalar(.string(text), text: text)
    }
    switch text {
    case "", "~", "null", "Null", "NULL": return .absent
    case "true", "True", "TRUE": return .scalar(.boolean(true), text: text)
    case "false", "False", "FALSE": return .scalar(.boolean(false), text: text)
    default: break
    }
    let isNumeral = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    if isNumeral, let value = Int64(text) { return .scalar(.integer(value), text: text) }
    if isNumeral, text.utf8.contains(where: { (48...57).contains($0) }),
      let value = Double(text), value.isFinite
    {
      return .scalar(.double(value), text: text)
    }
    return .scalar(.string(text), text: text)
  }

  /// The tree of a JSON text, all of which stands at one place.
  mutating func tree(
    _ document: JSONDocument, line: Int32, column: Int32
  ) throws(GraphReadingError) -> MappedNode {
    try take()
    let content: MappedNode.Content
    switch document {
    case .null: content = .absent
    case .array(let elements):
      var nodes: [MappedNode] = []
      for element in elements { nodes.append(try tree(element, line: line, column: column)) }
      content = .list(nodes)
    case .object(let members):
      var nodes: [MappedNode.Member] = []
      for member in members {
        let node = try tree(member.value, line: line, column: column)
        nodes.append(.init(name: member.name, node: node))
      }
      content = .map(nodes)
    default:
      let value = JSONValues.value(document)
      content = .scalar(value, text: value.description)
    }
    return MappedNode(content: content, line: line, column: column)
  }
}
