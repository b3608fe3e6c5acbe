/// What a figure says that is drawn neither as a node nor as a line of its scene, as sentences: the terms
/// and events of a timeline.
///
/// ```swift
/// for fact in FactList(of: figure).facts { print(fact.sentence) }
/// // Mario Mancuso leads Bureau of Industry and Security, seen on 11 Dec 2007 [2]
/// ```
package struct FactList: Sendable, Hashable {
  /// One sentence.
  package struct Fact: Sendable, Hashable {
    /// The id of its element in the drawing.
    package let element: String
    /// The sentence, with its sources in brackets.
    package let sentence: String
  }

  /// The sentences in the order in which the figure is read.
  package let facts: [Fact]

  /// The facts of a figure.
  ///
  /// - Complexity: O(*n* log *n*) in the number of elements.
  package init(of figure: Figure) { self.init(FigureParts(of: figure), figure) }

  init(_ parts: FigureParts, _ figure: Figure) {
    let told = Set(parts.nodes.compactMap(\.id) + parts.edges.compactMap(\.id) + ["figure"])
    facts = figure.readingOrder.compactMap { id in
      guard !told.contains(id), !id.hasPrefix("cluster_"), let text = figure.text[id],
        !text.isEcho
      else { return nil }
      return Fact(element: id, sentence: text.title)
    }
  }
}
