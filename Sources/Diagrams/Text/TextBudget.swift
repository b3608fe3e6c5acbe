/// How much text a figure has room for.
///
/// Widths count terminal cells (an East Asian character takes two), which is near enough to set lines
/// of even length in a proportional face.
package enum TextBudget {
  /// Cells in a line of a node's name.
  package static let nameWidth = 22
  /// Lines of a node's name.
  package static let nameLines = 6
  /// Cells in a line of a node's detail.
  package static let detailWidth = 30
  /// Lines of a node's detail.
  package static let detailLines = 3
  /// Cells in a line of a further entry of a node.
  package static let entryWidth = 34
  /// Lines of one entry.
  package static let entryLines = 3
  /// Entries that are spelt out.
  package static let entries = 16
  /// Cells in a line on an edge.
  package static let edgeWidth = 25
  /// Relations spelt out on an edge.
  package static let edgeRelations = 4
  /// Cells in a line of a kind's words in the legend.
  package static let chipWidth = 48
  /// Lines of a kind's words in the legend.
  package static let chipLines = 6
  /// Names spelt out in a node that stands for several.
  package static let members = 40
  /// Cells in a name in such a node.
  package static let memberWidth = 36
  /// Cells in a line of the title, which is set large.
  package static let titleWidth = 70
  /// Cells in a line of the subtitle.
  package static let proseWidth = 100
  /// Cells in a line of the sources and notes, where they stand in one column.
  package static let sourceWidth = 150
  /// Lines of the list of sources.
  package static let sourceLines = 24
  /// Notes that are printed.
  package static let notes = 6
  /// Cells in a sentence for the reader's pointer or screen reader.
  package static let sentenceWidth = 600
}
