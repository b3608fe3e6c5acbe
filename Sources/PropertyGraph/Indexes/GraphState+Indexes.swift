import GraphSchema

extension GraphState {
  /// A column as indexes read it.
  func indexedColumn(_ kind: ElementKind, _ key: UInt16) -> IndexedColumn {
    let columns = columns(kind)
    return IndexedColumn(
      Int(key) < columns.count ? columns[Int(key)] : PropertyColumn(), strings)
  }

  /// The rows that an index covers, with or without a value.
  func rows(of place: IndexPlace) -> PagedBitmap {
    switch place.kind {
    case .node: labelRows[Int(place.owner)]
    case .relationship: typeRows[Int(place.owner)]
    case .annotation: PagedBitmap()
    }
  }

  /// Takes a row out of all indexes of one property, before its value changes.
  mutating func removeFromIndexes(_ kind: ElementKind, _ row: UInt32, _ key: UInt16) {
    for place in places(kind, row, key) {
      indexes.remove(row, place, indexedColumn(kind, key))
    }
  }

  /// Enters a row into all indexes of one property, after its value has changed.
  mutating func insertIntoIndexes(_ kind: ElementKind, _ row: UInt32, _ key: UInt16) {
    for place in places(kind, row, key) {
      indexes.insert(row, place, indexedColumn(kind, key))
    }
  }

  /// Enters a node into the indexes of labels that it has gained, or takes it out of those of labels
  /// that it has lost.
  mutating func relabelInIndexes(_ row: UInt32, from old: [LabelID], to new: [LabelID]) {
    var places: Set<IndexPlace> = []
    for (place, _) in indexes.places where place.kind == .node { places.insert(place) }
    for place in places {
      let owner = LabelID(rawValue: place.owner)
      let (had, has) = (old.contains(owner), new.contains(owner))
      if had == has { continue }
      let column = indexedColumn(.node, place.key)
      if had { indexes.remove(row, place, column) } else { indexes.insert(row, place, column) }
    }
  }

  /// The places with indexes that cover a row and are about a property, each once.
  private func places(_ kind: ElementKind, _ row: UInt32, _ key: UInt16) -> [IndexPlace] {
    var places: [IndexPlace] = []
    for (place, _) in indexes.places
    where place.kind == kind && place.key == key && !places.contains(place)
      && rows(of: place).contains(row)
    {
      places.append(place)
    }
    return places
  }

  /// Builds an index over what the graph holds.
  ///
  /// - Complexity: O(*n* log *n*) in the rows of the label or type.
  mutating func addIndex(_ place: IndexPlace, _ kind: PropertyIndex.Kind, _ hashes: ValueHash) {
    let (rows, column) = (rows(of: place), indexedColumn(place.kind, place.key))
    switch kind {
    case .hash: indexes.hash.append(HashIndex(place, rows, column, hashes))
    case .ordered: indexes.ordered.append(OrderedIndex(place, rows, column))
    }
  }

  /// Takes an index away.
  mutating func removeIndex(_ place: IndexPlace, _ kind: PropertyIndex.Kind) {
    switch kind {
    case .hash: indexes.hash.removeAll { $0.place == place }
    case .ordered: indexes.ordered.removeAll { $0.place == place }
    }
  }

  /// The place of an index by its ids; `nil` when a name was never used.
  func place(of index: PropertyIndex) -> IndexPlace? {
    guard let key = keys[index.property] else { return nil }
    switch index.owner {
    case .node(let name):
      return labels[name].map { IndexPlace(kind: .node, owner: $0, key: key) }
    case .relationship(let name):
      return relationshipTypes[name].map { IndexPlace(kind: .relationship, owner: $0, key: key) }
    }
  }

  /// Whether an index exists.
  func contains(_ index: PropertyIndex) -> Bool {
    place(of: index).map { indexes.contains($0, index.kind) } ?? false
  }

  /// All indexes, sorted.
  var propertyIndexes: [PropertyIndex] {
    indexes.places.map { place, kind in
      let owner: PropertyIndex.Owner =
        place.kind == .node
        ? .node(labels[place.owner]) : .relationship(relationshipTypes[place.owner])
      return PropertyIndex(on: owner, property: keys[place.key], kind: kind)
    }.sorted()
  }

  /// Traps when an index holds other rows than it must.
  func checkIndexes() {
    for index in indexes.hash {
      index.checkInvariants(
        rows(of: index.place), indexedColumn(index.place.kind, index.place.key))
    }
    for index in indexes.ordered {
      index.checkInvariants(
        rows(of: index.place), indexedColumn(index.place.kind, index.place.key))
    }
    precondition(
      Set(indexes.hash.map(\.place)).count == indexes.hash.count
        && Set(indexes.ordered.map(\.place)).count == indexes.ordered.count,
      "an index exists once")
  }
}
