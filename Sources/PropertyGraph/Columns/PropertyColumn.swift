import GraphSchema

/// One property of all rows of a table, in copy-on-write pages of 1,024 rows.
///
/// ```
/// pages ──▶ chunk ──▶ ColumnPage: bits where some rows lack it, packed values of one type
///       └─▶ the last ColumnPage
/// ```
///
/// Each page has its own type: where all its values are integers, doubles, booleans, dates or
/// strings they stand bare; a page whose values differ holds `Value`s. Pages past the last row that
/// ever bore the property do not exist.
@usableFromInline
struct PropertyColumn: Sendable {
  @usableFromInline var pages = ColumnPages()
  /// The number of rows that bear the property.
  @usableFromInline var count = 0

  /// A column that no row bears.
  init() {}

  /// The value of a row; null when absent.
  @inline(__always)
  func value(_ row: UInt32, _ strings: StringStore) -> Value {
    pages.read(Int(row >> 10), or: .null) { $0.value(Int(row & 1_023), strings) }
  }

  /// Whether a row bears the property.
  func isPresent(_ row: UInt32) -> Bool {
    pages.read(Int(row >> 10), or: false) { $0.isPresent(Int(row & 1_023)) }
  }

  /// The integer of a row, or its date as days; `nil` when it bears neither.
  @inlinable @inline(__always)
  func integer(_ row: UInt32) -> Int64? {
    pages.read(Int(row >> 10), or: nil) { $0.integer(Int(row & 1_023)) }
  }

  /// Sets the value of a row; null takes it out.
  mutating func set(_ value: Value, _ row: UInt32, _ strings: inout StringStore) {
    let page = Int(row) >> ColumnPage.rowBits
    let slot = Int(row) & (ColumnPage.rowCount - 1)
    if page >= pages.count {
      if value == .null { return }
      pages.grow(toHold: page)
    }
    let before = pages[page].isPresent(slot)
    pages.edit(page) { $0.set(value, slot, &strings) }
    count += (value == .null ? 0 : 1) - (before ? 1 : 0)
  }

  /// Traps when the pages are broken or a row without an element bears the property.
  func checkInvariants(isLive: (UInt32) -> Bool) {
    pages.checkInvariants()
    var total = 0
    for index in 0..<pages.count {
      pages[index].checkInvariants()
      total += pages[index].count
      for slot in 0..<ColumnPage.rowCount where pages[index].isPresent(slot) {
        precondition(
          isLive(UInt32(index << ColumnPage.rowBits + slot)), "only elements bear properties")
      }
    }
    precondition(total == count, "a column counts its values")
  }
}
