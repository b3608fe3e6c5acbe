/// A table: rows of cells, in a box.
package struct HTMLTable: Sendable, Hashable {
  /// The box around the table.
  package var box: HTMLBox
  /// The border of cells that do not set their own.
  package var cellBorder: Int?
  /// The space between cells.
  package var cellSpacing: Int?
  /// The rows, from the top; a table without any is drawn as one empty cell.
  package var rows: [HTMLRow]

  /// Makes a table; without borders and spacing by default.
  package init(
    box: HTMLBox = HTMLBox(border: 0), cellBorder: Int? = 0, cellSpacing: Int? = 0, rows: [HTMLRow]
  ) {
    self.box = box
    self.cellBorder = cellBorder
    self.cellSpacing = cellSpacing
    self.rows = rows
  }
}

/// A row of a table.
package struct HTMLRow: Sendable, Hashable {
  /// The cells, from the left.
  package var cells: [HTMLCell]

  /// Makes a row.
  package init(_ cells: [HTMLCell]) { self.cells = cells }
}

/// A cell of a table.
package struct HTMLCell: Sendable, Hashable {
  /// What stands in the cell.
  package var content: HTMLLabel
  /// The box around the cell.
  package var box: HTMLBox
  /// The number of columns the cell takes, at most 64.
  package var columns: Int
  /// The number of rows the cell takes, at most 64.
  package var rows: Int

  /// Makes a cell of text.
  package init(_ runs: [HTMLRun], box: HTMLBox = HTMLBox(), columns: Int = 1, rows: Int = 1) {
    self.init(content: .text(runs), box: box, columns: columns, rows: rows)
  }

  /// Makes a cell that holds text or a table.
  package init(content: HTMLLabel, box: HTMLBox = HTMLBox(), columns: Int = 1, rows: Int = 1) {
    self.content = content
    self.box = box
    self.columns = columns
    self.rows = rows
  }
}

/// The box around a table or cell; what is `nil` is Graphviz's default.
package struct HTMLBox: Sendable, Hashable {
  /// The border's width in points.
  package var border: Int?
  /// The space between border and content.
  package var padding: Int?
  /// The border's colour.
  package var color: DOTColor?
  /// The fill; not to be used in edge labels, where a reader takes it for an arrowhead.
  package var background: DOTColor?
  /// From side to side.
  package var align: HTMLAlignment?
  /// From top to bottom.
  package var verticalAlign: HTMLVerticalAlignment?
  /// The least width in points.
  package var width: Int?
  /// The least height in points.
  package var height: Int?
  /// The name by which an edge's end refers to the box.
  package var port: String?
  /// The name of a cell as a place in the figure, such as `source-3`; only letters, digits, `-` and
  /// `_` of it are written. Graphviz then makes a group of the cell's words.
  package var place: String?
  /// Whether corners are rounded.
  package var isRounded: Bool

  /// Makes a box.
  package init(
    border: Int? = nil, padding: Int? = nil, color: DOTColor? = nil, background: DOTColor? = nil,
    align: HTMLAlignment? = nil, verticalAlign: HTMLVerticalAlignment? = nil, width: Int? = nil,
    height: Int? = nil, port: String? = nil, place: String? = nil, isRounded: Bool = false
  ) {
    self.border = border
    self.padding = padding
    self.color = color
    self.background = background
    self.align = align
    self.verticalAlign = verticalAlign
    self.width = width
    self.height = height
    self.port = port
    self.place = place
    self.isRounded = isRounded
  }
}
