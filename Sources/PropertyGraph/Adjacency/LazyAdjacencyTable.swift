internal import Synchronization

/// A table together with the pages it leads into.
///
/// Safe to share, which the compiler cannot see: the table is never written after it was made.
final class MadeAdjacencyTable: @unchecked Sendable {
  let table: UnsafePointer<AdjacencyTable>
  let adjacency: Adjacency

  /// Makes the table of a state, from that of another one when there is one that is not far from it.
  init(_ state: borrowing GraphState, near other: MadeAdjacencyTable?) {
    let nodes = state.nodes.count
    adjacency = state.adjacency
    let place = UnsafeMutablePointer<AdjacencyTable>.allocate(capacity: 1)
    if let other, other.isNear(state.adjacency) {
      unsafe place.initialize(
        to: AdjacencyTable(
          adjacency, nodes: nodes, mending: other.table.pointee, of: other.adjacency))
    } else {
      unsafe place.initialize(to: AdjacencyTable(adjacency, nodes: nodes))
    }
    unsafe table = UnsafePointer(place)
  }

  /// Whether so few edits lie between that another table is made faster from this one than anew.
  func isNear(_ other: borrowing Adjacency) -> Bool {
    let edits = Int64(bitPattern: other.edits &- adjacency.edits)
    return edits.magnitude <= UInt64(max(64, other.pages.count / 8))
  }

  deinit {
    unsafe table.pointee.free()
    unsafe table.deallocate()
  }
}

/// The last table that was made of one of the states of a graph.
///
/// ```
/// snapshot 7 ──┐
/// snapshot 8 ──┼──▶ last made: the table of 7, and the pages of 7
/// snapshot 9 ──┘
/// ```
///
/// To read all pages of a large graph takes longer than many a walk. The next snapshot that is walked
/// copies the last table and puts the pages in that are others.
///
/// The table holds the pages of its own state, most of which later ones share. When more edits lie
/// between than an eighth of the pages, it is let go: then a new table costs little more, and no memory
/// is kept for long that nobody else needs.
final class LastAdjacencyTable: Sendable {
  private let made = Mutex<MadeAdjacencyTable?>(nil)
  /// How often the lock has been given back.
  private let turns = Atomic(0)

  /// The last table.
  var last: MadeAdjacencyTable? { locked { $0 } }

  /// Keeps a table, unless there is that of a later state.
  func keep(_ table: MadeAdjacencyTable) {
    locked { made in
      let lead = made.map { Int64(bitPattern: table.adjacency.edits &- $0.adjacency.edits) }
      if lead ?? 0 >= 0 { made = table }
    }
  }

  /// Lets the table go when a commit has led far away from it.
  func forget(unlessNear adjacency: borrowing Adjacency) {
    // Let go outside the lock: that may free many pages.
    var far: MadeAdjacencyTable?
    locked { made in
      guard let table = made, !table.isNear(adjacency) else { return }
      (far, made) = (table, nil)
    }
    _ = consume far
  }

  /// Lends the table to one thread at a time.
  ///
  /// A lock that others wait for is handed over within the system, where the thread sanitizer does not
  /// see that one thread came after the other; by the turns it does.
  private func locked<Result: Sendable>(
    _ body: (inout MadeAdjacencyTable?) -> Result
  ) -> Result {
    made.withLock { made in
      _ = turns.load(ordering: .acquiring)
      defer { turns.wrappingAdd(1, ordering: .releasing) }
      return body(&made)
    }
  }
}

/// A snapshot's table: made when first asked for, and given back with the snapshot.
///
/// It is lent without counting references, which would cost as much as a node's steps.
///
/// Safe to share, which the compiler cannot see: the address goes once from none to that of a table that
/// is never written again, and is kept as long as this is.
struct LazyAdjacencyTable: ~Copyable, @unchecked Sendable {
  private let place = Atomic<UnsafePointer<AdjacencyTable>?>(nil)
  private let own = Mutex<MadeAdjacencyTable?>(nil)
  private let shared: LastAdjacencyTable

  /// A table of a graph that has not been walked.
  init() { shared = LastAdjacencyTable() }

  /// A table of a state that edits have made of another one.
  init(_ state: borrowing GraphState, after earlier: borrowing LazyAdjacencyTable) {
    shared = earlier.shared
    shared.forget(unlessNear: state.adjacency)
  }

  /// The table of the state that the snapshot holds; valid as long as this is.
  func table(of state: borrowing GraphState) -> AdjacencyTable {
    if let made = unsafe place.load(ordering: .acquiring) { return unsafe made.pointee }
    return make(state)
  }

  /// Makes the table; of two that are made at once the first stays.
  ///
  /// It is made outside the locks, so that no commit waits for it.
  @inline(never)
  private func make(_ state: borrowing GraphState) -> AdjacencyTable {
    let made = MadeAdjacencyTable(state, near: shared.last)
    let table = own.withLock { own in
      if let other = unsafe place.load(ordering: .acquiring) { return unsafe other.pointee }
      own = made
      unsafe place.store(made.table, ordering: .releasing)
      return unsafe made.table.pointee
    }
    shared.keep(made)
    return table
  }
}
