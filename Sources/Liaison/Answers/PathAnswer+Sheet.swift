import Dossier
import GraphAlgorithms
import GraphSchema
import Report

/// JSON: `{from, to, paths: [{hops: [{from, to, links}], length, asOf?}], documents, relaxations?,
/// truncated?}`.
extension PathAnswer: Presentable {
  package var sheet: AnswerSheet {
    var rows = Table(
      columns: scope.columns(["path", "hop", "from", "link", "to", "date", "mark", "sources"]))
    var sections: [AnswerSheet.Section] = []
    for (number, way) in ways.enumerated() {
      var section = Table(columns: scope.columns(["hop", "sentence", "date", "mark", "sources"]))
      for (step, hop) in way.hops.enumerated() {
        for (position, link) in hop.links.enumerated() {
          rows.append(row(number + 1, step + 1, hop, link))
          section.append(sentenceRow(position == 0 ? step + 1 : nil, hop, link))
        }
      }
      sections.append(AnswerSheet.Section(heading(of: way, number + 1), section))
    }
    var sheet = AnswerSheet(
      title: "\(start.name) → \(end.name)", sections: sections, rows: rows, json: json,
      notes: notes, isEmpty: ways.isEmpty)
    sheet.isCutShort = truncation == Truncation.deadline.description
    return sheet
  }

  private func heading(of way: Way, _ number: Int) -> String {
    let names = way.nodes.map { graph.entity($0).name }.joined(separator: " → ")
    let count = "\(way.hops.count) \(way.hops.count == 1 ? "hop" : "hops")"
    let asOf = way.attestation.map { ", \($0.rawValue)" } ?? ""
    return ways.count == 1 ? "\(names) (\(count)\(asOf))" : "\(number). \(names) (\(count)\(asOf))"
  }

  private func attestationCell(_ link: Link) -> String {
    graph.attestationCell(scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) }, link)
  }

  private func row(_ path: Int, _ step: Int, _ hop: Hop, _ link: Link) -> [Value] {
    scope.cells(
      [
        .integer(Int64(path)), .integer(Int64(step)), .string(graph.entity(hop.from).name),
        .string(graph.predicate(of: link, forward: link.from == hop.from)),
        .string(graph.entity(hop.to).name), .string(graph.dateCell(of: link)),
        .string(graph.markCell(of: link)), .string(graph.sourceCell(link.claims)),
      ], asOf: attestationCell(link))
  }

  private func sentenceRow(_ step: Int?, _ hop: Hop, _ link: Link) -> [Value] {
    let subject = graph.entity(hop.from).name
    return scope.cells(
      [
        step.map { .integer(Int64($0)) } ?? .null,
        .string("\(subject) \(graph.phrase(of: link, from: hop.from))"),
        .string(graph.dateCell(of: link)), .string(graph.markCell(of: link)),
        .string(graph.sourceCell(link.claims)),
      ], asOf: attestationCell(link))
  }

  private var notes: [String] {
    var notes: [String] = []
    if let truncation { notes.append("cut short: \(truncation)") }
    guard ways.isEmpty else { return notes }
    notes.append("no path from \(start.name) to \(end.name) under these rules")
    for relaxation in relaxations {
      let names = relaxation.way.nodes.map { graph.entity($0).name }.joined(separator: " → ")
      notes.append("\(relaxation.rule); \(relaxation.option) would find: \(names)")
    }
    if relaxations.isEmpty { notes.append("lifting no single rule would find one either") }
    return notes
  }

  private var json: JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("from", graph.json(start)), ("to", graph.json(end)),
      ("paths", .array(ways.map(json(_:)))),
      (
        "documents",
        graph.json(documentsOf: ways.flatMap(\.hops).flatMap(\.links).flatMap(\.claims))
      ),
    ]
    if !relaxations.isEmpty {
      members.append(
        (
          "relaxations",
          .array(
            relaxations.map { relaxation in
              [
                "option": .string(relaxation.option), "rule": .string(relaxation.rule),
                "path": json(relaxation.way),
              ]
            })
        ))
    }
    if let truncation { members.append(("truncated", .string(truncation))) }
    return JSONDocument(members)
  }

  private func json(_ way: Way) -> JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("length", .integer(Int64(way.hops.count))),
      ("entities", .array(way.nodes.map { graph.json(of: $0) })),
      (
        "hops",
        .array(
          way.hops.map { hop in
            [
              "from": graph.json(of: hop.from), "to": graph.json(of: hop.to),
              "links": .array(
                hop.links.map { link in
                  graph.json(
                    link, scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) })
                }),
            ]
          })
      ),
    ]
    if let attestation = way.attestation { members.append(("asOf", .string(attestation.rawValue))) }
    return JSONDocument(members)
  }
}
