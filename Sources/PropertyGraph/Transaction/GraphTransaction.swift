/// One edit of a graph, from ``GraphStore/write(_:)`` to publication.
///
/// It edits a private state, each page copied on its first touch, so that everything it has done so
/// far can be read back through ``snapshot``. An operation that throws has changed nothing, and the
/// transaction can go on.
///
/// ```swift
/// try store.write { graph in
///   let start = graph.savepoint()
///   let node = try graph.addNode(labels: ["Draft"])
///   graph.rollback(to: start)   // the node is gone
/// }
/// ```
public struct GraphTransaction: ~Copyable {
  var state: GraphState
  private(set) var changes: [Change] = []
  private(set) var hasChanges = false
  let recordsChanges: Bool
  /// What is edited.
  private let base: GraphSnapshot
  private let identity = Identity()

  /// Tells the savepoints of one transaction from those of another.
  fileprivate final class Identity: Sendable {}

  init(_ base: GraphSnapshot, recordsChanges: Bool) {
    self.base = base
    state = base.state
    self.recordsChanges = recordsChanges
  }

  /// The transaction's own state so far.
  ///
  /// - Complexity: O(1); an edit afterwards copies the pages it touches again as long as the
  ///   snapshot is held.
  public var snapshot: GraphSnapshot { GraphSnapshot(state, after: base) }

  /// The state to be published.
  consuming func finished() -> GraphSnapshot {
    state.version += 1
    return GraphSnapshot(state, after: base)
  }

  /// Notes a change; the closure is not run when nobody wants the change set.
  mutating func record(_ change: (GraphState) -> Change) {
    hasChanges = true
    if recordsChanges { changes.append(change(state)) }
  }
}

extension GraphTransaction {
  /// A state of a transaction to which it can return.
  public struct Savepoint: Sendable {
    fileprivate let state: GraphState
    fileprivate let changeCount: Int
    fileprivate let hasChanges: Bool
    fileprivate let identity: Identity
  }

  /// Remembers the present state.
  ///
  /// - Complexity: O(1).
  public func savepoint() -> Savepoint {
    Savepoint(
      state: state, changeCount: changes.count, hasChanges: hasChanges, identity: identity)
  }

  /// Returns to a remembered state.
  ///
  /// Rows handed out since then are handed out again, for nobody outside has seen them.
  ///
  /// - Precondition: the savepoint is of this transaction and was made before any savepoint to which
  ///   it has returned.
  public mutating func rollback(to savepoint: Savepoint) {
    precondition(
      savepoint.identity === identity, "a savepoint belongs to the transaction that made it")
    precondition(
      savepoint.changeCount <= changes.count,
      "a transaction cannot return to a savepoint that it has rolled back")
    state = savepoint.state
    changes.removeLast(changes.count - savepoint.changeCount)
    hasChanges = savepoint.hasChanges
  }
}
