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

  @inline(__always)
  private var pageMask: Int { (1 << pageBits) - 1 }

  /// An empty array with pages of 2^`pageBits` elements.
  init(pageBits: Int = 9) { self.pageBits = pageBits }

  /// An array of equal elements, in one page that is copied when it is written to.
  init(repeating element: Element, count: Int, pageBits: Int = 9) {
    self.init(pageBits: pageBits)
    let (full, rest) = (count >> pageBits, count & pageMask)
    let page = Array(repeating: element, count: full > 0 ? 1 << pageBits : 0)
    directory = PageDirectory(repeating: page, count: full)
    if rest > 0 { directory.append(Array(repeating: element, count: rest)) }
    self.count = count
  }

  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      let element: Element? = directory.read(index >> pageBits, or: nil) { $0[index & pageMask] }
      guard let element else { preconditionFailure("an element that is read exists") }
      return element
    }
    @inline(__always)
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

  /// Lets a chunk of pages at the end go; `false` when all are gone.
  ///
  /// - Precondition: the elements are not read any more.
  mutating func letGo() -> Bool { directory.letGo() }

  /// Adds elements at the end, page by page.
  @inline(__always)
  mutating func append(_ number: Int, _ element: (Int) -> Element) {
    var next = 0
    while next < number {
      if count & pageMask == 0 { directory.append([]) }
      let end = min(number, next + 1 << pageBits - count & pageMask)
      directory.edit(count >> pageBits) { page in
        page.reserve(page.count + end - next, within: 1 << pageBits)
        for index in next..<end { page.append(element(index)) }
      }
      count += end - next
      next = end
    }
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
