import GraphSchema
import Interchange
import PropertyGraph
import Report

/// JSON: `{format, name, directed, nodes, relationships, labels: {name: count}, types: {name: count},
/// clusters: [{name, label, parent, nodes}], properties: [{name, nodes, relationships}]}`.
extension OpenGraph: Presentable {
  package var sheet: AnswerSheet {
    AnswerSheet(
      title: title, sections: [counts] + clusterSection + [propertySection], rows: counts.table,
      json: json, notes: remarks, isEmpty: false)
  }

  private var title: String {
    let kind = isDirected ? "directed graph" : "undirected graph"
    return "\(source): \(reading.format), \(kind)" + (name.map { " “\($0)”" } ?? "")
  }

  private var labels: [(name: String, count: Int)] {
    graph.labels.map { (graph.name(of: $0), graph.nodes(withLabel: $0).count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private var types: [(name: String, count: Int)] {
    graph.relationshipTypes.map { (graph.name(of: $0), graph.relationships(ofType: $0).count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private var counts: AnswerSheet.Section {
    var table = Table(columns: ["what", "count"])
    let totals = [
      ("nodes", graph.nodeCount), ("relationships", graph.relationshipCount),
      ("clusters", clusters.count), ("attributes of the graph", attributes.count),
    ]
    for (name, count) in totals { table.append([.string(name), .integer(Int64(count))]) }
    for (name, count) in labels { table.append([.string("(:\(name))"), .integer(Int64(count))]) }
    for (name, count) in types { table.append([.string("[:\(name)]"), .integer(Int64(count))]) }
    return AnswerSheet.Section("", table)
  }

  private var clusterSection: [AnswerSheet.Section] {
    if clusters.isEmpty { return [] }
    var table = Table(columns: ["cluster", "label", "in", "nodes"])
    for cluster in clusters {
      table.append([
        .string(cluster.name), .string(cluster.label ?? ""), .string(cluster.parent ?? ""),
        .integer(Int64(cluster.nodeCount)),
      ])
    }
    return [AnswerSheet.Section("Clusters", table)]
  }

  private var propertySection: AnswerSheet.Section {
    var table = Table(columns: ["property", "nodes", "relationships"])
    for use in properties {
      table.append([
        .string(use.name), .integer(Int64(use.nodes)), .integer(Int64(use.relationships)),
      ])
    }
    return AnswerSheet.Section("Properties", table)
  }

  private var json: JSONDocument {
    [
      "format": .string(reading.format), "name": name.map { .string($0) } ?? .null,
      "directed": .boolean(isDirected), "nodes": .integer(Int64(graph.nodeCount)),
      "relationships": .integer(Int64(graph.relationshipCount)),
      "labels": Self.json(labels), "types": Self.json(types),
      "clusters": .array(
        clusters.map {
          [
            "name": .string($0.name), "label": $0.label.map { .string($0) } ?? .null,
            "parent": $0.parent.map { .string($0) } ?? .null,
            "nodes": .integer(Int64($0.nodeCount)),
          ]
        }),
      "properties": .array(
        properties.map {
          [
            "name": .string($0.name), "nodes": .integer(Int64($0.nodes)),
            "relationships": .integer(Int64($0.relationships)),
          ]
        }),
    ]
  }

  private static func json(_ counts: [(name: String, count: Int)]) -> JSONDocument {
    JSONDocument(counts.map { ($0.name, .integer(Int64($0.count))) })
  }
}
