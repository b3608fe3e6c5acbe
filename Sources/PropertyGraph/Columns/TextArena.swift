/// Texts one after the other in copy-on-write pages of 16 KiB, none of which straddles two pages.
///
/// ```
/// pages:  [ U S A D e p a r t m e n t … · · ]   [ one text longer than a page ]   [ … ]
/// starts: [ 0 , 3 , 13 , … ]                    page << 14 | offset, four bytes a text
/// ```
///
/// A text ends where the next one of its page starts, or where its page ends. So a text's bytes can
/// be lent as one span, and a text costs its bytes and four more. The 32-bit starts reach over 2^18
/// pages: 4 GiB of texts, more where they are longer than a page.
struct TextArena: Sendable {
  static var pageBits: Int { 14 }
  static var pageLength: Int { 1 << pageBits }
  static var pageLimit: Int { 1 << (32 - pageBits) }

  private var pages = PageDirectory<[UInt8]>()
  private var starts = PagedArray<UInt32>(pageBits: 10)

  /// The number of texts.
  var count: Int { starts.count }
  /// The memory of bytes and starts.
  var byteCount: Int { pages.byteCount { $0.byteCount } + starts.byteCount }

  /// Where a text stands.
  func place(of number: UInt32) -> (page: Int, range: Range<Int>) {
    let start = Int(starts[Int(number)])
    let page = start >> Self.pageBits
    let offset = start & (Self.pageLength - 1)
    let next = Int(number) + 1
    if next < starts.count {
      let end = Int(starts[next])
      if end >> Self.pageBits == page { return (page, offset..<end & (Self.pageLength - 1)) }
    }
    return (page, offset..<pages[page].count)
  }

  /// Lends the bytes of a text.
  @inline(__always)
  func withBytes<R, E: Error>(
    of number: UInt32, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let (page, range) = place(of: number)
    let bytes = pages[page]
    return try body(bytes.span.extracting(range))
  }

  /// Adds a text at the end; `nil` when the arena is full.
  mutating func append(_ text: Span<UInt8>) -> UInt32? {
    guard starts.count < Int(UInt32.max) - 1 else { return nil }
    let last = pages.count - 1
    let room = last < 0 ? 0 : Self.pageLength - pages[last].count
    // An empty text needs a start of its own too, so a full page takes none.
    if text.count >= room || last < 0 {
      guard pages.count < Self.pageLimit else { return nil }
      pages.append([])
    }
    let page = pages.count - 1
    let number = UInt32(starts.count)
    starts.append(UInt32(page << Self.pageBits | pages[page].count))
    pages.edit(page) { bytes in
      bytes.reserve(bytes.count + text.count, within: Self.pageLength)
      TextKernel.append(text, to: &bytes)
    }
    return number
  }

  /// Traps when starts are not ascending or do not lead into their pages.
  func checkInvariants() {
    pages.checkInvariants()
    starts.checkInvariants()
    var total = 0
    for number in 0..<UInt32(starts.count) {
      let (page, range) = place(of: number)
      precondition(page < pages.count, "a text stands in a page")
      precondition(range.upperBound <= pages[page].count, "a text ends within its page")
      total += range.count
    }
    let bytes = (0..<pages.count).reduce(0) { $0 + pages[$1].count }
    precondition(total == bytes, "the texts cover the arena")
  }
}
