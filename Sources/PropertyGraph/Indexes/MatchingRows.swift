internal import GraphSchema

/// Elements that were looked up by the value of a property.
///
/// It shares the graph's memory and stays valid after later commits. A scan, where there is no index,
/// reads the values of all elements of the label or type.
public struct MatchingRows<ID: RowIdentifier>: Sequence, Sendable {
  enum Source: Sendable {
    case nothing
    /// Rows with the hash of a value.
    case hashed(HashIndex.Candidates, IndexedColumn, Value)
    case ascending(OrderedRows)
    case descending(OrderedRows)
    /// All rows of the label or type, to be asked one by one.
    case scan(PagedBitmap, IndexedColumn, Value)
    /// Rows in the order wanted.
    case list([UInt32])
  }

  let source: Source

  /// The first element, if there is one.
  public var first: ID? {
    if case .ascending(let rows) = source {
      return rows.start == rows.end ? nil : ID(row: rows.pages[rows.start])
    }
    var iterator = makeIterator()
    return iterator.next()
  }

  /// Whether there is none.
  public var isEmpty: Bool { first == nil }

  /// The number of elements.
  ///
  /// - Complexity: O(*p*) in the pages of an ordered index, some hundred elements a page; otherwise
  ///   that of a pass.
  public var count: Int {
    switch source {
    case .ascending(let rows), .descending(let rows): rows.count
    case .list(let rows): rows.count
    default: reduce(0) { count, _ in count + 1 }
    }
  }

  /// A pass over the elements.
  public func makeIterator() -> Iterator { Iterator(source) }

  /// One pass over elements that were looked up, a page of an index at a time.
  public struct Iterator: IteratorProtocol, Sendable {
    @usableFromInline var rows: [UInt32] = []
    @usableFromInline var position = 0
    @usableFromInline var end = 0
    private var pages: Pages

    private enum Pages: Sendable {
      case nothing
      case hashed(HashIndex.Candidates, IndexedColumn, Value)
      case ascending(OrderedRows.Ascending)
      case descending(OrderedRows.Descending)
      case scan(ElementRows<ID>.Iterator, IndexedColumn, Value)
    }

    init(_ source: Source) {
      switch source {
      case .nothing: pages = .nothing
      case .hashed(let rows, let column, let value): pages = .hashed(rows, column, value)
      case .ascending(let rows): pages = .ascending(.init(rows.pages, rows.start, rows.end))
      case .descending(let rows): pages = .descending(.init(rows))
      case .scan(let rows, let column, let value):
        pages = .scan(ElementRows<ID>(rows).makeIterator(), column, value)
      case .list(let list):
        pages = .nothing
        (rows, end) = (list, list.count)
      }
    }

    /// The next element.
    @inlinable
    public mutating func next() -> ID? {
      if position < end {
        position &+= 1
        return ID(row: rows[position &- 1])
      }
      return nextPage()
    }

    /// The first element of the next page.
    @usableFromInline
    mutating func nextPage() -> ID? {
      switch pages {
      case .nothing: return nil
      case .hashed(var candidates, let column, let value):
        defer { pages = .hashed(candidates, column, value) }
        while let row = candidates.next() {
          if column.matches(row, value) { return ID(row: row) }
        }
        return nil
      case .scan(var scan, let column, let value):
        defer { pages = .scan(scan, column, value) }
        while let id = scan.next() {
          if column.matches(id.row, value) { return id }
        }
        return nil
      case .ascending(var walk):
        let batch = walk.next()
        pages = .ascending(walk)
        return start(batch)
      case .descending(var walk):
        let batch = walk.next()
        pages = .descending(walk)
        return start(batch)
      }
    }

    private mutating func start(_ batch: OrderedRows.Batch?) -> ID? {
      guard let batch, !batch.range.isEmpty else { return nil }
      rows = batch.rows
      position = batch.range.lowerBound + 1
      end = batch.range.upperBound
      return ID(row: rows[position - 1])
    }
  }
}
