/// Live elements in ascending order of their rows.
///
/// It shares the graph's memory and stays valid after later commits.
public struct ElementRows<ID: RowIdentifier>: Sequence, Sendable {
  private let rows: PagedBitmap

  init(_ rows: PagedBitmap) { self.rows = rows }

  /// The number of elements.
  public var count: Int { rows.count }
  /// Whether there are none.
  public var isEmpty: Bool { rows.count == 0 }
  /// The exact number of elements.
  public var underestimatedCount: Int { rows.count }

  /// Whether an element is among them.
  ///
  /// - Complexity: O(1).
  public func contains(_ id: ID) -> Bool { rows.contains(id.row) }

  /// A pass over the elements.
  public func makeIterator() -> Iterator { Iterator(rows) }

  /// Walks the set bits, one word of 64 rows after the other.
  public struct Iterator: IteratorProtocol, Sendable {
    private let rows: PagedBitmap
    private let wordCount: Int
    private var index = -1
    private var bits: UInt64 = 0

    fileprivate init(_ rows: PagedBitmap) {
      self.rows = rows
      self.wordCount = rows.wordCount
    }

    /// The next element.
    public mutating func next() -> ID? {
      while bits == 0 {
        index += 1
        guard index < wordCount else { return nil }
        bits = rows.word(index)
      }
      let row = index << 6 + bits.trailingZeroBitCount
      bits &= bits - 1
      return ID(row: UInt32(row))
    }
  }
}
