import GraphSchema

/// Puts a graph together from the sections of a file, in the order in which they build on each other.
struct GraphStateDecoder {
  var state: GraphState
  var counts = Counts()

  /// What the section of counts says.
  struct Counts {
    var nodes = 0
    var relationships = 0
    var annotations = 0
    var texts = 0
    var textBytes = 0
  }

  /// The graph of a file.
  static func state(
    _ bytes: RawSpan, _ table: [GraphFile.Entry],
    running sideBySide: (@Sendable () -> Void, @Sendable () -> Void) -> Void
  ) throws(GraphFileError) -> GraphState {
    let places = try SectionPlaces(table)
    var rules: TypeRules?
    if let entry = places.optional(GraphFile.Kind.schema) {
      var section = try bytes.section(entry)
      rules = TypeRules(try section.schema())
      try section.finish()
    }
    var decoder = GraphStateDecoder(state: GraphState(rules: rules, rowLimit: .max))
    try decoder.read(bytes, places, sideBySide)
    return decoder.state
  }

  private mutating func read(
    _ bytes: RawSpan, _ places: SectionPlaces,
    _ sideBySide: (@Sendable () -> Void, @Sendable () -> Void) -> Void
  ) throws(GraphFileError) {
    var section = try bytes.section(try places.required(GraphFile.Kind.counts))
    try readCounts(&section)
    section = try bytes.section(try places.required(GraphFile.Kind.names))
    try readNames(&section)
    section = try bytes.section(try places.required(GraphFile.Kind.labelSets))
    try readLabelSets(&section)
    section = try bytes.section(try places.required(GraphFile.Kind.texts))
    state.strings = try section.strings(counts.texts, counts.textBytes)
    section = try bytes.section(try places.required(GraphFile.Kind.nodes))
    try readNodes(&section)
    section = try bytes.section(try places.required(GraphFile.Kind.relationships))
    let rowsByType = try readRelationships(&section)
    state.adjacency = AdjacencyLoad(
      state.relationships, counts.nodes, rowsByType: rowsByType
    ).adjacency(running: sideBySide)
    section = try bytes.section(try places.required(GraphFile.Kind.annotations))
    try readAnnotations(&section)
    state.nodeColumns = try columns(
      bytes, places.columns(GraphFile.Kind.nodeColumn), state.liveNodes, counts.nodes)
    state.relationshipColumns = try columns(
      bytes, places.columns(GraphFile.Kind.relationshipColumn), state.liveRelationships,
      counts.relationships)
    state.annotationColumns = try columns(
      bytes, places.columns(GraphFile.Kind.annotationColumn), state.liveAnnotations,
      counts.annotations)
    try fillUniqueTables()
  }
}

extension GraphStateDecoder {
  private mutating func readCounts(_ section: inout ByteReader) throws(GraphFileError) {
    state.version = try section.word64()
    counts.nodes = try rows(&section)
    counts.relationships = try rows(&section)
    counts.annotations = try rows(&section)
    counts.texts = try rows(&section)
    let textBytes = try section.word64()
    guard textBytes <= UInt64(Int.max) else { throw section.corrupt("the texts are too long") }
    counts.textBytes = Int(textBytes)
    for _ in 0..<2 {
      guard try section.word64() == 0 else { throw section.corrupt("a gap is not zero") }
    }
    try section.finish()
  }

  /// A number of rows, of which 32 bits can tell each from the others.
  private func rows(_ section: inout ByteReader) throws(GraphFileError) -> Int {
    let count = try section.word64()
    guard count < UInt64(UInt32.max) else {
      throw section.corrupt("\(count) rows are more than a table can have")
    }
    return Int(count)
  }

  private mutating func readNames(_ section: inout ByteReader) throws(GraphFileError) {
    state.labels = try names(&section)
    state.relationshipTypes = try names(&section)
    state.keys = try names(&section)
    try section.finish()
    if let rules = state.rules {
      for name in state.relationshipTypes.names where rules.schema.relationshipType(name) == nil {
        throw section.corrupt("the schema has no relation '\(name)'")
      }
    }
  }

  private func names(_ section: inout ByteReader) throws(GraphFileError) -> NameTable {
    var table = NameTable()
    for name in try section.texts() {
      guard !name.isEmpty, let id = table.intern(name), Int(id) + 1 == table.names.count else {
        throw section.corrupt("the name '\(name)' is empty, stands twice or is one too many")
      }
    }
    return table
  }

  private mutating func readLabelSets(_ section: inout ByteReader) throws(GraphFileError) {
    let count = try section.count(ofAtLeast: 4)
    for number in 1..<max(1, count + 1) {
      var set: [LabelID] = []
      for _ in 0..<(try section.count(ofAtLeast: 4)) {
        let label = try section.word32()
        guard label < UInt32(state.labels.names.count) else {
          throw section.corrupt("there is no label \(label)")
        }
        set.append(LabelID(rawValue: UInt16(label)))
      }
      guard Set(set).count == set.count, state.labelSets.intern(set) == UInt16(exactly: number)
      else { throw section.corrupt("a combination of labels stands twice, or a label in it") }
      try checkType(set, section)
    }
    guard count >= 1, state.labelSets.sets[1].isEmpty else {
      throw section.corrupt("the first combination of labels is not the empty one")
    }
    try section.finish()
  }

  /// Holds a combination of labels of a typed graph to the schema: a type, then its ancestors.
  private func checkType(_ set: [LabelID], _ section: borrowing ByteReader) throws(GraphFileError) {
    guard let rules = state.rules, let first = set.first else { return }
    let names = set.map { state.labels[$0.rawValue] }
    let type = state.labels[first.rawValue]
    guard let declared = rules.schema.nodeType(type), !declared.isAbstract,
      names == rules.schema.labels(of: type)
    else {
      let list = names.joined(separator: "', '")
      throw section.corrupt("the schema has no node type with the labels '\(list)'")
    }
  }

  private func columns(
    _ bytes: RawSpan, _ entries: [GraphFile.Entry], _ live: PagedBitmap, _ rows: Int
  ) throws(GraphFileError) -> [PropertyColumn] {
    var columns: [PropertyColumn] = []
    let bounds = ColumnBounds(live: live, rows: rows, texts: counts.texts)
    for entry in entries {
      var section = try bytes.section(entry)
      guard entry.index < UInt32(state.keys.names.count) else {
        throw section.corrupt("there is no property key \(entry.index)")
      }
      while columns.count < Int(entry.index) { columns.append(PropertyColumn()) }
      columns.append(try section.column(bounds))
    }
    return columns
  }
}
