/// The numbers of texts in a file: those of the store, without the texts that nothing bears any more.
///
/// ```
/// used:   1 1 0 1 …        one bit a text of the store
/// before: 0 64 126 …       used texts before each word of bits
/// new number of text n  =  before[n / 64] + bits set before n in its word
/// ```
struct TextNumbering {
  private var used: [UInt64]
  private var before: [UInt32] = []
  /// The number of texts that are used.
  private(set) var count = 0
  /// The number of their bytes.
  private(set) var byteCount = 0

  init(_ state: GraphState) {
    used = Array(repeating: 0, count: (state.strings.count + 63) / 64)
    for column in state.nodeColumns + state.relationshipColumns + state.annotationColumns {
      mark(column)
    }
    for word in used {
      before.append(UInt32(count))
      count += word.nonzeroBitCount
    }
    for number in 0..<state.strings.count where contains(number) {
      byteCount += state.strings.length(of: UInt32(number))
    }
  }

  private mutating func mark(_ column: PropertyColumn) {
    column.pages.visit { page in
      guard case .texts(let numbers) = page.storage else { return }
      for number in numbers { used[Int(number >> 6)] |= 1 << UInt64(number & 63) }
    }
  }

  /// Whether a text of the store is used.
  func contains(_ number: Int) -> Bool { used[number >> 6] & (1 << UInt64(number & 63)) != 0 }

  /// The number in the file of a text that is used.
  func number(_ old: UInt32) -> UInt32 {
    let bits = used[Int(old >> 6)] & (1 << UInt64(old & 63) - 1)
    return before[Int(old >> 6)] + UInt32(bits.nonzeroBitCount)
  }
}
