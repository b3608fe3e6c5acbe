internal import GraphSchema

extension GraphMLParsing {
  mutating func graph(_ tag: XMLTag) throws(XMLGraphError) {
    switch tag["edgedefault"] {
    case "directed", nil: isDirected = true
    case "undirected": isDirected = false
    case let word?:
      gathering.refuse(
        "expected 'directed' or 'undirected', found '\(word.shortened)'",
        at: tag.place(of: "edgedefault"))
    }
    var attributes = usual["graph"] ?? [:]
    defer { self.attributes = attributes }
    while let inner = try source.child() {
      switch inner.name {
      case "node": try node(inner)
      case "edge": try edge(inner)
      case "data": try data(inner, into: &attributes)
      case "hyperedge":
        gathering.begin()
        gathering.refuse(
          "hyperedges are not read", at: inner.place, hint: "a relationship joins two nodes")
        try source.skip(inner, isCounted: false)
      default: try source.skip(inner, isCounted: inner.name != "desc")
      }
    }
  }

  /// The data inside the element just opened, over the defaults.
  private mutating func properties(of element: String) throws(XMLGraphError) -> [String: Value] {
    var properties = usual[element] ?? [:]
    while let inner = try source.child() {
      switch inner.name {
      case "data": try data(inner, into: &properties)
      case "graph":
        gathering.refuse(
          "nested graphs are not read", at: inner.place,
          hint: "put all nodes into the outermost graph")
        try source.skip(inner, isCounted: false)
      default: try source.skip(inner, isCounted: inner.name != "desc")
      }
    }
    return properties
  }

  private mutating func data(
    _ tag: XMLTag, into properties: inout [String: Value]
  ) throws(XMLGraphError) {
    let text = try source.text()
    guard let id = tag["key"], let key = keys[ExactText(id)] else {
      gathering.refuse(
        tag["key"].map { "there is no key '\($0.shortened)'" }
          ?? "expected the attribute 'key' of data", at: tag.place(of: "key"),
        hint: "keys are declared before the graph")
      return
    }
    if let value = value(text, key, at: tag.place) { properties[key.name] = value }
  }

  private mutating func node(_ tag: XMLTag) throws(XMLGraphError) {
    gathering.begin()
    var item = GraphGathering.Item(properties: try properties(of: "node"), place: tag.place)
    if case .string(let text)? = item.properties[GraphMLReader.labelsName],
      let labels = LabelList.labels(text)
    {
      item.labels = labels
      item.properties[GraphMLReader.labelsName] = nil
    }
    item.restoreNames([GraphMLReader.labelsName])
    guard let id = tag["id"] else {
      gathering.refuse("expected the attribute 'id' of a node", at: tag.place)
      return
    }
    do { try gathering.addNode(id, item) } catch { throw .reading(error) }
  }

  private mutating func edge(_ tag: XMLTag) throws(XMLGraphError) {
    gathering.begin()
    var item = GraphGathering.Item(properties: try properties(of: "edge"), place: tag.place)
    if case .string(let type)? = item.properties[GraphMLReader.typeName], !type.isEmpty {
      item.labels = [type]
      item.properties[GraphMLReader.typeName] = nil
    }
    item.restoreNames([GraphMLReader.typeName])
    switch tag["directed"] {
    case "true", "1": break
    case "false", "0": item.properties[GraphReading.directedProperty] = .boolean(false)
    case nil:
      if !isDirected { item.properties[GraphReading.directedProperty] = .boolean(false) }
    case let word?:
      gathering.refuse(
        "expected 'true' or 'false', found '\(word.shortened)'", at: tag.place(of: "directed"))
    }
    guard let from = tag["source"], let to = tag["target"] else {
      gathering.refuse("expected the attributes 'source' and 'target' of an edge", at: tag.place)
      return
    }
    do {
      try gathering.addRelationship(.init(source: from, target: to), item)
    } catch { throw .reading(error) }
  }
}
