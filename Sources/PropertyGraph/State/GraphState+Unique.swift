import GraphSchema

extension GraphState {
  /// The element of a type that bears a value of a unique property.
  func holder(of value: Value, _ index: Int) -> UInt32? {
    guard let rules else { return nil }
    let rule = rules.unique[index]
    guard let key = keys[rule.property] else { return nil }
    return uniqueTables[index].find(Self.hash(value)) {
      self.value(rule.kind, $0, key) == value
    }
  }

  /// Enters an element's value into an index, if the index covers the element.
  mutating func insertUnique(_ index: Int, _ kind: ElementKind, _ row: UInt32) {
    guard let value = indexedValue(index, kind, row) else { return }
    uniqueTables[index].insert(row, hash: Self.hash(value))
  }

  /// Takes an element's value out of an index, if the index covers the element.
  mutating func removeUnique(_ index: Int, _ kind: ElementKind, _ row: UInt32) {
    guard let value = indexedValue(index, kind, row) else { return }
    uniqueTables[index].remove(row, hash: Self.hash(value))
  }

  /// The value with which an element stands in an index.
  func indexedValue(_ index: Int, _ kind: ElementKind, _ row: UInt32) -> Value? {
    guard let rule = rules?.unique[index], rule.kind == kind, let key = keys[rule.property],
      covers(rule, row)
    else { return nil }
    let value = value(kind, row, key)
    return value == .null ? nil : value
  }

  private func covers(_ rule: TypeRules.Unique, _ row: UInt32) -> Bool {
    switch rule.kind {
    case .node:
      let set = labelSets[labelSet(of: NodeID(row: row))]
      return labels[rule.owner].map { set.contains(LabelID(rawValue: $0)) } ?? false
    case .relationship:
      return record(of: RelationshipID(row: row)).map {
        relationshipTypes[$0.type] == rule.owner
      } ?? false
    case .annotation: return false
    }
  }

  private static func hash(_ value: Value) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(value)
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }
}
