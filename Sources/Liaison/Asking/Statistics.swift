public import Dossier

/// How much a dossier holds.
public struct StatisticsAnswer: Sendable {
  /// The dossier asked.
  public let graph: ClaimGraph
  /// A name with a number.
  public struct Count: Sendable, Hashable {
    /// What is counted.
    public let name: String
    /// How many there are.
    public let count: Int
  }

  /// Entities, documents, claims, links, conflicts and so on.
  public let totals: [Count]
  /// Entities by type, the most frequent first.
  public let types: [Count]
  /// Links by relation, the most frequent first.
  public let relations: [Count]
  /// Claims by document, in the order of the dossier.
  public let documents: [Count]
  /// Claims by modality.
  public let modalities: [Count]
}

extension Snapshot {
  /// How much the dossier holds.
  ///
  /// - Throws: ``LiaisonError/noDossier``.
  public func statistics() throws(LiaisonError) -> StatisticsAnswer {
    let graph = try dossier()
    let written = graph.claims.filter { !$0.isDerived }
    let totals: [(String, Int)] = [
      ("entities", graph.entities.count), ("source documents", graph.documents.count),
      ("claims", written.count),
      ("claims derived from “on behalf of”", graph.claims.count - written.count),
      ("links", graph.links.count), ("property values", graph.facts.count),
      ("conflicts", graph.conflicts.count), ("tensions", graph.tensions.count),
      ("disputed claims", graph.disputedClaims.count),
    ]
    return StatisticsAnswer(
      graph: graph, totals: totals.map { .init(name: $0.0, count: $0.1) },
      types: Self.counts(graph.entities.map(\.type)),
      relations: Self.counts(graph.links.map(\.relation)),
      documents: graph.documents.map {
        .init(name: "\($0.record.id) \($0.record.title)", count: $0.claims.count)
      },
      modalities: Modality.allCases.map { modality in
        .init(
          name: modality.rawValue,
          count: graph.claims.count { $0.record.modality == modality })
      })
  }

  private static func counts(_ names: [String]) -> [StatisticsAnswer.Count] {
    let groups = Dictionary(grouping: names, by: \.self).mapValues(\.count)
    return groups.map { .init(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
