internal import GraphSchema

/// Elements that were looked up by the value of a property.
///
/// It shares the graph's memory and stays valid after later commits. Looked up in an index it costs
/// no allocation; a scan reads the values of all elements of the label or type.
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

  /// One pass over elements that were looked up.
  public struct Iterator: IteratorProtocol, Sendable {
    private var candidates: HashIndex.Candidates?
    private var ascending: OrderedRows.Ascending?
    private var descending: OrderedRows.Descending?
    private var scan: ElementRows<ID>.Iterator?
    private var list: IndexingIterator<[UInt32]>?
    /// What has to be asked of each row, where the source alone does not tell.
    private var condition: (column: IndexedColumn, value: Value)?

    init(_ source: Source) {
      switch source {
      case .nothing: break
      case .hashed(let rows, let column, let value):
        candidates = rows
        condition = (column, value)
      case .ascending(let rows): ascending = .init(rows.pages, rows.start, rows.end)
      case .descending(let rows): descending = .init(rows)
      case .scan(let rows, let column, let value):
        scan = ElementRows<ID>(rows).makeIterator()
        condition = (column, value)
      case .list(let rows): list = rows.makeIterator()
      }
    }

    /// The next element.
    public mutating func next() -> ID? {
      if ascending != nil { return ascending?.next().map(ID.init(row:)) }
      if descending != nil { return descending?.next().map(ID.init(row:)) }
      if list != nil { return list?.next().map(ID.init(row:)) }
      guard let condition else { return nil }
      while let row = candidates?.next() ?? scan?.next()?.row {
        if condition.column.matches(row, condition.value) { return ID(row: row) }
      }
      return nil
    }
  }
}
