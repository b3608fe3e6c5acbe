internal import DOT

/// The words over a band: the matter, its sort, what was made of it.
struct BandLabel {
  let band: Disagreement
  let type: Typesetting

  /// The label as a table of lines.
  func table() -> HTMLTable {
    let theme = type.theme
    let headline = PlainText.wrap(band.headline, width: 96, lines: 3)
    var rows = (headline.isEmpty ? ["(no words)"] : headline).map {
      type.row([type.run($0, size: 15, color: theme.ink, isBold: true)], align: .left, padding: 2)
    }
    let words = [band.sort.words, band.remark].filter { !$0.isEmpty }.joined(separator: " · ")
    rows += PlainText.wrap(words, width: 110, lines: 3).map {
      type.row([type.run($0, size: 12, color: theme.quiet)], align: .left, padding: 2)
    }
    return type.table(rows)
  }
}
