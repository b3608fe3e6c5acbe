internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// One GEXF text on its way into a graph.
struct GEXFParsing {
  /// A declared attribute.
  struct Attribute {
    let title: String
    let type: GEXFType
    var usual: Value?
  }

  var gathering: GraphGathering
  var source: XMLSource
  /// The attributes by class (`node`, `edge`) and id.
  var attributes: [String: [ExactText: Attribute]] = [:]
  var usual: [String: [String: Value]] = [:]
  var isDirected = false
  var time = GEXFTime.double
  /// What is told once, with how often it occurred.
  var notes: [Note: Int] = [:]

  /// What was taken otherwise than written.
  enum Note: String, CaseIterable {
    case nested = "nodes lay inside others; they bear the property 'parent'"
    case mutual = "mutual edges bear 'directed' = false"
    case spells = "nodes and edges have several spells; 'start' and 'end' span them all"
    case values = "values hold for a part of the time; of each attribute the last is kept"
    case open = "spells do not include their first or last moment; they are taken as if they did"
  }

  init(_ input: InputText, limits: ReadingLimits, policy: ReadingPolicy) {
    gathering = GraphGathering(input, limits: limits, policy: policy)
    source = XMLSource(input)
  }

  mutating func reading() throws(XMLGraphError) -> GraphReading {
    var (name, graphs) = (String?.none, 0)
    guard let root = try source.child() else { return try finish(nil) }
    guard root.name == "gexf" else {
      throw .syntax(
        XMLRefusal(
          offset: root.place, length: root.name.count + 1,
          message: "expected '<gexf>', found '<\(root.name.shortened)>'"))
    }
    while let tag = try source.child() {
      switch tag.name {
      case "meta": name = try description()
      case "graph":
        graphs += 1
        if graphs > 1 { try source.skip(tag) } else { try graph(tag) }
      default: try source.skip(tag)
      }
    }
    gathering.leave()
    if graphs == 0 { gathering.refuse("expected '<graph>' in '<gexf>'", at: root.place) }
    _ = try source.next()
    return try finish(name)
  }

  private mutating func finish(_ name: String?) throws(XMLGraphError) -> GraphReading {
    var remarks = source.remarks
    remarks += Note.allCases.compactMap { note in notes[note].map { "\($0) \(note.rawValue)" } }
    do {
      let graph = try gathering.graph(remarks: &remarks)
      return GraphReading(
        graph: graph, format: "GEXF", name: name, title: nil, isDirected: isDirected,
        attributes: [:], groups: [], remarks: remarks, leftOut: gathering.leftOut)
    } catch { throw .reading(error) }
  }

  /// The description in the element just opened, which is the graph's name.
  private mutating func description() throws(XMLGraphError) -> String? {
    var name: String?
    while let tag = try source.child() {
      if tag.name == "description" {
        let text = try source.text()
        if !text.allSatisfy(\.isWhitespace) { name = text }
      } else {
        try source.skip(tag, isCounted: false)
      }
    }
    return name
  }

  private mutating func graph(_ tag: XMLTag) throws(XMLGraphError) {
    isDirected = isDirected(tag, "defaultedgetype", usual: false)
    if let word = tag["timeformat"] {
      if let known = GEXFTime.allCases.first(where: {
        $0.rawValue.lowercased() == word.lowercased()
      }) {
        time = known
      } else {
        let known = GEXFTime.allCases.map(\.rawValue)
        gathering.refuse(
          "unknown time format '\(word.shortened)'", at: tag.place(of: "timeformat"),
          hint: didYouMean(word, among: known) ?? "known are \(known.joined(separator: ", "))")
      }
    }
    while let inner = try source.child() {
      switch inner.name {
      case "attributes": try declarations(inner)
      case "nodes": try nodes(in: nil)
      case "edges": try edges()
      default: try source.skip(inner)
      }
    }
  }

  /// Whether an element says that edges have a direction.
  mutating func isDirected(_ tag: XMLTag, _ name: String, usual: Bool) -> Bool {
    switch tag[name] {
    case "directed": return true
    case "undirected": return false
    case "mutual":
      notes[.mutual, default: 0] += 1
      return false
    case nil: return usual
    case let word?:
      gathering.refuse(
        "expected 'directed', 'undirected' or 'mutual', found '\(word.shortened)'",
        at: tag.place(of: name))
      return usual
    }
  }

  private mutating func declarations(_ tag: XMLTag) throws(XMLGraphError) {
    gathering.leave()
    let owner = tag["class"] ?? ""
    if !["node", "edge"].contains(owner) {
      gathering.refuse(
        "expected the class 'node' or 'edge' of attributes, found '\(owner.shortened)'",
        at: tag.place(of: "class"))
    }
    while let inner = try source.child() {
      guard inner.name == "attribute" else {
        try source.skip(inner)
        continue
      }
      try declaration(inner, of: owner)
    }
  }

  private mutating func declaration(
    _ tag: XMLTag, of owner: String
  ) throws(XMLGraphError) {
    let word = tag["type"] ?? "string"
    let type = GEXFType(word)
    if type == nil {
      gathering.refuse(
        "unknown type '\(word.shortened)' of an attribute", at: tag.place(of: "type"),
        hint: didYouMean(word, among: GEXFType.names)
          ?? "types are \(GEXFType.names.joined(separator: ", "))")
    }
    let title = tag["title"] ?? tag["id"] ?? ""
    var attribute = Attribute(title: title, type: type ?? .text)
    while let inner = try source.child() {
      guard inner.name == "default" else {
        try source.skip(inner, isCounted: inner.name != "options")
        continue
      }
      attribute.usual = value(try source.text(), attribute, at: inner.place)
    }
    guard let id = tag["id"], !attribute.title.isEmpty else {
      gathering.refuse("expected the attribute 'id' of an attribute", at: tag.place)
      return
    }
    guard attributes[owner, default: [:]].updateValue(attribute, forKey: ExactText(id)) == nil
    else {
      gathering.refuse(
        "the attribute '\(id.shortened)' of \(owner)s occurs twice", at: tag.place(of: "id"))
      return
    }
    if let value = attribute.usual { usual[owner, default: [:]][attribute.title] = value }
  }

  mutating func value(_ text: String, _ attribute: Attribute, at place: Int) -> Value? {
    let value = attribute.type.value(text)
    if value == nil {
      gathering.refuse(
        "expected a value of type \(attribute.type.name) for '\(attribute.title.shortened)', "
          + "found '\(text.shortened)'", at: place,
        hint: attribute.type.kind == .integer ? "integers have 64 bits" : nil)
    }
    return value
  }
}
