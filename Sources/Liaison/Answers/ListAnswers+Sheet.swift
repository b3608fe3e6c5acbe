import Dossier
import GraphSchema
import Report

/// JSON: `{text, matches: [{…entity, how: exact | alias | near, matched}]}`.
extension FindAnswer: Presentable {
  package var sheet: AnswerSheet {
    var table = Table(columns: ["how", "name", "type", "key", "matched"])
    for hit in hits {
      table.append([
        .string(hit.how.word), .string(hit.entity.name), .string(hit.entity.type),
        .string(hit.entity.key), .string(hit.matched),
      ])
    }
    let json: JSONDocument = [
      "text": .string(text),
      "matches": .array(
        hits.map { hit in
          [
            "key": .string(hit.entity.key), "name": .string(hit.entity.name),
            "type": .string(hit.entity.type), "how": .string(hit.how.word),
            "matched": .string(hit.matched),
          ]
        }),
    ]
    let notes = total > hits.count ? ["\(hits.count) of \(total) shown (--limit)"] : []
    return AnswerSheet(
      title: "“\(text)”", sections: [AnswerSheet.Section("", readable)], rows: table, json: json,
      notes: notes)
  }

  /// The table with types in words, and the matching name only where it is another one.
  private var readable: Table {
    var table = Table(columns: ["how", "name", "type", "key", "matched"])
    for hit in hits {
      let matched = hit.matched == hit.entity.name ? "" : hit.matched
      table.append([
        .string(hit.how.word), .string(hit.entity.name), .string(graph.noun(of: hit.entity)),
        .string(hit.entity.key), .string(matched),
      ])
    }
    return table
  }
}

extension NameMatch.How {
  /// `exact`, `alias` or `near`.
  var word: String {
    switch self {
    case .exact: "exact"
    case .alias: "alias"
    case .near: "near"
    }
  }
}

/// JSON: `{type, entities: [{…entity, dates, sources, asOf?}]}`.
extension ListAnswer: Presentable {
  package var sheet: AnswerSheet {
    var table = Table(columns: scope.columns(["name", "type", "date", "key", "sources"]))
    for item in items {
      table.append(
        scope.cells(
          [
            .string(item.entity.name), .string(item.entity.type),
            .string(item.dates.joined(separator: " / ")), .string(item.entity.key),
            .string(Self.short(item.citations)),
          ], asOf: item.attestation?.rawValue ?? ""))
    }
    let json: JSONDocument = [
      "type": .string(type), "entities": .array(items.map(json(_:))),
      "total": .integer(Int64(total)),
    ]
    let plural = graph.vocabulary.schema.nodeType(type)?.plural ?? type
    let notes = total > items.count ? ["\(items.count) of \(total) shown (--limit)"] : []
    return AnswerSheet(
      title: "\(total) \(total == 1 ? singular : plural)",
      sections: [AnswerSheet.Section("", readable)], rows: table, json: json, notes: notes)
  }

  /// The table without what every row would repeat: the type that was asked for.
  private var readable: Table {
    var table = Table(columns: scope.columns(["name", "type", "date", "key", "sources"]))
    for item in items {
      let noun = item.entity.type == type ? "" : graph.noun(of: item.entity)
      table.append(
        scope.cells(
          [
            .string(item.entity.name), .string(noun),
            .string(item.dates.joined(separator: " / ")), .string(item.entity.key),
            .string(Self.short(item.citations)),
          ], asOf: item.attestation?.rawValue ?? ""))
    }
    return table
  }

  private var singular: String { graph.vocabulary.schema.nodeType(type)?.noun ?? type }

  /// The first few citations; the rest are counted.
  private static func short(_ citations: [String]) -> String {
    guard citations.count > 6 else { return citations.joined(separator: ", ") }
    return citations.prefix(5).joined(separator: ", ") + " and \(citations.count - 5) more"
  }

  private func json(_ item: Item) -> JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("key", .string(item.entity.key)), ("name", .string(item.entity.name)),
      ("type", .string(item.entity.type)), ("dates", .array(item.dates.map { .string($0) })),
      ("sources", .array(item.citations.map { .string($0) })),
    ]
    if let attestation = item.attestation {
      members.append(("asOf", .string(attestation.rawValue)))
    }
    return JSONDocument(members)
  }
}

