import GraphSchema

/// A column as a section: its pages of 1,024 rows, one block each.
///
/// ```
/// u32 pages, u32 zero, then for each page the head of an IntegerBlock, whose kind is
///   0  nothing          count 0
///   1  integers         values as in IntegerBlock
///   2  dates            the same, days since 1970-01-01
///   3  texts            the same, numbers of texts
///   4  booleans         base 0, width 0; 64 to a word, the first in the lowest bit
///   5  doubles          base 0, width 8; IEEE 754 bits
///   6  mixed            base: bytes of the values, width 0; values as in ValueCoding, zeros up to 8
/// ```
///
/// `presence` is 0 when exactly the first `count` rows of the page bear the property; otherwise it is 1,
/// and 16 words with a bit for each row stand between head and values, which are those of the rows whose
/// bits are set.
extension PropertyColumn {
  /// The section of a column.
  func section(_ texts: TextNumbering) -> ByteWriter {
    var section = ByteWriter()
    section.count(pages.count)
    section.word32(0)
    pages.visit { section.page($0, texts) }
    return section
  }
}

extension ByteWriter {
  /// Writes a page of a column.
  fileprivate mutating func page(_ page: ColumnPage, _ texts: TextNumbering) {
    let bits = Array(page.presence.prefix(ColumnPage.wordCount))
    let presence: UInt8 = bits.isEmpty ? 0 : 1
    switch page.storage {
    case .empty: head(IntegerBlock(kind: 0))
    case .shortIntegers(let values): block(values, { Int64($0) }, 1, bits)
    case .integers(let values): block(values.span, kind: 1, presence: bits)
    case .dates(let values): block(values, { Int64($0) }, 2, bits)
    case .texts(let values): block(values, { Int64(texts.number($0)) }, 3, bits)
    case .booleans(let values):
      head(IntegerBlock(count: values.count, kind: 4, presence: presence))
      words(bits)
      words(Self.packed(values))
    case .doubles(let values):
      head(IntegerBlock(count: values.count, width: 8, kind: 5, presence: presence))
      words(bits)
      words(values.map(\.bitPattern))
    case .mixed(let values):
      var content = ByteWriter()
      for value in values { content.value(value) }
      head(
        IntegerBlock(
          base: Int64(content.bytes.count), count: values.count, kind: 6, presence: presence))
      words(bits)
      raw(content.bytes)
      align()
    }
  }

  private mutating func block<N>(
    _ values: [N], _ value: (N) -> Int64, _ kind: UInt8, _ bits: [UInt64]
  ) {
    let wide = values.map(value)
    block(wide.span, kind: kind, presence: bits)
  }

  private mutating func words(_ words: [UInt64]) {
    for word in words { word64(word) }
  }

  /// Booleans, 64 to a word.
  private static func packed(_ values: [Bool]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (values.count + 63) / 64)
    for (index, value) in values.enumerated() where value {
      words[index >> 6] |= 1 << UInt64(index & 63)
    }
    return words
  }
}
