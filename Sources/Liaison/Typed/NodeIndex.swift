import GraphSchema
import PropertyGraph

/// The nodes of a graph built in Swift by label and id, in copy-on-write pages.
///
/// ```
/// hash of (label, id) ──▶ row; label and id themselves stand in the graph
/// ```
///
/// A copy belongs to each published content, so that a reader finds exactly the nodes that its
/// graph holds.
struct NodeIndex: Sendable {
  private var table = PagedHashTable()

  /// The property that holds a node's id.
  static let property = "id"

  /// The node of a label and an id.
  ///
  /// - Complexity: O(1) on average.
  func find(_ label: String, _ id: String, in graph: GraphSnapshot) -> NodeID? {
    guard let labelID = graph.label(named: label),
      let key = graph.propertyKey(named: Self.property)
    else { return nil }
    let row = table.find(Self.hash(label, id)) { row in
      let node = NodeID(row: row)
      return graph.hasLabel(node, labelID) && graph.value(of: node, key) == .string(id)
    }
    return row.map { NodeID(row: $0) }
  }

  /// Enters a new node.
  mutating func insert(_ node: NodeID, _ label: String, _ id: String) {
    table.insert(node.row, hash: Self.hash(label, id))
  }

  /// Takes a node out.
  mutating func remove(_ node: NodeID, _ label: String, _ id: String) {
    table.remove(node.row, hash: Self.hash(label, id))
  }

  private static func hash(_ label: String, _ id: String) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(label)
    hasher.combine(id)
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }
}
