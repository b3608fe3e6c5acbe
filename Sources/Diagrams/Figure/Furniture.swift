internal import DOT
internal import Diagnostics

/// What stands around a drawing: the headline, the legend, the sources and the notes.
struct Furniture {
  let scene: Scene
  let legend: Legend
  let type: Typesetting

  var theme: Theme { type.theme }

  /// The headline and the sentence under it.
  func heading() -> HTMLTable {
    let titles = PlainText.wrap(scene.title, width: TextBudget.titleWidth, lines: 2)
    let subtitles = PlainText.wrap(scene.subtitle, width: TextBudget.proseWidth, lines: 2)
    var rows = titles.map {
      type.row([type.run($0, size: 24, color: theme.ink, isBold: true)], align: .left, padding: 2)
    }
    rows += subtitles.map {
      type.row([type.run($0, size: 14, color: theme.quiet)], align: .left, padding: 2)
    }
    // Pictures of one story have headings of one height, so that nothing moves between them.
    if !scene.steps.isEmpty, subtitles.count < 2 { rows.append(type.gap(20)) }
    return type.table(rows + [type.gap(8)])
  }

  /// Nothing, as wide as the sources.
  ///
  /// Around a narrow drawing it makes all that stands under it begin at the same place.
  func spacer() -> HTMLTable {
    let widest = sourceLines().map {
      displayWidth(of: PlainText.cut($0, to: TextBudget.sourceWidth))
    }
    return type.table([HTMLRow([type.gap(width: 6 * (widest.max() ?? 0))])])
  }

  /// The sources and then the notes, as one table or more: a label holds 2,000 characters.
  ///
  /// Short lists stand in one column, longer ones in two.
  func sources() -> [HTMLTable] {
    let whole = sourceLines()
    guard !whole.isEmpty else { return [] }
    let columns = whole.count > 6 ? 2 : 1
    let width = columns == 1 ? TextBudget.sourceWidth : 90
    let lines = whole.flatMap { Self.wrapped($0, width: width) }
    let perTable = columns == 1 ? 12 : 18
    return stride(from: 0, to: lines.count, by: perTable).map { start in
      let part = Array(lines[start..<min(start + perTable, lines.count)])
      let height = (part.count + columns - 1) / columns
      let rows = (0..<height).map { row in
        HTMLRow(
          stride(from: row, to: part.count, by: height).map { place in
            HTMLCell(
              [type.run(part[place] + "      ", size: 11, color: theme.quiet)],
              box: HTMLBox(padding: 1, align: .left))
          })
      }
      return type.table(start == 0 ? [foot] + rows : rows)
    }
  }

  /// A long line as two, the second set in a little.
  private static func wrapped(_ line: String, width: Int) -> [String] {
    let line = PlainText.line(line)
    guard displayWidth(of: line) > width else { return [line] }
    let parts = PlainText.wrap(line, width: width - 4, lines: 2)
    return parts.indices.map { $0 == 0 ? parts[$0] : "\u{2003}\u{2002}" + parts[$0] }
  }

  /// What keeps a distance above the sources, as wide as a remark about dates: a small drawing then
  /// stands in the same place with the remark and without.
  private var foot: HTMLRow { HTMLRow([HTMLCell([], box: HTMLBox(width: 400, height: 6))]) }

  private func sourceLines() -> [String] {
    var lines = scene.sources.prefix(TextBudget.sourceLines).map { "[\($0.number)] \($0.text)" }
    let rest = scene.sources.count - lines.count
    if rest > 0 { lines.append("and \(rest) more sources") }
    return lines + scene.notes.prefix(TextBudget.notes)
  }
}
