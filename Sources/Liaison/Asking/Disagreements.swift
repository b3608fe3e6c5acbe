public import Dossier

/// What the sources disagree about, and what one of them makes doubtful.
public struct DisagreementAnswer: Sendable {
  /// Claims that do not fit together though no rule forbids them.
  public struct Tension: Sendable, Hashable {
    /// The claims.
    public let claims: [Claim]
    /// What does not fit, in the curator's words.
    public let why: String
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// What the rules of the schema find.
  public let conflicts: [Conflict]
  /// What was written down by hand.
  public let tensions: [Tension]
  /// Claims whose own text makes them doubtful.
  public let disputed: [Claim]
}

extension Snapshot {
  /// Everything the sources disagree about; about one entity when a name is given.
  ///
  /// - Throws: an error about the name.
  public func disagreements(about name: String? = nil) throws(LiaisonError) -> DisagreementAnswer {
    let graph = try dossier()
    var mentions: Set<String>?
    if let name { mentions = Set(graph.claims(of: try entity(name).id).map(\.id)) }
    func concerns(_ claims: [Claim]) -> Bool {
      mentions.map { ids in claims.contains { ids.contains($0.id) } } ?? true
    }
    let conflicts = graph.conflicts.filter { conflict in
      concerns(conflict.sides.flatMap(\.claims).map { graph.claims[$0] })
    }
    let tensions = graph.tensions.map { tension in
      DisagreementAnswer.Tension(
        claims: tension.claims.compactMap { graph.claim(id: $0) }, why: tension.why)
    }
    return DisagreementAnswer(
      graph: graph, conflicts: conflicts, tensions: tensions.filter { concerns($0.claims) },
      disputed: graph.disputedClaims.filter { concerns([$0]) })
  }
}
