/// An HTML-like label, as a tree.
///
/// There is no way to write a tag, an address or an image path into it as text, which is what keeps
/// a hostile name from becoming markup.
///
/// ```swift
/// let label = HTMLLabel.table(
///   HTMLTable(rows: [HTMLRow([HTMLCell([.bold([.text("BIS")])])])]))
/// ```
///
/// Source: Graphviz, "Node Shapes", section "HTML-Like Labels".
package indirect enum HTMLLabel: Sendable, Hashable {
  /// Lines of text.
  case text([HTMLRun])
  /// A table.
  case table(HTMLTable)
}

/// A stretch of text inside a label.
package indirect enum HTMLRun: Sendable, Hashable {
  /// Plain text; a line break in it becomes a line break of the label.
  case text(String)
  /// A line break; the alignment is that of the line it ends.
  case lineBreak(HTMLAlignment? = nil)
  /// Bold text.
  case bold([HTMLRun])
  /// Italic text.
  case italic([HTMLRun])
  /// Underlined text.
  case underline([HTMLRun])
  /// Raised text.
  case superscript([HTMLRun])
  /// Lowered text.
  case subscripted([HTMLRun])
  /// Text in another font, size or colour.
  case font(HTMLFont, [HTMLRun])
}

/// The font of a stretch of text; what is `nil` stays as it was.
package struct HTMLFont: Sendable, Hashable {
  /// The family.
  package var face: String?
  /// The size in points.
  package var size: Int?
  /// The colour.
  package var color: DOTColor?

  /// Makes a font change.
  package init(face: String? = nil, size: Int? = nil, color: DOTColor? = nil) {
    self.face = face
    self.size = size
    self.color = color
  }
}

/// Where text or a cell's content stands, from side to side.
package enum HTMLAlignment: String, Sendable, Hashable {
  /// At the left.
  case left = "LEFT"
  /// In the middle.
  case center = "CENTER"
  /// At the right.
  case right = "RIGHT"
}

/// Where a cell's content stands, from top to bottom.
package enum HTMLVerticalAlignment: String, Sendable, Hashable {
  /// At the top.
  case top = "TOP"
  /// In the middle.
  case middle = "MIDDLE"
  /// At the bottom.
  case bottom = "BOTTOM"
}
