import Dossier
import GraphSchema
import Report

/// JSON: `{entity, aliases, scripts, note?, properties: [{property, settled?, disputed, values}],
/// links, documents}`.
extension ShowAnswer: Presentable {
  package var sheet: AnswerSheet {
    let head = ["relation", "name", "type", "role", "date", "mark", "sources"]
    var rows = Table(columns: scope.columns(head))
    for fact in facts { for reading in fact.readings { rows.append(row(fact, reading)) } }
    for line in lines { rows.append(row(line)) }
    return AnswerSheet(
      title: "\(entity.name) — \(type)", sections: sections, rows: rows, json: json, notes: notes,
      isEmpty: false)
  }

  private var type: String {
    graph.vocabulary.schema.nodeType(entity.type)?.noun ?? entity.type
  }

  private var notes: [String] {
    var notes: [String] = []
    if facts.isEmpty && lines.isEmpty { notes.append("nothing is recorded beside the name") }
    if facts.contains(where: \.isDisputed) {
      notes.append("sources disagree; see: liaison conflicts \"\(entity.key)\"")
    }
    if entity.isHub { notes.append("a hub: walks reach it but do not pass through it") }
    return notes
  }

  private func row(_ fact: PropertyFact, _ reading: PropertyFact.Reading) -> [Value] {
    let phrase = graph.vocabulary.property(fact.property)?.phrase ?? fact.property
    return scope.cells(
      [
        .string(phrase), .string(graph.displayed(reading.value, of: fact.property)), "", "", "",
        .string(factMark(fact, reading)), .string(graph.sourceCell(reading.claims)),
      ], asOf: "")
  }

  private func factMark(_ fact: PropertyFact, _ reading: PropertyFact.Reading) -> String {
    var marks: [String] = fact.isDisputed ? ["sources disagree"] : []
    let records = reading.claims.map { graph.claims[$0].record }
    marks += Modality.allCases.filter { mode in
      mode != .asserted && records.allSatisfy { $0.modality == mode }
    }.map(\.rawValue)
    if records.contains(where: \.isDenied) { marks.append("denied") }
    if records.contains(where: { $0.disputed != nil }) { marks.append("disputed") }
    return marks.joined(separator: ", ")
  }

  private func row(_ line: Line) -> [Value] {
    let link = line.link
    let other = graph.entity(line.isForward ? link.to : link.from)
    let role = [link.role, link.behalf.map { "for \(graph.entity($0).name)" }].compactMap(\.self)
    return scope.cells(
      [
        .string(graph.predicate(of: link, forward: line.isForward)), .string(other.name),
        .string(other.type), .string(role.joined(separator: ", ")),
        .string(graph.dateCell(of: link)), .string(graph.markCell(of: link)),
        .string(graph.sourceCell(link.claims)),
      ], asOf: graph.attestationCell(line.attestation, link))
  }

  /// Names and values first, then one table of links.
  private var sections: [AnswerSheet.Section] {
    var about = Table(columns: ["what", "value", "mark", "sources"])
    about.append(["key", .string(entity.key), "", ""])
    for name in entity.aliases where name.isSearchable {
      about.append(["also called", .string(name.name), "", ""])
    }
    for (tag, name) in entity.scripts.sorted(by: { $0.key < $1.key }) {
      about.append([.string("in \(tag)"), .string(name), "", ""])
    }
    if let note = entity.note { about.append(["note", .string(note), "", ""]) }
    for fact in facts {
      for reading in fact.readings {
        let cells = row(fact, reading)
        about.append([cells[0], cells[1], cells[5], cells[6]])
      }
    }
    var links = Table(
      columns: scope.columns(["relation", "name", "role", "date", "mark", "sources"]))
    for line in lines {
      var cells = row(line)
      cells.remove(at: 2)
      links.append(cells)
    }
    var sections = [AnswerSheet.Section("", about)]
    if !lines.isEmpty { sections.append(AnswerSheet.Section("Links", links)) }
    return sections
  }

  private var json: JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("entity", graph.json(entity)),
      ("aliases", .array(entity.searchableAliases.map { .string($0) })),
    ]
    if let note = entity.note { members.append(("note", .string(note))) }
    members.append(("properties", .array(facts.map(json(_:)))))
    members.append(("links", .array(lines.map { graph.json($0.link, $0.attestation) })))
    let positions = facts.flatMap(\.readings).flatMap(\.claims) + lines.flatMap(\.link.claims)
    members.append(("documents", graph.json(documentsOf: positions)))
    return JSONDocument(members)
  }

  private func json(_ fact: PropertyFact) -> JSONDocument {
    var members: [(String, JSONDocument)] = [("property", .string(fact.property))]
    if let settled = fact.settled { members.append(("settled", .string(settled))) }
    members.append(("disputed", .boolean(fact.isDisputed)))
    members.append(
      (
        "values",
        .array(
          fact.readings.map { reading in
            [
              "value": .string(reading.value),
              "text": .string(graph.displayed(reading.value, of: fact.property)),
              "evidence": graph.evidence(reading.claims),
            ]
          })
      ))
    return JSONDocument(members)
  }
}
