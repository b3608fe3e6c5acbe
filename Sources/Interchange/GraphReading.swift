package import Diagnostics
package import GraphSchema
package import PropertyGraph

/// A graph read from a format that knows nothing of dossiers: an open property graph, and what there
/// is to say about it.
///
/// ```
/// text of a format ─ reader ─┬ graph       nodes with labels, relationships with types, properties
///                            ├ attributes  what the format says of the graph as a whole
///                            ├ groups      named sets of nodes, which may lie inside one another
///                            └ remarks     what was left out, renamed or taken otherwise than written
/// ```
/// Every reader gives each node the property ``nameProperty``, whose values differ within a graph.
package struct GraphReading: Sendable {
  /// The nodes and relationships.
  package let graph: GraphSnapshot
  /// The name of the format: `DOT`.
  package let format: String
  /// The graph's own name, when it has one.
  package let name: String?
  /// The words over the graph, when it has any.
  package let title: String?
  /// Whether relationships have a direction; when not, the one they are stored with is that of the
  /// text.
  package let isDirected: Bool
  /// The properties of the graph as a whole.
  package let attributes: [String: Value]
  /// Named sets of nodes, those that hold others first.
  package let groups: [Group]
  /// What the reader should know, one sentence each.
  package var remarks: [String]
  /// The nodes and relationships left out because they were wrong, when that was asked for.
  package var leftOut = LeftOut()

  /// A graph with what is said of it.
  package init(
    graph: GraphSnapshot, format: String, name: String?, title: String?, isDirected: Bool,
    attributes: [String: Value], groups: [Group], remarks: [String], leftOut: LeftOut = LeftOut()
  ) {
    (self.graph, self.format, self.name, self.title) = (graph, format, name, title)
    (self.isDirected, self.attributes, self.groups) = (isDirected, attributes, groups)
    (self.remarks, self.leftOut) = (remarks, leftOut)
  }

  /// Another graph of which the same is said, without remarks.
  package func holding(_ graph: GraphSnapshot) -> GraphReading {
    GraphReading(
      graph: graph, format: format, name: name, title: title, isDirected: isDirected,
      attributes: attributes, groups: groups, remarks: [])
  }

  /// The property in which a node's name stands.
  package static let nameProperty = "name"
  /// The property in which the name of a node's innermost group stands.
  package static let groupProperty = "cluster"
  /// The property in which all its groups stand, outermost first, when it is in several.
  package static let groupsProperty = "clusters"
  /// The property that is `false` for relationships without a direction.
  package static let directedProperty = "directed"

  /// A named set of nodes.
  package struct Group: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// The words shown for it, when there are any.
    package let label: String?
    /// The name of the group it lies in.
    package let parent: String?
    /// How many nodes it holds, those of groups inside it included.
    package let nodeCount: Int
    /// What else the format says of it.
    package let attributes: [String: Value]

    /// Describes a set.
    package init(
      name: String, label: String?, parent: String?, nodeCount: Int, attributes: [String: Value]
    ) {
      (self.name, self.label, self.parent) = (name, label, parent)
      (self.nodeCount, self.attributes) = (nodeCount, attributes)
    }
  }
}

/// Why a text was not read as a graph.
package enum GraphReadingError: Error, Sendable, Hashable {
  /// The text is wrong; every mistake has its place.
  case invalid([Diagnostic])
  /// The text describes more than is read; what, and how much would be.
  case overLimit(String)
}

extension GraphReadingError: CustomStringConvertible {
  /// What is wrong, each mistake on lines of its own.
  package var description: String {
    switch self {
    case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    case .overLimit(let text): text
    }
  }
}
