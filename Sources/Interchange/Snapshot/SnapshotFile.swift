internal import Foundation
package import PropertyGraph

/// A graph in a file of its own, conventionally called `graph.liaison`.
///
/// ```swift
/// try SnapshotFile.write(graph, to: "graph.liaison")
/// let same = try SnapshotFile.open("graph.liaison")
/// ```
///
/// The file is a cache and a means of exchange; the format is described in the article
/// *The graph file* of PropertyGraph. It holds names, labels, properties, relationships, annotations
/// and the schema of a typed graph; what can be computed from these is computed on opening.
package enum SnapshotFile {
  /// The ending that such files have.
  package static let ending = ".liaison"

  /// A graph and what travelled with it.
  package struct Content: Sendable {
    /// The graph.
    package let snapshot: GraphSnapshot
    /// What was enclosed.
    package let enclosures: [GraphEnclosure]
  }

  /// Writes a graph, whole or not at all.
  ///
  /// A temporary file beside `path` is written, flushed to the disk and given the name; a file that
  /// stood there is replaced in that moment, and readers who have it open keep it.
  ///
  /// - Parameters:
  ///   - snapshot: the graph.
  ///   - enclosures: bytes that travel with it.
  ///   - path: the name of the file.
  ///   - isDurable: whether to wait until the disk has it, so that it outlives a power cut.
  /// - Throws: ``SnapshotFileError/unwritable(path:reason:)``.
  /// - Complexity: O(*n*) in everything the graph holds.
  package static func write(
    _ snapshot: GraphSnapshot, enclosing enclosures: [GraphEnclosure] = [], to path: String,
    isDurable: Bool = true
  ) throws(SnapshotFileError) {
    let file = try TemporaryFile(beside: path)
    do {
      try snapshot.encode(enclosing: enclosures) { (bytes) throws(SnapshotFileError) in
        try file.append(bytes)
      }
      try file.publish(isDurable: isDurable)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Opens a file.
  ///
  /// - Throws: ``SnapshotFileError``; a file that is damaged, cut short, foreign or of a newer version
  ///   is refused, and never read wrongly.
  /// - Complexity: O(*n*) in everything the graph holds; most of it is copying.
  package static func open(_ path: String) throws(SnapshotFileError) -> GraphSnapshot {
    try read(path).snapshot
  }

  /// Opens a file with what was enclosed.
  ///
  /// - Throws: as ``open(_:)``.
  package static func read(_ path: String) throws(SnapshotFileError) -> Content {
    let file = try MappedFile.mapping(path)
    do {
      return try file.withBytes { (bytes) throws(GraphFileError) in
        let isSmall = bytes.byteCount < 1 << 20
        let (snapshot, enclosures) = try GraphSnapshot.decode(bytes) { first, second in
          // A second thread costs more than a small graph does.
          let round = isSmall ? 1 : 2
          DispatchQueue.concurrentPerform(iterations: round) { index in
            if index == 0 { first() }
            if index == round - 1 { second() }
          }
        }
        return Content(snapshot: snapshot, enclosures: enclosures)
      }
    } catch {
      throw .corrupt(path: path, error)
    }
  }
}
