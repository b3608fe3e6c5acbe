import Dossier
import GraphSchema
import Report

/// JSON: `{centre, hops, entities: [{…entity, distance, links}], links, documents, truncated?}`.
extension NeighbourhoodAnswer: Presentable {
  package var sheet: AnswerSheet {
    var table = Table(
      columns: scope.columns(["hops", "name", "type", "link", "date", "mark", "sources"]))
    for reached in reached { for link in reached.links { table.append(row(reached, link)) } }
    var notes: [String] = []
    if total > self.reached.count {
      notes.append("\(self.reached.count) of \(total) entities shown (--limit)")
    }
    if let truncation { notes.append("cut short: \(truncation)") }
    return AnswerSheet(
      title: "Within \(hops) \(hops == 1 ? "step" : "steps") of \(centre.name)",
      sections: sections, rows: table, json: json, notes: notes, isEmpty: self.reached.isEmpty)
  }

  /// One table for each distance; the first reads from the centre, whose name is left out, the others
  /// in sentences, from the entity reached to the one a step nearer.
  private var sections: [AnswerSheet.Section] {
    Dictionary(grouping: reached, by: \.distance).sorted { $0.key < $1.key }.map { distance, all in
      let names =
        distance == 1 ? ["link", "to", "type", "role"] : ["sentence"]
      var table = Table(columns: scope.columns(names + ["date", "mark", "sources"]))
      for reached in all { for link in reached.links { table.append(step(reached, link)) } }
      let steps = distance == 1 ? "1 step" : "\(distance) steps"
      let count = "\(all.count) \(all.count == 1 ? "entity" : "entities")"
      return AnswerSheet.Section("\(steps): \(count)", table)
    }
  }

  private func step(_ reached: Reached, _ link: Link) -> [Value] {
    let entity = reached.entity
    let attestation = scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) }
    let head: [Value] =
      reached.distance == 1
      ? [
        .string(graph.predicate(of: link, forward: link.from == centre.id)), .string(entity.name),
        .string(graph.noun(of: entity)), .string(graph.roleCell(of: link)),
      ] : [.string("\(entity.name) \(graph.phrase(of: link, from: entity.id))")]
    return scope.cells(
      head + [
        .string(graph.dateCell(of: link)), .string(graph.markCell(of: link)),
        .string(graph.sourceCell(link.claims)),
      ], asOf: graph.attestationCell(attestation, link))
  }

  private func row(_ reached: Reached, _ link: Link) -> [Value] {
    let attestation = scope.filter.asOf.map { graph.attestation(of: link, asOf: $0) }
    return scope.cells(
      [
        .integer(Int64(reached.distance)), .string(reached.entity.name),
        .string(reached.entity.type), .string(graph.phrase(of: link, from: reached.entity.id)),
        .string(graph.dateCell(of: link)), .string(graph.markCell(of: link)),
        .string(graph.sourceCell(link.claims)),
      ], asOf: graph.attestationCell(attestation, link))
  }

  private var json: JSONDocument {
    let asOf = scope.filter.asOf
    var members: [(String, JSONDocument)] = [
      ("centre", graph.json(centre)), ("hops", .integer(Int64(hops))),
      (
        "entities",
        .array(
          reached.map { reached in
            [
              "key": .string(reached.entity.key), "name": .string(reached.entity.name),
              "type": .string(reached.entity.type), "distance": .integer(Int64(reached.distance)),
            ]
          })
      ),
      (
        "links",
        .array(
          links.map { link in
            graph.json(link, asOf.map { graph.attestation(of: link, asOf: $0) })
          })
      ), ("documents", graph.json(documentsOf: links.flatMap(\.claims))),
    ]
    if let truncation { members.append(("truncated", .string(truncation))) }
    if total > reached.count { members.append(("total", .integer(Int64(total)))) }
    return JSONDocument(members)
  }
}
