import Diagnostics
import GraphSchema

extension Table {
  /// The table in aligned columns, or as records when the columns do not fit side by side.
  ///
  /// ```
  /// name                              since
  /// ───────────────────────────────  ─────
  /// Bureau of Industry and Security   2002
  /// ```
  func terminalText(_ style: TableStyle) -> String {
    guard !columns.isEmpty else { return "" }
    let layout = TerminalLayout(self, style)
    return layout.widths == nil ? layout.records : layout.grid
  }
}

/// Measures the cells of a table and sets them side by side.
private struct TerminalLayout {
  /// The gap between two columns.
  private static let gap = "  "
  let style: TableStyle
  let headings: [String]
  let cells: [[String]]
  let isNumeric: [Bool]
  /// The width of each column; `nil` when they do not fit.
  let widths: [Int]?

  init(_ table: Table, _ style: TableStyle) {
    self.style = style
    headings = table.columns.map { terminalSafe($0) }
    cells = table.rows.map { $0.map(\.description) }
    isNumeric = table.columns.indices.map { column in
      let values = table.rows.map { $0[column] }.filter { $0 != .null }
      return !values.isEmpty
        && values.allSatisfy { $0.type == .integer || $0.type == .double }
    }
    widths = Self.widths(headings, cells, isNumeric, style.width)
  }

  private static func widths(
    _ headings: [String], _ cells: [[String]], _ isNumeric: [Bool], _ limit: Int?
  ) -> [Int]? {
    let natural = headings.indices.map { column in
      cells.reduce(max(1, displayWidth(of: headings[column]))) { widest, row in
        max(widest, naturalWidth(of: row[column]))
      }
    }
    guard let limit else { return natural }
    let words = headings.indices.map { column in
      cells.reduce(longestWord(of: headings[column])) { max($0, longestWord(of: $1[column])) }
    }
    return ColumnWidths(natural: natural, words: words, isFixed: isNumeric)
      .shared(among: limit - gap.count * (headings.count - 1))
  }

  /// The width of the longest piece that has no place to break a line.
  private static func longestWord(of cell: String) -> Int {
    var longest = 0
    var current = 0
    for character in cell {
      let width = displayWidth(of: character)
      if character.isWhitespace || width == 2 {
        current = 0
      } else {
        current += width
        longest = max(longest, current)
        if character == "-" { current = 0 }
      }
    }
    return longest
  }

  private static func naturalWidth(of cell: String) -> Int {
    cell.split(whereSeparator: \.isNewline)
      .map { displayWidth(of: terminalSafe(String($0))) }.max() ?? 0
  }
}

// MARK: - Side by side

extension TerminalLayout {
  fileprivate var grid: String {
    guard let widths else { return "" }
    var text = row(headings, widths).map(emphasised).joined()
    text += line(widths.map { String(repeating: "─", count: $0) }, widths, isHeading: true)
    for cells in cells { text += row(cells, widths).joined() }
    return text
  }

  /// The lines of one row, each with its line end.
  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrappedCells = zip(cells, widths).map { wrapped($0, to: max(2, $1)) }
    let height = wrappedCells.map(\.count).max() ?? 1
    return (0..<height).map { number in
      line(wrappedCells.map { number < $0.count ? $0[number] : "" }, widths)
    }
  }

  private func line(_ cells: [String], _ widths: [Int], isHeading: Bool = false) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - displayWidth(of: cell)))
      if column > 0 { line += Self.gap }
      line += isNumeric[column] ? padding + cell : cell + padding
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// A heading in bold.
  private func emphasised(_ line: String) -> String {
    guard style.isColoured, let text = line.split(separator: "\n").first else { return line }
    return "\u{1B}[1m" + text + "\u{1B}[0m\n"
  }
}

// MARK: - Below each other

extension TerminalLayout {
  /// Each row as lines of heading and value, set apart by an empty line.
  fileprivate var records: String {
    let widest = headings.map { displayWidth(of: $0) }.max() ?? 0
    let left = min(widest, max(2, (style.width ?? 80) / 3))
    let right = max(2, (style.width ?? 80) - left - Self.gap.count)
    return cells.map { row in
      zip(headings, row).map { record($0, $1, left, right) }.joined()
    }.joined(separator: "\n")
  }

  private func record(_ heading: String, _ value: String, _ left: Int, _ right: Int) -> String {
    let names = wrapped(heading, to: left)
    let values = wrapped(value, to: right)
    return (0..<max(names.count, values.count)).map { number in
      let name = number < names.count ? names[number] : ""
      let value = number < values.count ? values[number] : ""
      let padding = String(repeating: " ", count: max(0, left - displayWidth(of: name)))
      let styled = style.isColoured && !name.isEmpty ? "\u{1B}[1m\(name)\u{1B}[0m" : name
      var line = styled + padding + Self.gap + value
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
