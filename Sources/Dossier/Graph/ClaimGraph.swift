import GraphSchema
public import PropertyGraph

/// A dossier as a graph: entities are nodes, links are relationships, claims are annotations of both,
/// and every answer opens to the claims that it stands on.
///
/// The graph is immutable and `Sendable`. Everything it tells stands in its ``snapshot``, where
/// queries and walks find it; the arrays beside it are the same content, read once into records.
///
/// ```swift
/// let graph = try ClaimGraph(DossierFolder("Graph").read())
/// let bis = graph.entity(key: "bis")
/// for link in graph.links(of: bis.id) { print(graph.sentence(of: link)) }
/// ```
public struct ClaimGraph: Sendable {
  /// The types and their words.
  public let vocabulary: Vocabulary
  /// Keys that were given up, each with the key that took their place.
  public let renamed: [String: String]
  /// Nodes, relationships and annotations.
  public let snapshot: GraphSnapshot
  /// The entities, in the order of the dossier; source documents come last.
  public let entities: [Entity]
  /// The source documents, in the order of the dossier.
  public let documents: [SourceDocument]
  /// The claims, in the order of documents; derived ones after those they derive from.
  public let claims: [Claim]
  /// The links, in the order of their first witness.
  public let links: [Link]
  /// What is claimed of properties, in the order of the first claim.
  public let facts: [PropertyFact]
  /// Disagreements that no rule can see.
  public let tensions: [TensionRecord]
  /// The index of names.
  public let names: NameIndex

  let entityOfRow: [Int32]
  let linkOfRow: [Int32]
  let entityOfKey: [String: Int]
  let claimOfID: [String: Int]
  let factsOfEntity: [NodeID: [Int]]
  let claimsOfEntity: [NodeID: [Int]]
}

extension ClaimGraph {
  /// The entity of a node.
  ///
  /// - Precondition: the node belongs to this graph.
  public func entity(_ node: NodeID) -> Entity { entities[Int(entityOfRow[Int(node.row)])] }

  /// The entity of a key, a renamed one included.
  public func entity(key: String) -> Entity? {
    (entityOfKey[key] ?? renamed[key].flatMap { entityOfKey[$0] }).map { entities[$0] }
  }

  /// The link of a relationship.
  ///
  /// - Precondition: the relationship belongs to this graph.
  public func link(_ relationship: RelationshipID) -> Link {
    links[Int(linkOfRow[Int(relationship.row)])]
  }

  /// The claim of an id.
  public func claim(id: String) -> Claim? { claimOfID[id].map { claims[$0] } }

  /// The links that begin or end at an entity, a loop once, in the order of ``links``.
  ///
  /// - Complexity: O(*d* log *d*) in the degree.
  public func links(of node: NodeID) -> [Link] {
    var positions: [Int32] = []
    for adjacent in snapshot.adjacent(to: node, .outgoing) {
      positions.append(linkOfRow[Int(adjacent.relationship.row)])
    }
    for adjacent in snapshot.adjacent(to: node, .incoming) where adjacent.neighbour != node {
      positions.append(linkOfRow[Int(adjacent.relationship.row)])
    }
    return positions.sorted().map { links[Int($0)] }
  }

  /// What is claimed of an entity's properties.
  public func facts(of node: NodeID) -> [PropertyFact] {
    (factsOfEntity[node] ?? []).map { facts[$0] }
  }

  /// The claims that name an entity as subject, object, principal or speaker, in order.
  public func claims(of node: NodeID) -> [Claim] {
    (claimsOfEntity[node] ?? []).map { claims[$0] }
  }

  /// The witnesses of a link.
  public func claims(of link: Link) -> [Claim] { link.claims.map { claims[$0] } }

  /// Whether an entity is of a type or of one below it.
  public func isEntity(_ entity: Entity, a type: String) -> Bool {
    vocabulary.schema.isNodeType(entity.type, a: type)
  }

  /// The entities of a type and of those below it, in the order of the dossier.
  public func entities(ofType type: String) -> [Entity] {
    entities.filter { isEntity($0, a: type) }
  }
}

extension ClaimGraph {
  /// Builds the graph of a dossier.
  ///
  /// - Throws: ``DossierError/refused(_:)`` when the records name keys or types that are not there;
  ///   records read by ``DossierFolder/read()`` have been checked already.
  /// - Complexity: O(*n*) in the number of entities and claims.
  public init(_ records: DossierRecords) throws(DossierError) {
    var builder = GraphBuilder(records)
    self = try builder.build()
  }
}

extension ClaimGraph {
  /// The places in ``claims`` of the claims that name an entity.
  public func positions(ofClaimsAbout node: NodeID) -> [Int] { claimsOfEntity[node] ?? [] }
}

extension ClaimGraph {
  /// The place of a claim in ``claims``.
  public func position(ofClaim id: String) -> Int? { claimOfID[id] }
}
