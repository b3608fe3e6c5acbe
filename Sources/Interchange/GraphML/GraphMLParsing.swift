internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// One GraphML text on its way into a graph.
struct GraphMLParsing {
  /// A declared key.
  struct Key {
    let name: String
    let element: String
    let kind: AttributeColumns.Kind
    let type: String
    var usual: Value?
  }

  var gathering: GraphGathering
  var source: XMLSource
  var keys: [ExactText: Key] = [:]
  var usual: [String: [String: Value]] = [:]
  var attributes: [String: Value] = [:]
  var isDirected = true

  init(_ input: InputText, limits: ReadingLimits, policy: ReadingPolicy) {
    gathering = GraphGathering(input, limits: limits, policy: policy)
    source = XMLSource(input)
  }

  mutating func reading() throws(XMLGraphError) -> GraphReading {
    guard let root = try source.child() else { return try finish(nil, graphs: 0) }
    guard root.name == "graphml" else {
      throw .syntax(
        XMLRefusal(
          offset: root.place, length: root.name.count + 1,
          message: "expected '<graphml>', found '<\(root.name.shortened)>'"))
    }
    var (name, graphs) = (String?.none, 0)
    while let tag = try source.child() {
      switch tag.name {
      case "key": try key(tag)
      case "graph":
        graphs += 1
        if graphs > 1 {
          try source.skip(tag, isCounted: false)
        } else {
          name = tag["id"]
          try graph(tag)
        }
      case "desc": try source.skip(tag, isCounted: false)
      default: try source.skip(tag)
      }
    }
    gathering.leave()
    if graphs == 0 { gathering.refuse("expected '<graph>' in '<graphml>'", at: root.place) }
    _ = try source.next()
    return try finish(name, graphs: graphs)
  }

  private mutating func finish(
    _ name: String?, graphs: Int
  ) throws(XMLGraphError) -> GraphReading {
    var remarks = source.remarks
    if graphs > 1 { remarks.append("\(graphs - 1) graphs after the first were left alone") }
    do {
      let graph = try gathering.graph(remarks: &remarks)
      return GraphReading(
        graph: graph, format: "GraphML", name: name, title: nil, isDirected: isDirected,
        attributes: attributes, groups: [], remarks: remarks, leftOut: gathering.leftOut)
    } catch { throw .reading(error) }
  }

  private static let kinds: [String: AttributeColumns.Kind] = [
    "boolean": .boolean, "int": .integer, "long": .integer, "float": .double, "double": .double,
    "string": .text,
  ]

  private mutating func key(_ tag: XMLTag) throws(XMLGraphError) {
    gathering.leave()
    let type = tag["attr.type"] ?? "string"
    let kind = Self.kinds[type]
    if kind == nil {
      gathering.refuse(
        "unknown type '\(type.shortened)' of a key", at: tag.place(of: "attr.type"),
        hint: "types are boolean, int, long, float, double and string")
    }
    var key = Key(
      name: tag["attr.name"] ?? tag["id"] ?? "", element: tag["for"] ?? "all", kind: kind ?? .text,
      type: type)
    while let inner = try source.child() {
      guard inner.name == "default" else {
        try source.skip(inner, isCounted: inner.name != "desc")
        continue
      }
      key.usual = value(try source.text(), key, at: inner.place)
    }
    guard let id = tag["id"], !key.name.isEmpty else {
      gathering.refuse("expected the attribute 'id' of a key", at: tag.place)
      return
    }
    guard keys.updateValue(key, forKey: ExactText(id)) == nil else {
      gathering.refuse("the key '\(id.shortened)' occurs twice", at: tag.place)
      return
    }
    guard let value = key.usual else { return }
    for element in ["graph", "node", "edge"] where key.element == element || key.element == "all" {
      usual[element, default: [:]][key.name] = value
    }
  }

  mutating func value(_ text: String, _ key: Key, at place: Int) -> Value? {
    let value = AttributeColumns.value(text, key.kind)
    if value == nil {
      gathering.refuse(
        "expected a value of type \(key.type) for '\(key.name.shortened)', "
          + "found '\(text.shortened)'", at: place,
        hint: key.kind == .integer ? "integers have 64 bits" : nil)
    }
    return value
  }
}
