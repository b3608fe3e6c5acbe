import GraphSchema

extension GraphTransaction {
  /// Refuses a relationship whose type is unknown or may not lead between such nodes.
  func checkEnds(of name: String, _ source: NodeID, _ target: NodeID) throws(GraphError) {
    guard let rules = state.rules else { return }
    let type = try rules.relationshipType(name)
    try checkEnd(type, .subject, typeName(of: .node(source)) ?? "")
    try checkEnd(type, .object, typeName(of: .node(target)) ?? "")
  }

  private func checkEnd(
    _ type: RelationshipType, _ end: RelationshipType.Single.End, _ found: String
  ) throws(GraphError) {
    guard let rules = state.rules else { return }
    let allowed = end == .subject ? type.from : type.to
    guard allowed.contains(where: { rules.schema.isNodeType(found, a: $0) }) else {
      throw .endNotAllowed(type: type.name, end: end, found: found, allowed: allowed)
    }
  }

  /// Refuses a second relationship where the schema says that there can be one at a time and asks to
  /// refuse.
  ///
  /// Parallel relationships to the same node repeat the one fact and are in order. Relationships
  /// whose dates cannot overlap follow each other and are in order too.
  func checkSingle(
    _ name: String, _ source: NodeID, _ target: NodeID, _ properties: [String: Value],
    except: RelationshipID?
  ) throws(GraphError) {
    guard let single = state.rules?.schema.relationshipType(name)?.single,
      single.rule == .refuse, let type = state.relationshipTypes[name]
    else { return }
    let isSubject = single.per == .subject
    let (near, far) = isSubject ? (source, target) : (target, source)
    let steps = state.adjacency.steps(
      near.row, isSubject ? .outgoing : .incoming, group: type)
    let validity = Validity { properties[$0] ?? .null }
    for position in steps.range {
      let step = steps.list[position]
      guard step.neighbour != far, step.relationship != except else { continue }
      let other = Validity {
        state.keys[$0].map { state.value(.relationship, step.relationship.row, $0) } ?? .null
      }
      guard validity.mayOverlap(other) else { continue }
      throw .notSingle(type: name, per: single.per, existing: step.relationship)
    }
  }

  /// Refuses a new date of a relationship that makes it overlap with another where there can be one.
  func checkSingle(setting value: Value, _ key: String, _ element: Element) throws(GraphError) {
    guard case .relationship(let id) = element, Validity.keys.contains(key),
      state.rules != nil, let record = state.record(of: id)
    else { return }
    var dates: [String: Value] = [key: value]
    for other in Validity.keys where other != key {
      dates[other] = state.keys[other].map { state.value(.relationship, id.row, $0) } ?? .null
    }
    try checkSingle(
      state.relationshipTypes[record.type], record.source, record.target, dates, except: id)
  }

  /// Refuses a new type for a node when its properties or relationships do not allow it.
  func checkRetyping(of node: NodeID, to labels: [String]) throws(GraphError) {
    guard let rules = state.rules, let type = labels.first else { return }
    var properties: [String: Value] = [:]
    for key in state.keys(.node, node.row) {
      let (name, value) = (state.keys[key], state.value(.node, node.row, key))
      _ = try checked(value, name, .node, type, except: node.row)
      properties[name] = value
    }
    try checkRequired(properties, .node, type)
    for step in GraphSnapshot(state).adjacent(to: node, .outgoing) {
      guard let record = state.record(of: step.relationship) else { continue }
      try checkEnd(
        try rules.relationshipType(state.relationshipTypes[record.type]), .subject, type)
    }
    for step in GraphSnapshot(state).adjacent(to: node, .incoming) {
      guard let record = state.record(of: step.relationship) else { continue }
      try checkEnd(
        try rules.relationshipType(state.relationshipTypes[record.type]), .object, type)
    }
  }
}

/// The days on which a relationship may hold, from its four reserved properties.
private struct Validity {
  static let keys = ["earliest_start", "latest_start", "earliest_end", "latest_end"]

  let earliestStart: Int64?
  let latestEnd: Int64?

  init(_ value: (String) -> Value) {
    self.earliestStart = Self.day(value("earliest_start"))
    self.latestEnd = Self.day(value("latest_end"))
  }

  /// Whether there can be a day on which both hold; an unknown bound leaves everything possible.
  func mayOverlap(_ other: Validity) -> Bool {
    !isOver(before: other) && !other.isOver(before: self)
  }

  private func isOver(before other: Validity) -> Bool {
    guard let latestEnd, let start = other.earliestStart else { return false }
    return latestEnd < start
  }

  private static func day(_ value: Value) -> Int64? {
    guard case .integer(let day) = value else { return nil }
    return day
  }
}