/// JSON: `{first, second, common: [{entity, first: links, second: links}], documents}`.
extension CommonAnswer: Presentable {
  package var sheet: AnswerSheet {
    var table = Table(
      columns: scope.columns(["name", "type", "link", "date", "mark", "sources"]))
    for item in shared {
      for link in item.first + item.second {
        let attestation = scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) }
        table.append(
          scope.cells(
            [
              .string(item.entity.name), .string(item.entity.type),
              .string(graph.phrase(of: link, from: item.entity.id)),
              .string(graph.dateCell(of: link)), .string(graph.markCell(of: link)),
              .string(graph.sourceCell(link.claims)),
            ], asOf: graph.attestationCell(attestation, link)))
      }
    }
    func links(_ links: [Link]) -> JSONDocument {
      .array(
        links.map { link in
          graph.json(link, scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) })
        })
    }
    let json: JSONDocument = [
      "first": graph.json(first), "second": graph.json(second),
      "common": .array(
        shared.map { item in
          [
            "entity": graph.json(item.entity), "first": links(item.first),
            "second": links(item.second),
          ]
        }),
      "documents": graph.json(
        documentsOf: shared.flatMap { $0.first + $0.second }.flatMap(\.claims)),
    ]
    return AnswerSheet(
      title: "\(first.name) and \(second.name) have \(shared.count) in common",
      sections: sections, rows: table, json: json, notes: notes)
  }

  private var notes: [String] {
    guard shared.isEmpty, !hubs.isEmpty else { return [] }
    return ["--through-hubs would find: \(hubs.map(\.name).joined(separator: ", "))"]
  }

  /// One table for each entity in common, with how it is tied to both.
  private var sections: [AnswerSheet.Section] {
    shared.map { item in
      var table = Table(columns: scope.columns(["link", "date", "mark", "sources"]))
      for link in item.first + item.second {
        let attestation = scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) }
        table.append(
          scope.cells(
            [
              .string(graph.phrase(of: link, from: item.entity.id)),
              .string(graph.dateCell(of: link)), .string(graph.markCell(of: link)),
              .string(graph.sourceCell(link.claims)),
            ], asOf: graph.attestationCell(attestation, link)))
      }
      let heading = "\(item.entity.name) — \(graph.noun(of: item.entity))"
      return AnswerSheet.Section(heading, table)
    }
  }
}

/// JSON: `{entity?, entries: [{date, day?, sentence, asOf?, evidence}]}`.
extension TimelineAnswer: Presentable {
  package var sheet: AnswerSheet {
    let hasDates = entries.contains { $0.attestation != nil }
    var table = Table(columns: ["date", "what", "sources"] + (hasDates ? ["as of"] : []))
    for entry in entries {
      let asOf: [Value] = hasDates ? [.string(entry.attestation?.rawValue ?? "")] : []
      table.append(
        [.string(entry.date), .string(entry.sentence), .string(graph.sourceCell(entry.claims))]
          + asOf)
    }
    var members: [(String, JSONDocument)] = []
    if let entity { members.append(("entity", graph.json(entity))) }
    members.append(("entries", .array(entries.map(json(_:)))))
    let notes = total > entries.count ? ["\(entries.count) of \(total) shown (--limit)"] : []
    return AnswerSheet(
      title: entity.map { "Timeline of \($0.name)" } ?? "Timeline", rows: table,
      json: JSONDocument(members), notes: notes)
  }

  private func json(_ entry: Entry) -> JSONDocument {
    var members: [(String, JSONDocument)] = [("date", .string(entry.date))]
    if let day = entry.day, let date = CalendarDate(days: Int(day)) {
      members.append(("earliest", .string(date.description)))
    }
    members.append(("sentence", .string(entry.sentence)))
    if let attestation = entry.attestation {
      members.append(("asOf", .string(attestation.rawValue)))
    }
    members.append(("evidence", graph.evidence(entry.claims)))
    return JSONDocument(members)
  }
}
