package import Interchange

/// How DOT is taken for a property graph.
public struct DOTOptions: Sendable, Hashable {
  /// The label of every node that bears no kind of its own.
  public var nodeLabel = "Node"
  /// The type of every edge that bears no kind of its own.
  public var relationshipType = "LINK"
  /// The attribute whose value becomes the label of a node or the type of an edge.
  public var kindAttribute: String?
  /// Whether bare numerals and bare `true` and `false` become numbers and truth values.
  ///
  /// DOT itself knows texts only, so that by default all properties are texts.
  public var readsNumbers = false

  /// The usual way: labels `Node`, types `LINK`, texts.
  public init() {}

  package var reading: DOTReadingOptions {
    DOTReadingOptions(
      nodeLabel: nodeLabel, relationshipType: relationshipType, kindAttribute: kindAttribute,
      readsNumbers: readsNumbers)
  }
}
