import GraphSchema
import Interchange
import PropertyGraph
import Report

extension OpenGraph {
  /// What travels in a graph file beside the graph: its name, direction, attributes and clusters.
  private static let enclosure = GraphEnclosure.firstKind + 1

  /// Writes the graph to a file of its own, whole or not at all.
  ///
  /// The file opens in a fraction of the time that importing takes; a damaged one is refused.
  ///
  /// - Parameter path: the file, by custom with the ending `.liaison`.
  /// - Throws: ``LiaisonError/unreadableFile(_:hint:)`` when the file cannot be written.
  /// - Complexity: O(*n*) in the size of the graph.
  public func write(to path: String) throws(LiaisonError) {
    let bytes = Array(OpenGraphHead(reading).json.text().utf8)
    do {
      try SnapshotFile.write(
        graph, enclosing: [GraphEnclosure(kind: Self.enclosure, bytes: bytes)], to: path)
    } catch { throw .unreadableFile(error.description, hint: nil) }
  }

  /// Opens a graph file.
  ///
  /// - Throws: ``LiaisonError/missingFile(_:hint:)``, or ``LiaisonError/unreadableFile(_:hint:)`` for a
  ///   file that is damaged, cut short, of a newer version or of another kind.
  /// - Complexity: O(*n*) in the size of the graph, most of it copying.
  public static func open(_ path: String) throws(LiaisonError) -> OpenGraph {
    let content: SnapshotFile.Content
    do { content = try SnapshotFile.read(path) } catch {
      if case .missing(let path) = error {
        throw .missingFile(path, hint: ImportFiles.near(path))
      }
      throw .unreadableFile(error.description, hint: nil)
    }
    var head = OpenGraphHead()
    if let enclosure = content.enclosures.first(where: { $0.kind == Self.enclosure }),
      case .success(let document) = JSONDocument.read(
        String(decoding: enclosure.bytes, as: UTF8.self), name: path)
    {
      head = OpenGraphHead(document)
    }
    return OpenGraph(head.reading(content.snapshot), source: path)
  }

  static func opened(_ path: String) throws(LiaisonError) -> GraphImport {
    GraphImport(try open(path))
  }
}

/// What is said of a graph as a whole.
private struct OpenGraphHead {
  var name: String?
  var title: String?
  var isDirected = true
  var attributes: [String: Value] = [:]
  var groups: [GraphReading.Group] = []

  init() {}

  init(_ reading: GraphReading) {
    (name, title, isDirected) = (reading.name, reading.title, reading.isDirected)
    (attributes, groups) = (reading.attributes, reading.groups)
  }

  init(_ document: JSONDocument) {
    name = Self.text(document["name"])
    title = Self.text(document["title"])
    isDirected = document["directed"] != .boolean(false)
    attributes = Self.values(document["attributes"])
    guard case .array(let items)? = document["groups"] else { return }
    for item in items {
      guard let name = Self.text(item["name"]) else { continue }
      var count = 0
      if case .integer(let number)? = item["nodes"] { count = Int(clamping: number) }
      groups.append(
        GraphReading.Group(
          name: name, label: Self.text(item["label"]), parent: Self.text(item["parent"]),
          nodeCount: count, attributes: Self.values(item["attributes"])))
    }
  }

  private static func text(_ document: JSONDocument?) -> String? {
    guard case .string(let text)? = document else { return nil }
    return text
  }

  private static func values(_ document: JSONDocument?) -> [String: Value] {
    document.map(GraphReading.properties(of:)) ?? [:]
  }

  var json: JSONDocument {
    [
      "name": name.map { .string($0) } ?? .null, "title": title.map { .string($0) } ?? .null,
      "directed": .boolean(isDirected), "attributes": GraphReading.json(of: attributes),
      "groups": .array(
        groups.map {
          [
            "name": .string($0.name), "label": $0.label.map { .string($0) } ?? .null,
            "parent": $0.parent.map { .string($0) } ?? .null,
            "nodes": .integer(Int64($0.nodeCount)),
            "attributes": GraphReading.json(of: $0.attributes),
          ]
        }),
    ]
  }

  func reading(_ graph: GraphSnapshot) -> GraphReading {
    GraphReading(
      graph: graph, format: "graph file", name: name, title: title, isDirected: isDirected,
      attributes: attributes, groups: groups, remarks: [])
  }
}
