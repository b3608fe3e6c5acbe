internal import Synchronization

/// An array that several threads write, each a part of its own.
///
/// ```
/// array   [ part of piece 0 | part of piece 1 | part of piece 2 | … ]
/// ```
///
/// Parts lie next to each other and do not overlap, which is what makes this safe: no two threads
/// ever hold the same element. A span cannot be cut into parts that outlive one call, hence the
/// pointers.
struct SharedParts<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let base: UnsafeMutableBufferPointer<Element>

  fileprivate init(_ base: UnsafeMutableBufferPointer<Element>) { unsafe self.base = base }

  /// The part that belongs to a piece: every range may be asked for by one piece only.
  @inline(__always)
  func part<Result>(
    _ range: Range<Int>, _ body: (inout MutableSpan<Element>) -> Result
  ) -> Result {
    let elements = unsafe UnsafeMutableBufferPointer(rebasing: base[range])
    var span = unsafe MutableSpan(_unsafeElements: elements)
    return body(&span)
  }
}

extension Array where Element: BitwiseCopyable & Sendable {
  /// Lends the array to several threads for the length of `body`.
  mutating func sharing<Result>(_ body: (SharedParts<Element>) -> Result) -> Result {
    unsafe withUnsafeMutableBufferPointer { unsafe body(SharedParts($0)) }
  }
}

/// An array that several threads make, each a part of its own, and with them all of it.
///
/// ```
/// memory  [ part of piece 0 | not touched yet … | part of piece 2 | … ]
/// ```
///
/// A part is first written when it is asked for: by the thread that goes on with it, while it is
/// near the processor, and not before there is time for it.
///
/// Safe to share, which the compiler cannot see: parts do not overlap, as every range is asked for by one
/// piece only, so that no two threads ever hold the same element; the count of what is made is
/// atomic; and whoever lends the memory has all threads back before it is read as an array.
struct NewParts<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let base: UnsafeMutableBufferPointer<Element>
  private let blank: Element
  private let made = MadeCount()

  fileprivate init(_ base: UnsafeMutableBufferPointer<Element>, blank: Element) {
    unsafe self.base = base
    self.blank = blank
  }

  fileprivate var isComplete: Bool {
    made.count.load(ordering: .relaxed) == (unsafe base.count)
  }

  /// Makes the part that belongs to a piece and lends it; `false` when there was no more time, or
  /// `body` had none.
  @inline(__always)
  func part(
    _ range: Range<Int>, _ budget: inout Budget,
    _ body: (inout MutableSpan<Element>, inout Budget) -> Bool
  ) -> Bool {
    let elements = unsafe UnsafeMutableBufferPointer(rebasing: base[range])
    let isMade = budget.inSteps(0..<range.count) { part in
      unsafe UnsafeMutableBufferPointer(rebasing: elements[part]).initialize(repeating: blank)
    }
    guard isMade else { return false }
    made.count.wrappingAdd(range.count, ordering: .relaxed)
    var span = unsafe MutableSpan(_unsafeElements: elements)
    return body(&span, &budget)
  }
}

/// How many elements have been made.
private final class MadeCount: Sendable {
  let count = Atomic(0)
}

extension Array where Element: BitwiseCopyable & Sendable {
  /// An array of so many elements whose parts several threads make in `body`; `nil` when that was
  /// cut short.
  static func shared(
    _ count: Int, blank: Element, _ body: (NewParts<Element>) -> Bool
  ) -> [Element]? {
    var isDone = false
    let capacity = HugePages.capacity(of: Element.self, for: count)
    let array = unsafe Array(unsafeUninitializedCapacity: capacity) { memory, initialized in
      unsafe HugePages.advise(UnsafeRawBufferPointer(memory))
      let parts = unsafe NewParts(
        UnsafeMutableBufferPointer(rebasing: memory[..<count]), blank: blank)
      isDone = body(parts)
      precondition(!isDone || parts.isComplete, "every element belongs to a piece")
      initialized = isDone ? count : 0
    }
    return isDone ? array : nil
  }
}
