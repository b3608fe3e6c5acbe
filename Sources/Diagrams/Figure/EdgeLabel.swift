internal import DOT

/// The words on a line: each verb with its dates and its sources.
///
/// The verb has the line's colour, what follows is grey. Relations with the same verb are one entry
/// with several dates:
///
/// ```
/// co-chairs · 2006– [4]           holds
///                                 3 Jan 2013 – 3 Jan 2015
/// developed [2,3]                 3 Jan 2019 – 3 Jan 2021 [1]
/// ```
struct EdgeLabel {
  let edge: Scene.Edge
  /// The number of the hop, on a path.
  let hop: String?
  let type: Typesetting
  /// Whether the line runs down the left side of its words, which then keep a distance.
  var isBesideLine = false

  /// The label, or nothing when the arrow says it all.
  func table() -> HTMLTable? {
    let entries = LabelEntry.entries(of: edge)
    var rows: [HTMLRow] = []
    for entry in entries.prefix(TextBudget.edgeRelations) {
      rows += self.rows(of: entry, isFirst: rows.isEmpty)
    }
    let rest = entries.count - TextBudget.edgeRelations
    if rest > 0 {
      rows.append(type.row([type.run("+\(rest) more", size: 10, color: type.theme.quiet)]))
    }
    if isBesideLine { rows = rows.map { HTMLRow([type.gap(width: 6)] + $0.cells) } }
    return rows.isEmpty ? nil : type.table(rows)
  }

  private func rows(of entry: LabelEntry, isFirst: Bool) -> [HTMLRow] {
    let color = type.theme.style(of: entry.family)
      .changed(entry.change.map(type.theme.style(of:))).color.staged(entry.stage)
    let badge =
      isFirst ? hop.map { type.run("\($0)  ", size: 13, color: color, isBold: true) } : nil
    var lines = entry.lines(width: TextBudget.edgeWidth)
    if lines.isEmpty, badge != nil { lines = [LabelEntry.Line()] }
    return lines.indices.map { place in
      let runs = runs(of: lines[place], color: color, stage: entry.stage)
      return type.row((place == 0 ? badge.map { [$0] } ?? [] : []) + runs)
    }
  }

  private func runs(
    of line: LabelEntry.Line, color: DOTColor, stage: Scene.Stage
  ) -> [HTMLRun] {
    var runs: [HTMLRun] = []
    let quiet = type.theme.quiet
    let numbers = line.numbers.isEmpty ? "" : Typesetting.blank
    if !line.verb.isEmpty {
      let blank = line.dates.isEmpty ? numbers : " · "
      runs.append(type.run(line.verb + blank, size: 11, color: color))
    }
    for (place, date) in line.dates.enumerated() {
      let blank = place < line.dates.count - 1 ? ", " : numbers
      runs.append(type.run(date.words + blank, size: 11, color: quiet.staged(date.stage)))
    }
    if !line.numbers.isEmpty {
      runs.append(type.run(line.numbers, size: 10, color: quiet.staged(stage)))
    }
    return runs
  }
}
