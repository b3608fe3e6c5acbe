import GraphSchema

/// The property indexes of a graph.
struct GraphIndexes: Sendable {
  var hash: [HashIndex] = []
  var ordered: [OrderedIndex] = []

  var isEmpty: Bool { hash.isEmpty && ordered.isEmpty }

  /// The hash index of a place.
  func hash(_ place: IndexPlace) -> HashIndex? { hash.first { $0.place == place } }
  /// The ordered index of a place.
  func ordered(_ place: IndexPlace) -> OrderedIndex? { ordered.first { $0.place == place } }

  /// Whether there is an index of a kind at a place.
  func contains(_ place: IndexPlace, _ kind: PropertyIndex.Kind) -> Bool {
    switch kind {
    case .hash: hash.contains { $0.place == place }
    case .ordered: ordered.contains { $0.place == place }
    }
  }

  /// Whether any index is about a property.
  func concern(_ kind: ElementKind, _ key: UInt16) -> Bool {
    hash.contains { $0.place.kind == kind && $0.place.key == key }
      || ordered.contains { $0.place.kind == kind && $0.place.key == key }
  }

  /// All indexes, by place.
  var places: [(place: IndexPlace, kind: PropertyIndex.Kind)] {
    hash.map { ($0.place, .hash) } + ordered.map { ($0.place, .ordered) }
  }

  /// Enters a row into the indexes of a place, after its value was set.
  mutating func insert(_ row: UInt32, _ place: IndexPlace, _ column: IndexedColumn) {
    let value = column.value(row)
    guard value != .null else { return }
    for index in hash.indices where hash[index].place == place {
      hash[index].insert(row, value)
    }
    for index in ordered.indices where ordered[index].place == place {
      ordered[index].insert(row, value, column)
    }
  }

  /// Takes a row out of the indexes of a place, before its value is set.
  mutating func remove(_ row: UInt32, _ place: IndexPlace, _ column: IndexedColumn) {
    let value = column.value(row)
    guard value != .null else { return }
    for index in hash.indices where hash[index].place == place {
      hash[index].remove(row, value)
    }
    for index in ordered.indices where ordered[index].place == place {
      ordered[index].remove(row, value, column)
    }
  }
}
