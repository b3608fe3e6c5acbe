internal import GraphSchema

/// A value of a mapped file, with the place where it stands.
///
/// Rows of CSV are maps of texts, elements of JSON and YAML whatever they are.
struct MappedNode: Sendable {
  indirect enum Content: Sendable {
    /// `null`, an empty cell, an empty YAML value.
    case absent
    /// A scalar as its format understands it, and as it is written.
    case scalar(Value, text: String)
    case list([MappedNode])
    case map([Member])
  }

  struct Member: Sendable {
    let name: String
    let node: MappedNode
  }

  let content: Content
  /// The line and the column, counted from 1.
  let line: Int32
  let column: Int32

  /// The member of a name.
  subscript(name: String) -> MappedNode? {
    guard case .map(let members) = content else { return nil }
    return members.first { ExactText($0.name) == ExactText(name) }?.node
  }

  /// Whether there is no value.
  var isAbsent: Bool { if case .absent = content { true } else { false } }

  /// What it is, for messages.
  var noun: String {
    switch content {
    case .absent: "nothing"
    case .scalar: "a single value"
    case .list: "a list"
    case .map: "a map"
    }
  }

  /// The value as a property; lists and maps are taken whole.
  ///
  /// - Returns: `nil` when it is nested deeper than properties may be.
  func value(depth: Int = JSONValues.deepest) -> Value? {
    switch content {
    case .absent: return .null
    case .scalar(let value, _): return value
    case .list(let nodes):
      guard depth > 0 else { return nil }
      var values: [Value] = []
      for node in nodes {
        guard let value = node.value(depth: depth - 1) else { return nil }
        values.append(value)
      }
      return .list(values)
    case .map(let members):
      guard depth > 0 else { return nil }
      var values: [String: Value] = [:]
      for member in members {
        guard let value = member.node.value(depth: depth - 1) else { return nil }
        values[member.name] = value
      }
      return .map(values)
    }
  }

  /// Whether it is a scalar, or a list of nothing but scalars: what a property is without being asked
  /// for.
  var isPlain: Bool {
    switch content {
    case .absent, .map: return false
    case .scalar: return true
    case .list(let nodes):
      return nodes.allSatisfy { if case .scalar = $0.content { true } else { false } }
    }
  }
}
