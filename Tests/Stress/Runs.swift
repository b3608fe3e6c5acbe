internal import GraphAlgorithms
internal import LiaisonTestSupport
internal import PropertyGraph

/// Random commits, with the invariants checked now and then.
enum CommitRun {
  static func run(_ count: Int) throws {
    let store = GraphStore()
    var edits = RandomEdits(seed: 1)
    try edits.fill(store)
    let clock = ContinuousClock()
    let start = clock.now
    for number in 1...max(1, count) {
      try edits.commit(to: store)
      guard number % max(1, min(1_000, count / 100)) == 0 else { continue }
      store.snapshot.checkInvariants()
      guard edits.agree(with: store.snapshot) else {
        throw Failure("the store has lost or kept an element after \(number) commits")
      }
    }
    let graph = store.snapshot
    print(
      "\(count) commits, \(graph.version) published, in \(clock.now - start); invariants hold; "
        + "\(graph.nodeCount) nodes of \(graph.nodeBound) rows, "
        + "\(graph.relationshipCount) relationships of \(graph.relationshipBound) rows")
  }
}

/// Commits after which the process must need no more memory than before: nothing leaks.
enum MemoryRun {
  /// What a row that was handed out may keep for ever, in bytes: its record, its bits, its places in
  /// pages of columns.
  static let bytesPerRow = 64
  /// What the allocator may need more or less from one moment to the next, in kilobytes.
  static let slack = 1_024

  static func run(_ count: Int) throws {
    guard Platform.resident != nil else {
      return print("the memory of a process is not known here")
    }
    try check("values and labels", RandomEdits(seed: 2, changesRows: false), count)
    try check("all edits", RandomEdits(seed: 3), count)
    try releases()
  }

  private static func check(_ name: String, _ start: RandomEdits, _ count: Int) throws {
    var edits = start
    let store = GraphStore()
    try edits.fill(store)
    for _ in 0..<count / 10 { try edits.commit(to: store) }
    let before = (memory: Platform.resident ?? 0, rows: rows(store.snapshot))
    for _ in count / 10..<count { try edits.commit(to: store) }
    let after = (memory: Platform.resident ?? 0, rows: rows(store.snapshot))
    let (grown, fresh) = (after.memory - before.memory, after.rows - before.rows)
    print(
      "\(name): \(before.memory) kB after \(count / 10) commits, \(after.memory) kB after \(count); "
        + "\(fresh) fresh rows")
    guard grown <= slack + fresh * bytesPerRow / 1_024 else {
      throw Failure("\(grown) kB more for \(fresh) fresh rows")
    }
  }

  private static func rows(_ graph: GraphSnapshot) -> Int {
    Int(graph.nodeBound) + Int(graph.relationshipBound) + Int(graph.annotationBound)
  }

  /// Memory of snapshots that were let go serves the next ones.
  private static func releases() throws {
    var edits = RandomEdits(seed: 4, changesRows: false)
    let store = GraphStore()
    try edits.fill(store)
    var after: [Int] = []
    for _ in 0..<20 {
      var held: [GraphSnapshot] = []
      for _ in 0..<2_000 {
        try edits.commit(to: store)
        held.append(store.snapshot)
      }
      keep(held)
      after.append(Platform.resident ?? 0)
    }
    let list = after.map { "\($0)" }.joined(separator: ", ")
    print("2000 snapshots held and let go, twenty times: \(list) kB")
    // In the first rounds the allocator finds its places.
    guard let settled = after.dropFirst(9).first, let last = after.last, last - settled <= slack
    else {
      throw Failure("snapshots that were let go have left memory behind")
    }
  }
}

/// Readers that hold old snapshots and walk them, beside a writer.
enum ReaderRun {
  static func run(_ seconds: Double) throws {
    let outcome = try ReaderDrill(readers: 10, seconds: seconds) { graph in
      var walk = Walk(in: graph)
      guard let start = graph.nodes.first(where: { _ in true }) else { return }
      keep(walk.reach(of: [start], hops: 3))
      keep(walk.connectedComponents())
    }.run()
    print(
      "\(outcome.looks) looks, \(outcome.commits) commits, \(outcome.complaints.count) complaints")
    guard outcome.complaints.isEmpty else {
      throw Failure(outcome.complaints.prefix(5).joined(separator: "; "))
    }
  }
}
