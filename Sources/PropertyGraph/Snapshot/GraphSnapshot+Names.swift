extension GraphSnapshot {
  /// All labels ever used, by id.
  public var labels: [LabelID] {
    root.state.labels.names.indices.map { LabelID(rawValue: UInt16($0)) }
  }

  /// All relationship types ever used, by id.
  public var relationshipTypes: [RelationshipTypeID] {
    root.state.relationshipTypes.names.indices.map { RelationshipTypeID(rawValue: UInt16($0)) }
  }

  /// All property keys ever used, by id.
  public var propertyKeys: [PropertyKeyID] {
    root.state.keys.names.indices.map { PropertyKeyID(rawValue: UInt16($0)) }
  }

  /// The id of a label.
  public func label(named name: String) -> LabelID? {
    root.state.labels[name].map(LabelID.init(rawValue:))
  }

  /// The id of a relationship type.
  public func relationshipType(named name: String) -> RelationshipTypeID? {
    root.state.relationshipTypes[name].map(RelationshipTypeID.init(rawValue:))
  }

  /// The id of a property key.
  public func propertyKey(named name: String) -> PropertyKeyID? {
    root.state.keys[name].map(PropertyKeyID.init(rawValue:))
  }

  /// The name of a label of this graph.
  public func name(of label: LabelID) -> String { root.state.labels[label.rawValue] }
  /// The name of a relationship type of this graph.
  public func name(of type: RelationshipTypeID) -> String {
    root.state.relationshipTypes[type.rawValue]
  }
  /// The name of a property key of this graph.
  public func name(of key: PropertyKeyID) -> String { root.state.keys[key.rawValue] }
}
