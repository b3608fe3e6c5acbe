internal import Foundation

/// How bytes are cut and shared out.
///
/// Nothing of it changes what is read.
package struct CSVReading: Sendable, Hashable {
  /// The number of threads, the calling one included.
  package var threads: Int
  /// The bytes of a stretch that one thread reads at a time.
  package var blockBytes: Int
  /// Whether plain rows, too, are read with the care that odd ones need.
  package var isCareful: Bool
  /// The number of bad rows of a stretch that are kept.
  var reportLimit = 100

  /// - Parameters:
  ///   - threads: the number of threads; by default that of the processors, at most eight.
  ///   - blockBytes: the length of a stretch; it is kept within 1 byte and 64 MB.
  ///   - isCareful: whether no row is taken the fast way.
  package init(threads: Int? = nil, blockBytes: Int = 256 << 10, isCareful: Bool = false) {
    self.threads = max(1, threads ?? Self.usualThreads)
    self.blockBytes = min(max(1, blockBytes), 64 << 20)
    self.isCareful = isCareful
  }

  private static var usualThreads: Int { min(8, ProcessInfo.processInfo.activeProcessorCount) }
}
