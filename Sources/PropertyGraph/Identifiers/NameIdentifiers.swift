/// An interned label of nodes; ids count up from 0 in the order in which names were first used.
public struct LabelID: Hashable, Comparable, Sendable {
  /// The position among the labels.
  public let rawValue: UInt16
  /// The label at a position.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Orders by first use.
  @inlinable public static func < (a: LabelID, b: LabelID) -> Bool { a.rawValue < b.rawValue }
}

/// An interned type of relationships; ids count up from 0 in the order of first use.
public struct RelationshipTypeID: Hashable, Comparable, Sendable {
  /// The position among the types.
  public let rawValue: UInt16
  /// The type at a position.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Orders by first use.
  @inlinable public static func < (a: RelationshipTypeID, b: RelationshipTypeID) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// An interned property name, shared by nodes, relationships and annotations; ids count up from 0
/// in the order of first use.
public struct PropertyKeyID: Hashable, Comparable, Sendable {
  /// The position among the names.
  public let rawValue: UInt16
  /// The name at a position.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Orders by first use.
  @inlinable public static func < (a: PropertyKeyID, b: PropertyKeyID) -> Bool {
    a.rawValue < b.rawValue
  }
}
