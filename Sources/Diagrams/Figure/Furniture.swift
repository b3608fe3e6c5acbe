internal import DOT
internal import Diagnostics

/// What stands around a drawing: the headline, the legend, the sources and the notes.
struct Furniture {
  let scene: Scene
  let legend: Legend
  let type: Typesetting

  private var theme: Theme { type.theme }

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

  /// The legend from the top: rows of kinds, then the arrows, then the patterns.
  ///
  /// Each row of kinds is a table of its own, since a row beside a wider one would be stretched.
  func legendTables() -> [HTMLTable] {
    let kinds = stride(from: 0, to: legend.kinds.count, by: 12).map { start in
      let row = legend.kinds[start..<min(start + 12, legend.kinds.count)]
      let cells = row.flatMap { [chip($0), type.gap(width: 8)] }
      return type.table([type.gap(start == 0 ? 14 : 2), HTMLRow(cells)])
    }
    let families = legend.families.map { family in
      let style = theme.style(of: family)
      let isTree = legend.isChart && family == .partOf
      return sample(
        isTree ? "────" : style.glyph, color: style.color,
        caption: isTree ? "stands under" : family.caption)
    }
    let patterns = legend.patterns.map {
      sample($0.glyph, color: theme.ink, caption: $0.caption)
    }
    let changes = legend.changes.map {
      sample(theme.style(of: $0).glyph, color: theme.style(of: $0).color, caption: $0.caption)
    }
    let lines = [families, patterns, changes].filter { !$0.isEmpty }.flatMap(rows)
    return kinds + (lines.isEmpty ? [] : [type.table(lines)])
  }

  /// Entries in lines of at most ten.
  private func rows(of samples: [[HTMLRun]]) -> [HTMLRow] {
    stride(from: 0, to: samples.count, by: 10).map { start in
      let runs = samples[start..<min(start + 10, samples.count)].joined(separator: [.text("     ")])
      return type.row(Array(runs), align: .left, padding: 3)
    }
  }

  private func chip(_ kind: Legend.Kind) -> HTMLCell {
    let style = theme.style(of: kind.look)
    let isRounded = style.style.contains("rounded")
    let box = HTMLBox(
      border: style.width >= 1.5 ? 2 : 1, padding: 3, color: style.border, background: style.fill,
      isRounded: isRounded)
    // The border and fill of a cell cannot be rounded in every version of Graphviz, those of a table
    // can.
    let words = HTMLCell([type.run(kind.words, size: 11, color: style.ink)])
    return HTMLCell(content: .table(HTMLTable(box: box, rows: [HTMLRow([words])])))
  }

  private func sample(_ glyph: String, color: DOTColor, caption: String) -> [HTMLRun] {
    [
      type.run(glyph + Typesetting.blank, size: 11, color: color, face: theme.glyphFace),
      type.run(caption, size: 11, color: theme.quiet),
    ]
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
    let lines = sourceLines()
    guard !lines.isEmpty else { return [] }
    let columns = lines.count > 6 ? 2 : 1
    let width = columns == 1 ? TextBudget.sourceWidth : 90
    let perTable = columns == 1 ? 12 : 18
    return stride(from: 0, to: lines.count, by: perTable).map { start in
      let part = lines[start..<min(start + perTable, lines.count)]
        .map { Line(words: PlainText.cut($0.words, to: width), place: $0.place) }
      let height = (part.count + columns - 1) / columns
      let rows = (0..<height).map { row in
        HTMLRow(stride(from: row, to: part.count, by: height).map { cell(part[$0]) })
      }
      return type.table(start == 0 ? [foot] + rows : rows)
    }
  }

  /// What keeps a distance above the sources, as wide as a remark about dates: a small drawing then stands
  /// in the same place with the remark and without.
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
