/// The declaration of a kind of node.
public struct NodeType: Sendable, Hashable {
  /// The type's name, also its label: `Official`.
  public let name: String
  /// The names of the types it inherits from.
  public let parents: [String]
  /// Whether only its descendants may be given to a node.
  public let isAbstract: Bool
  /// Whether its nodes are *hubs*: they may be reached, but walks do not pass through them.
  public let isHub: Bool
  /// The properties its nodes may bear, beside the inherited ones.
  public let properties: [PropertyType]
  /// The word for one of them: `official`.
  public let noun: String
  /// The word for several: `officials`.
  public let plural: String
  /// One sentence on what belongs here.
  public let summary: String

  /// Declares a type; noun and plural are derived from the name when left out.
  public init(
    _ name: String, parents: [String] = [], isAbstract: Bool = false, isHub: Bool = false,
    properties: [PropertyType] = [], noun: String? = nil, plural: String? = nil,
    summary: String = ""
  ) {
    self.name = name
    self.parents = parents
    self.isAbstract = isAbstract
    self.isHub = isHub
    self.properties = properties
    let noun = noun ?? Self.words(of: name)
    self.noun = noun
    self.plural = plural ?? Self.plural(of: noun)
    self.summary = summary
  }

  /// `GovernmentBody` in words: `government body`.
  private static func words(of name: String) -> String {
    var words = ""
    var previousIsLower = false
    for character in name {
      if character.isUppercase, previousIsLower { words.append(" ") }
      previousIsLower = character.isLowercase
      words.append(contentsOf: character.lowercased())
    }
    return words
  }

  /// The regular English plural.
  private static func plural(of noun: String) -> String {
    let vowels = "aeiou"
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !vowels.contains(before) {
      return noun.dropLast() + "ies"
    }
    let sibilant = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
    return noun + (sibilant ? "es" : "s")
  }
}

/// The declaration of a property of nodes or relationships.
public struct PropertyType: Sendable, Hashable {
  /// The property's name: `established`.
  public let name: String
  /// The type of its values; `nil` takes any.
  public let valueType: ValueType?
  /// Whether every element of the type must bear it.
  public let isRequired: Bool
  /// Whether no two elements of the type may bear the same value.
  public let isUnique: Bool
  /// Whether one element may bear one value only, and what happens when sources give several;
  /// `nil` when several values are in order.
  public let single: SingleValueRule?
  /// One sentence on what it says.
  public let summary: String

  /// Declares a property.
  public init(
    _ name: String, _ valueType: ValueType? = nil, isRequired: Bool = false,
    isUnique: Bool = false, single: SingleValueRule? = .refuse, summary: String = ""
  ) {
    self.name = name
    self.valueType = valueType
    self.isRequired = isRequired
    self.isUnique = isUnique
    self.single = single
    self.summary = summary
  }
}

/// What happens when something that can hold one value only is given two.
public enum SingleValueRule: String, Sendable, Hashable, CaseIterable {
  /// The second value is refused.
  case refuse
  /// Both are kept and listed as a conflict.
  case report
}
