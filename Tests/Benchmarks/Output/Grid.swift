/// A table of texts, aligned for a terminal or as Markdown.
struct Grid {
  let title: String
  let columns: [String]
  /// Whether each column is read from the right: numbers are.
  var rows: [[String]] = []
  /// Sentences below the table.
  var remarks: [String] = []

  init(_ title: String, _ columns: [String]) {
    self.title = title
    self.columns = columns
  }

  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The table in a format.
  func text(_ format: Format) -> String {
    switch format {
    case .aligned: aligned
    case .markdown: markdown
    }
  }

  enum Format {
    case aligned
    case markdown
  }

  private var aligned: String {
    let all = [columns] + rows
    let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    var text = title + "\n"
    for row in all {
      let cells = row.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blank : blank + row[column]
      }
      text += "  " + cells.joined(separator: "  ") + "\n"
    }
    for remark in remarks { text += "  " + remark + "\n" }
    return text
  }

  private var markdown: String {
    var text = "### \(title)\n\n"
    text += "| " + columns.joined(separator: " | ") + " |\n"
    text += "|---|" + columns.dropFirst().map { _ in "--:|" }.joined() + "\n"
    for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
    if !remarks.isEmpty { text += "\n" + remarks.joined(separator: "\n") + "\n" }
    return text
  }
}

/// Numbers as the tables write them.
enum Amount {
  /// A time, given in microseconds, with three digits.
  static func time(_ microseconds: Double) -> String {
    switch microseconds {
    case ..<1: digits(microseconds * 1e3) + " ns"
    case ..<1e3: digits(microseconds) + " µs"
    case ..<1e6: digits(microseconds / 1e3) + " ms"
    default: digits(microseconds / 1e6) + " s"
    }
  }

  /// A number with three digits that count.
  static func digits(_ number: Double) -> String {
    let places = number >= 100 ? 0 : number >= 10 ? 1 : 2
    return fixed(number, places)
  }

  /// A number with so many decimal places.
  static func fixed(_ number: Double, _ places: Int) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "–" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * Double(scale)).rounded())
    guard places > 0 else { return "\(whole)" }
    let rest = String(abs(whole % scale))
    let zeros = String(repeating: "0", count: places - rest.count)
    return "\(whole < 0 && whole / scale == 0 ? "-" : "")\(whole / scale).\(zeros)\(rest)"
  }

  /// How many times as much.
  static func ratio(_ number: Double, over other: Double?) -> String {
    guard let other, other > 0 else { return "–" }
    return digits(number / other) + "×"
  }
}
