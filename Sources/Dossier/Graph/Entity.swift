public import PropertyGraph

/// A thing of the dossier: an official, a body, a mechanism, a document.
public struct Entity: Sendable, Hashable, Identifiable {
  /// Its node in the graph.
  public let id: NodeID
  /// Its durable identity, as its author wrote it: `bis`.
  public let key: String
  /// The name of its type: `Agency`.
  public let type: String
  /// Its canonical name.
  public let name: String
  /// Its other names, scoped and weak ones included.
  public let aliases: [AliasRecord]
  /// Its name in other scripts, by language tag.
  public let scripts: [String: String]
  /// What its author says of walks through it; `nil` leaves it to the type.
  public let hubOverride: Bool?
  /// Whether walks may reach it but not pass through it.
  public let isHub: Bool
  /// A remark.
  public let note: String?
  /// Its place in ``ClaimGraph/documents``, when it is a source document.
  public let document: Int?

  /// The aliases a user may type.
  public var searchableAliases: [String] {
    aliases.filter(\.isSearchable).map(\.name) + scripts.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// A source document, to which claims open.
public struct SourceDocument: Sendable, Hashable {
  /// The node of its entity.
  public let entity: NodeID
  /// As it is typed: id, title, file, checksum, paragraphs.
  public let record: DocumentRecord
  /// The places of its claims in ``ClaimGraph/claims``, in the order of paragraphs as typed.
  public let claims: [Int]
}

/// One claim with everything looked up.
public struct Claim: Sendable, Hashable, Identifiable {
  /// What is said of the subject.
  public enum Object: Sendable, Hashable {
    /// The relation leads to this entity.
    case entity(NodeID)
    /// The property has this value.
    case value(String)
  }

  /// As it is typed.
  public let record: ClaimRecord
  /// The subject.
  public let subject: NodeID
  /// What the predicate leads to.
  public let object: Object
  /// On whose behalf the subject acts.
  public let behalf: NodeID?
  /// Whose words they are, when not the document's own.
  public let says: NodeID?
  /// The node of the document.
  public let document: NodeID
  /// The relationship it bears witness to; `nil` for a value.
  public let link: RelationshipID?
  /// Its row in the annotation table.
  public let annotation: AnnotationID
  /// Whether it was derived from the "on behalf of" of another claim.
  public let isDerived: Bool

  /// Its durable identity: `002.16/htwg/established/2005`.
  public var id: String { record.id }
}

/// A relationship with what its witnesses agree on.
///
/// A link is one for each subject, relation, object, role, "on behalf of", dating, modality and
/// polarity; equal claims are witnesses of one link, claims that differ in dates make parallel links.
public struct Link: Sendable, Hashable, Identifiable {
  /// Its relationship in the graph.
  public let id: RelationshipID
  /// The name of the relation.
  public let relation: String
  /// The subject.
  public let from: NodeID
  /// The object.
  public let to: NodeID
  /// The role of the subject.
  public let role: String?
  /// On whose behalf the subject acts.
  public let behalf: NodeID?
  /// How it is dated.
  public let dating: Dating
  /// A relative date as the document words it.
  public let stated: String?
  /// How far it is held to be so.
  public let modality: Modality
  /// Whether it is a denial.
  public let isDenied: Bool
  /// Whether a witness is doubtful.
  public let isDisputed: Bool
  /// The places of its witnesses in ``ClaimGraph/claims``; at least one.
  public let claims: [Int]

  /// The other end, seen from one.
  public func end(oppositeTo node: NodeID) -> NodeID { node == from ? to : from }
}

/// All that is claimed of one property of one entity.
public struct PropertyFact: Sendable, Hashable {
  /// One value with its witnesses.
  public struct Reading: Sendable, Hashable {
    /// The value, as text.
    public let value: String
    /// The places of the claims in ``ClaimGraph/claims``.
    public let claims: [Int]
  }

  /// The entity.
  public let subject: NodeID
  /// The name of the property.
  public let property: String
  /// The values claimed, in the order of the claims.
  public let readings: [Reading]
  /// The value on which all live claims agree; `nil` when they differ or several are in order.
  public let settled: String?
  /// Whether live claims give values that cannot both be so.
  public let isDisputed: Bool

  /// The same fact with other readings, such as those that a question admits.
  package func replacing(readings: [Reading]) -> PropertyFact {
    PropertyFact(
      subject: subject, property: property, readings: readings, settled: settled,
      isDisputed: isDisputed)
  }
}
