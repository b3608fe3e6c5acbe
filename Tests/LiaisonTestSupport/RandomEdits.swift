internal import GraphSchema
public import PropertyGraph

/// Commits of one to three random edits each, which keep a graph at about the same size for ever.
///
/// It remembers what is alive, so that every edit can be expected to succeed, and says at the end whether
/// the graph agrees. Values come from a small stock: what grows with the number of commits is only
/// what grows by design, the rows handed out.
public struct RandomEdits: Sendable {
  /// The nodes alive, in no order.
  public private(set) var nodes: [NodeID] = []
  /// The relationships alive, in no order.
  public private(set) var relationships: [RelationshipID] = []
  /// The annotations alive, in no order.
  public private(set) var annotations: [AnnotationID] = []
  private var random: SplitMix64
  private let size: Int
  /// Whether rows are handed out and given back; otherwise values and labels change.
  private let changesRows: Bool

  /// Edits of a graph of about `size` nodes, two and a half times as many relationships and half as
  /// many annotations.
  public init(seed: UInt64, size: Int = 400, changesRows: Bool = true) {
    random = SplitMix64(seed: seed)
    self.size = size
    self.changesRows = changesRows
  }

  /// Brings an empty graph to its size.
  public mutating func fill(_ store: GraphStore) throws(GraphError) {
    var edits = self
    try store.write { (graph) throws(GraphError) in
      for _ in 0..<edits.size { try edits.addNode(&graph) }
      for _ in 0..<edits.size * 5 / 2 { try edits.addRelationship(&graph) }
      for _ in 0..<edits.size / 2 { try edits.annotate(&graph) }
    }
    self = edits
  }

  /// Makes one commit.
  ///
  /// - Throws: what the store refuses, which is a mistake of one of the two.
  public mutating func commit(to store: GraphStore) throws(GraphError) {
    var edits = self
    try store.write { (graph) throws(GraphError) in
      for _ in 0...edits.random.below(3) { try edits.edit(&graph) }
    }
    self = edits
  }

  /// Whether a graph holds what is remembered.
  public func agree(with graph: GraphSnapshot) -> Bool {
    graph.nodes.elementsEqual(nodes.sorted())
      && graph.relationships.elementsEqual(relationships.sorted())
      && graph.annotations.elementsEqual(annotations.sorted())
  }

  private mutating func edit(_ graph: inout GraphTransaction) throws(GraphError) {
    switch random.below(changesRows ? 16 : 6) {
    case 0..<2: try setNode(&graph)
    case 2..<5: try setRelationship(&graph)
    case 5:
      if let node = random.pick(nodes) {
        try graph.setLabels([Self.labels[random.below(4)]], of: node)
      }
    case 6..<10: try addOrRemoveRelationship(&graph)
    case 10..<13: try annotateOrForget(&graph)
    case 13..<15: try addRelationship(&graph)
    default: try nodes.count < size ? addNode(&graph) : removeNode(&graph)
    }
    while relationships.count > size * 3 { try removeRelationship(&graph) }
  }

  private static let labels = ["Official", "Ministry", "Event", "Document"]
  private static let types = ["HELD_OFFICE", "SIGNED", "ATTENDED", "CITES", "MEMBER_OF"]

  private mutating func value() -> Value {
    switch random.below(5) {
    case 0: .null
    case 1: .integer(Int64(random.below(3_000)))
    case 2: .double(Double(random.below(100)) / 4)
    case 3: .boolean(random.below(2) == 0)
    default: .string("text \(random.below(40))")
    }
  }

  private mutating func setNode(_ graph: inout GraphTransaction) throws(GraphError) {
    guard let node = random.pick(nodes) else { return }
    try graph.set(value(), for: "p\(random.below(4))", of: node)
  }

  private mutating func setRelationship(_ graph: inout GraphTransaction) throws(GraphError) {
    guard let relationship = random.pick(relationships) else { return }
    try graph.set(value(), for: "q\(random.below(4))", of: relationship)
  }

  private mutating func addNode(_ graph: inout GraphTransaction) throws(GraphError) {
    nodes.append(
      try graph.addNode(labels: [Self.labels[random.below(4)]], properties: ["p0": value()]))
  }

  private mutating func removeNode(_ graph: inout GraphTransaction) throws(GraphError) {
    guard !nodes.isEmpty else { return }
    let node = nodes.remove(at: random.below(nodes.count))
    let before = graph.snapshot
    let gone = Set(before.adjacent(to: node, .both).map(\.relationship))
    let forgotten = Set(
      before.annotations(under: .node(node))
        + gone.flatMap { before.annotations(under: .relationship($0)) })
    relationships.removeAll(where: gone.contains)
    annotations.removeAll(where: forgotten.contains)
    try graph.remove(node, detaching: true)
  }

  private mutating func addOrRemoveRelationship(
    _ graph: inout GraphTransaction
  ) throws(GraphError) {
    if relationships.count < size * 5 / 2 {
      try addRelationship(&graph)
    } else {
      try removeRelationship(&graph)
    }
  }

  private mutating func addRelationship(_ graph: inout GraphTransaction) throws(GraphError) {
    // Every eighth ends at the same node, which becomes a hub.
    guard let source = random.pick(nodes),
      let target = random.below(8) == 0 ? nodes.first : random.pick(nodes)
    else { return }
    relationships.append(
      try graph.addRelationship(
        Self.types[random.below(5)], from: source, to: target, properties: ["q0": value()]))
  }

  private mutating func removeRelationship(_ graph: inout GraphTransaction) throws(GraphError) {
    guard !relationships.isEmpty else { return }
    let relationship = relationships.remove(at: random.below(relationships.count))
    let forgotten = Set(graph.snapshot.annotations(under: .relationship(relationship)))
    if !forgotten.isEmpty { annotations.removeAll(where: forgotten.contains) }
    try graph.remove(relationship)
  }

  private mutating func annotate(_ graph: inout GraphTransaction) throws(GraphError) {
    guard let node = random.pick(nodes), let relationship = random.pick(relationships) else {
      return
    }
    let target: AnnotationTarget = random.below(2) == 0 ? .node(node) : .relationship(relationship)
    annotations.append(try graph.annotate(target, ["a": value()]))
  }

  private mutating func annotateOrForget(_ graph: inout GraphTransaction) throws(GraphError) {
    guard annotations.count > size / 2 else { return try annotate(&graph) }
    try graph.remove(annotations.remove(at: random.below(annotations.count)))
  }
}
