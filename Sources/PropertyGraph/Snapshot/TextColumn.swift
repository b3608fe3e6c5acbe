/// The texts of one property, compared by number or read as bytes, without making a `String` each.
///
/// ```swift
/// let countries = graph.texts(ofNodes: country)
/// let austria = countries.number(of: "AT")
/// let found = graph.nodes.filter { countries.number(ofRow: $0.row) == austria }
/// ```
///
/// A text of at most 64 UTF-8 bytes has one number in the whole graph, so equal short texts have
/// equal numbers; longer ones may have several and are compared by their bytes. It shares the graph's
/// memory and stays valid after later commits.
public struct TextColumn: Sendable {
  @usableFromInline let column: PropertyColumn
  let strings: StringStore

  init(_ column: PropertyColumn, _ strings: StringStore) {
    self.column = column
    self.strings = strings
  }

  /// The longest text, in UTF-8 bytes, that has one number only.
  public static var longestShared: Int { StringStore.longestShared }

  /// Whether no row bears the property.
  public var isEmpty: Bool { column.count == 0 }

  /// The number of a row's text; `nil` when the row does not bear the property, bears another type, or
  /// has neighbours of other types.
  ///
  /// A page of rows whose values differ in type has no numbers; ``hasNumbers(_:)`` tells.
  ///
  /// - Complexity: O(1).
  @inlinable public func number(ofRow row: UInt32) -> UInt32? {
    column.pages.read(Int(row >> 10), or: nil) { $0.text(Int(row & 1_023)) }
  }

  /// Whether all texts of a row's page have numbers: false where values of several types stand
  /// together, and for texts beyond the 4 GiB that numbers reach.
  public func hasNumbers(_ row: UInt32) -> Bool {
    let page = Int(row) >> ColumnPage.rowBits
    guard page < column.pages.count else { return true }
    if case .mixed = column.pages[page].storage { return false }
    return true
  }

  /// The number of a text of at most 64 bytes that the graph holds; `nil` for any other text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func number(of text: String) -> UInt32? {
    var text = text
    text.makeContiguousUTF8()
    return strings.number(of: text.utf8.span)
  }

  /// The number of a text of at most 64 UTF-8 bytes that the graph holds; `nil` for any other text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func number(of text: Span<UInt8>) -> UInt32? { strings.number(of: text) }

  /// Lends the UTF-8 bytes of a text.
  ///
  /// - Precondition: the number was given by this column or by another of the same snapshot.
  /// - Complexity: O(1).
  public func withBytes<R, E: Error>(
    of number: UInt32, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    try strings.withBytes(of: number, body)
  }
}

extension GraphSnapshot {
  /// The texts of a property of nodes.
  public func texts(ofNodes key: PropertyKeyID) -> TextColumn {
    TextColumn(root.state.nodeColumns.column(key), root.state.strings)
  }

  /// The texts of a property of relationships.
  public func texts(ofRelationships key: PropertyKeyID) -> TextColumn {
    TextColumn(root.state.relationshipColumns.column(key), root.state.strings)
  }
}
