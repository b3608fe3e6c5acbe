import Dossier
import GraphSchema
import Report

/// The types of a dossier, readable.
package struct TypesAnswer: Sendable, Presentable {
  let vocabulary: Vocabulary
  let counts: [String: Int]

  /// JSON: `{title, types: […], properties: […], relations: […]}`.
  package var sheet: AnswerSheet {
    var rows = Table(columns: ["kind", "name", "is / from", "to", "about"])
    for cells in typeCells { rows.append(["type", cells[0], cells[1], "", cells[3]]) }
    for cells in propertyCells {
      rows.append(["property", cells[0], cells[1], cells[2], cells[3]])
    }
    for cells in relationCells {
      rows.append(["relation", cells[0], cells[1], cells[2], cells[5]])
    }
    let sections = [
      section("Types", ["type", "is a", "entities", "about"], typeCells),
      section("Properties", ["property", "of", "values", "about"], propertyCells),
      section(
        "Relations", ["relation", "from", "to", "back", "groups", "about"], relationCells),
    ]
    return AnswerSheet(title: vocabulary.title, sections: sections, rows: rows, json: json)
  }

  private func section(
    _ heading: String, _ columns: [String], _ rows: [[Value]]
  ) -> AnswerSheet.Section {
    var table = Table(columns: columns)
    for row in rows { table.append(row) }
    return AnswerSheet.Section(heading, table)
  }

  private var typeCells: [[Value]] {
    vocabulary.schema.nodeTypes.map { type in
      let marks = [type.isAbstract ? "abstract" : nil, type.isHub ? "hub" : nil].compactMap(\.self)
      return [
        .string(type.name), .string(type.parents.joined(separator: ", ")),
        .integer(Int64(counts[type.name] ?? 0)), .string(Self.about(type.summary, marks)),
      ]
    }
  }

  private var propertyCells: [[Value]] {
    vocabulary.properties.map { property in
      let single = property.single == nil ? "several " : ""
      return [
        .string(property.name), .string(property.of.joined(separator: ", ")),
        .string(single + property.kind.rawValue), .string(property.summary),
      ]
    }
  }

  private var relationCells: [[Value]] {
    vocabulary.schema.relationshipTypes.map { type in
      [
        .string(type.name), .string(type.from.joined(separator: ", ")),
        .string(type.to.joined(separator: ", ")),
        .string(type.isSymmetric ? "(both ways)" : type.inverse ?? ""),
        .string(type.groups.joined(separator: ", ")),
        .string(Self.about(type.summary, marks(of: type))),
      ]
    }
  }

  private static func about(_ summary: String, _ marks: [String]) -> String {
    let note = marks.isEmpty ? "" : "(\(marks.joined(separator: ", ")))"
    return [summary, note].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func marks(of type: RelationshipType) -> [String] {
    [
      type.isTimeless ? "timeless" : nil, type.joins ? nil : "of documents",
      vocabulary.events.contains(type.name) ? "event" : nil,
      type.single.map { "one per \($0.per.rawValue)" },
    ].compactMap(\.self)
  }

  private var json: JSONDocument {
    [
      "title": .string(vocabulary.title), "about": .string(vocabulary.about),
      "schema": vocabulary.json,
    ]
  }
}

extension Snapshot {
  /// The types of the dossier.
  package func types() throws(LiaisonError) -> TypesAnswer {
    let graph = try dossier()
    let labels = graph.entities.flatMap { graph.vocabulary.schema.labels(of: $0.type) }
    return TypesAnswer(
      vocabulary: graph.vocabulary,
      counts: Dictionary(grouping: labels, by: \.self).mapValues(\.count))
  }
}

/// JSON: `{totals, types, relations, documents, modalities}`, each `{name: count}`.
extension StatisticsAnswer: Presentable {
  package var sheet: AnswerSheet {
    let groups: [(String, [Count])] = [
      ("totals", totals), ("entities by type", types), ("links by relation", relations),
      ("claims by document", documents), ("claims by modality", modalities),
    ]
    var rows = Table(columns: ["group", "name", "count"])
    var sections: [AnswerSheet.Section] = []
    for (group, counts) in groups {
      var table = Table(columns: ["name", "count"])
      for count in counts {
        rows.append([.string(group), .string(count.name), .integer(Int64(count.count))])
        table.append([.string(count.name), .integer(Int64(count.count))])
      }
      sections.append(AnswerSheet.Section(group, table))
    }
    let json = JSONDocument(
      groups.map { group, counts in
        (group, JSONDocument(counts.map { ($0.name, .integer(Int64($0.count))) }))
      })
    return AnswerSheet(
      title: graph.vocabulary.title, sections: sections, rows: rows, json: json)
  }
}
