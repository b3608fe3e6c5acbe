/// Memory, computed from the lengths of arrays.
///
/// Counted are the bytes that an array has reserved and the 32 bytes before its first element; what
/// the allocator adds to that is not.
extension Array {
  /// The bytes of the array's elements and head; what the elements own is not counted.
  var byteCount: Int { capacity == 0 ? 0 : 32 + capacity * MemoryLayout<Element>.stride }
}

extension PageDirectory {
  /// The bytes of the lists of pages, and of what each page owns.
  func byteCount(_ owned: (Page) -> Int) -> Int {
    var total = branches.byteCount
    for branch in branches {
      total += branch.byteCount
      for chunk in branch { total += chunk.byteCount }
    }
    visit { total += owned($0) }
    return total
  }
}

extension PagedArray {
  /// The bytes of the pages and of their lists; what the elements own is not counted.
  var byteCount: Int { directory.byteCount { $0.byteCount } }
}

extension PagedBitmap {
  /// The bytes of the pages and of their lists.
  var byteCount: Int { pages.byteCount { $0.byteCount } }
}

extension PropertyColumn {
  /// The bytes of the pages and of their lists; what lists and maps own is not counted.
  var byteCount: Int { pages.byteCount { $0.presence.byteCount + $0.storage.byteCount } }
}

extension ColumnStorage {
  /// The bytes of the array.
  var byteCount: Int {
    switch self {
    case .empty: 0
    case .booleans(let values): values.byteCount
    case .shortIntegers(let values): values.byteCount
    case .integers(let values): values.byteCount
    case .doubles(let values): values.byteCount
    case .dates(let values): values.byteCount
    case .texts(let values): values.byteCount
    case .mixed(let values): values.byteCount
    }
  }
}

extension Adjacency {
  /// The bytes of the pages and of their lists.
  var byteCount: Int {
    pages.byteCount { page in
      page.rows.byteCount + page.rows.reduce(0) { $0 + $1.byteCount }
    }
  }
}

extension AdjacencyRows {
  /// The bytes of starts, steps and hubs.
  fileprivate var byteCount: Int {
    starts.byteCount + list.byteCount + hubs.byteCount
      + hubs.reduce(0) { $0 + $1.list.byteCount }
  }
}

extension AdjacencyList {
  /// The bytes of the three arrays.
  fileprivate var byteCount: Int {
    neighbours.byteCount + relationships.byteCount + groups.byteCount
  }
}
