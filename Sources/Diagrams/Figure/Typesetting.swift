internal import DOT

/// Rows, cells and runs of the labels in a theme's faces.
struct Typesetting {
  /// The blank at the beginning of a run; readers of SVG drop a plain one.
  static let blank = "\u{A0}"

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
