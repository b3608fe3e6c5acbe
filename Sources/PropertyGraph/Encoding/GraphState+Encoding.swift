/// A graph as sections of a graph file, in the order in which they are written.
///
/// ```
/// counts          u64 × 8: commits; rows of nodes, of relationships, of annotations; texts and their
///                 bytes; 0; 0
/// names           labels, relationship types, property keys: u32 count, then texts
/// label sets      u32 count without "no node"; each: u32 count, then u32 label ids
/// schema          see SchemaCoding; absent from an open graph
/// nodes           integers: label set per row, 0 for a row that bears no node
/// relationships   per 1,024 rows three blocks: sources, targets, types; type 65,535 for no relationship
/// annotations     per 1,024 rows three blocks: kinds, elements, property keys
/// texts           integers: the length of each; then their bytes one after the other
/// columns         see ColumnCoding; one section for each property that some element bears
/// ```
///
/// What can be computed from these is not stored: adjacency in both directions, rows by label and by
/// type, live rows, hash tables. Nor is room left for growth, nor a text that nothing bears any more.
extension GraphState {
  /// Hands over each section with its kind and index.
  func encode<E: Error>(
    _ put: (UInt32, UInt32, ByteWriter) throws(E) -> Void
  ) throws(E) {
    let texts = TextNumbering(self)
    try put(GraphFile.Kind.counts, 0, counts(texts))
    try put(GraphFile.Kind.names, 0, names)
    try put(GraphFile.Kind.labelSets, 0, labelSetSection)
    if let rules {
      var section = ByteWriter()
      section.schema(rules.schema)
      try put(GraphFile.Kind.schema, 0, section)
    }
    try put(GraphFile.Kind.nodes, 0, nodeSection)
    try put(GraphFile.Kind.relationships, 0, relationshipSection)
    try put(GraphFile.Kind.annotations, 0, annotationSection)
    try put(GraphFile.Kind.texts, 0, strings.section(texts))
    for (kind, columns) in [
      (GraphFile.Kind.nodeColumn, nodeColumns),
      (GraphFile.Kind.relationshipColumn, relationshipColumns),
      (GraphFile.Kind.annotationColumn, annotationColumns),
    ] {
      for (key, column) in columns.enumerated() where column.count > 0 {
        try put(kind, UInt32(key), column.section(texts))
      }
    }
  }

  private func counts(_ texts: TextNumbering) -> ByteWriter {
    var section = ByteWriter()
    section.word64(version)
    for count in [nodes.count, relationships.count, annotations.count] {
      section.word64(UInt64(count))
    }
    section.word64(UInt64(texts.count))
    section.word64(UInt64(texts.byteCount))
    section.word64(0)
    section.word64(0)
    return section
  }

  private var names: ByteWriter {
    var section = ByteWriter()
    for table in [labels, relationshipTypes, keys] { section.texts(table.names) }
    return section
  }

  private var labelSetSection: ByteWriter {
    var section = ByteWriter()
    section.count(labelSets.sets.count - 1)
    for set in labelSets.sets.dropFirst() {
      section.count(set.count)
      for label in set { section.word32(UInt32(label.rawValue)) }
    }
    return section
  }

  private var nodeSection: ByteWriter {
    var section = ByteWriter()
    section.integers(nodes.count) { Int64(nodes[$0]) }
    return section
  }

  private var relationshipSection: ByteWriter {
    var section = ByteWriter()
    section.rows(relationships.count) { section, start, length in
      section.integers(length) { Int64(relationships[start + $0].source.row) }
      section.integers(length) { Int64(relationships[start + $0].target.row) }
      section.integers(length) { Int64(relationships[start + $0].type) }
    }
    return section
  }

  private var annotationSection: ByteWriter {
    var section = ByteWriter()
    section.rows(annotations.count) { section, start, length in
      section.integers(length) { Int64(annotations[start + $0]?.kindNumber ?? 0) }
      section.integers(length) { Int64(annotations[start + $0]?.element.row ?? 0) }
      section.integers(length) { Int64(annotations[start + $0]?.property?.rawValue ?? 0) }
    }
    return section
  }
}

extension ByteWriter {
  /// Calls for each run of at most 1,024 rows.
  fileprivate mutating func rows(
    _ count: Int, _ body: (inout ByteWriter, _ start: Int, _ length: Int) -> Void
  ) {
    var start = 0
    while start < count {
      let length = min(IntegerBlock.length, count - start)
      body(&self, start, length)
      start += length
    }
  }
}

extension AnnotationTarget {
  /// What kind of thing is annotated, from 1 on.
  var kindNumber: UInt8 {
    switch self {
    case .node: 1
    case .relationship: 2
    case .nodeProperty: 3
    case .relationshipProperty: 4
    }
  }

  /// The target of a kind, an element and a property; `nil` when there is no such kind.
  init?(kindNumber: UInt8, element: UInt32, property: UInt16) {
    let key = PropertyKeyID(rawValue: property)
    switch kindNumber {
    case 1: self = .node(NodeID(row: element))
    case 2: self = .relationship(RelationshipID(row: element))
    case 3: self = .nodeProperty(NodeID(row: element), key)
    case 4: self = .relationshipProperty(RelationshipID(row: element), key)
    default: return nil
    }
  }
}
