/// Where the integers of 1,024 neighbouring rows lie, if the first rows bear one each and all fit 32
/// bits, as after a bulk load.
///
/// Safe to share, which the compiler cannot see: nobody writes where the address leads.
@usableFromInline
package struct BareIntegers: @unchecked Sendable {
  /// The number of rows, from the page's first on, that can be read here; the others must be asked of
  /// the column.
  @usableFromInline package let count: UInt32
  @usableFromInline let values: UnsafePointer<Int32>?

  fileprivate init(_ page: ColumnPage) {
    switch page.storage {
    case .shortIntegers(let values) where page.presence.isEmpty:
      unsafe self.values = values.withUnsafeBufferPointer { $0.baseAddress }
      count = UInt32(values.count)
    case .dates(let values) where page.presence.isEmpty:
      unsafe self.values = values.withUnsafeBufferPointer { $0.baseAddress }
      count = UInt32(values.count)
    default:
      unsafe values = nil
      count = 0
    }
  }

  /// The integer of a row of the page, or its date as days.
  ///
  /// - Precondition: `slot` is below `count`, and the column the page is of has not been let go of.
  @inlinable
  @inline(__always)
  package func known(_ slot: UInt32) -> Int32 {
    unsafe values.unsafelyUnwrapped[Int(slot)]
  }
}

extension IntegerColumn {
  /// The pages of the column, for loops that ask it of very many rows.
  ///
  /// They lead into memory that the column holds, and must not outlive it.
  ///
  /// - Complexity: O(rows / 1,024).
  package var barePages: [BareIntegers] {
    var pages: [BareIntegers] = []
    pages.reserveCapacity(column.pages.count)
    column.pages.visit { pages.append(BareIntegers($0)) }
    return pages
  }
}
