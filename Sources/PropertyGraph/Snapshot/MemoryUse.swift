/// The bytes that a snapshot's parts take, computed from the lengths of their arrays.
///
/// ```swift
/// let memory = graph.memory
/// print(memory.total / graph.relationshipCount, "bytes a relationship in all")
/// ```
///
/// Counted are room reserved but not used, and the 32 bytes at the head of each array. Not counted
/// are what the allocator adds, names of labels, types and keys, and what lists and maps own. Pages
/// that two snapshots share are counted in both.
public struct MemoryUse: Sendable, Hashable {
  /// The table of nodes: combinations of labels.
  public let nodes: Int
  /// The table of relationships: source, target and type.
  public let relationships: Int
  /// The table of annotations and the lists that lead to them.
  public let annotations: Int
  /// The steps along relationships and against them.
  public let adjacency: Int
  /// The properties of nodes.
  public let nodeColumns: Int
  /// The properties of relationships.
  public let relationshipColumns: Int
  /// The properties of annotations.
  public let annotationColumns: Int
  /// The texts of all properties, and the table that finds them.
  public let texts: Int
  /// The sets of rows: those in use, by label and by type.
  public let bitmaps: Int
  /// The tables that find elements by their values.
  public let indexes: Int

  /// All parts together.
  public var total: Int {
    nodes + relationships + annotations + adjacency + nodeColumns + relationshipColumns
      + annotationColumns + texts + bitmaps + indexes
  }
}

extension GraphSnapshot {
  /// The bytes that the snapshot takes, part by part.
  ///
  /// - Complexity: O(pages); no element is looked at.
  public var memory: MemoryUse { root.state.memory }
}

extension GraphState {
  var memory: MemoryUse {
    MemoryUse(
      nodes: nodes.byteCount, relationships: relationships.byteCount,
      annotations: annotations.byteCount + nodeAnnotations.byteCount
        + relationshipAnnotations.byteCount,
      adjacency: adjacency.byteCount,
      nodeColumns: nodeColumns.reduce(0) { $0 + $1.byteCount },
      relationshipColumns: relationshipColumns.reduce(0) { $0 + $1.byteCount },
      annotationColumns: annotationColumns.reduce(0) { $0 + $1.byteCount },
      texts: strings.byteCount,
      bitmaps: (labelRows + typeRows).reduce(0) { $0 + $1.byteCount } + liveNodes.byteCount
        + liveRelationships.byteCount + liveAnnotations.byteCount,
      indexes: uniqueTables.reduce(0) { $0 + $1.byteCount } + indexes.byteCount)
  }
}
