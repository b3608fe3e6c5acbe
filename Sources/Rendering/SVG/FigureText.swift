/// What a figure says to readers, beside what Graphviz draws.
///
/// Everything here is plain text; the finisher escapes it.
package struct FigureText: Sendable, Hashable {
  /// The words, address and classes of one node, edge or cluster.
  package struct Element: Sendable, Hashable {
    /// A sentence, shown as a tooltip: "BIS co-chairs the High Technology Working Group [4]".
    package var title: String
    /// What a screen reader says; the title when it is `nil`.
    package var label: String?
    /// Where the element leads; written only when ``SVGFinisher`` allows it.
    package var href: String?
    /// Classes added to Graphviz's own.
    package var classes: [String]
    /// Whether another element says the same: the title is shown to a pointer, but not read out.
    package var isEcho: Bool

    /// Makes the text of an element.
    package init(
      title: String, label: String? = nil, href: String? = nil, classes: [String] = [],
      isEcho: Bool = false
    ) {
      self.title = title
      self.label = label
      self.href = href
      self.classes = classes
      self.isEcho = isEcho
    }
  }

  /// The figure's title.
  package var title: String
  /// What the figure shows, in a sentence or two.
  package var description: String
  /// Text by the `id` attribute that the element has in DOT.
  package var elements: [String: Element]
  /// Put before every id, so that two figures can stand on one page; it begins with a letter.
  package var prefix: String
  /// Classes of the whole figure, such as `has-path`.
  package var classes: [String]
  /// The language of the texts, as in BCP 47.
  package var language: String

  /// Makes the text of a figure.
  package init(
    title: String, description: String = "", elements: [String: Element] = [:],
    prefix: String = "figure", classes: [String] = [], language: String = "en"
  ) {
    self.title = title
    self.description = description
    self.elements = elements
    self.prefix = prefix
    self.classes = classes
    self.language = language
  }
}
