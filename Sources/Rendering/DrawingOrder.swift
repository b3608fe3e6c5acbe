/// What is to be drawn and how it is to be finished.
///
/// Equal orders have equal drawings, which makes it the key under which drawings are kept. The hash is
/// taken once: a picture that is asked for again holds its order, and is found without reading its
/// text anew.
package struct DrawingOrder: Sendable, Hashable {
  /// The DOT text.
  package let dot: String
  /// The layout.
  package let engine: LayoutEngine
  /// The form in which the drawing is wanted.
  package let format: DrawingFormat
  /// How SVG is finished; `nil` for what Graphviz writes.
  package let finish: Finish?
  private let hash: Int

  /// Orders a drawing.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  package init(
    _ dot: String, engine: LayoutEngine = .dot, format: DrawingFormat = .svg, finish: Finish? = nil
  ) {
    self.dot = dot
    self.engine = engine
    self.format = format
    self.finish = finish
    var hasher = Hasher()
    hasher.combine(dot)
    hasher.combine(engine)
    hasher.combine(format)
    hasher.combine(finish)
    hash = hasher.finalize()
  }

  /// The number of bytes that the order takes, about.
  var size: Int {
    dot.utf8.count
      + (finish?.text.elements.values.reduce(0) { $0 + 100 + $1.title.utf8.count } ?? 0)
  }

  /// The same order without a finish.
  var raw: DrawingOrder {
    finish == nil ? self : DrawingOrder(dot, engine: engine, format: format)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The words and looks with which SVG is finished.
package struct Finish: Sendable, Hashable {
  /// The words of the figure.
  package let text: FigureText
  /// Its looks.
  package let style: FigureStyle

  /// Puts words and looks together.
  package init(text: FigureText, style: FigureStyle) {
    self.text = text
    self.style = style
  }
}
