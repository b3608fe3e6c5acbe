internal import DOT
internal import Diagnostics

extension Furniture {
  /// The width that a row of the legend may have, in points; one entry may be wider.
  private static let widestRow = 1_000

  /// The legend from the top: rows of kinds, then the arrows, then the patterns.
  ///
  /// Each row of kinds is a table of its own, since a row beside a wider one would be stretched.
  func legendTables() -> [HTMLTable] {
    let chips = filled(legend.kinds.map { (chip($0), chipWidth($0)) })
    let kinds = chips.enumerated().map { place, row in
      let cells = row.flatMap { [$0, type.gap(width: 8)] }
      return type.table([type.gap(place == 0 ? 14 : 2), HTMLRow(cells)])
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

  /// Things in rows, as many in each as it has room for.
  private func filled<Thing>(_ things: [(thing: Thing, width: Int)]) -> [[Thing]] {
    var rows: [[Thing]] = []
    var room = 0
    for (thing, width) in things {
      if rows.isEmpty || room < width {
        rows.append([])
        room = Self.widestRow
      }
      rows[rows.count - 1].append(thing)
      room -= width
    }
    return rows
  }

  /// Entries in lines of at most ten.
  private func rows(of samples: [[HTMLRun]]) -> [HTMLRow] {
    stride(from: 0, to: samples.count, by: 10).map { start in
      let runs = samples[start..<min(start + 10, samples.count)].joined(separator: [.text("     ")])
      return type.row(Array(runs), align: .left, padding: 3)
    }
  }

  private func chipLines(_ kind: Legend.Kind) -> [String] {
    PlainText.wrap(kind.words, width: TextBudget.chipWidth, lines: TextBudget.chipLines)
  }

  private func chipWidth(_ kind: Legend.Kind) -> Int {
    (chipLines(kind).map { displayWidth(of: $0) }.max() ?? 0) * 11 / 2 + 18
  }

  private func chip(_ kind: Legend.Kind) -> HTMLCell {
    let style = theme.style(of: kind.look)
    let isRounded = style.style.contains("rounded")
    let box = HTMLBox(
      border: style.width >= 1.5 ? 2 : 1, padding: 5, color: style.border, background: style.fill,
      isRounded: isRounded)
    // The border and fill of a cell cannot be rounded in every version of Graphviz, those of a table
    // can.
    let words = chipLines(kind).map {
      HTMLRow([HTMLCell([type.run($0, size: 11, color: style.ink)])])
    }
    return HTMLCell(content: .table(HTMLTable(box: box, rows: words)))
  }

  private func sample(_ glyph: String, color: DOTColor, caption: String) -> [HTMLRun] {
    [
      type.run(glyph + Typesetting.blank, size: 11, color: color, face: theme.glyphFace),
      type.run(caption, size: 11, color: theme.quiet),
    ]
  }
}
