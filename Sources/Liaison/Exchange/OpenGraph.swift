public import GraphSchema
package import Interchange
public import PropertyGraph

/// A graph that somebody else's program wrote: nodes, relationships and properties, without claims and
/// sources.
///
/// ```swift
/// let build = try OpenGraph.reading(dot: "digraph { parse -> {check plan} -> run }")
/// build.graph.relationshipCount  // 4
/// let svg = try await build.picture().rendered(as: .svg)
/// ```
public struct OpenGraph: Sendable {
  package let reading: GraphReading
  /// What the text was called.
  let source: String
  let options: DOTOptions

  package init(
    _ reading: GraphReading, source: String, options: DOTOptions = DOTOptions()
  ) {
    self.reading = reading
    self.source = source
    self.options = options
  }

  /// The nodes and relationships, in open mode.
  ///
  /// A node's name stands in its property `name`.
  public var graph: GraphSnapshot { reading.graph }
  /// The graph's own name, when it has one.
  public var name: String? { reading.name }
  /// Whether relationships have a direction.
  public var isDirected: Bool { reading.isDirected }
  /// What is said of the graph as a whole.
  public var attributes: [String: Value] { reading.attributes }
  /// What was left out, merged, renamed or not understood, a sentence each.
  public var remarks: [String] { reading.remarks }

  /// A named set of nodes that is drawn as a box.
  public struct Cluster: Sendable, Hashable {
    /// Its name, which its nodes bear in the property `cluster`.
    public let name: String
    /// The words shown for it, when there are any.
    public let label: String?
    /// The name of the cluster it lies in.
    public let parent: String?
    /// How many nodes it holds, those of clusters inside it included.
    public let nodeCount: Int
  }

  /// The clusters, those that hold others first.
  public var clusters: [Cluster] {
    reading.groups.map {
      Cluster(name: $0.name, label: $0.label, parent: $0.parent, nodeCount: $0.nodeCount)
    }
  }

  /// How many nodes or relationships bear a property.
  public struct PropertyUse: Sendable, Hashable {
    /// The property's name.
    public let name: String
    /// How many nodes bear it.
    public let nodes: Int
    /// How many relationships bear it.
    public let relationships: Int
  }

  /// The properties that occur, by name.
  ///
  /// - Complexity: O(*k*) in the number of properties.
  public var properties: [PropertyUse] {
    graph.propertyKeys.map { key in
      PropertyUse(
        name: graph.name(of: key), nodes: graph.nodeCount(bearing: key),
        relationships: graph.relationshipCount(bearing: key))
    }
    .filter { $0.nodes + $0.relationships > 0 }.sorted { $0.name < $1.name }
  }

  /// The graph as JSON of nodes and links, in the outer shape of "node-link" data:
  /// `{directed, multigraph, name, graph, groups, nodes: [{id, labels, properties}],
  /// links: [{source, target, type, properties}]}`, one node or link to a line.
  ///
  /// - Complexity: O(*n*) in the size of the graph.
  public func exportedJSON() -> String { NodeLinkJSON(reading).text }
}
