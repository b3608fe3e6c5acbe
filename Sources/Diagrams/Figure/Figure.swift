package import DOT

/// A drawing as text: the DOT document, and the sentences that belong to its elements.
package struct Figure: Sendable, Hashable {
  /// What Graphviz lays out.
  package let document: DOTDocument
  /// By element id (`n1`, `e1`, `cluster_1`, `figure`): what a pointer or a screen reader says, and
  /// where a click leads.
  package let text: [String: FigureText]
  /// What the legend lists: exactly what is drawn.
  package let legend: Legend
  /// What is really drawn, after leaves have been collapsed.
  package let scene: Scene

  /// The elements' ids with their texts, in the order of the drawing: figure, frames, nodes, edges.
  package let readingOrder: [String]

  /// What lays the document out.
  package var engine = Engine.dot

  /// How a document comes by its positions; the names are those of Graphviz's layouts.
  package enum Engine: String, Sendable, Hashable {
    /// In layers.
    case dot
    /// Not at all: nodes stand where the document says.
    case nop2
  }
}

/// What belongs to an element beside its looks.
package struct FigureText: Sendable, Hashable {
  /// A sentence that stands alone: `Bureau of Industry and Security co-chairs HTWG (003.5)`.
  package let title: String
  /// A longer description, of the whole figure only.
  package let summary: String
  /// The token given with the node, for the finisher to turn into an address.
  package let href: String?
  /// The place in the figure where a click leads when there is no address: `source-3`, the row of the
  /// first source.
  package let place: String?
  /// The step of the story in which it is seen first; `nil` when it is always there.
  package let step: Int?
  /// Whether another element says the same, so that screen readers pass over this one.
  package let isEcho: Bool

  /// Makes a text.
  package init(
    title: String, summary: String = "", href: String? = nil, place: String? = nil,
    step: Int? = nil, isEcho: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.href = href
    self.place = place
    self.step = step
    self.isEcho = isEcho
  }
}
