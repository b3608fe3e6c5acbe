internal import PropertyGraph

/// Which way a walk is going: as asked, or back from its end.
enum Orientation {
  case forward
  case backward
}

/// Rules made ready for the inner loop: a byte per type, a bit per node, a bit per relationship.
///
/// ```
/// stepsByType[type]    bit 0: may be walked from source to target
///                      bit 1: may be walked from target to source
/// admitted[node]       live, not avoided, admitted by the node predicate
/// interior[node]       admitted, and may be walked through
/// relationships[row]   admitted by bitmap and time filter; nil when neither is set
/// ```
struct CompiledRules {
  private(set) var stepsByType: [UInt8]
  let relationships: Bitmap?
  let admitted: Bitmap
  /// Taken apart and mended by searches that must keep clear of nodes for a while.
  var interior: Bitmap
  /// `true` when every type may be walked both ways: the step loop need not look at types.
  let followsEverything: Bool

  /// `true` when nothing narrows a walk: every relationship, both ways, over every node.
  let isUnrestricted: Bool

  private let avoid: Set<NodeID>

  init(_ rules: WalkRules, in graph: GraphSnapshot, budget: inout Budget) {
    let stepsByType = Self.stepsByType(rules, in: graph)
    self.stepsByType = stepsByType
    followsEverything = stepsByType.allSatisfy { $0 == Self.eitherWay }
    avoid = rules.avoid
    relationships = Self.relationships(rules, in: graph, budget: &budget)
    var admitted = Bitmap(count: Int(graph.nodeBound), repeating: true)
    if let nodes = rules.nodes { admitted.formIntersection(nodes) }
    for node in rules.avoid where node.row < graph.nodeBound { admitted[Int(node.row)] = false }
    var interior = admitted
    if let passThrough = rules.passThrough { interior.formIntersection(passThrough) }
    self.admitted = admitted
    self.interior = interior
    isUnrestricted =
      followsEverything && relationships == nil && rules.nodes == nil && rules.avoid.isEmpty
      && rules.passThrough == nil
  }

  /// Whether a walk may begin at a node: it is there and not avoided.
  func mayStart(at node: NodeID, in graph: GraphSnapshot) -> Bool {
    graph.contains(node) && !avoid.contains(node)
  }

  /// Whether a walk may end at a node: it is there, not avoided, and admitted by the predicate.
  func mayEnd(at node: NodeID, in graph: GraphSnapshot) -> Bool {
    graph.contains(node) && admitted[Int(node.row)]
  }

  /// The bits of a type that may be followed whichever way.
  static let eitherWay: UInt8 = 3

  /// The bit that lets a walk with this orientation follow an outgoing relationship, and the bit
  /// that lets it follow an incoming one.
  @inline(__always)
  func ways(_ orientation: Orientation) -> (outgoing: UInt8, incoming: UInt8) {
    orientation == .forward ? (1, 2) : (2, 1)
  }

  private static func stepsByType(_ rules: WalkRules, in graph: GraphSnapshot) -> [UInt8] {
    graph.relationshipTypes.map { type in
      if rules.withoutTypes.contains(type) { return 0 }
      if let only = rules.onlyTypes, !only.contains(type) { return 0 }
      return switch rules.directions[type] ?? rules.direction {
      case .outgoing: 1
      case .incoming: 2
      case .both: 3
      }
    }
  }

  private static func relationships(
    _ rules: WalkRules, in graph: GraphSnapshot, budget: inout Budget
  ) -> Bitmap? {
    guard let time = rules.time else { return rules.relationships }
    return time.admitted(rules.relationships, in: graph, budget: &budget)
  }
}
