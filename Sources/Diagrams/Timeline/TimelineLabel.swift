/// The words beside something dated: what it is, when, and who says so.
package struct TimelineLabel: Sendable, Hashable {
  /// The size of the words and that of date and numbers, in points.
  static let size = 11
  static let smallSize = 10
  /// Cells in a line before it is broken.
  static let lineWidth = 42

  /// One line: words, then what stands behind them in grey.
  package struct Line: Sendable, Hashable {
    /// The words.
    package let words: String
    /// The date and the numbers of the sources.
    package let tail: String
  }

  /// The lines from the top.
  package let lines: [Line]
  /// The width that is kept for them.
  package let width: Double
  /// The height that they take.
  package var height: Double { Double(lines.count) * 13.5 + 3 }

  init(_ item: Chronicle.Item) {
    var dates = [PlainText.cut(item.date, to: 2 * Self.lineWidth - 20)]
    switch item.modality {
    case .asserted: break
    case .inferred: dates.append("inferred")
    case .planned: dates.append("planned")
    case .predicted: dates.append("expected")
    case .belief: dates.append("believed")
    }
    if item.isDisputed, !item.date.contains("disputed") { dates.append("disputed") }
    let tail = [
      dates.filter { !$0.isEmpty }.joined(separator: ", "),
      item.citesDates ? "" : Numbers.bracketed(item.sources),
    ]
    .filter { !$0.isEmpty }.joined(separator: " ")
    let words = PlainText.wrap(item.label, width: Self.lineWidth, lines: 2)
    let tails = PlainText.wrap(tail, width: Self.lineWidth + 4, lines: 2)
    if words.count == 1, words[0].count + tail.count <= Self.lineWidth {
      lines = [Line(words: words[0], tail: tail)]
    } else {
      lines =
        words.map { Line(words: $0, tail: "") } + tails.map { Line(words: "", tail: $0) }
    }
    width = (lines.map(Self.width).max() ?? 0) + 4
  }

  private static func width(of line: Line) -> Double {
    let gap = line.words.isEmpty || line.tail.isEmpty ? 0 : Double(size) / 2
    return LetterWidths.width(of: line.words, size: Double(size)) + gap
      + LetterWidths.width(of: line.tail, size: Double(smallSize))
  }
}
