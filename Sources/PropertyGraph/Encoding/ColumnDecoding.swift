import GraphSchema

/// Which rows bear elements, for checking that nothing else bears properties, and how many texts there
/// are.
struct ColumnBounds {
  let live: PagedBitmap
  let rows: Int
  let texts: Int
}

extension ByteReader {
  /// Reads a column.
  mutating func column(_ bounds: ColumnBounds) throws(GraphFileError) -> PropertyColumn {
    let pages = try count(ofAtLeast: IntegerBlock.headerLength)
    guard try word32() == 0 else { throw corrupt("a gap is not filled with zeros") }
    guard pages <= (bounds.rows + ColumnPage.rowCount - 1) / ColumnPage.rowCount else {
      throw corrupt("it has more pages than the rows of its table")
    }
    var column = PropertyColumn()
    for index in 0..<pages {
      let page = try page(index, bounds)
      column.count += page.count
      column.pages.append(page)
    }
    try finish()
    return column
  }

  private mutating func page(
    _ index: Int, _ bounds: ColumnBounds
  ) throws(GraphFileError) -> ColumnPage {
    let head = try head()
    let bits = try presence(head)
    for word in 0..<ColumnPage.wordCount {
      let live = bounds.live.word(index * ColumnPage.wordCount + word)
      guard bits[word] & ~live == 0 else {
        throw corrupt("a row that bears no element bears a property")
      }
    }
    let storage = try storage(head, bounds)
    return head.presence == 0 ? ColumnPage(storage) : ColumnPage(storage, presentAt: bits)
  }

  /// A bit for each row that bears the property.
  private mutating func presence(_ head: IntegerBlock) throws(GraphFileError) -> [UInt64] {
    guard head.presence <= 1 else { throw corrupt("a page has the unknown mark \(head.presence)") }
    if head.presence == 1 {
      let bits = try words(ColumnPage.wordCount)
      guard bits.reduce(0, { $0 + $1.nonzeroBitCount }) == head.count else {
        throw corrupt("a page has not one value for each row that bears the property")
      }
      return bits
    }
    return (0..<ColumnPage.wordCount).map { word in
      let left = head.count - word << 6
      return left >= 64 ? .max : left <= 0 ? 0 : 1 << UInt64(left) - 1
    }
  }

  private mutating func storage(
    _ head: IntegerBlock, _ bounds: ColumnBounds
  ) throws(GraphFileError) -> ColumnStorage {
    guard (head.kind == 0) == (head.count == 0) else {
      throw corrupt("a page has values without a kind, or a kind without values")
    }
    switch head.kind {
    case 0: return .empty
    case 1: return try integers(head)
    case 2:
      return .dates(try values(head, in: CalendarDate.dayBounds))
    case 3:
      guard bounds.texts > 0 else { throw corrupt("it names a text, and there is none") }
      return .texts(try values(head, in: 0...Int64(bounds.texts - 1)))
    case 4: return .booleans(try booleans(head))
    case 5: return .doubles(try words(head.count).map { Double(bitPattern: $0) })
    case 6: return .mixed(try mixed(head))
    default: throw corrupt("a page has values of the unknown kind \(head.kind)")
    }
  }

  /// Integers, in 32 bits where they fit.
  private mutating func integers(_ head: IntegerBlock) throws(GraphFileError) -> ColumnStorage {
    let short = Int64(Int32.min)...Int64(Int32.max)
    if head.width < 8, short.contains(head.base) {
      let reach = head.base + (1 << Int64(head.width * 8) - 1)
      if short.contains(reach) { return .shortIntegers(try values(head, in: short)) }
    }
    let values = try values(head, in: Int64.min...Int64.max, as: Int64.self)
    guard values.allSatisfy(short.contains) else { return .integers(values) }
    return .shortIntegers(values.map { Int32(truncatingIfNeeded: $0) })
  }

  private mutating func booleans(_ head: IntegerBlock) throws(GraphFileError) -> [Bool] {
    let words = try words((head.count + 63) / 64)
    return (0..<head.count).map { words[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 }
  }

  private mutating func mixed(_ head: IntegerBlock) throws(GraphFileError) -> [Value] {
    let end = position + Int(truncatingIfNeeded: head.base)
    guard head.base >= 0, head.base <= Int64(remaining) else { throw corrupt("it ends too early") }
    var values: [Value] = []
    for _ in 0..<head.count {
      let value = try value()
      guard value != .null else { throw corrupt("a value of a property is null") }
      values.append(value)
    }
    guard position == end else { throw corrupt("mixed values do not end where they should") }
    try align()
    return values
  }

  private mutating func words(_ count: Int) throws(GraphFileError) -> [UInt64] {
    let start = try take(count * 8)
    return (0..<count).map { bytes.word64(at: start + $0 * 8) }
  }
}

extension CalendarDate {
  /// The days that dates can be, counted from 1970-01-01.
  fileprivate static let dayBounds: ClosedRange<Int64> = {
    let first = CalendarDate(year: -9999, month: 1, day: 1)?.days ?? 0
    let last = CalendarDate(year: 9999, month: 12, day: 31)?.days ?? 0
    return Int64(first)...Int64(last)
  }()
}
