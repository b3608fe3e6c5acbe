/// The declaration of a kind of relationship.
///
/// In a dossier its name is written `co_chairs`, in Cypher `CO_CHAIRS`.
public struct RelationshipType: Sendable, Hashable {
  /// Of what a relationship of the type can exist once only.
  public struct Single: Sendable, Hashable {
    /// The end of which there can be one only.
    public enum End: String, Sendable, Hashable, CaseIterable {
      /// A subject has one object at a time: a session has one place.
      case subject
      /// An object has one subject at a time: a post has one holder.
      case object
    }
    /// The end counted.
    public let per: End
    /// What happens at the second.
    public let rule: SingleValueRule

    /// Declares the rule.
    public init(per: End, rule: SingleValueRule) {
      self.per = per
      self.rule = rule
    }
  }

  /// The type's name: `co_chairs`.
  public let name: String
  /// The node types it may lead from.
  public let from: [String]
  /// The node types it may lead to.
  public let to: [String]
  /// The properties its relationships may bear.
  public let properties: [PropertyType]
  /// Whether it reads the same both ways: `met_with`.
  public let isSymmetric: Bool
  /// Whether it holds at any date unless a claim bounds it: `part_of`.
  public let isTimeless: Bool
  /// Whether walks between actors may follow it; false for relations of documents.
  public let joins: Bool
  /// Of what there can be one only, if anything.
  public let single: Single?
  /// The name of the way back: `co_chaired_by`; `nil` for symmetric types.
  public let inverse: String?
  /// The verb phrase from subject to object: `co-chairs`.
  public let phrase: String
  /// The verb phrase from object to subject: `is co-chaired by`.
  public let inversePhrase: String
  /// The groups it belongs to, for choosing several types at once: `leadership`.
  public let groups: [String]
  /// One sentence on what it says.
  public let summary: String

  /// The name in Cypher: `CO_CHAIRS`.
  public var cypherName: String { name.uppercased() }

  /// Declares a type; phrases are derived from the name when left out.
  public init(
    _ name: String, from: [String], to: [String], properties: [PropertyType] = [],
    isSymmetric: Bool = false, isTimeless: Bool = false, joins: Bool = true,
    single: Single? = nil, inverse: String? = nil, phrase: String? = nil,
    inversePhrase: String? = nil, groups: [String] = [], summary: String = ""
  ) {
    self.name = name
    self.from = from
    self.to = to
    self.properties = properties
    self.isSymmetric = isSymmetric
    self.isTimeless = isTimeless
    self.joins = joins
    self.single = single
    self.inverse = isSymmetric ? nil : inverse
    let phrase = phrase ?? Self.words(of: name)
    self.phrase = phrase
    self.inversePhrase =
      isSymmetric ? phrase : inversePhrase ?? inverse.map(Self.words) ?? "← " + phrase
    self.groups = groups
    self.summary = summary
  }

  private static func words(of name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }
}
