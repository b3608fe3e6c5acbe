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
    directory.edit(count >> pageBits) { page in
      page.reserve(page.count + 1, within: 1 << pageBits)
      page.append(element)
    }
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

extension Array {
  /// Makes room for `count` elements of a page that will hold `most`.
  ///
  /// Room is doubled, but not beyond the page: left alone, an array of 510 elements that takes one
  /// more gets room for 1,020.
  @inline(__always)
  mutating func reserve(_ count: Int, within most: Int) {
    if count > capacity { reserveCapacity(Swift.max(count, Swift.min(most, 2 * count))) }
  }
}
