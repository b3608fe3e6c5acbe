internal import PropertyGraph

/// The steps that ways from the source to the goal may take, noted where a way has come by.
///
/// ```
/// places   row → its first member; stale where there is none
/// members  [ row stage twin first end | … ]      a node at a stage; `twin` is at the other stage
///                          └────┴──▶ steps [ member relationship parallels | … ]  by row
///                                                             └──▶ parallels [ r2 r5 | … ]
/// ```
///
/// A member's steps are gathered and put in order when a way first comes by, and those that turn out
/// to lead nowhere are dropped when it leaves: nothing is done twice, nor for nodes that the answer
/// does not come near. Whether `places` knows a row is seen by looking it up in `members`, so that
/// nothing has to be cleared between questions.
///
/// Source: level graphs, E. A. Dinic, *Algorithm for solution of a problem of maximum flow in networks
/// with power estimation* (1970); sparse sets, P. Briggs and L. Torczon, *An efficient representation
/// for sparse sets* (1993).
struct LevelGraph {
  /// A node at a stage.
  struct Member {
    let row: UInt32
    let stage: Int32
    /// The same node at another stage, or -1.
    var twin: Int32 = -1
    /// Where its steps begin, or -1 before they are gathered.
    var first: Int32 = -1
    var end: Int32 = -1

    /// Whether it is known that no step leads on.
    var isDead: Bool { first >= 0 && first == end }
  }

  /// A step to a member.
  struct Step {
    let member: Int32
    /// The lowest relationship of the step.
    let relationship: UInt32
    /// All of them, ascending, where they make different paths.
    var parallels: Range<Int32> = 0..<0
  }

  private(set) var members: [Member] = []
  private(set) var steps: [Step] = []
  private(set) var parallels: [UInt32] = []
  private var places: [UInt32] = []
  /// Steps on their way into order: the neighbour's row, then the relationship's.
  var gathered: [UInt64] = []
  private var sorter = StepSorter()
  /// The level of each node found, where marks may be mistaken; see ``checksDepths``.
  var depths: [UInt32] = []
  /// Whether a mark is not enough to tell on which level a neighbour stands.
  var checksDepths = false

  /// Forgets the last ways, for a graph of so many nodes; `false` when the budget was spent.
  mutating func begin(bound: Int, _ budget: inout Budget) -> Bool {
    members.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    parallels.removeAll(keepingCapacity: true)
    return budget.renew(&places, bound, with: 0)
  }

  /// Makes room for a level of each of so many nodes; `false` when the budget was spent.
  mutating func makeRoomForDepths(_ bound: Int, _ budget: inout Budget) -> Bool {
    budget.renew(&depths, bound, with: .max)
  }

  /// The member for a node at a stage, made when there is none.
  mutating func member(_ row: UInt32, _ stage: Int) -> Int32 {
    let place = Int(places[Int(row)])
    let fresh = Int32(truncatingIfNeeded: members.count)
    guard place < members.count, members[place].row == row else {
      places[Int(row)] = UInt32(fresh)
      members.append(Member(row: row, stage: Int32(truncatingIfNeeded: stage)))
      return fresh
    }
    var last = place
    while members[last].stage != stage {
      guard members[last].twin < 0 else {
        last = Int(members[last].twin)
        continue
      }
      members[last].twin = fresh
      members.append(Member(row: row, stage: Int32(truncatingIfNeeded: stage)))
      return fresh
    }
    return Int32(truncatingIfNeeded: last)
  }

  /// Makes what has been gathered the steps of a member; `false` when the budget was spent.
  mutating func settle(
    _ member: Int32, keepsParallels: Bool, stage: (UInt32) -> Int, _ budget: inout Budget
  ) -> Bool {
    guard sorter.sort(&gathered, &budget) else { return false }
    members[Int(member)].first = Int32(truncatingIfNeeded: steps.count)
    var index = 0
    while index < gathered.count {
      let row = UInt32(truncatingIfNeeded: gathered[index] >> 32)
      let first = index
      while index < gathered.count, UInt32(truncatingIfNeeded: gathered[index] >> 32) == row {
        index += 1
      }
      add(row, stage(row), gathered[first..<index], keepsParallels)
      guard budget.spend(steps: index - first) else { return false }
    }
    members[Int(member)].end = Int32(truncatingIfNeeded: steps.count)
    return true
  }

  private mutating func add(
    _ row: UInt32, _ stage: Int, _ parts: ArraySlice<UInt64>, _ keepsParallels: Bool
  ) {
    let target = member(row, stage)
    if members[Int(target)].isDead { return }
    var step = Step(
      member: target, relationship: UInt32(truncatingIfNeeded: parts[parts.startIndex]))
    if keepsParallels {
      let first = Int32(truncatingIfNeeded: parallels.count)
      for part in parts { parallels.append(UInt32(truncatingIfNeeded: part)) }
      step.parallels = first..<Int32(truncatingIfNeeded: parallels.count)
    }
    steps.append(step)
  }

  /// Keeps a step of a member at a position before its own.
  mutating func keep(_ step: Step, at position: Int32) { steps[Int(position)] = step }

  /// Drops the steps of a member from a position on.
  mutating func drop(_ member: Int32, from position: Int32) { members[Int(member)].end = position }
}
