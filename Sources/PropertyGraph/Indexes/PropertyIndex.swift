/// An index of a graph by what it covers: the nodes of a label, or the relationships of a type, and
/// one of their properties.
///
/// It is made in a transaction, kept up by every later one, and dropped in one:
///
/// ```swift
/// try store.write { graph in
///   try graph.createIndex(on: .node("Official"), property: "name", kind: .hash)
///   try graph.createIndex(on: .node("Official"), property: "start", kind: .ordered)
/// }
/// ```
public struct PropertyIndex: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Whose property it is.
  public enum Owner: Sendable, Hashable {
    /// The nodes that bear a label.
    case node(String)
    /// The relationships of a type.
    case relationship(String)

    /// The name of the label or type.
    public var name: String {
      switch self {
      case .node(let name), .relationship(let name): name
      }
    }
  }

  /// What can be looked up.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Elements by a value: the quicker one.
    case hash
    /// Elements by a value, by a range of values, by the beginning of a text, and in order.
    case ordered
  }

  /// Whose property it is.
  public let owner: Owner
  /// The property.
  public let property: String
  /// What can be looked up.
  public let kind: Kind

  /// An index from what it covers.
  public init(on owner: Owner, property: String, kind: Kind) {
    self.owner = owner
    self.property = property
    self.kind = kind
  }

  /// `hash index on (:Official).name`, `ordered index on [:HELD_OFFICE].start`.
  public var description: String { "\(kind.rawValue) index on \(place)" }

  private var place: String {
    switch owner {
    case .node(let name): "(:\(name)).\(property)"
    case .relationship(let name): "[:\(name)].\(property)"
    }
  }

  /// Nodes before relationships, then by name, property and kind, texts by their bytes.
  public static func < (a: PropertyIndex, b: PropertyIndex) -> Bool {
    for order in [
      ValueOrder.order(a.place, b.place), ValueOrder.order(a.kind.rawValue, b.kind.rawValue),
    ] where order != 0 {
      return order < 0
    }
    return false
  }
}

/// An index by the ids of its names.
struct IndexPlace: Sendable, Hashable {
  let kind: ElementKind
  /// The id of the label or of the relationship type.
  let owner: UInt16
  let key: UInt16
}
