import GraphSchema

extension GraphState {
  /// The columns of a table, by property key.
  func columns(_ kind: ElementKind) -> [PropertyColumn] {
    switch kind {
    case .node: nodeColumns
    case .relationship: relationshipColumns
    case .annotation: annotationColumns
    }
  }

  /// The value of an element; null when absent.
  func value(_ kind: ElementKind, _ row: UInt32, _ key: UInt16) -> Value {
    // Asked where they lie: a copy of the columns would count references.
    switch kind {
    case .node: Self.value(nodeColumns, row, key, strings)
    case .relationship: Self.value(relationshipColumns, row, key, strings)
    case .annotation: Self.value(annotationColumns, row, key, strings)
    }
  }

  @inline(__always)
  private static func value(
    _ columns: [PropertyColumn], _ row: UInt32, _ key: UInt16, _ strings: StringStore
  ) -> Value {
    Int(key) < columns.count ? columns[Int(key)].value(row, strings) : .null
  }

  /// Sets the value of an element; null takes it away.
  mutating func set(_ value: Value, _ kind: ElementKind, _ row: UInt32, _ key: UInt16) {
    let unique = rules?.unique(named: keys[key], kind) ?? []
    for index in unique { removeUnique(index, kind, row) }
    let isIndexed = !indexes.isEmpty && indexes.concern(kind, key)
    if isIndexed { removeFromIndexes(kind, row, key) }
    switch kind {
    case .node: Self.set(value, row, key, &nodeColumns, &strings)
    case .relationship: Self.set(value, row, key, &relationshipColumns, &strings)
    case .annotation: Self.set(value, row, key, &annotationColumns, &strings)
    }
    for index in unique { insertUnique(index, kind, row) }
    if isIndexed { insertIntoIndexes(kind, row, key) }
  }

  private static func set(
    _ value: Value, _ row: UInt32, _ key: UInt16, _ columns: inout [PropertyColumn],
    _ strings: inout StringStore
  ) {
    while columns.count <= Int(key) { columns.append(PropertyColumn()) }
    columns[Int(key)].set(value, row, &strings)
  }

  /// The id of a property key, made when it is new.
  ///
  /// - Throws: ``GraphError/full(_:)`` when there are too many.
  mutating func internKey(_ name: String) throws(GraphError) -> UInt16 {
    guard let id = keys.intern(name) else { throw .full(.properties) }
    return id
  }

  /// The keys of the properties an element bears, ascending.
  func keys(_ kind: ElementKind, _ row: UInt32) -> [UInt16] {
    let columns = columns(kind)
    return columns.indices.filter {
      columns[$0].count > 0 && columns[$0].isPresent(row)
    }.map { UInt16($0) }
  }
}
