import GraphAlgorithms
import GraphSchema
import Interchange
import PropertyGraph
import Report

/// JSON: `{centre, nodes: [{hops, name, labels, through}]}`.
extension OpenNeighbourhood: Presentable {
  package var sheet: AnswerSheet {
    let distance = Dictionary(
      zip([centre] + nodes, [0] + distances), uniquingKeysWith: { first, _ in first })
    var through: [NodeID: Set<String>] = [:]
    let store = graph.graph
    for link in relationships {
      let (a, b) = (store.source(of: link), store.target(of: link))
      guard let near = distance[a], let far = distance[b], near != far else { continue }
      let type = store.name(of: store.type(of: link))
      through[near < far ? b : a, default: []].insert(near < far ? type : "← \(type)")
    }
    var table = Table(columns: ["hops", "name", "labels", "through"])
    var items: [JSONDocument] = []
    for (node, hops) in zip(nodes, distances) {
      let types = (through[node] ?? []).sorted()
      table.append([
        .integer(Int64(hops)), .string(graph.name(of: node)), .string(graph.kind(of: node)),
        .string(types.joined(separator: ", ")),
      ])
      items.append([
        "hops": .integer(Int64(hops)), "name": .string(graph.name(of: node)),
        "labels": .array(store.labelNames(of: node).map { .string($0) }),
        "through": .array(types.map { .string($0) }),
      ])
    }
    var sheet = AnswerSheet(
      title: "around \(graph.name(of: centre))", rows: table,
      json: ["centre": .string(graph.name(of: centre)), "nodes": .array(items)], notes: notes)
    sheet.isCutShort = isCutShort
    return sheet
  }
}

/// JSON: `{from, to, paths: [[{from, type, forward, to}]]}`.
extension OpenPaths: Presentable {
  package var sheet: AnswerSheet {
    let store = graph.graph
    var rows = Table(columns: ["path", "hop", "from", "link", "to"])
    var json: [JSONDocument] = []
    for (number, path) in paths.enumerated() {
      var hops: [JSONDocument] = []
      for (step, link) in path.relationships.enumerated() {
        let (from, to) = (path.nodes[step], path.nodes[step + 1])
        let isForward = store.source(of: link) == from
        let type = store.name(of: store.type(of: link))
        rows.append([
          .integer(Int64(number + 1)), .integer(Int64(step + 1)), .string(graph.name(of: from)),
          .string(isForward ? "\(type) →" : "← \(type)"), .string(graph.name(of: to)),
        ])
        hops.append([
          "from": .string(graph.name(of: from)), "type": .string(type),
          "forward": .boolean(isForward), "to": .string(graph.name(of: to)),
        ])
      }
      json.append(.array(hops))
    }
    var sheet = AnswerSheet(
      title: "\(graph.name(of: start)) → \(graph.name(of: end))", rows: rows,
      json: [
        "from": .string(graph.name(of: start)), "to": .string(graph.name(of: end)),
        "paths": .array(json),
      ], isEmpty: paths.isEmpty)
    sheet.isCutShort = isCutShort
    return sheet
  }
}

/// JSON: `{name, labels, properties, relationships: [{type, forward, other, properties}]}`.
extension OpenNodeAnswer: Presentable {
  package var sheet: AnswerSheet {
    let store = graph.graph
    let properties = store.properties(of: node).sorted { $0.key < $1.key }
    var facts = Table(columns: ["property", "value"])
    for (key, value) in properties { facts.append([.string(key), .string(value.description)]) }
    let near = neighbourhood(of: [node], hops: 1, in: store)
    let all = near.relationships.filter {
      store.source(of: $0) == node || store.target(of: $0) == node
    }
    var links = Table(columns: ["link", "name", "labels", "properties"])
    var json: [JSONDocument] = []
    for link in all.prefix(limit) {
      let isForward = store.source(of: link) == node
      let other = isForward ? store.target(of: link) : store.source(of: link)
      let type = store.name(of: store.type(of: link))
      let own = store.properties(of: link).sorted { $0.key < $1.key }
      links.append([
        .string(isForward ? "\(type) →" : "← \(type)"), .string(graph.name(of: other)),
        .string(graph.kind(of: other)),
        .string(own.map { "\($0.key) \($0.value)" }.joined(separator: ", ")),
      ])
      json.append([
        "type": .string(type), "forward": .boolean(isForward),
        "other": .string(graph.name(of: other)),
        "properties": GraphReading.json(
          of: Dictionary(own.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })),
      ])
    }
    var rows = Table(columns: ["what", "name", "value"])
    for (key, value) in properties {
      rows.append([.string("property"), .string(key), .string(value.description)])
    }
    for row in links.rows { rows.append([row[0], row[1], row[3]]) }
    let more = all.count - limit
    return AnswerSheet(
      title: "\(graph.name(of: node)) (\(graph.kind(of: node)))",
      sections: [
        AnswerSheet.Section("Properties", facts), AnswerSheet.Section("Relationships", links),
      ], rows: rows,
      json: [
        "name": .string(graph.name(of: node)),
        "labels": .array(store.labelNames(of: node).map { .string($0) }),
        "properties": GraphReading.json(
          of: Dictionary(properties.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })),
        "relationships": .array(json),
      ], notes: more > 0 ? ["\(more) more relationships are not listed"] : [], isEmpty: false)
  }
}
