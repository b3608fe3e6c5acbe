public import GraphSchema

/// The content of a graph at one moment; it never changes.
///
/// A snapshot is one reference. Reading takes no lock; later commits copy the pages they touch and
/// leave a snapshot's own alone. Pages live as long as a snapshot that uses them.
///
/// ```swift
/// let graph = store.snapshot
/// for node in graph.nodes { print(graph.labelNames(of: node), graph.properties(of: node)) }
/// ```
public struct GraphSnapshot: Sendable {
  let root: Root

  /// Shares one state among all copies of a snapshot.
  final class Root: Sendable {
    let state: GraphState
    private let lazyTable: LazyAdjacencyTable

    init(_ state: GraphState) {
      self.state = state
      lazyTable = LazyAdjacencyTable()
    }

    init(_ state: GraphState, after earlier: Root) {
      self.state = state
      lazyTable = LazyAdjacencyTable(state, after: earlier.lazyTable)
    }

    /// The pages of steps as walks read them, made when first asked for.
    var table: AdjacencyTable { lazyTable.table(of: state) }
  }

  init(_ state: GraphState) { self.root = Root(state) }

  /// A state that edits have made of an earlier snapshot's.
  init(_ state: GraphState, after earlier: GraphSnapshot) {
    self.root = Root(state, after: earlier.root)
  }

  /// The whole state; a copy, so reading one part goes through `root`.
  var state: GraphState { root.state }

  /// The number of commits that led here.
  public var version: UInt64 { root.state.version }
  /// The schema of a typed graph; `nil` in an open one.
  public var schema: Schema? { root.state.rules?.schema }

  /// The number of nodes.
  public var nodeCount: Int { root.state.liveNodes.count }
  /// The number of relationships.
  public var relationshipCount: Int { root.state.liveRelationships.count }
  /// The number of annotations.
  public var annotationCount: Int { root.state.liveAnnotations.count }

  /// The number of node rows ever handed out: every node's row is below it.
  public var nodeBound: UInt32 { UInt32(root.state.nodes.count) }
  /// The number of relationship rows ever handed out.
  public var relationshipBound: UInt32 { UInt32(root.state.relationships.count) }
  /// The number of annotation rows ever handed out.
  public var annotationBound: UInt32 { UInt32(root.state.annotations.count) }
}
