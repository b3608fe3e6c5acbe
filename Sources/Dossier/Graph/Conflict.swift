import GraphSchema
public import PropertyGraph

/// Claims that cannot all be so: the same property with other values, the same single-valued relation
/// with other ends, or the same thing said and denied.
public struct Conflict: Sendable, Hashable {
  /// What kind of rule the claims break.
  public enum Kind: String, Sendable, Hashable {
    /// A property that can have one value has several.
    case property
    /// A relation that can have one end has several.
    case relation
    /// One source says it, another denies it.
    case denial
  }

  /// One side, with its witnesses.
  public struct Side: Sendable, Hashable {
    /// What this side says: a value or the name of an entity.
    public let value: String
    /// The places of the claims in ``ClaimGraph/claims``.
    public let claims: [Int]
  }

  /// The rule broken.
  public let kind: Kind
  /// The entity about which the claims disagree.
  public let subject: NodeID
  /// The property or relation.
  public let predicate: String
  /// The sides, in the order of their first claim.
  public let sides: [Side]
}

extension ClaimGraph {
  /// All conflicts that the rules of the schema find, in the order of their first claim.
  ///
  /// - Complexity: O(*n* log *n*) in the number of claims.
  public var conflicts: [Conflict] {
    let found = propertyConflicts() + relationConflicts() + denialConflicts()
    return found.sorted { Self.firstClaim(of: $0) < Self.firstClaim(of: $1) }
  }

  /// The claims that their own text makes doubtful.
  public var disputedClaims: [Claim] { claims.filter { $0.record.disputed != nil } }

  private static func firstClaim(of conflict: Conflict) -> Int {
    conflict.sides.flatMap(\.claims).min() ?? 0
  }

  private func propertyConflicts() -> [Conflict] {
    facts.filter(\.isDisputed).map { fact in
      let sides = fact.readings.map { Conflict.Side(value: $0.value, claims: $0.claims) }
      return Conflict(
        kind: .property, subject: fact.subject, predicate: fact.property, sides: sides)
    }
  }

  private struct Owner: Hashable {
    let relation: String
    let node: NodeID
  }

  /// Relations of which there can be one: links with another end whose times are not surely apart.
  private func relationConflicts() -> [Conflict] {
    var order: [Owner] = []
    var members: [Owner: [Link]] = [:]
    for link in links where link.modality.isWalkedByDefault && !link.isDenied {
      guard let single = vocabulary.schema.relationshipType(link.relation)?.single else { continue }
      let owner = Owner(relation: link.relation, node: single.per == .subject ? link.from : link.to)
      if members[owner] == nil { order.append(owner) }
      members[owner, default: []].append(link)
    }
    return order.compactMap { owner in
      let links = members[owner] ?? []
      let clashing = links.filter { link in links.contains { clash(link, $0, at: owner.node) } }
      guard !clashing.isEmpty else { return nil }
      return Conflict(
        kind: .relation, subject: owner.node, predicate: owner.relation,
        sides: sides(of: clashing, at: owner.node))
    }
  }

  private func clash(_ a: Link, _ b: Link, at node: NodeID) -> Bool {
    guard a.end(oppositeTo: node) != b.end(oppositeTo: node) else { return false }
    let isTimeless = vocabulary.schema.relationshipType(a.relation)?.isTimeless ?? false
    let isEvent = vocabulary.events.contains(a.relation)
    return isTimeless || isEvent || a.bounds.surelyOverlaps(b.bounds)
  }

  private func sides(of links: [Link], at node: NodeID) -> [Conflict.Side] {
    var order: [NodeID] = []
    var claims: [NodeID: [Int]] = [:]
    for link in links {
      let end = link.end(oppositeTo: node)
      if claims[end] == nil { order.append(end) }
      claims[end, default: []] += link.claims
    }
    return order.map { Conflict.Side(value: entity($0).name, claims: claims[$0] ?? []) }
  }

  /// The same link said by one source and denied by another.
  private func denialConflicts() -> [Conflict] {
    links.filter(\.isDenied).compactMap { denial in
      let isSymmetric =
        vocabulary.schema.relationshipType(denial.relation)?.isSymmetric ?? false
      let said = links.filter {
        !$0.isDenied && $0.modality.isWalkedByDefault && $0.relation == denial.relation
          && ($0.from == denial.from && $0.to == denial.to
            || isSymmetric && $0.from == denial.to && $0.to == denial.from)
      }
      guard !said.isEmpty else { return nil }
      let name = entity(denial.to).name
      return Conflict(
        kind: .denial, subject: denial.from, predicate: denial.relation,
        sides: [
          Conflict.Side(value: name, claims: said.flatMap(\.claims)),
          Conflict.Side(value: "not " + name, claims: denial.claims),
        ])
    }
  }
}
