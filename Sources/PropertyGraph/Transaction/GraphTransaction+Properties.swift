internal import Diagnostics
public import GraphSchema

extension GraphTransaction {
  /// How deeply lists and maps may be nested in a property.
  public static var nestingLimit: Int { 64 }

  /// Sets a property of a node; null takes it away.
  ///
  /// - Throws: ``GraphError`` when there is no such node or the schema forbids it.
  public mutating func set(
    _ value: Value, for key: String, of node: NodeID
  ) throws(GraphError) {
    try set(value, for: key, of: Element.node(node))
  }

  /// Sets a property of a relationship; null takes it away.
  ///
  /// - Throws: ``GraphError`` when there is no such relationship or the schema forbids it.
  public mutating func set(
    _ value: Value, for key: String, of relationship: RelationshipID
  ) throws(GraphError) {
    try set(value, for: key, of: Element.relationship(relationship))
  }

  /// Sets a property of an annotation; null takes it away.
  ///
  /// - Throws: ``GraphError`` when there is no such annotation.
  public mutating func set(
    _ value: Value, for key: String, of annotation: AnnotationID
  ) throws(GraphError) {
    try set(value, for: key, of: Element.annotation(annotation))
  }

  /// Sets a property of any element; null takes it away.
  ///
  /// - Throws: ``GraphError`` when there is no such element or the schema forbids it.
  public mutating func set(
    _ value: Value, for key: String, of element: Element
  ) throws(GraphError) {
    guard state.contains(element) else { throw .noSuchElement(element) }
    guard !key.isEmpty else { throw .emptyName(.property) }
    let value = try checked(value, key, element.kind, typeName(of: element), except: element.row)
    try checkSingle(setting: value, key, element)
    if value == .null, state.keys[key] == nil { return }
    put(value, try state.internKey(key), element.kind, element.row)
  }

  /// Sets a value that was checked and notes the change, if it is one.
  mutating func put(_ value: Value, _ key: UInt16, _ kind: ElementKind, _ row: UInt32) {
    let old = state.value(kind, row, key)
    guard !old.isIdentical(to: value) else { return }
    state.set(value, kind, row, key)
    record { .value(of: kind.element(row), key: $0.keys[key], old: old, new: value) }
  }

  /// The properties of an element to be, checked, with interned keys, in order of their names.
  mutating func checked(
    _ properties: [String: Value], _ kind: ElementKind, _ type: String?
  ) throws(GraphError) -> [(key: UInt16, value: Value)] {
    if let type { try checkRequired(properties, kind, type) }
    if properties.isEmpty { return [] }
    var entries: [(name: String, key: UInt16?, value: Value)] = []
    entries.reserveCapacity(properties.count)
    var missing = 0
    for (name, value) in properties where value != .null {
      let key = state.keys[name]
      if key == nil { missing += 1 }
      entries.append((name, key, value))
    }
    entries.sort { $0.name < $1.name }
    var interned: [(key: UInt16, value: Value)] = []
    interned.reserveCapacity(entries.count)
    for (name, key, value) in entries {
      guard !name.isEmpty else { throw .emptyName(.property) }
      // A key that is missing gets its number below, when all values have been found in order.
      interned.append((key ?? .max, try checked(value, name, kind, type, except: nil)))
    }
    guard missing > 0 else { return interned }
    guard state.keys.names.count + missing <= NameTable.limit else { throw .full(.properties) }
    for (index, entry) in entries.enumerated() where entry.key == nil {
      if let key = state.keys.intern(entry.name) { interned[index].key = key }
    }
    return interned
  }

  /// The next row of a table.
  func freshRow(_ count: Int, _ capacity: GraphError.Capacity) throws(GraphError) -> UInt32 {
    guard count < Int(state.rowLimit) else { throw .full(capacity) }
    return UInt32(count)
  }
}

extension Value {
  /// Whether two values are the same to the bit, where `==` takes 0.0 for -0.0 and different
  /// spellings of a character for each other.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.list, .list), (.map, .map): false
    default: self == other
    }
  }

  /// Whether lists and maps are nested at most `limit` levels deep.
  func isNested(atMost limit: Int) -> Bool {
    switch self {
    case .list(let values): limit > 0 && values.allSatisfy { $0.isNested(atMost: limit - 1) }
    case .map(let values): limit > 0 && values.values.allSatisfy { $0.isNested(atMost: limit - 1) }
    default: true
    }
  }
}
