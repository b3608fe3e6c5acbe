import Diagnostics
import Dossier
import GraphSchema
import Report

/// JSON: `{clean, totals: {name: count}, findings: [{severity, message, place?, hint?}]}`.
extension CheckAnswer: Presentable {
  package var sheet: AnswerSheet {
    var rows = Table(columns: ["severity", "what", "where", "hint"])
    for finding in report.diagnostics { rows.append(Self.row(finding)) }
    var sections: [AnswerSheet.Section] = []
    for (severity, heading) in [
      (Diagnostic.Severity.error, "Errors"), (.warning, "Warnings"), (.note, "Notes"),
    ] {
      let findings = report.diagnostics.filter { $0.severity == severity }
      var table = Table(columns: ["what", "where", "hint"])
      for finding in findings { table.append(Array(Self.row(finding).dropFirst())) }
      if !findings.isEmpty { sections.append(AnswerSheet.Section(heading, table)) }
    }
    var table = Table(columns: ["what", "count"])
    for (name, count) in totals { table.append([.string(name), .integer(Int64(count))]) }
    sections.append(AnswerSheet.Section("Totals", table))
    return AnswerSheet(
      title: title, sections: sections, rows: rows, json: json, notes: notes, isEmpty: false)
  }

  private static func row(_ finding: Diagnostic) -> [Value] {
    [
      .string(finding.severity.rawValue), .string(finding.message),
      .string(finding.span?.description ?? ""), .string(finding.hint ?? ""),
    ]
  }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    report.diagnostics.count { $0.severity == severity }
  }

  private var title: String {
    let (errors, warnings) = (count(.error), count(.warning))
    if errors + warnings == 0 { return "\(graph.vocabulary.title): nothing wrong" }
    return "\(graph.vocabulary.title): \(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
  }

  private var totals: [(String, Int)] {
    let size = [
      ("entities", graph.entities.count), ("documents", graph.documents.count),
      ("claims", graph.claims.count { !$0.isDerived }), ("conflicts", graph.conflicts.count),
      ("tensions", graph.tensions.count),
    ]
    guard sources != nil else { return size }
    let unnamed = report.citations.count {
      if case .unnamed = $0 { true } else { false }
    }
    let missing = report.citations.count {
      if case .missing = $0 { true } else { false }
    }
    return size + [
      ("documents compared with their texts", report.documentsRead),
      ("claims whose paragraph names both ends", report.verifiedCount),
      ("claims that say why it does not", unnamed),
      ("claims that do not say why", missing),
      ("inferred claims, not compared", report.citations.count { $0 == .inferred }),
    ]
  }

  private var notes: [String] {
    guard sources != nil else {
      return ["claims were not compared with the documents; --sources DIR does that"]
    }
    guard report.checkedCount > 0 else { return [] }
    let tenths = report.verifiedCount * 1_000 / report.checkedCount
    return [
      "\(report.verifiedCount) of \(report.checkedCount) claims verified by name "
        + "(\(tenths / 10).\(tenths % 10) %); inferred ones are not counted"
    ]
  }

  private var json: JSONDocument {
    [
      "clean": .boolean(report.isClean),
      "totals": JSONDocument(totals.map { ($0.0, .integer(Int64($0.1))) }),
      "findings": .array(
        report.diagnostics.map { finding in
          var members: [(String, JSONDocument)] = [
            ("severity", .string(finding.severity.rawValue)),
            ("message", .string(finding.message)),
          ]
          if let span = finding.span { members.append(("place", .string(span.description))) }
          if let hint = finding.hint { members.append(("hint", .string(hint))) }
          return JSONDocument(members)
        }),
    ]
  }
}
