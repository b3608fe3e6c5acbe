#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Array {
  /// From so many bytes on, memory is asked for in huge pages.
  private static var fewestHugeBytes: Int { 1 << 22 }
  /// A huge page, and what it is aligned to; where they have another size, the advice is not taken.
  private static var hugePage: Int { 1 << 21 }

  /// An empty array with room for so many elements, which takes no memory until they are written.
  ///
  /// ```
  /// room   [ …  |  huge page  |  huge page  |  … ]
  /// ```
  ///
  /// Where the system gives huge pages to those who ask (Linux), a long array is made of them: its
  /// memory comes and goes hundreds of times less often, which for a hundred megabytes is six
  /// milliseconds when they are let go of, and ten times that when they are first written.
  static func room(for count: Int) -> [Element] {
    unsafe Array(unsafeUninitializedCapacity: count) { memory, initialized in
      initialized = 0
      unsafe adviseHugePages(UnsafeMutableRawBufferPointer(memory))
    }
  }

  /// Asks for huge pages for the whole pages of some memory that has not been written.
  static func adviseHugePages(_ memory: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc) || canImport(Musl)
      guard memory.count >= fewestHugeBytes, let base = memory.baseAddress else {
        return
      }
      let start = unsafe base.alignedUp(toMultipleOf: hugePage)
      let end = unsafe (base + memory.count).alignedDown(toMultipleOf: hugePage)
      // Advice that is not taken changes nothing.
      if start < end { _ = madvise(start, end - start, MADV_HUGEPAGE) }
    #endif
  }
}
