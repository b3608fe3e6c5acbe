internal import DOT

/// Rows, cells and runs of the labels in a theme's faces.
struct Typesetting {
  /// The blank before a run of another size, at the end of the run before it.
  ///
  /// Readers of SVG drop blanks at the beginning of a run, and letters a little wider than they were
  /// measured eat up a narrow one; this is an en space.
  static let blank = "\u{2002}"

  let theme: Theme

  /// A run of text.
  func run(
    _ text: String, size: Int? = nil, color: DOTColor, isBold: Bool = false, face: String? = nil
  ) -> HTMLRun {
    let words: HTMLRun = isBold ? .bold([.text(text)]) : .text(text)
    return .font(HTMLFont(face: face, size: size, color: color), [words])
  }

  /// A row of one cell.
  func row(_ runs: [HTMLRun], align: HTMLAlignment? = nil, padding: Int = 1) -> HTMLRow {
    HTMLRow([HTMLCell(runs, box: HTMLBox(padding: padding, align: align))])
  }

  /// A row that only keeps a distance.
  func gap(_ height: Int) -> HTMLRow { HTMLRow([HTMLCell([], box: HTMLBox(height: height))]) }

  /// A cell that only keeps a distance.
  func gap(width: Int) -> HTMLCell { HTMLCell([], box: HTMLBox(width: width)) }

  /// Rows without lines around them.
  func table(_ rows: [HTMLRow]) -> HTMLTable { HTMLTable(rows: rows) }
}
