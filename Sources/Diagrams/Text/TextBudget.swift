/// How much text a figure has room for.
///
/// Widths count terminal cells (an East Asian character takes two), which is near enough to set lines
/// of even length in a proportional face.
package enum TextBudget {
  /// Cells in a line of a node's name.
  static let nameWidth = 22
  /// Lines of a node's name.
  static let nameLines = 4
  /// Cells in a line of a node's detail.
  static let detailWidth = 30
  /// Lines of a node's detail.
  static let detailLines = 2
  /// Cells in a line on an edge.
  static let edgeWidth = 25
  /// Relations spelt out on an edge.
  static let edgeRelations = 4
  /// Cells in a line of the title, which is set large.
  static let titleWidth = 70
  /// Cells in a line of the subtitle, the sources and the notes.
  static let proseWidth = 100
  /// Lines of the list of sources.
  static let sourceLines = 24
  /// Notes that are printed.
  static let notes = 6
  /// Cells in a sentence for the reader's pointer or screen reader.
  static let sentenceWidth = 600
}
