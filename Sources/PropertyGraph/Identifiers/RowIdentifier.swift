/// An identifier that is a row of a table.
///
/// Rows are dense, stand for one element as long as the graph lives, and are never handed out again
/// after the element is removed.
public protocol RowIdentifier: Hashable, Comparable, Sendable {
  /// The row.
  var row: UInt32 { get }
  /// The identifier of a row.
  init(row: UInt32)
}

/// A node, by its row.
public struct NodeID: RowIdentifier, CustomStringConvertible {
  /// The row in the table of nodes.
  public let row: UInt32
  /// The node of a row.
  @inlinable public init(row: UInt32) { self.row = row }
  /// Orders by row, which is the order of creation.
  @inlinable public static func < (a: NodeID, b: NodeID) -> Bool { a.row < b.row }
  /// `node 7`.
  public var description: String { "node \(row)" }
}

/// A relationship, by its row.
public struct RelationshipID: RowIdentifier, CustomStringConvertible {
  /// The row in the table of relationships.
  public let row: UInt32
  /// The relationship of a row.
  @inlinable public init(row: UInt32) { self.row = row }
  /// Orders by row, which is the order of creation.
  @inlinable public static func < (a: RelationshipID, b: RelationshipID) -> Bool { a.row < b.row }
  /// `relationship 7`.
  public var description: String { "relationship \(row)" }
}

/// An annotation, by its row.
public struct AnnotationID: RowIdentifier, CustomStringConvertible {
  /// The row in the table of annotations.
  public let row: UInt32
  /// The annotation of a row.
  @inlinable public init(row: UInt32) { self.row = row }
  /// Orders by row, which is the order of creation.
  @inlinable public static func < (a: AnnotationID, b: AnnotationID) -> Bool { a.row < b.row }
  /// `annotation 7`.
  public var description: String { "annotation \(row)" }
}
