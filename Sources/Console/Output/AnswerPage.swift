import Liaison
import Report

/// An answer as text in a format: the page a person reads, or the rows a program does.
struct AnswerPage {
  let sheet: AnswerSheet
  /// How names were understood, then what the answer itself remarks.
  let notes: [String]
  let format: OutputFormat
  let style: TableStyle

  /// What standard output or the file gets.
  var text: String {
    switch format {
    case .table: page
    case .json: json.text(indented: true) + "\n"
    case .markdown: markdown
    case .tsv, .csv, .jsonl: sheet.rows.text(as: format, style: style)
    }
  }

  /// The notes that the text has no place for.
  var spareNotes: [String] {
    switch format {
    case .table, .json, .markdown: []
    case .tsv, .csv, .jsonl: (sheet.isEmpty ? ["nothing found"] : []) + notes
    }
  }

  private var json: JSONDocument {
    guard !notes.isEmpty, case .object(let members) = sheet.json else { return sheet.json }
    return .object(members + [.init("notes", .array(notes.map { .string($0) }))])
  }

  /// The title, the tables under their headings, the notes.
  private var page: String {
    var parts = [emphasised(sheet.title)]
    for section in sheet.sections where !section.table.rows.isEmpty {
      let table = section.table.withoutEmptyColumns.text(as: .table, style: style)
      parts.append(section.heading.isEmpty ? table : emphasised(section.heading) + table)
    }
    if sheet.isEmpty { parts.append("nothing found\n") }
    if !notes.isEmpty { parts.append(notes.map { folded("note: \($0)") }.joined()) }
    return parts.joined(separator: "\n")
  }

  private func emphasised(_ line: String) -> String {
    let text = folded(Failure.shortened(line, to: 600))
    return style.isColoured ? "\u{1B}[1m\(text.dropLast())\u{1B}[0m\n" : text
  }

  private func folded(_ line: String) -> String {
    wrapped(line, to: max(20, style.width ?? .max)).joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    var parts = ["# \(sheet.title)\n"]
    for section in sheet.sections where !section.table.rows.isEmpty {
      if !section.heading.isEmpty { parts.append("## \(section.heading)\n") }
      parts.append(section.table.withoutEmptyColumns.text(as: .markdown, style: style))
    }
    if sheet.isEmpty { parts.append("Nothing found.\n") }
    if !notes.isEmpty { parts.append(notes.map { "- \($0)\n" }.joined()) }
    let text = parts.joined(separator: "\n")
    return style.isTerminal ? terminalSafe(text, keeping: "\n") : text
  }
}
