/// Builds an open graph from nothing, in place: for loading files, where a transaction would make a
/// dictionary per element.
///
/// ```swift
/// var builder = GraphBuilder()
/// let person = try builder.labels(["Person"])
/// let knows = try builder.relationshipType("KNOWS")
/// let since = try builder.propertyKey("since")
/// let people = try builder.appendNodes(3, person)                       // rows 0 ..< 3
/// let links = try builder.appendRelationships(
///   knows, from: ([0, 1] as [UInt32]).span, to: ([1, 2] as [UInt32]).span)
/// try builder.setIntegers(
///   ([2019, 2021] as [Int64]).span, ofRelationships: since, from: links.lowerBound)
/// let graph = builder.finish()
/// let store = GraphStore(graph)
/// ```
///
/// Values come in as arrays of consecutive rows and go straight into pages. Both adjacencies are made
/// at the end by counting, see ``finish(running:)``. The result is what transactions would have
/// built. An operation that throws has changed nothing.
///
/// Relationships of one type that come in together cost least; a type may come in several times.
public struct GraphBuilder: ~Copyable {
  var state: GraphState
  /// The relationships of one type that came in together.
  var batches: [Batch] = []
  /// The numbers of texts met lately, see ``TextMemo``.
  var memo = TextMemo()

  struct Batch {
    let type: UInt16
    var rows: Range<UInt32>
  }

  /// A combination of labels of a builder.
  public struct LabelSet: Sendable, Hashable {
    let id: UInt16
  }

  /// A builder of an empty graph.
  public init() { self.init(rowLimit: .max) }

  /// A builder whose tables hand out at most `rowLimit` rows each, to try the limit in tests.
  package init(rowLimit: UInt32) {
    state = GraphState(rules: nil, rowLimit: rowLimit)
  }

  /// The number of nodes so far.
  public var nodeCount: Int { state.nodes.count }
  /// The number of relationships so far.
  public var relationshipCount: Int { state.relationships.count }

  /// A combination of labels, in their order, made when it is new.
  ///
  /// - Throws: ``GraphError`` when a name is empty or there are too many labels or combinations.
  public mutating func labels(_ names: [String]) throws(GraphError) -> LabelSet {
    for name in names where name.isEmpty { throw .emptyName(.label) }
    return LabelSet(id: try state.internLabels(names))
  }

  /// The id of a relationship type, made when it is new.
  ///
  /// - Throws: ``GraphError`` when the name is empty or there are too many types.
  public mutating func relationshipType(_ name: String) throws(GraphError) -> RelationshipTypeID {
    guard !name.isEmpty else { throw .emptyName(.relationshipType) }
    return RelationshipTypeID(rawValue: try state.internType(name))
  }

  /// The id of a property key, made when it is new.
  ///
  /// - Throws: ``GraphError`` when the name is empty or there are too many keys.
  public mutating func propertyKey(_ name: String) throws(GraphError) -> PropertyKeyID {
    guard !name.isEmpty else { throw .emptyName(.property) }
    return PropertyKeyID(rawValue: try state.internKey(name))
  }

  /// Adds nodes that bear the same labels.
  ///
  /// - Returns: their rows, which follow those of the nodes before.
  /// - Throws: ``GraphError/full(_:)`` when the rows do not fit 32 bits.
  /// - Complexity: O(count).
  @discardableResult
  public mutating func appendNodes(
    _ count: Int, _ labels: LabelSet
  ) throws(GraphError) -> Range<UInt32> {
    precondition(count >= 0, "a number of nodes is not negative")
    let rows = try rows(state.nodes.count, count, .nodes)
    state.nodes.append(count) { _ in labels.id }
    state.liveNodes.insert(rows)
    for label in state.labelSets[labels.id] { state.labelRows[Int(label.rawValue)].insert(rows) }
    return rows
  }

  /// Consecutive rows behind those handed out.
  func rows(
    _ start: Int, _ count: Int, _ capacity: GraphError.Capacity
  ) throws(GraphError) -> Range<UInt32> {
    guard count <= Int(state.rowLimit) - start else { throw .full(capacity) }
    return UInt32(start)..<UInt32(start + count)
  }
}
