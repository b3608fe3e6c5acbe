/// How a table is written where there is a choice.
package struct TableStyle: Sendable, Hashable {
  /// The number of cells of a terminal line; `nil` when lines may have any length.
  package var width: Int?
  /// Whether the heading is set off by ANSI escape sequences.
  package var isColoured: Bool
  /// Whether the text goes to a terminal: then no format lets a control character through.
  package var isTerminal: Bool

  /// A style from its parts; by default for a file or a pipe.
  package init(width: Int? = nil, isColoured: Bool = false, isTerminal: Bool = false) {
    self.width = width
    self.isColoured = isColoured
    self.isTerminal = isTerminal
  }
}
