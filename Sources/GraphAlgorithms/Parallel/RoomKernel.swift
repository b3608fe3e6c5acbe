#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Array {
  /// An empty array with room for so many elements or more, which takes no memory until they are
  /// written.
  ///
  /// Where the system gives huge pages to those who ask (Linux), a long array is made of them: its
  /// memory comes and goes hundreds of times less often. Eight megabytes of pages of the usual size
  /// take 0.6 milliseconds to be let go of, and five times that to be first written.
  static func room(for count: Int) -> [Element] {
    let capacity = HugePages.capacity(of: Element.self, for: count)
    return unsafe Array(unsafeUninitializedCapacity: capacity) { memory, initialized in
      initialized = 0
      unsafe HugePages.advise(UnsafeRawBufferPointer(memory))
    }
  }
}

/// Pages of two megabytes, which are taken from the system and given back as one.
///
/// ```
/// heap   | elements . . . | . . . rest  |  gap       t| elements of the next array …
///        └ huge page      └ huge page   └ small pages └ huge page
/// ```
///
/// Only whole huge pages of which nothing has been written can be had. So an array asks for the rest
/// of its last one too, and for one more: where memory ends, the system's allocator writes a note
/// (`t`) before anyone can ask for huge pages, and that one is lost. It is never written otherwise,
/// and takes no memory.
///
/// Where the system has no such pages, or of another size, nothing changes but the time.
enum HugePages {
  /// From so many bytes on, memory is asked for in huge pages.
  private static let fewestBytes = 1 << 21
  /// The length of a huge page, and what it is aligned to.
  private static let length = 1 << 21
  /// More than an array and the allocator keep of their own before the elements.
  private static let header = 128
  /// How often a place is asked for that ends with a huge page.
  private static let attempts = 3

  /// How many elements to ask for, so that those wanted lie in huge pages to the last.
  ///
  /// How much that is depends on where the array will stand, which is found out by asking for it;
  /// behind an array that was made like this, the first guess is right.
  ///
  /// - Complexity: O(1); no memory is written.
  static func capacity<Element>(of _: Element.Type, for count: Int) -> Int {
    #if canImport(Glibc)
      let stride = MemoryLayout<Element>.stride
      let bytes = count * stride
      guard bytes >= fewestBytes else { return count }
      var capacity = (whole(bytes) + length - header / 2) / stride
      for _ in 0..<attempts {
        var base = 0
        _ = unsafe [Element](unsafeUninitializedCapacity: capacity) { memory, initialized in
          initialized = 0
          base = Int(bitPattern: memory.baseAddress)
        }
        let end = base + capacity * stride
        if (header / 4...header * 4).contains(whole(end) - end) { break }
        capacity = (whole(base + bytes) + length - header - base) / stride
      }
      return capacity
    #else
      return count
    #endif
  }

  /// Asks for huge pages for some memory that has not been written, but for the last.
  static func advise(_ memory: UnsafeRawBufferPointer) {
    #if canImport(Glibc) || canImport(Musl)
      guard memory.count >= fewestBytes, let base = memory.baseAddress else { return }
      let start = unsafe (base + header * 4).alignedDown(toMultipleOf: length)
      let end = unsafe (base + memory.count).alignedDown(toMultipleOf: length)
      _ = unsafe madvise(UnsafeMutableRawPointer(mutating: start), end - start, MADV_HUGEPAGE)
    #endif
  }

  /// So many bytes, and those left of the last huge page.
  private static func whole(_ bytes: Int) -> Int { (bytes + length - 1) / length * length }
}
