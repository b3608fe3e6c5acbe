/// A growing array in copy-on-write pages.
///
/// ```
/// directory ──▶ chunk ──▶ page: [ e0 e1 … e511 ]     2^pageBits elements a page
/// ```
///
/// Reading costs three dependent loads; writing after a copy costs one page.
struct PagedArray<Element: Sendable>: Sendable {
  private(set) var directory = PageDirectory<[Element]>()
  /// The number of elements.
  private(set) var count = 0
  /// The binary logarithm of the page length.
  let pageBits: Int

  private var pageMask: Int { (1 << pageBits) - 1 }

  /// An empty array with pages of 2^`pageBits` elements.
  init(pageBits: Int = 9) { self.pageBits = pageBits }

  /// An array of equal elements.
  init(repeating element: Element, count: Int, pageBits: Int = 9) {
    self.init(pageBits: pageBits)
    while self.count < count {
      let length = min(1 << pageBits, count - self.count)
      directory.append(Array(repeating: element, count: length))
      self.count += length
    }
  }

  subscript(index: Int) -> Element {
    get { directory[index >> pageBits][index & pageMask] }
    set {
      let slot = index & pageMask
      directory.edit(index >> pageBits) { $0[slot] = newValue }
    }
  }

  mutating func append(_ element: Element) {
    if count & pageMask == 0 { directory.append([]) }
    directory.edit(count >> pageBits) { $0.append(element) }
    count += 1
  }

  /// Traps when the shape is broken.
  func checkInvariants() {
    directory.checkInvariants()
    precondition(
      directory.count == (count + pageMask) >> pageBits,
      "a paged array has as many pages as its elements need")
    for page in 0..<directory.count {
      precondition(
        directory[page].count == min(1 << pageBits, count - page << pageBits),
        "all pages but the last are full")
    }
  }
}

extension PagedArray where Element == UInt8 {
  /// Adds bytes at the end, page by page.
  mutating func append(contentsOf bytes: Span<UInt8>) {
    var next = 0
    while next < bytes.count {
      if count & pageMask == 0 { directory.append([]) }
      let length = min(bytes.count - next, (1 << pageBits) - count & pageMask)
      directory.edit(count >> pageBits) { page in
        for index in next..<next + length { page.append(bytes[index]) }
      }
      next += length
      count += length
    }
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    let first = range.lowerBound
    if first >> pageBits == last >> pageBits {
      let page = directory[first >> pageBits]
      return String(decoding: page[first & pageMask...last & pageMask], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var next = first
    while next <= last {
      let end = min(last, next | pageMask)
      bytes += directory[next >> pageBits][next & pageMask...end & pageMask]
      next = end + 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the bytes of a range are those given.
  func holds(_ bytes: Span<UInt8>, at range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    for (position, index) in range.enumerated() where bytes[position] != self[index] {
      return false
    }
    return true
  }
}
