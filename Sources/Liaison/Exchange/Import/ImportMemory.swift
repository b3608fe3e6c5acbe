import Foundation
import Interchange

/// The memory that an import may take, and what follows from it for each kind of file.
///
/// ```
/// machine ─ three quarters ─┬ CSV         read in stretches: files of so many bytes, and a graph of so many
///                           │             by estimate, counted while it grows
///                           └ a sixteenth  texts that are held whole, with what is made of them:
///                                          GraphML, GEXF, JSON, DOT, mapped files together
/// ```
/// So a file that is larger than memory is refused by its length, before a byte of it is read.
struct ImportMemory {
  /// The memory, in bytes.
  let bytes: Int

  init(_ bytes: Int) { self.bytes = max(0, bytes) }

  /// Three quarters of the machine's memory, or of what a container grants.
  static let usual: Int = {
    let physical = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    let granted = (try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8))
      .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    return min(physical, granted ?? physical) / 4 * 3
  }()

  /// The length of texts that are held whole.
  var whole: Int { bytes / 16 }

  /// Limits for texts that are held whole; ids have 32 bits.
  var limits: ReadingLimits {
    ReadingLimits(
      bytes: whole, nodes: 100_000_000, relationships: 200_000_000, values: bytes / 32,
      valueBytes: bytes / 4)
  }

  /// Limits for a DOT text of so many bytes.
  ///
  /// An edge between two groups of nodes stands for many relationships, so that a short text can mean
  /// a vast graph; beyond a million it may mean no more than one for each of its bytes.
  func limits(ofDOT count: Int) -> ReadingLimits {
    var limits = limits
    limits.relationships = min(limits.relationships, max(1_000_000, count))
    limits.nodes = min(limits.nodes, max(1_000_000, count))
    return limits
  }

  /// Limits for CSV, which is read in stretches.
  var tableLimits: ReadingLimits {
    ReadingLimits(
      bytes: bytes, nodes: .max, relationships: .max, values: .max, valueBytes: .max,
      memory: bytes)
  }

  /// Refuses a file that is held whole by its length.
  func check(_ path: String) throws(LiaisonError) {
    let size = ImportFiles.size(path)
    guard size > whole else { return }
    throw .overLimit(
      "'\(path)' has \(ByteCount.words(size)); a file of its kind is held in memory whole, and this "
        + "machine has room for one of \(ByteCount.words(whole))", hint: Self.hint)
  }

  /// Refuses tables by their length, all together.
  func check(tables: [(name: String, size: Int)]) throws(LiaisonError) {
    var sum = 0
    for table in tables {
      let (next, isOver) = sum.addingReportingOverflow(table.size)
      sum = isOver ? .max : next
    }
    guard sum > bytes, let largest = tables.max(by: { $0.size < $1.size }) else { return }
    let others = tables.count > 1 ? " and all files together \(ByteCount.words(sum))" : ""
    throw .overLimit(
      "'\(largest.name)' has \(ByteCount.words(largest.size))\(others); this machine has room for "
        + "\(ByteCount.words(bytes))", hint: Self.tableHint)
  }

  static let hint =
    "a smaller graph fits, or one given as CSV, which is read piece by piece"
  static let tableHint =
    "import a part of the rows, leave columns out ('ignore:' in a mapping), or use a machine with "
    + "more memory"
}
