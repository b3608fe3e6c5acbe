package import Diagnostics
package import GraphSchema
import Report

/// JSON: that of the graph, and `leftOut`, `files: [{name, holds, taken, leftOut}]` for CSV.
extension GraphImport: Presentable {
  package var sheet: AnswerSheet {
    var sheet = graph.sheet
    if leftOutCount > 0 {
      var rows = sheet.rows
      rows.append([.string("left out"), .integer(Int64(leftOutCount))])
      sheet.rows = rows
      if let first = sheet.sections.first {
        sheet.sections[0] = AnswerSheet.Section(first.heading, rows)
      }
    }
    if files.count > 1 { sheet.sections.append(fileSection) }
    guard case .object(var members) = sheet.json else { return sheet }
    members.append(.init("leftOut", .integer(Int64(leftOutCount))))
    if !files.isEmpty {
      members.append(
        .init(
          "files",
          .array(
            files.map {
              [
                "name": .string($0.name), "holds": .string(Self.word($0)),
                "taken": .integer(Int64($0.takenCount)),
                "leftOut": .integer(Int64($0.leftOutCount)),
              ]
            })))
    }
    sheet.json = .object(members)
    return sheet
  }

  private var fileSection: AnswerSheet.Section {
    var table = Table(columns: ["file", "holds", "rows", "left out"])
    for file in files {
      table.append([
        .string(file.name), .string(Self.word(file)), .integer(Int64(file.takenCount)),
        .integer(Int64(file.leftOutCount)),
      ])
    }
    return AnswerSheet.Section("Files", table)
  }

  private static func word(_ file: File) -> String {
    file.holdsNodes ? "nodes" : "relationships"
  }

  /// What was left out as a table of file, line, column, reason and hint.
  package var leftOutTable: Table {
    Self.table(of: leftOut)
  }

  /// Mistakes as a table of file, line, column, reason and hint.
  package static func table(of mistakes: [Diagnostic]) -> Table {
    var table = Table(columns: ["file", "line", "column", "reason", "hint"])
    for mistake in mistakes {
      table.append([
        mistake.span.map { .string($0.file) } ?? .null,
        mistake.span.map { .integer(Int64($0.line)) } ?? .null,
        mistake.span.map { .integer(Int64($0.column)) } ?? .null, .string(mistake.message),
        mistake.hint.map { .string($0) } ?? .null,
      ])
    }
    return table
  }
}
