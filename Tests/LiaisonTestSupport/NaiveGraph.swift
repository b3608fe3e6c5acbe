public import GraphSchema

/// A slow honest graph: dictionaries by row, nothing shared, nothing clever.
///
/// It does what an open ``GraphStore`` must do, in the plainest words, so that the two can be
/// compared. Operations that a store refuses return `false` or `nil` here.
public struct NaiveGraph: Sendable, Hashable {
  /// A node.
  public struct Node: Sendable, Hashable {
    /// Labels in the order given, each once.
    public var labels: [String]
    /// Properties without nulls.
    public var properties: [String: Value]
  }

  /// A relationship.
  public struct Relationship: Sendable, Hashable {
    /// The type's name.
    public let type: String
    /// Where it starts.
    public let source: UInt32
    /// Where it ends.
    public let target: UInt32
    /// Properties without nulls.
    public var properties: [String: Value]
  }

  /// What an annotation is about.
  public struct Target: Sendable, Hashable {
    /// The element.
    public let element: NaiveElement
    /// The property, when it is about one.
    public let property: String?

    /// Element and property together.
    public init(element: NaiveElement, property: String?) {
      self.element = element
      self.property = property
    }
  }

  /// An annotation.
  public struct Annotation: Sendable, Hashable {
    /// What it is about.
    public let target: Target
    /// Properties without nulls.
    public var properties: [String: Value]
  }

  /// Nodes by row.
  public private(set) var nodes: [UInt32: Node] = [:]
  /// Relationships by row.
  public private(set) var relationships: [UInt32: Relationship] = [:]
  /// Annotations by row.
  public private(set) var annotations: [UInt32: Annotation] = [:]
  /// The next row of each table.
  public private(set) var nextRows: [UInt32] = [0, 0, 0]

  /// An empty graph.
  public init() {}

  /// Adds a node.
  @discardableResult
  public mutating func addNode(_ labels: [String], _ properties: [String: Value]) -> UInt32 {
    nodes[nextRows[0]] = Node(labels: Self.each(labels), properties: Self.present(properties))
    nextRows[0] += 1
    return nextRows[0] - 1
  }

  /// Adds a relationship; `nil` when an end does not exist.
  @discardableResult
  public mutating func addRelationship(
    _ type: String, _ source: UInt32, _ target: UInt32, _ properties: [String: Value]
  ) -> UInt32? {
    guard nodes[source] != nil, nodes[target] != nil else { return nil }
    relationships[nextRows[1]] = Relationship(
      type: type, source: source, target: target, properties: Self.present(properties))
    nextRows[1] += 1
    return nextRows[1] - 1
  }

  /// Adds an annotation; `nil` when the target does not exist.
  @discardableResult
  public mutating func annotate(_ target: Target, _ properties: [String: Value]) -> UInt32? {
    guard contains(target.element) else { return nil }
    annotations[nextRows[2]] = Annotation(
      target: target, properties: Self.present(properties))
    nextRows[2] += 1
    return nextRows[2] - 1
  }

  /// Sets a property; `false` when there is no such element.
  public mutating func set(_ value: Value, _ key: String, _ element: NaiveElement) -> Bool {
    guard contains(element) else { return false }
    let new = value == .null ? nil : value
    switch element {
    case .node(let row): nodes[row]?.properties[key] = new
    case .relationship(let row): relationships[row]?.properties[key] = new
    case .annotation(let row): annotations[row]?.properties[key] = new
    }
    return true
  }

  /// Replaces a node's labels; `false` when there is no such node.
  public mutating func setLabels(_ labels: [String], _ row: UInt32) -> Bool {
    guard nodes[row] != nil else { return false }
    nodes[row]?.labels = Self.each(labels)
    return true
  }

  /// Removes an element; `false` when there is none, or when a node has relationships and is not
  /// to be detached.
  public mutating func remove(_ element: NaiveElement, detaching: Bool) -> Bool {
    guard contains(element) else { return false }
    if case .node(let row) = element {
      let attached = relationships.filter { $0.value.source == row || $0.value.target == row }
      if !attached.isEmpty, !detaching { return false }
      for row in attached.keys { _ = remove(.relationship(row), detaching: true) }
    }
    annotations = annotations.filter { $0.value.target.element != element }
    switch element {
    case .node(let row): nodes[row] = nil
    case .relationship(let row): relationships[row] = nil
    case .annotation(let row): annotations[row] = nil
    }
    return true
  }

  /// Whether an element exists.
  public func contains(_ element: NaiveElement) -> Bool {
    switch element {
    case .node(let row): nodes[row] != nil
    case .relationship(let row): relationships[row] != nil
    case .annotation(let row): annotations[row] != nil
    }
  }

  private static func each(_ labels: [String]) -> [String] {
    labels.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func present(_ properties: [String: Value]) -> [String: Value] {
    properties.filter { $0.value != .null }
  }
}

/// An element of a ``NaiveGraph``, by its row.
public enum NaiveElement: Sendable, Hashable {
  /// A node.
  case node(UInt32)
  /// A relationship.
  case relationship(UInt32)
  /// An annotation.
  case annotation(UInt32)
}
