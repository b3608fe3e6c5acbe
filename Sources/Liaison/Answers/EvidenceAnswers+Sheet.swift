import Dossier
import GraphSchema
import Report

/// JSON: `{subject, claims: [claim], documents}`.
extension CiteAnswer: Presentable {
  package var sheet: AnswerSheet {
    let head = ["source", "paragraph", "claim", "whose words", "mark", "id"]
    var rows = Table(columns: head)
    for claim in claims {
      for paragraph in claim.record.paragraphs {
        rows.append([
          .string(claim.record.document), .integer(Int64(paragraph)),
          .string(graph.sentence(of: claim)), .string(speaker(of: claim)),
          .string(Self.marks(of: claim)), .string(claim.id),
        ])
      }
    }
    var sections: [AnswerSheet.Section] = []
    for document in graph.documents {
      let cited = claims.filter { $0.record.document == document.record.id }
      if cited.isEmpty { continue }
      var table = Table(columns: ["paragraph", "claim", "whose words", "mark"])
      for claim in cited {
        table.append([
          .string(claim.record.paragraphs.map(String.init).joined(separator: ", ")),
          .string(graph.sentence(of: claim)), .string(speaker(of: claim)),
          .string(Self.marks(of: claim)),
        ])
      }
      let title = "[\(document.record.id)] \(document.record.title)"
      sections.append(AnswerSheet.Section(title, table))
    }
    let positions = claims.compactMap { graph.position(ofClaim: $0.id) }
    let json: JSONDocument = [
      "subject": .string(subject), "claims": .array(claims.map { graph.json($0) }),
      "documents": graph.json(documentsOf: positions),
    ]
    return AnswerSheet(
      title: "Claims about \(subject)", sections: sections, rows: rows, json: json, notes: notes)
  }

  private func speaker(of claim: Claim) -> String {
    claim.says.map { graph.entity($0).name } ?? ""
  }

  private static func marks(of claim: Claim) -> String {
    let record = claim.record
    var marks: [String] = []
    if record.modality != .asserted { marks.append(record.modality.rawValue) }
    if record.isDenied { marks.append("denied") }
    if record.disputed != nil { marks.append("disputed") }
    return marks.joined(separator: ", ")
  }

  private var notes: [String] {
    var notes: [String] = []
    if total > claims.count { notes.append("\(claims.count) of \(total) shown (--limit)") }
    guard claims.count == 1, let record = claims.first?.record else { return notes }
    notes.append("claim \(record.id)")
    if let disputed = record.disputed { notes.append("disputed: \(disputed)") }
    if let inferred = record.inferred {
      notes.append("inferred: \(inferred) (from \(record.basis.joined(separator: ", ")))")
    }
    if let unnamed = record.unnamed { notes.append("named otherwise there: \(unnamed)") }
    if let note = record.note { notes.append("note: \(note)") }
    return notes
  }
}

/// JSON: `{conflicts: [{kind, subject, predicate, sides: [{value, claims}]}], tensions: [{why,
/// claims}], disputed: [{reason, claim}]}`.
extension DisagreementAnswer: Presentable {
  package var sheet: AnswerSheet {
    let head = ["kind", "about", "what", "says", "sources", "whose words"]
    var rows = Table(columns: head)
    for row in conflictRows + tensionRows + disputedRows { rows.append(row) }
    let counts = [
      Self.count(conflicts.count, "conflict"), Self.count(tensions.count, "tension"),
      Self.count(disputed.count, "disputed claim"),
    ]
    return AnswerSheet(
      title: counts.joined(separator: ", "),
      sections: conflicts.map(section(_:)) + tensions.map(section(_:)) + disputed.map(section(_:)),
      rows: rows, json: json)
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func section(_ conflict: Conflict) -> AnswerSheet.Section {
    var table = Table(columns: ["says", "sources", "whose words"])
    for side in conflict.sides {
      let value: Value = .string(graph.displayed(side.value, of: conflict.predicate))
      table.append([value] + cells(side.claims.map { graph.claims[$0] }))
    }
    let subject = graph.entity(conflict.subject).name
    return AnswerSheet.Section("Conflict: \(subject) \(phrase(of: conflict))", table)
  }

  private func section(_ tension: Tension) -> AnswerSheet.Section {
    AnswerSheet.Section("Tension: \(tension.why)", table(of: tension.claims))
  }

  private func section(_ claim: Claim) -> AnswerSheet.Section {
    AnswerSheet.Section("Disputed: \(claim.record.disputed ?? "")", table(of: [claim]))
  }

  private func table(of claims: [Claim]) -> Table {
    var table = Table(columns: ["claim", "sources", "whose words"])
    for claim in claims { table.append([.string(graph.sentence(of: claim))] + cells([claim])) }
    return table
  }

  private func phrase(of conflict: Conflict) -> String {
    graph.vocabulary.property(conflict.predicate)?.phrase
      ?? graph.vocabulary.schema.relationshipType(conflict.predicate)?.phrase
      ?? conflict.predicate
  }

  private func cells(_ claims: [Claim]) -> [Value] {
    let speakers = claims.compactMap { $0.says.map { graph.entity($0).name } }
    var seen: Set<String> = []
    let positions = claims.compactMap { graph.position(ofClaim: $0.id) }
    return [
      .string(graph.sourceCell(positions)),
      .string(speakers.filter { seen.insert($0).inserted }.joined(separator: ", ")),
    ]
  }

  private var conflictRows: [[Value]] {
    conflicts.flatMap { conflict in
      conflict.sides.map { side in
        [
          .string(conflict.kind.rawValue), .string(graph.entity(conflict.subject).name),
          .string(phrase(of: conflict)),
          .string(graph.displayed(side.value, of: conflict.predicate)),
        ] + cells(side.claims.map { graph.claims[$0] })
      }
    }
  }

  private var tensionRows: [[Value]] {
    tensions.flatMap { tension in
      tension.claims.map { claim in
        [
          "tension", .string(graph.entity(claim.subject).name), .string(tension.why),
          .string(graph.sentence(of: claim)),
        ] + cells([claim])
      }
    }
  }

  private var disputedRows: [[Value]] {
    disputed.map { claim in
      [
        "disputed", .string(graph.entity(claim.subject).name),
        .string(claim.record.disputed ?? ""), .string(graph.sentence(of: claim)),
      ] + cells([claim])
    }
  }

  private var json: JSONDocument {
    [
      "conflicts": .array(
        conflicts.map { conflict in
          [
            "kind": .string(conflict.kind.rawValue), "subject": graph.json(of: conflict.subject),
            "predicate": .string(conflict.predicate),
            "sides": .array(
              conflict.sides.map { side in
                [
                  "value": .string(side.value),
                  "claims": .array(side.claims.map { graph.json(graph.claims[$0]) }),
                ]
              }),
          ]
        }),
      "tensions": .array(
        tensions.map { tension in
          [
            "why": .string(tension.why), "claims": .array(tension.claims.map { graph.json($0) }),
          ]
        }), "disputed": .array(disputed.map { graph.json($0) }),
    ]
  }
}
