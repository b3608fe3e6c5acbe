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
      displayWidth(of: PlainText.cut($0.words, to: TextBudget.sourceWidth))
    }
    return type.table([HTMLRow([type.gap(width: 6 * (widest.max() ?? 0))])])
  }

  /// The sources and then the notes, as one table or more: a label holds 2,000 characters.
  ///
  /// Short lists stand in one column, longer ones in two. Each source is a place to which links lead.
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
        HTMLRow(stride(from: row, to: part.count, by: height).map { cell(part[$0]) })
      }
      return type.table(start == 0 ? [foot] + rows : rows)
    }
  }

  /// A long line as two, the second set in a little; the place is that of the first.
  private static func wrapped(_ line: Line, width: Int) -> [Line] {
    let words = PlainText.line(line.words)
    guard displayWidth(of: words) > width else { return [Line(words: words, place: line.place)] }
    let parts = PlainText.wrap(words, width: width - 4, lines: 2)
    return parts.indices.map { part in
      part == 0
        ? Line(words: parts[0], place: line.place)
        : Line(words: "\u{2003}\u{2002}" + parts[part])
    }
  }

  /// What keeps a distance above the sources, as wide as a remark about dates: a small drawing then
  /// stands in the same place with the remark and without.
  private var foot: HTMLRow { HTMLRow([HTMLCell([], box: HTMLBox(width: 400, height: 6))]) }

  /// A line of the list, and its name as a place.
  private struct Line {
    let words: String
    var place: String?
  }

  private func cell(_ line: Line) -> HTMLCell {
    HTMLCell(
      [type.run(line.words + "      ", size: 11, color: theme.quiet)],
      // The clear ground is what is coloured when the row is reached.
      box: HTMLBox(
        padding: 1, background: line.place == nil ? nil : .transparent, align: .left,
        place: line.place))
  }

  private func sourceLines() -> [Line] {
    var places: Set<String> = []
    var lines = scene.listedSources.map { source in
      let isFirst = places.insert(source.place).inserted
      return Line(
        words: "[\(source.number)] \(source.text)", place: isFirst ? source.place : nil)
    }
    let rest = scene.sources.count - lines.count
    if rest > 0 { lines.append(Line(words: "and \(rest) more sources")) }
    return lines + scene.notes.prefix(TextBudget.notes).map { Line(words: $0) }
  }
}

extension Scene {
  /// The sources that have a row in the figure; the rest are counted.
  package var listedSources: ArraySlice<Source> { sources.prefix(TextBudget.sourceLines) }

  /// The place of the first of some sources that has a row in the figure.
  func place(ofFirst numbers: some Sequence<Int>) -> String? {
    let numbers = Set(numbers)
    return listedSources.first { numbers.contains($0.number) }?.place
  }
}
