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
    var total = chunks.byteCount
    for chunk in chunks {
      total += chunk.byteCount
      for page in chunk { total += owned(page) }
    }
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

extension PagedHashTable {
  /// The bytes of the slots and of their lists.
  package var byteCount: Int { slots.byteCount }
}
