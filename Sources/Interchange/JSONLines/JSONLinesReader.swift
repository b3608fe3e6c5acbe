internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph
internal import Report

/// Reads JSON Lines, one node or relationship a line, as an open property graph.
///
/// - A line with `node` is a node: its identifier (a text or an integer), and if it has them `labels`
///   and `properties`.
/// - A line with `source` and `target` is a relationship: two identifiers, and if it has them `type`
///   (`LINK` without it) and `properties`. It may come before its nodes.
/// - Empty lines mean nothing. Every other line is a mistake, told with its place.
package struct JSONLinesReader: Sendable {
  /// How much is read.
  package var limits: ReadingLimits
  /// What is done about wrong lines.
  package var policy: ReadingPolicy

  /// A reader.
  package init(
    limits: ReadingLimits = ReadingLimits(), policy: ReadingPolicy = ReadingPolicy()
  ) {
    self.limits = limits
    self.policy = policy
  }

  /// Reads a text.
  ///
  /// - Throws: as for bytes.
  package func read(_ text: String, name: String) throws(GraphReadingError) -> GraphReading {
    try read(Array(text.utf8), name: name)
  }

  /// Reads bytes, which are UTF-8.
  ///
  /// - Parameter name: what diagnostics call the text.
  /// - Throws: ``GraphReadingError/invalid(_:)`` with every bad line, up to the policy's limit, and the place in it;
  ///   ``GraphReadingError/overLimit(_:)`` for a text that holds too much.
  /// - Complexity: O(*n*) in the length of the text.
  package func read(_ bytes: [UInt8], name: String) throws(GraphReadingError) -> GraphReading {
    let input = try InputText(bytes, name: name, limits: limits)
    var parsing = JSONLinesParsing(input, limits: limits, policy: policy)
    var remarks: [String] = []
    let graph = try parsing.graph(&remarks)
    return GraphReading(
      graph: graph, format: "JSON Lines", name: nil, title: nil, isDirected: true,
      attributes: [:], groups: [], remarks: remarks, leftOut: parsing.gathering.leftOut)
  }
}

/// One text on its way into a graph.
private struct JSONLinesParsing {
  private(set) var gathering: GraphGathering
  private var start = 0

  init(_ input: InputText, limits: ReadingLimits, policy: ReadingPolicy) {
    gathering = GraphGathering(input, limits: limits, policy: policy)
  }

  mutating func graph(_ remarks: inout [String]) throws(GraphReadingError) -> GraphSnapshot {
    let bytes = gathering.input.bytes
    while start < bytes.count {
      let rest = bytes[start...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if !rest[..<end].allSatisfy(XMLReader.isBlank) { try line(bytes[start..<end]) }
      start = end + 1
    }
    return try gathering.graph(remarks: &remarks)
  }

  private mutating func line(_ line: ArraySlice<UInt8>) throws(GraphReadingError) {
    gathering.begin()
    let document: JSONDocument
    switch JSONDocument.read(String(decoding: line, as: UTF8.self), name: "") {
    case .failure(let mistake):
      refuse(mistake, in: line)
      return
    case .success(let value): document = value
    }
    guard case .object(let members) = document else {
      gathering.refuse("expected an object", at: start, hint: "a line begins with '{'")
      return
    }
    if members.contains(where: { $0.name == "node" }) {
      try node(members, document)
    } else {
      try relationship(members, document)
    }
  }

  /// A mistake of JSON, whose column counts characters of the line.
  private mutating func refuse(_ mistake: Diagnostic, in line: ArraySlice<UInt8>) {
    let column = max(0, (mistake.span?.column ?? 1) - 1)
    let before = String(decoding: line, as: UTF8.self).prefix(column)
    gathering.refuse(mistake.message, at: start + before.utf8.count, hint: mistake.hint)
  }

  private func place(_ name: String) -> Int {
    JSONPlace.offset(of: [.name(name)], in: gathering.input.bytes, from: start)
  }

  private mutating func node(
    _ members: [JSONDocument.Member], _ document: JSONDocument
  ) throws(GraphReadingError) {
    guard knows(members, ["node", "labels", "properties"], "a node"),
      let id = identifier("node", document), let properties = properties(document)
    else { return }
    var item = GraphGathering.Item(properties: properties, place: start)
    if let labels = document["labels"] {
      guard case .array(let values) = labels, let names = JSONValues.texts(values) else {
        gathering.refuse("expected an array of texts for 'labels'", at: place("labels"))
        return
      }
      item.labels = names
    }
    try gathering.addNode(id, item)
  }

  private mutating func relationship(
    _ members: [JSONDocument.Member], _ document: JSONDocument
  ) throws(GraphReadingError) {
    guard knows(members, ["source", "target", "type", "properties"], "a relationship"),
      let source = identifier("source", document), let target = identifier("target", document),
      let properties = properties(document)
    else { return }
    var item = GraphGathering.Item(properties: properties, place: start)
    if let type = document["type"] {
      guard case .string(let name) = type, !name.isEmpty else {
        gathering.refuse("expected a text for 'type'", at: place("type"))
        return
      }
      item.labels = [name]
    }
    try gathering.addRelationship(.init(source: source, target: target), item)
  }

  private mutating func knows(
    _ members: [JSONDocument.Member], _ names: [String], _ what: String
  ) -> Bool {
    guard let stranger = members.first(where: { !names.contains($0.name) }) else { return true }
    gathering.refuse(
      "unknown member '\(stranger.name.shortened)' of \(what)", at: place(stranger.name),
      hint: "members are \(names.joined(separator: ", ")); others stand inside properties")
    return false
  }

  private mutating func identifier(_ name: String, _ document: JSONDocument) -> String? {
    switch document[name] {
    case .string(let text)? where !text.isEmpty: return text
    case .integer(let number)?: return String(number)
    case nil:
      gathering.refuse(
        "expected 'node', or 'source' and 'target'", at: start,
        hint: "a line is a node or a relationship")
    default: gathering.refuse("expected a text or an integer for '\(name)'", at: place(name))
    }
    return nil
  }

  private mutating func properties(_ document: JSONDocument) -> [String: Value]? {
    guard let value = document["properties"] else { return [:] }
    guard case .object(let members) = value else {
      gathering.refuse("expected an object for 'properties'", at: place("properties"))
      return nil
    }
    if let bad = members.first(where: { $0.name.isEmpty || !JSONValues.isShallow($0.value) }) {
      gathering.refuse(
        bad.name.isEmpty
          ? "expected a name of a property" : "'\(bad.name.shortened)' is nested too deeply",
        at: JSONPlace.offset(
          of: [.name("properties"), .name(bad.name)], in: gathering.input.bytes, from: start),
        hint: bad.name.isEmpty ? nil : "values are nested up to \(JSONValues.deepest) levels")
      return nil
    }
    return JSONValues.map(members)
  }
}
