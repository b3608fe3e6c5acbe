/// What a figure says to readers, beside what Graphviz draws.
///
/// Everything here is plain text; the finisher escapes it.
///
/// ```swift
/// var text = FigureText(title: "How the working group came about", prefix: "htwg")
/// text.steps = [.init(title: "The commission meets"), .init(title: "It sets up a working group")]
/// text.elements["n1"] = .init(title: "Joint Commission", href: "#source-1", step: 1)
/// text.elements["n2"] = .init(title: "Working Group", classes: ["highlighted"], step: 2)
/// ```
package struct FigureText: Sendable, Hashable {
  /// The words, address, state and step of one node, edge, frame or place in a list.
  package struct Element: Sendable, Hashable {
    /// A sentence, shown as a tooltip: "BIS co-chairs the High Technology Working Group [4]".
    package var title: String
    /// What a screen reader says; the title when it is `nil`.
    package var label: String?
    /// Where the element leads; written only when ``SVGFinisher`` allows it.
    package var href: String?
    /// Classes added to Graphviz's own.
    ///
    /// Three of them are states that every figure knows: `faded` is pale but keeps its place, `hidden`
    /// is not seen nor read aloud and keeps its place, `highlighted` has thicker lines.
    package var classes: [String]
    /// The step with which the element appears, from 1; with the first when it is `nil`.
    package var step: Int?
    /// Whether another element says the same: the title is shown to a pointer, but not read out.
    package var isEcho: Bool

    /// Makes the text of an element.
    package init(
      title: String, label: String? = nil, href: String? = nil, classes: [String] = [],
      step: Int? = nil, isEcho: Bool = false
    ) {
      self.title = title
      self.label = label
      self.href = href
      self.classes = classes
      self.step = step
      self.isEcho = isEcho
    }
  }

  /// One step of a figure that is told in steps.
  package struct Step: Sendable, Hashable {
    /// The caption: one sentence.
    package var title: String

    /// Names a step.
    package init(title: String) { self.title = title }
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
  /// The steps in which the figure is told; none for a figure that is shown at once.
  ///
  /// A band with a link to each step is added above the figure. Step *k* shows what appears up to it
  /// and makes what appears with it stand out; without a step everything is shown. It works by the
  /// address alone (`figure.svg#PREFIX-step-2`), without script.
  package var steps: [Step]

  /// Makes the text of a figure.
  package init(
    title: String, description: String = "", elements: [String: Element] = [:],
    prefix: String = "figure", classes: [String] = [], language: String = "en", steps: [Step] = []
  ) {
    self.title = title
    self.description = description
    self.elements = elements
    self.prefix = prefix
    self.classes = classes
    self.language = language
    self.steps = steps
  }
}
