/// The texts of all columns: UTF-8 bytes in an append-only arena, short texts once each.
///
/// ```
/// bytes: [ U S A D e p a r t m e n t … ]     pages of 4,096 bytes
/// ends:  [ 3 , 13 , … ]                      text i stands at ends[i-1] ..< ends[i]
/// short: hash of the bytes → i               texts of at most 64 bytes
/// ```
///
/// A column holds the number of a text, four bytes. A repeated source, role or country is stored
/// once; a long text is appended without being looked for. Nothing is ever taken out: replaced
/// texts stay until the graph is built anew.
struct StringStore: Sendable {
  /// Longer texts are seldom repeated, so looking for them would only cost.
  static let longestShared = 64

  private var bytes = PagedArray<UInt8>(pageBits: 12)
  private var ends = PagedArray<UInt64>()
  private var short = PagedHashTable()

  /// The number of texts stored.
  var count: Int { ends.count }

  /// The text of a number.
  subscript(number: UInt32) -> String { bytes.text(range(of: number)) }

  /// The number of a text, stored when it is not there yet; `nil` when the numbers are used up.
  mutating func intern(_ text: String) -> UInt32? {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8.span
    guard utf8.count <= Self.longestShared else { return append(utf8) }
    let hash = Self.hash(utf8)
    if let number = short.find(hash, where: { bytes.holds(utf8, at: range(of: $0)) }) {
      return number
    }
    guard let number = append(utf8) else { return nil }
    short.insert(number, hash: hash)
    return number
  }

  private mutating func append(_ utf8: Span<UInt8>) -> UInt32? {
    guard ends.count < Int(UInt32.max) - 1 else { return nil }
    let number = UInt32(ends.count)
    bytes.append(contentsOf: utf8)
    ends.append(UInt64(bytes.count))
    return number
  }

  private func range(of number: UInt32) -> Range<Int> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return start..<Int(ends[Int(number)])
  }

  private static func hash(_ utf8: Span<UInt8>) -> UInt32 {
    var hasher = Hasher()
    for index in utf8.indices { hasher.combine(utf8[index]) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// Traps when the arena and the ends disagree, or a short text cannot be found again.
  func checkInvariants() {
    bytes.checkInvariants()
    ends.checkInvariants()
    short.checkInvariants()
    var last: UInt64 = 0
    for index in 0..<ends.count {
      precondition(ends[index] >= last, "texts stand one after the other")
      last = ends[index]
    }
    precondition(last == UInt64(bytes.count), "the last text ends where the arena ends")
  }
}
