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
