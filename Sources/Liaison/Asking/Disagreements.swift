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

  /// The kinds of disagreement.
  public enum Kind: String, Sendable, CaseIterable {
    /// What the rules of the schema find.
    case conflict
    /// What was written down by hand.
    case tension
    /// Claims whose own text makes them doubtful.
    case doubt
  }

  /// The dossier asked.
  public let graph: ClaimGraph
  /// The entity asked about; `nil` when everything was.
  public let subject: Entity?
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
  /// - Parameters:
  ///   - name: an entity; everything when left out.
  ///   - kinds: what is looked for; all kinds when left out.
  /// - Throws: an error about the name.
  public func disagreements(
    about name: String? = nil,
    kinds: Set<DisagreementAnswer.Kind> = Set(
      DisagreementAnswer.Kind.allCases)
  ) throws(LiaisonError) -> DisagreementAnswer {
    let graph = try dossier()
    var subject: Entity?
    if let name { subject = try entity(name) }
    let mentions = subject.map { Set(graph.claims(of: $0.id).map(\.id)) }
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
    let doubtful = graph.disputedClaims.filter { concerns([$0]) }
    return DisagreementAnswer(
      graph: graph, subject: subject, conflicts: kinds.contains(.conflict) ? conflicts : [],
      tensions: kinds.contains(.tension) ? tensions.filter { concerns($0.claims) } : [],
      disputed: kinds.contains(.doubt) ? doubtful : [])
  }
}
