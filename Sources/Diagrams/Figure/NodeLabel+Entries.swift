internal import DOT
internal import Diagnostics

extension NodeLabel {
  /// The further lines of the box under a little space, each with its sources.
  func entryRows(_ style: Theme.NodeStyle) -> [HTMLRow] {
    guard !node.entries.isEmpty else { return [] }
    let shown = node.entries.prefix(TextBudget.entries)
    var rows = [type.gap(4)]
    for entry in shown {
      let numbers = Numbers.bracketed(entry.sources)
      let lines = Self.lines(of: entry)
      for (place, line) in lines.enumerated() {
        let isLast = place == lines.count - 1 && !numbers.isEmpty
        let color = entry.isStrong ? style.ink : type.theme.quiet
        var runs = [
          type.run(
            isLast ? line + Typesetting.blank : line, size: 11, color: color,
            isBold: entry.isStrong && place == 0)
        ]
        if isLast { runs.append(type.run(numbers, size: 10, color: style.border)) }
        rows.append(type.row(runs))
      }
    }
    let rest = node.entries.count - shown.count
    if rest > 0 {
      rows.append(type.row([type.run("+\(rest) more", size: 10, color: type.theme.quiet)]))
    }
    return rows
  }

  /// The width of the widest entry in points, about.
  var widestEntry: Double {
    let widths = node.entries.prefix(TextBudget.entries).map { entry in
      let numbers = Double(Numbers.bracketed(entry.sources).count) * 5
      return (Self.lines(of: entry).map { Double(displayWidth(of: $0)) * 5.7 }.max() ?? 0) + numbers
    }
    return widths.max() ?? 0
  }

  private static func lines(of entry: Scene.Entry) -> [String] {
    let room = TextBudget.entryWidth - Numbers.bracketed(entry.sources).count
    return PlainText.wrap(entry.words, width: max(room, 20), lines: TextBudget.entryLines)
  }
}
