public import Dossier

/// The entities a text may mean.
public struct FindAnswer: Sendable {
  /// One entity with how the text fits it.
  public struct Hit: Sendable, Hashable {
    /// The entity.
    public let entity: Entity
    /// How the text fits: its own name, another name, or nearly.
    public let how: NameMatch.How
    /// The name that fits.
    public let matched: String
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was looked for.
  public let text: String
  /// What was found, best first.
  public let hits: [Hit]
  /// How many there were before ``Scope/limit`` was applied.
  public let total: Int
}

extension Snapshot {
  /// The entities whose names a text fits: exactly, by an alias, or nearly.
  ///
  /// - Throws: ``LiaisonError/noDossier``.
  /// - Complexity: O(*n*) in the number of names.
  public func find(_ text: String) throws(LiaisonError) -> FindAnswer {
    let graph = try dossier()
    var hits: [FindAnswer.Hit] = []
    for match in graph.names.find(text) {
      let entity = graph.entities[match.entity]
      let isAsked =
        scope.types.isEmpty || scope.types.contains { graph.isEntity(entity, a: $0) }
      if isAsked {
        hits.append(FindAnswer.Hit(entity: entity, how: match.how, matched: match.matched))
      }
    }
    let total = hits.count
    if let limit = scope.limit { hits = Array(hits.prefix(limit)) }
    return FindAnswer(graph: graph, text: text, hits: hits, total: total)
  }
}
