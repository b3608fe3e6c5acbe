import Dossier
import GraphAlgorithms
import PropertyGraph

/// A scope made ready for walking: bitmaps over rows instead of questions about links.
struct WalkPlan {
  let graph: ClaimGraph
  let scope: Scope
  let admitted: Bitmap
  let passThrough: Bitmap?

  /// Tests every link once.
  ///
  /// - Complexity: O(*n*) in the number of links.
  init(_ graph: ClaimGraph, _ scope: Scope) {
    self.graph = graph
    self.scope = scope
    var admitted = Bitmap(count: Int(graph.snapshot.relationshipBound), repeating: false)
    for link in graph.links
    where graph.standing(of: link, under: scope.filter).isAdmitted {
      admitted[Int(link.id.row)] = true
    }
    self.admitted = admitted
    passThrough = scope.passesThroughHubs ? nil : Self.throughRoads(graph)
  }

  /// The nodes that may be passed through: all but hubs.
  private static func throughRoads(_ graph: ClaimGraph) -> Bitmap {
    var bitmap = Bitmap(count: Int(graph.snapshot.nodeBound), repeating: true)
    for entity in graph.entities where entity.isHub { bitmap[Int(entity.id.row)] = false }
    return bitmap
  }

  /// The rules for a walk.
  func rules(_ limits: WalkLimits = WalkLimits()) -> WalkRules {
    var rules = WalkRules()
    rules.relationships = admitted
    rules.passThrough = passThrough
    rules.avoid = Set(scope.avoid)
    rules.limits = limits
    return rules
  }

  /// All admitted links between two nodes, either way round, in the order of the dossier.
  func links(between a: NodeID, and b: NodeID) -> [Link] {
    graph.links(of: a).filter {
      $0.end(oppositeTo: a) == b && (a != b || $0.from == $0.to) && admitted[Int($0.id.row)]
    }
  }

  /// The admitted links of a node.
  func links(of node: NodeID) -> [Link] {
    graph.links(of: node).filter { admitted[Int($0.id.row)] }
  }

  /// How surely a link holds on the day asked about; `nil` when all times are looked at.
  func attestation(of link: Link) -> Attestation? {
    scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) }
  }

  /// Whether an entity is of one of the types asked for.
  func isOfAskedType(_ entity: Entity) -> Bool {
    scope.types.isEmpty || scope.types.contains { graph.isEntity(entity, a: $0) }
  }
}
