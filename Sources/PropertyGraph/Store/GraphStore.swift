public import GraphSchema
internal import Synchronization

/// A graph that one writer edits while any number of readers hold snapshots.
///
/// ```swift
/// let store = GraphStore()
/// let ada = try store.write { graph in
///   let ada = try graph.addNode(labels: ["Person"], properties: ["name": "Ada"])
///   let body = try graph.addNode(labels: ["Body"])
///   try graph.addRelationship("serves_in", from: ada, to: body)
///   return ada
/// }
/// store.snapshot.degree(of: ada, .outgoing)  // 1
/// ```
///
/// A write edits a private copy and is published as a whole; when its closure throws, nothing of it
/// is left. Reading a snapshot waits for no writer.
public final class GraphStore: Sendable {
  private let published: Mutex<GraphSnapshot>
  /// Held for the whole of a write, so that writes follow each other.
  private let writer = Mutex<Void>(())

  /// An empty graph: typed when a schema is given, open otherwise.
  public convenience init(schema: Schema? = nil) {
    self.init(schema: schema, rowLimit: .max)
  }

  /// A graph that goes on from a snapshot, as ``GraphBuilder`` makes one or another store holds one.
  ///
  /// The snapshot's pages are shared, not copied; what is written here is not seen elsewhere.
  ///
  /// - Complexity: O(1).
  public init(_ snapshot: GraphSnapshot) { self.published = Mutex(snapshot) }

  /// An empty graph whose tables hand out at most `rowLimit` rows each, to try the limit in tests.
  package init(schema: Schema?, rowLimit: UInt32) {
    let state = GraphState(rules: schema.map(TypeRules.init), rowLimit: rowLimit)
    self.published = Mutex(GraphSnapshot(state))
  }

  /// The content as of the last commit.
  public var snapshot: GraphSnapshot { published.withLock { $0 } }

  /// Runs a transaction and publishes what it did.
  ///
  /// - Parameter body: edits the graph; it must not write to the same store again.
  /// - Throws: what `body` throws; the graph is then as it was.
  @discardableResult
  public func write<R, E: Error>(
    _ body: (inout GraphTransaction) throws(E) -> R
  ) throws(E) -> R {
    try write(recording: false, body) { (_) throws(E) in }
  }

  /// Runs a transaction, hands its changes over, and publishes what it did if they were taken.
  ///
  /// A journal writes the changes here: what could not be written is never seen by a reader.
  ///
  /// - Parameters:
  ///   - body: edits the graph; it must not write to the same store again.
  ///   - beforePublishing: is given the changes; it is not called when there are none.
  /// - Throws: what one of the closures throws; the graph is then as it was.
  @discardableResult
  public func write<R, E: Error>(
    _ body: (inout GraphTransaction) throws(E) -> R,
    beforePublishing: (ChangeSet) throws(E) -> Void
  ) throws(E) -> R {
    try write(recording: true, body, beforePublishing)
  }

  /// Runs a transaction, publishes what it did and says what changed.
  ///
  /// - Throws: what `body` throws; the graph is then as it was.
  public func commit<R, E: Error>(
    _ body: (inout GraphTransaction) throws(E) -> R
  ) throws(E) -> (result: R, changes: ChangeSet) {
    var changes = ChangeSet([])
    let result = try write(recording: true, body) { (set) throws(E) in changes = set }
    return (result, changes)
  }

  private func write<R, E: Error>(
    recording: Bool,
    _ body: (inout GraphTransaction) throws(E) -> R,
    _ beforePublishing: (ChangeSet) throws(E) -> Void
  ) throws(E) -> R {
    var outcome: R?
    try writer.withLock { (_) throws(E) in
      var transaction = GraphTransaction(snapshot, recordsChanges: recording)
      let result = try body(&transaction)
      if transaction.hasChanges {
        if recording { try beforePublishing(ChangeSet(transaction.changes)) }
        let next = transaction.finished()
        published.withLock { $0 = next }
      }
      outcome = result
    }
    guard let outcome else { preconditionFailure("a write that did not throw has a result") }
    return outcome
  }
}
