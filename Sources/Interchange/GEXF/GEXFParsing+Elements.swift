internal import GraphSchema

extension GEXFParsing {
  /// What stands inside a node or edge.
  private struct Content {
    var properties: [String: Value]
    var spells: [(start: Value?, end: Value?)] = []
    /// The attributes that have had a value, to tell those of several times.
    var seen: Set<String> = []
  }

  /// The nodes of the list just opened.
  mutating func nodes(in parent: String?) throws(XMLGraphError) {
    while let tag = try source.child() {
      if tag.name == "node" { try node(tag, in: parent) } else { try source.skip(tag) }
    }
  }

  /// The edges of the list just opened.
  mutating func edges() throws(XMLGraphError) {
    while let tag = try source.child() {
      if tag.name == "edge" { try edge(tag) } else { try source.skip(tag) }
    }
  }

  private mutating func node(_ tag: XMLTag, in parent: String?) throws(XMLGraphError) {
    gathering.begin()
    let id = tag["id"]
    var content = Content(properties: usual["node"] ?? [:])
    if let parent = parent ?? tag["pid"] {
      content.properties["parent"] = .string(parent)
      notes[.nested, default: 0] += 1
    }
    try fill(&content, "node", inside: id ?? "")
    var item = GraphGathering.Item(properties: content.properties, place: tag.place)
    if case .string(let text)? = item.properties[GEXFWriter.labelsName],
      let labels = LabelList.labels(text)
    {
      item.labels = labels
      item.properties[GEXFWriter.labelsName] = nil
    }
    item.restoreNames(GEXFWriter.nodeNames)
    if let label = tag["label"], label != id, !label.isEmpty {
      item.properties["label"] = .string(label)
    }
    addTime(tag, content, to: &item)
    guard let id else {
      gathering.refuse("expected the attribute 'id' of a node", at: tag.place)
      return
    }
    do { try gathering.addNode(id, item) } catch { throw .reading(error) }
  }

  private mutating func edge(_ tag: XMLTag) throws(XMLGraphError) {
    gathering.begin()
    var content = Content(properties: usual["edge"] ?? [:])
    try fill(&content, "edge", inside: "")
    var item = GraphGathering.Item(properties: content.properties, place: tag.place)
    takeType(tag, &item)
    item.restoreNames(GEXFWriter.edgeNames)
    if let label = tag["label"], !label.isEmpty, label != item.labels.first {
      item.properties["label"] = .string(label)
    }
    if let text = tag["weight"] {
      let weight = AttributeColumns.value(text, .double)
      if weight == nil {
        gathering.refuse(
          "expected a number for 'weight', found '\(text.shortened)'", at: tag.place(of: "weight"))
      }
      item.properties["weight"] = weight
    }
    addTime(tag, content, to: &item)
    if !isDirected(tag, "type", usual: isDirected) {
      item.properties[GraphReading.directedProperty] = .boolean(false)
    }
    guard let from = tag["source"], let to = tag["target"] else {
      gathering.refuse("expected the attributes 'source' and 'target' of an edge", at: tag.place)
      return
    }
    do {
      try gathering.addRelationship(.init(source: from, target: to), item)
    } catch { throw .reading(error) }
  }

  private func takeType(_ tag: XMLTag, _ item: inout GraphGathering.Item) {
    let written = item.properties[GEXFWriter.typeName]
    if let kind = tag["kind"], !kind.isEmpty {
      item.labels = [kind]
      if written == .string(kind) { item.properties[GEXFWriter.typeName] = nil }
    } else if case .string(let type)? = written, !type.isEmpty {
      item.labels = [type]
      item.properties[GEXFWriter.typeName] = nil
    }
  }

  /// Reads the element just opened to its end.
  private mutating func fill(
    _ content: inout Content, _ owner: String, inside parent: String
  ) throws(XMLGraphError) {
    while let tag = try source.child() {
      switch tag.name {
      case "attvalues": try values(&content, owner)
      case "spells", "slices": try spells(&content)
      case "nodes", "edges":
        let beginning = gathering.suspended()
        if tag.name == "nodes" { try nodes(in: parent) } else { try edges() }
        gathering.resume(beginning)
      case "parents": try parents(&content)
      default: try source.skip(tag)
      }
    }
  }

  private mutating func parents(_ content: inout Content) throws(XMLGraphError) {
    var names: [Value] = []
    while let tag = try source.child() {
      if let name = tag["for"] { names.append(.string(name)) }
      try source.skip(tag, isCounted: false)
    }
    guard let first = names.first else { return }
    notes[.nested, default: 0] += 1
    content.properties["parent"] = names.count == 1 ? first : .list(names)
  }

  private mutating func values(
    _ content: inout Content, _ owner: String
  ) throws(XMLGraphError) {
    while let tag = try source.child() {
      guard tag.name == "attvalue" else {
        try source.skip(tag)
        continue
      }
      try source.skip(tag, isCounted: false)
      let id = tag["for"] ?? tag["id"]
      guard let id, let attribute = attributes[owner]?[ExactText(id)] else {
        gathering.refuse(
          id.map { "there is no attribute '\($0.shortened)' of \(owner)s" }
            ?? "expected the attribute 'for' of a value", at: tag.place(of: "for"),
          hint: "attributes are declared before the \(owner)s")
        continue
      }
      guard let text = tag["value"] else {
        gathering.refuse("expected the attribute 'value' of a value", at: tag.place)
        continue
      }
      if !content.seen.insert(attribute.title).inserted { notes[.values, default: 0] += 1 }
      if let value = value(text, attribute, at: tag.place(of: "value")) {
        content.properties[attribute.title] = value
      }
    }
  }

  private mutating func spells(_ content: inout Content) throws(XMLGraphError) {
    while let tag = try source.child() {
      content.spells.append(span(tag))
      try source.skip(tag, isCounted: false)
    }
  }

  /// The first and last moment that an element states.
  private mutating func span(_ tag: XMLTag) -> (start: Value?, end: Value?) {
    if tag["startopen"] != nil || tag["endopen"] != nil { notes[.open, default: 0] += 1 }
    let moment = tag["timestamp"]
    return (
      (tag["start"] ?? tag["startopen"] ?? moment).map(time.value),
      (tag["end"] ?? tag["endopen"] ?? moment).map(time.value)
    )
  }

  private mutating func addTime(
    _ tag: XMLTag, _ content: Content, to item: inout GraphGathering.Item
  ) {
    let own = span(tag)
    let spells = content.spells
    if let start = own.start ?? spells.first?.start { item.properties["start"] = start }
    if let end = own.end ?? spells.last?.end { item.properties["end"] = end }
    guard spells.count > 1 else { return }
    notes[.spells, default: 0] += 1
    item.properties["spells"] = .list(
      spells.map { .list([$0.start ?? .string(""), $0.end ?? .string("")]) })
  }
}
