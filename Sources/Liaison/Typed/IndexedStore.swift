import PropertyGraph
import Synchronization

/// A graph and the index of its nodes, published together.
///
/// Two locks: `writer` is held for the whole of a write, so that writes follow each other;
/// `published` only while the content is exchanged, so that readers wait for no writer.
final class IndexedStore: Sendable {
  /// What a reader sees.
  struct Content: Sendable {
    let graph: GraphSnapshot
    let index: NodeIndex
  }

  private let store: GraphStore
  private let published: Mutex<Content>
  private let writer = Mutex<Void>(())

  init() {
    let store = GraphStore()
    self.store = store
    published = Mutex(Content(graph: store.snapshot, index: NodeIndex()))
  }

  /// The content as of the last write.
  var content: Content { published.withLock { $0 } }

  /// Runs a write and publishes what it did; nothing is left of one that throws.
  func write<Result>(_ body: (inout GraphWriter) throws -> Result) throws -> Result {
    var outcome: Result?
    try writer.withLock { _ in
      var index = content.index
      let result = try store.write { transaction in
        var writer = GraphWriter(transaction, index)
        do {
          let result = try body(&writer)
          index = writer.index
          transaction = writer.finished()
          return result
        } catch {
          transaction = writer.finished()
          throw error
        }
      }
      let next = Content(graph: store.snapshot, index: index)
      published.withLock { $0 = next }
      outcome = result
    }
    guard let outcome else { preconditionFailure("a write that did not throw has a result") }
    return outcome
  }
}
