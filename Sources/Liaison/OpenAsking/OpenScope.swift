import GraphAlgorithms
import GraphSchema
import PropertyGraph

/// What a question to an open graph looks at.
public struct OpenScope: Sendable {
  /// The labels of nodes that an answer lists; empty lists all.
  public var labels: [String] = []
  /// The only relationship types that are walked; empty walks all.
  public var only: [String] = []
  /// Relationship types that are not walked.
  public var not: [String] = []
  /// Nodes that are never entered.
  public var avoid: [String] = []
  /// A date; relationships whose `start` is after it or whose `end` is before it are not walked.
  public var asOf: String?
  /// How many rows an answer has at most.
  public var limit: Int?

  /// Everything.
  public init() {}
}

extension OpenGraph {
  /// The longest that a walk takes.
  private static let patience = Duration.seconds(10)

  /// The rules of a scope.
  func rules(_ scope: OpenScope) throws(LiaisonError) -> WalkRules {
    var rules = WalkRules()
    if !scope.only.isEmpty {
      var types: Set<RelationshipTypeID> = []
      for word in scope.only { types.insert(try type(word)) }
      rules.onlyTypes = types
    }
    for word in scope.not { rules.withoutTypes.insert(try type(word)) }
    for word in scope.avoid { rules.avoid.insert(try node(word)) }
    if let asOf = scope.asOf { rules.relationships = try holding(on: asOf) }
    rules.limits.deadline = .now + Self.patience
    return rules
  }

  /// The relationships whose `start` and `end` do not speak against a date.
  private func holding(on text: String) throws(LiaisonError) -> Bitmap {
    let days = try Snapshot.days(text)
    var admitted = Bitmap(count: Int(graph.relationshipBound), repeating: false)
    for link in graph.relationships {
      let isOver = Self.day(graph.value(of: link, named: "end")).map { $0 < days.first } ?? false
      let isToCome = Self.day(graph.value(of: link, named: "start")).map { $0 > days.last } ?? false
      admitted[Int(link.row)] = !isOver && !isToCome
    }
    return admitted
  }

  private static func day(_ value: Value) -> Int32? {
    switch value {
    case .date(let date): date.days
    case .string(let text): CalendarDate(text)?.days
    default: nil
    }
  }

  /// Whether a node bears one of the labels asked for.
  func isAsked(_ node: NodeID, _ labels: [LabelID]) -> Bool {
    labels.isEmpty || labels.contains { graph.hasLabel(node, $0) }
  }
}
