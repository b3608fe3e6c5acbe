/// Which of two searches goes on, and what it takes the marks of a node to mean.
struct PairTurn {
  /// The mark of this search.
  let own: UInt8
  /// The mark of the search from the other end.
  let other: UInt8
  /// A node with one of these marks is not found.
  let refuses: UInt8
  /// What a node that is found is marked with.
  let stamp: UInt8
  /// The searches have met where these bits of a mark are those of `other`.
  let meets: UInt8
  /// The bits that let this search follow an outgoing and an incoming relationship.
  let ways: (outgoing: UInt8, incoming: UInt8)
  /// The source, where it does not let every node follow it; only then is it looked for.
  let guarded: UInt32

  /// The turn of the search from the source, which is about to find the level after `depth`.
  static func onward(_ depth: Int, guarded: UInt32) -> PairTurn {
    let barred = depth == 0 && guarded != .max ? NodeMarks.barred : 0
    return PairTurn(
      own: NodeMarks.ahead, other: NodeMarks.back,
      refuses: NodeMarks.ahead | NodeMarks.closed | barred,
      stamp: NodeMarks.ahead | NodeMarks.level(depth + 1), meets: NodeMarks.back | barred,
      ways: (1, 2), guarded: .max)
  }

  /// The turn of the search from the goal.
  static func backward(_ depth: Int, guarded: UInt32) -> PairTurn {
    PairTurn(
      own: NodeMarks.back, other: NodeMarks.ahead, refuses: NodeMarks.back | NodeMarks.closed,
      stamp: NodeMarks.back | NodeMarks.level(depth + 1), meets: NodeMarks.ahead, ways: (2, 1),
      guarded: guarded)
  }

  /// Whether a node with this mark is where the searches meet.
  @inline(__always)
  func meets(_ mark: UInt8) -> Bool { mark & meets == other }

  /// Whether this step is one that the source does not take.
  @inline(__always)
  func isBarred(_ neighbour: UInt32, _ mark: UInt8) -> Bool {
    neighbour == guarded && mark & NodeMarks.barred != 0
  }
}
