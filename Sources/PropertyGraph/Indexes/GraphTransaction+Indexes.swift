internal import Diagnostics

extension GraphTransaction {
  /// Makes an index, built in bulk over what the graph holds, and kept up from then on.
  ///
  /// - Parameters:
  ///   - owner: the label or the relationship type; in a typed graph a declared one. In an open graph
  ///     it need not have been used yet.
  ///   - property: the property; in a typed graph one that the type declares.
  ///   - kind: what can be looked up.
  /// - Throws: ``GraphError/indexExists(_:)`` when there is such an index, and ``GraphError`` when a
  ///   name is empty or unknown to the schema.
  /// - Complexity: O(*n* log *n*) in the elements of the label or type.
  public mutating func createIndex(
    on owner: PropertyIndex.Owner, property: String, kind: PropertyIndex.Kind
  ) throws(GraphError) {
    try createIndex(PropertyIndex(on: owner, property: property, kind: kind))
  }

  /// Drops an index.
  ///
  /// - Throws: ``GraphError/noSuchIndex(_:nearest:)``.
  /// - Complexity: O(*i*) in the number of indexes.
  public mutating func dropIndex(
    on owner: PropertyIndex.Owner, property: String, kind: PropertyIndex.Kind
  ) throws(GraphError) {
    let index = PropertyIndex(on: owner, property: property, kind: kind)
    guard let place = state.place(of: index), state.contains(index) else {
      let present = state.propertyIndexes.map(\.description)
      throw .noSuchIndex(index, nearest: nearestNames(to: index.description, among: present))
    }
    state.removeIndex(place, kind)
    record { _ in .index(index, old: true, new: false) }
  }

  /// Makes an index whose hashes have only the bits of a mask, to try in tests what happens when
  /// hashes meet.
  package mutating func createIndex(
    _ index: PropertyIndex, hashMask: UInt32 = .max
  ) throws(GraphError) {
    try checkNames(of: index)
    guard !state.contains(index) else { throw .indexExists(index) }
    let place = try place(of: index)
    let hashes = ValueHash(seed: ValueHash.ofProcess.seed, mask: hashMask)
    state.addIndex(place, index.kind, hashes)
    record { _ in .index(index, old: false, new: true) }
  }

  private func checkNames(of index: PropertyIndex) throws(GraphError) {
    guard !index.property.isEmpty else { throw .emptyName(.property) }
    switch index.owner {
    case .node(let name):
      guard !name.isEmpty else { throw .emptyName(.label) }
      guard let rules = state.rules else { return }
      _ = try rules.nodeType(name)
      _ = try rules.property(index.property, .node, of: name)
    case .relationship(let name):
      guard !name.isEmpty else { throw .emptyName(.relationshipType) }
      guard let rules = state.rules else { return }
      _ = try rules.relationshipType(name)
      _ = try rules.property(index.property, .relationship, of: name)
    }
  }

  /// The place of an index to be, its names interned.
  private mutating func place(of index: PropertyIndex) throws(GraphError) -> IndexPlace {
    let names = state.keys.names.count + (state.keys[index.property] == nil ? 1 : 0)
    guard names <= NameTable.limit else { throw .full(.properties) }
    switch index.owner {
    case .node(let name):
      let label = try state.internLabel(name)
      let key = try propertyKey(index.property)
      return IndexPlace(kind: .node, owner: label, key: key.rawValue)
    case .relationship(let name):
      let type = try state.internType(name)
      let key = try propertyKey(index.property)
      return IndexPlace(kind: .relationship, owner: type, key: key.rawValue)
    }
  }

  /// Makes or drops an index as a change says.
  mutating func apply(_ index: PropertyIndex, _ old: Bool, _ new: Bool) throws(GraphError) {
    guard state.contains(index) == old else {
      throw .changeDoesNotFit("the \(index) \(old ? "does not exist" : "exists already")")
    }
    if new == old { return }
    if new {
      try createIndex(index)
    } else {
      try dropIndex(on: index.owner, property: index.property, kind: index.kind)
    }
  }
}
