public import Dossier
import GraphSchema
public import PropertyGraph

/// What a question looks at: which links, which entities, how far.
///
/// The default looks at all times, walks asserted and inferred links of every relation but those of
/// documents, and passes through no hub.
public struct Scope: Sendable {
  /// Which links are walked.
  public var filter = LinkFilter()
  /// The types an answer lists; empty lists all.
  public var types: [String] = []
  /// Entities that are never entered.
  public var avoid: [NodeID] = []
  /// Whether walks pass through countries, places and other hubs.
  public var passesThroughHubs = false
  /// How many rows an answer has at most.
  public var limit: Int? {
    didSet { if let limit, limit < 0 { self.limit = 0 } }
  }

  /// The default scope.
  public init() {}
}

extension Snapshot {
  /// The relations that a word names: one relation, by its name, its inverse or its phrase, or all of
  /// a group.
  ///
  /// - Throws: ``LiaisonError/unknownWord(_:kind:nearest:)`` with the nearest words.
  public func relations(named word: String) throws(LiaisonError) -> [String] {
    let schema = try dossier().vocabulary.schema
    let folded = Self.folded(word)
    let exact = schema.relationshipTypes.filter { type in
      let words = [type.name, type.inverse, type.phrase, type.inversePhrase].compactMap(\.self)
      return words.contains { Self.folded($0) == folded }
    }
    if !exact.isEmpty { return exact.map(\.name) }
    let group = schema.relationshipTypes.filter { $0.groups.contains(word.lowercased()) }
    if !group.isEmpty { return group.map(\.name) }
    let known = schema.relationshipTypes.map(\.name) + schema.relationshipGroups
    throw .unknownWord(word, kind: .relation, nearest: Self.nearest(word, known))
  }

  /// A word for a relation as it is compared: `co-chairs`, `Co chairs` and `co_chairs` are one.
  static func folded(_ word: String) -> String {
    word.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
  }

  /// The node type that a word names: by its name, noun or plural.
  ///
  /// - Throws: ``LiaisonError/unknownWord(_:kind:nearest:)`` with the nearest words.
  public func type(named word: String) throws(LiaisonError) -> String {
    let schema = try dossier().vocabulary.schema
    let folded = word.lowercased()
    for type in schema.nodeTypes
    where [type.name, type.noun, type.plural].contains(where: { $0.lowercased() == folded }) {
      return type.name
    }
    let known = schema.nodeTypes.flatMap { [$0.name, $0.plural] }
    throw .unknownWord(word, kind: .type, nearest: Self.nearest(word, known))
  }
}
