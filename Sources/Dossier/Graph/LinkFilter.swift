import GraphSchema
import PropertyGraph

/// Which links a question looks at: as of a date, by modality, by relation.
///
/// ```swift
/// var filter = LinkFilter()
/// filter.asOf = DayRange(try EDTFDate("2007-12"))
/// graph.standing(of: link, under: filter)  // .admitted(.certain)
/// ```
public struct LinkFilter: Sendable, Hashable {
  /// The day or days asked about; `nil` looks at all times.
  public var asOf: DayRange?
  /// Modalities walked beside asserted and inferred claims.
  public var including: Set<Modality> = []
  /// Modalities left out.
  public var excluding: Set<Modality> = []
  /// Whether links that are undated, or seen on another day only, are taken as of a date.
  public var includesUnattested = false
  /// Relations looked at; empty means all.
  public var only: Set<String> = []
  /// Relations left out.
  public var not: Set<String> = []
  /// Whether relations of documents join what they lead to.
  public var includesDocuments = false

  /// A filter that lets the ordinary links pass: asserted and inferred ones, of all times.
  public init() {}
}

/// How a link stands under a filter.
public enum LinkStanding: Sendable, Hashable {
  /// It passes; as of a date, with how surely it holds then.
  case admitted(Attestation?)
  /// It is a denial, planned, predicted or a belief, and was not asked for.
  case modality
  /// It does not hold on the day asked about, or nobody says so.
  case date(Attestation)
  /// Its relation is not among those asked for.
  case relation
  /// It is a relation of documents.
  case document

  /// Whether it passes.
  public var isAdmitted: Bool {
    if case .admitted = self { true } else { false }
  }
}

extension ClaimGraph {
  /// How a link stands under a filter, and why it does not pass.
  ///
  /// - Complexity: O(1).
  public func standing(of link: Link, under filter: LinkFilter) -> LinkStanding {
    let type = vocabulary.schema.relationshipType(link.relation)
    if !filter.only.isEmpty, !filter.only.contains(link.relation) { return .relation }
    if filter.not.contains(link.relation) { return .relation }
    if let type, !type.joins, !filter.includesDocuments, !filter.only.contains(link.relation) {
      return .document
    }
    if link.isDenied || filter.excluding.contains(link.modality) { return .modality }
    if !link.modality.isWalkedByDefault, !filter.including.contains(link.modality) {
      return .modality
    }
    guard let asOf = filter.asOf else { return .admitted(nil) }
    let attestation = attestation(of: link, asOf: asOf)
    switch attestation {
    case .certain, .possible: return .admitted(attestation)
    case .unattested: return filter.includesUnattested ? .admitted(attestation) : .date(attestation)
    case .not: return .date(attestation)
    }
  }

  /// How surely a link holds on a day.
  public func attestation(of link: Link, asOf days: DayRange) -> Attestation {
    let isTimeless = vocabulary.schema.relationshipType(link.relation)?.isTimeless ?? false
    return link.dating.attestation(asOf: days, timeless: isTimeless)
  }
}
