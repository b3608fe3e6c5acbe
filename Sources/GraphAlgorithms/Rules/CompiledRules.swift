internal import PropertyGraph

/// Which way a walk is going: as asked, or back from its end.
enum Orientation {
  case forward
  case backward
}

/// What may be done with a type, and how far the same goes for the types behind it.
struct TypeBand {
  /// The byte of ``CompiledRules/stepsByType``.
  let ways: UInt8
  /// The last of the types, from this one on, that all have this byte.
  let last: UInt16

  /// The bands of all types.
  static func bands(_ stepsByType: [UInt8]) -> [TypeBand] {
    var bands: [TypeBand] = []
    bands.reserveCapacity(stepsByType.count)
    for (type, ways) in stepsByType.enumerated().reversed() {
      let last = bands.last.flatMap { $0.ways == ways ? $0.last : nil }
      bands.append(TypeBand(ways: ways, last: last ?? UInt16(type)))
    }
    return bands.reversed()
  }
}

/// Rules made ready for the inner loop: a byte per type, a bit per node, a bit per relationship.
///
/// ```
/// stepsByType[type]    bit 0: may be walked from source to target
///                      bit 1: may be walked from target to source
/// bands[type]          the same, and the last of the types from here on that have it in common
/// admitted[node]       live, not avoided, admitted by the node predicate
/// interior[node]       admitted, and may be walked through
/// relationships[row]   admitted by the bitmap; nil when there is none
/// time                 the days and the columns that say when a relationship holds
/// ```
///
/// The days are asked at the step, so that another day costs nothing but the steps taken. When as many
/// steps have been taken on the same days as make it worth while, the days of all relationships are asked
/// once, one after the other as they lie in memory, and from then on a step reads one bit.
struct CompiledRules {
  let stepsByType: [UInt8]
  let bands: [TypeBand]
  /// The relationships that are admitted: by the rules, and by their days once these are settled.
  var relationships: Bitmap?
  /// When a relationship must hold; changed from question to question, and followed by ``askTime(in:)``.
  var timeFilter: TimeFilter?
  /// The filter made ready; it is there without one too: an optional would be copied to be asked.
  var time: TimeTest
  /// Whether days are asked for at each step.
  var isTimed: Bool
  /// How many steps have been taken on the same days, roughly.
  var timedSteps = 0
  /// In how many questions days have been asked for; 2 when in more.
  var questions = 0
  let admitted: Bitmap
  /// Taken apart and mended by searches that must keep clear of nodes for a while.
  var interior: Bitmap
  /// The byte that all types have in common; ``differing`` when they have none.
  let commonWays: UInt8
  /// The last type that may be followed at all, or -1.
  let lastType: Int
  /// `true` when some node is not admitted or may not be walked through.
  let narrowsNodes: Bool

  private let avoid: Set<NodeID>
  /// The relationships that the rules admit, apart from their days.
  let chosen: Bitmap?

  init(_ rules: WalkRules, in graph: GraphSnapshot) {
    let stepsByType = Self.stepsByType(rules, in: graph)
    self.stepsByType = stepsByType
    bands = TypeBand.bands(stepsByType)
    let common = stepsByType.first ?? Self.eitherWay
    commonWays = stepsByType.allSatisfy { $0 == common } ? common : Self.differing
    lastType = stepsByType.lastIndex { $0 != 0 } ?? -1
    avoid = rules.avoid
    chosen = rules.relationships
    relationships = chosen
    timeFilter = rules.time
    time = TimeTest(rules.time, in: graph)
    isTimed = rules.time != nil
    var admitted = Bitmap(count: Int(graph.nodeBound), repeating: true)
    if let nodes = rules.nodes { admitted.formIntersection(nodes) }
    for node in rules.avoid where node.row < graph.nodeBound { admitted[Int(node.row)] = false }
    var interior = admitted
    if let passThrough = rules.passThrough { interior.formIntersection(passThrough) }
    self.admitted = admitted
    self.interior = interior
    narrowsNodes = rules.nodes != nil || !rules.avoid.isEmpty || rules.passThrough != nil
  }

  /// `true` when every type may be walked both ways: the step loop need not look at types.
  var followsEverything: Bool { commonWays == Self.eitherWay }

  /// `true` when a walk need not know the types of steps: they may all be followed the same way.
  var treatsTypesAlike: Bool { commonWays != Self.differing }

  /// The direction in which all types may be walked; `nil` when they differ, or may not be walked.
  var commonDirection: Direction? { commonDirection(ways(.forward)) }

  /// The same for a search that follows outgoing and incoming relationships by other bits.
  func commonDirection(_ ways: (outgoing: UInt8, incoming: UInt8)) -> Direction? {
    guard treatsTypesAlike else { return nil }
    return switch (commonWays & ways.outgoing != 0, commonWays & ways.incoming != 0) {
    case (true, true): .both
    case (true, false): .outgoing
    case (false, true): .incoming
    case (false, false): nil
    }
  }

  /// `true` when relationships are asked for more than their type.
  var asksRelationships: Bool { relationships != nil || isTimed }

  /// Whether the bitmap and the time filter let a walk take a relationship.
  @inline(__always)
  func admits(_ relationship: UInt32) -> Bool {
    if let relationships, !relationships[Int(relationship)] { return false }
    return !isTimed || time.admits(relationship)
  }

  /// Whether a walk may begin at a node: it is there and not avoided.
  func mayStart(at node: NodeID, in graph: GraphSnapshot) -> Bool {
    graph.contains(node) && (avoid.isEmpty || !avoid.contains(node))
  }

  /// Whether a walk may end at a node: it is there, not avoided, and admitted by the predicate.
  func mayEnd(at node: NodeID, in graph: GraphSnapshot) -> Bool {
    graph.contains(node) && admitted[Int(node.row)]
  }

  /// The bits of a type that may be followed whichever way.
  static let eitherWay: UInt8 = 3

  /// What types have in common when they differ.
  static let differing: UInt8 = 255

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
}
