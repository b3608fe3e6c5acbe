import GraphSchema
import PropertyGraph

/// The one way between Swift values and the properties of nodes and links: `Codable`.
///
/// | Swift | property |
/// |---|---|
/// | `Bool`, `String` | boolean, string |
/// | all integers that fit 64 bits | integer |
/// | `Double`, `Float` | double |
/// | `CalendarDate` | date |
/// | nested structs, dictionaries by name | map |
/// | arrays, sets | list |
/// | `nil` | no property |
///
/// What else is `Codable` goes as it encodes itself: an enum with raw values as the raw value,
/// Foundation's `Date` as a double (seconds since 2001).
enum ValueCoding {
  /// How deeply values may be nested.
  static let nestingLimit = GraphTransaction.nestingLimit

  /// The properties of a node, its id among them.
  static func properties<Node: GraphNode>(of node: Node) throws(LiaisonError) -> [String: Value] {
    var properties = try members(of: node)
    let id = Value.string(node.id)
    if let written = properties[NodeIndex.property], written != id {
      throw .coding(
        "the property 'id' is encoded as '\(written)', but the node's id is '\(node.id)'",
        path: ["\(Node.self)", NodeIndex.property])
    }
    properties[NodeIndex.property] = id
    return properties
  }

  /// The properties of a link.
  static func properties(of link: some GraphLink) throws(LiaisonError) -> [String: Value] {
    try members(of: link)
  }

  /// A node read into its type.
  static func node<Node: GraphNode>(
    _ type: Node.Type, _ node: NodeID, in graph: GraphSnapshot
  ) throws(LiaisonError) -> Node {
    var members = Self.members(graph.properties(of: node))
    if members[NodeIndex.property] == nil {
      members[NodeIndex.property] = .string(id(of: node, in: graph))
    }
    return try read(type, from: members)
  }

  /// A link read into its type.
  static func link<Link: GraphLink>(
    _ type: Link.Type, _ link: RelationshipID, in graph: GraphSnapshot
  ) throws(LiaisonError) -> Link {
    try read(type, from: members(graph.properties(of: link)))
  }

  /// The id of a node: of one written in Swift its id, of an entity of a dossier its key.
  static func id(of node: NodeID, in graph: GraphSnapshot) -> String {
    for name in [NodeIndex.property, "key"] {
      if case .string(let text) = graph.value(of: node, named: name) { return text }
    }
    return ""
  }

  private static func members(
    _ properties: [(key: String, value: Value)]
  ) -> [String: Value] {
    Dictionary(properties.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func members<Source: Encodable>(
    of source: Source
  ) throws(LiaisonError) -> [String: Value] {
    let slot = ValueSlot()
    do {
      try source.encode(to: ValueEncoder(slot: slot, codingPath: []))
    } catch {
      throw failure(error, in: Source.self)
    }
    guard case .map(let members) = slot.finished else {
      throw .coding(
        "encodes to one value; nodes and links encode to names and values",
        path: ["\(Source.self)"])
    }
    return members
  }

  private static func read<Target: Decodable>(
    _ type: Target.Type, from members: [String: Value]
  ) throws(LiaisonError) -> Target {
    do {
      return try Target(from: ValueDecoder(value: .map(members), codingPath: []))
    } catch {
      throw failure(error, in: type)
    }
  }

  private static func failure(_ error: any Error, in type: Any.Type) -> LiaisonError {
    switch error {
    case let error as LiaisonError: return error
    case DecodingError.keyNotFound(let key, let context):
      return coding("no such property is recorded", type, context.codingPath + [key])
    case DecodingError.valueNotFound(_, let context),
      DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
      return coding(context.debugDescription, type, context.codingPath)
    case EncodingError.invalidValue(_, let context):
      return coding(context.debugDescription, type, context.codingPath)
    default: return .coding("\(error)", path: ["\(type)"])
    }
  }

  private static func coding(
    _ text: String, _ type: Any.Type, _ path: [any CodingKey]
  ) -> LiaisonError {
    .coding(text, path: ["\(type)"] + path.map(\.stringValue))
  }
}
