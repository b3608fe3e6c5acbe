public import GraphSchema

/// The schema of a dossier with the words around it: what a diagram and a sentence need beside what
/// the graph enforces.
public struct Vocabulary: Sendable, Hashable {
  /// The title of the dossier.
  public var title: String
  /// What it is about, in a sentence or two.
  public var about: String
  /// The relation derived from "on behalf of", leading from the one who acts.
  public var behalf: String?
  /// The types the graph enforces.
  public var schema: Schema
  /// Where a diagram puts a type, by the type's name; inherited.
  public var columns: [String: String]
  /// Relations that happen on a day rather than hold for a time.
  public var events: Set<String>
  /// The short words on an edge, by relation.
  public var shortLabels: [String: String]
  /// The arrow with which a diagram draws a relation, where its groups do not settle it.
  public var arrows: [String: String]
  /// The properties that claims may give, in the order of declaration.
  public var properties: [PropertyRecord]

  /// Puts a vocabulary together.
  public init(
    title: String, about: String = "", behalf: String? = nil, schema: Schema,
    columns: [String: String] = [:], events: Set<String> = [], shortLabels: [String: String] = [:],
    arrows: [String: String] = [:], properties: [PropertyRecord] = []
  ) {
    self.title = title
    self.about = about
    self.behalf = behalf
    self.schema = schema
    self.columns = columns
    self.events = events
    self.shortLabels = shortLabels
    self.arrows = arrows
    self.properties = properties
  }

  /// The property of a name.
  public func property(_ name: String) -> PropertyRecord? {
    properties.first { $0.name == name }
  }

  /// The short words for a relation on an edge.
  public func shortLabel(of relation: String) -> String {
    shortLabels[relation] ?? schema.relationshipType(relation)?.phrase ?? relation
  }

  /// Where a diagram puts a type: its own column or that of its nearest ancestor.
  public func column(of type: String) -> String? {
    for label in schema.labels(of: type) {
      if let column = columns[label] { return column }
    }
    return nil
  }

  /// The columns of a diagram that a type can name.
  public static let columnNames = [
    "party", "body", "person", "mechanism", "output", "document", "topic", "place",
  ]

  /// The arrows of a diagram that a relation can name.
  public static let arrowNames = [
    "chairs", "leads", "signs", "makes", "meets", "speaks", "takesPart", "partOf", "concerns",
    "other",
  ]
}

/// A property that claims may give, with its words.
public struct PropertyRecord: Sendable, Hashable {
  /// What values a property takes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An EDTF date of any precision.
    case date
    /// A text.
    case string
    /// A whole number.
    case integer
    /// A number.
    case double
    /// True or false.
    case boolean
  }

  /// The property's name.
  public var name: String
  /// The types that may bear it.
  public var of: [String]
  /// What values it takes.
  public var kind: Kind
  /// What happens when sources give several values; `nil` when several are in order.
  public var single: SingleValueRule?
  /// The verb phrase before the value: `was established`.
  public var phrase: String
  /// One sentence on what it says.
  public var summary: String

  /// Declares a property.
  public init(
    name: String, of: [String], kind: Kind, single: SingleValueRule? = .report,
    phrase: String? = nil, summary: String = ""
  ) {
    self.name = name
    self.of = of
    self.kind = kind
    self.single = single
    self.phrase = phrase ?? String(name.map { $0 == "_" ? " " : $0 })
    self.summary = summary
  }
}

extension Vocabulary {
  /// The node type of a dossier: its own properties, and at the top what every entity bears.
  package static func nodeType(
    _ name: String, parents: [String], isAbstract: Bool, isHub: Bool,
    properties: [PropertyRecord], noun: String?, plural: String?, summary: String
  ) -> NodeType {
    let own = properties.filter { $0.of.contains(name) }.map(\.declaration)
    return NodeType(
      name, parents: parents, isAbstract: isAbstract, isHub: isHub,
      properties: (parents.isEmpty ? EntityColumn.declarations : []) + own, noun: noun,
      plural: plural, summary: summary)
  }

  /// What every relationship of a dossier may bear.
  package static var linkProperties: [PropertyType] { LinkColumn.declarations }
}

extension PropertyRecord {
  /// The property as the graph enforces it; dates are kept as their EDTF text.
  var declaration: PropertyType {
    let type: ValueType =
      switch kind {
      case .date, .string: .string
      case .integer: .integer
      case .double: .double
      case .boolean: .boolean
      }
    return PropertyType(name, single == nil ? .list : type, single: single, summary: summary)
  }
}
