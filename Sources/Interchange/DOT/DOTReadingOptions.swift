/// How DOT is taken for a property graph.
package struct DOTReadingOptions: Sendable, Hashable {
  /// The label of every node that bears no kind of its own.
  package var nodeLabel: String
  /// The type of every edge that bears no kind of its own.
  package var relationshipType: String
  /// The attribute that says what kind of node or edge it is: its value becomes the label or type.
  package var kindAttribute: String?
  /// Whether bare numerals (`weight=2`) become numbers and bare `true` and `false` truth values.
  ///
  /// What stands in quotation marks stays a text. DOT itself knows texts only.
  package var readsNumbers: Bool
  /// Whether drawings made here are recognised: keys as names, kinds as labels and types, and nothing
  /// of what only holds the layout.
  package var recognisesDrawings: Bool
  /// How much is read.
  package var limits: ReadingLimits

  /// Sets options.
  package init(
    nodeLabel: String = "Node", relationshipType: String = "LINK", kindAttribute: String? = nil,
    readsNumbers: Bool = false, recognisesDrawings: Bool = true,
    limits: ReadingLimits = ReadingLimits()
  ) {
    self.nodeLabel = nodeLabel
    self.relationshipType = relationshipType
    self.kindAttribute = kindAttribute
    self.readsNumbers = readsNumbers
    self.recognisesDrawings = recognisesDrawings
    self.limits = limits
  }
}
