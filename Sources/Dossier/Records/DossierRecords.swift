import GraphSchema

/// A dossier as people type it: schema, entities, documents, claims and tensions, before any of it
/// becomes a graph.
///
/// Reading a folder gives records, exporting a graph gives records, and a graph is built from
/// records; so two dossiers say the same when their records are equal.
public struct DossierRecords: Sendable, Hashable {
  /// Types, properties and relations, with their words.
  public var vocabulary: Vocabulary
  /// Entities in the order of the files.
  public var entities: [EntityRecord]
  /// Keys that were given up, each with the key that took their place.
  public var renamed: [String: String]
  /// Source documents in the order of the files.
  public var documents: [DocumentRecord]
  /// Claims in the order of documents and paragraphs.
  public var claims: [ClaimRecord]
  /// Disagreements that no rule can see.
  public var tensions: [TensionRecord]

  /// Puts a dossier together from its parts.
  public init(
    vocabulary: Vocabulary, entities: [EntityRecord] = [], renamed: [String: String] = [:],
    documents: [DocumentRecord] = [], claims: [ClaimRecord] = [], tensions: [TensionRecord] = []
  ) {
    self.vocabulary = vocabulary
    self.entities = entities
    self.renamed = renamed
    self.documents = documents
    self.claims = claims
    self.tensions = tensions
  }
}

/// An entity as it is typed.
public struct EntityRecord: Sendable, Hashable {
  /// Its durable identity: lower-case letters, digits and hyphens.
  public var key: String
  /// The name of its type.
  public var type: String
  /// Its canonical name.
  public var name: String
  /// Its other names.
  public var aliases: [AliasRecord]
  /// Its name in other scripts, by language tag.
  public var scripts: [String: String]
  /// Whether walks pass through it, against what its type says.
  public var isHub: Bool?
  /// A remark in our own words.
  public var note: String?

  /// Makes an entity.
  public init(
    key: String, type: String, name: String, aliases: [AliasRecord] = [],
    scripts: [String: String] = [:], isHub: Bool? = nil, note: String? = nil
  ) {
    self.key = key
    self.type = type
    self.name = name
    self.aliases = aliases
    self.scripts = scripts
    self.isHub = isHub
    self.note = note
  }
}

/// Another name of an entity.
public struct AliasRecord: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The documents (`002`) or paragraphs (`002.16`) in which it holds; empty for everywhere.
  public var scope: [String]
  /// Whether it serves citation checks only, never a look-up.
  public var isWeak: Bool

  /// Whether a user may type it to mean the entity.
  public var isSearchable: Bool { scope.isEmpty && !isWeak }

  /// Makes an alias.
  public init(_ name: String, scope: [String] = [], isWeak: Bool = false) {
    self.name = name
    self.scope = scope
    self.isWeak = isWeak
  }

  /// Whether the alias holds in a paragraph of a document.
  public func holds(inDocument document: String, paragraph: Int) -> Bool {
    scope.isEmpty || scope.contains(document) || scope.contains("\(document).\(paragraph)")
  }
}

/// A source document as it is typed.
public struct DocumentRecord: Sendable, Hashable {
  /// The short name under which it is cited: `002`.
  public var id: String
  /// The key of its entity.
  public var key: String
  /// The name of its type, a kind of document.
  public var type: String
  /// Its title, also its canonical name.
  public var title: String
  /// Its other names.
  public var aliases: [AliasRecord]
  /// The name of the text file it was read from.
  public var file: String?
  /// The SHA-256 of that file's bytes, in lower-case hexadecimal.
  public var sha256: String?
  /// The number of its paragraphs: lines that are not blank.
  public var paragraphs: Int
  /// Its language, as a BCP 47 tag.
  public var language: String?
  /// A remark in our own words.
  public var note: String?

  /// Makes a document.
  public init(
    id: String, key: String, type: String, title: String, aliases: [AliasRecord] = [],
    file: String? = nil, sha256: String? = nil, paragraphs: Int, language: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.key = key
    self.type = type
    self.title = title
    self.aliases = aliases
    self.file = file
    self.sha256 = sha256
    self.paragraphs = paragraphs
    self.language = language
    self.note = note
  }
}

/// Two or more claims that disagree in a way no rule can see, and why.
public struct TensionRecord: Sendable, Hashable {
  /// The ids of the claims.
  public var claims: [String]
  /// What does not fit together, in our own words.
  public var why: String

  /// Makes a tension.
  public init(claims: [String], why: String) {
    self.claims = claims
    self.why = why
  }
}
