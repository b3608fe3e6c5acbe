internal import PropertyGraph

/// Where a way may stand on the levels that two searches have found, and where it may go from there.
///
/// Both searches are whole up to their depth, *a* hops from the source and *b* from the goal, and the
/// distance is *a* + *b* + 1. A way of just as many hops takes one level after the other. One with a
/// hop to spare may once step to a node of the same level, or go round by a node that is one hop
/// further from both ends than the searches were when they met:
///
/// ```
/// source    front 0 ──▶ front 1 ──▶ … front a ──▶ rear b ──▶ … rear 1 ──▶ rear 0   goal
///   spare      │           ↓             ↓  ↘  between ↗ ↓          ↓
///   none    front 0 ──▶ front 1 ──▶ … front a ──▶ rear b ──▶ … rear 1 ──▶ rear 0
/// ```
///
/// No such way visits a node twice: without what lies between the two visits it would be shorter than
/// the distance.
struct LevelStages {
  /// Nodes that a stage leads on to: those whose marks, as far as `asked`, are `wanted`; none at
  /// first.
  struct Exit {
    var asked: UInt8 = 0
    var wanted: UInt8 = 1
    /// The level of those nodes, on their side.
    var level: UInt32 = 0
    var next = 0
  }

  /// What may follow a node: at most three kinds of nodes.
  struct Stage {
    var first = Exit()
    var second = Exit()
    var third = Exit()

    /// The stage of a node with these marks, or -1.
    @inline(__always)
    func next(_ mark: UInt8) -> Int {
      if mark & first.asked == first.wanted { return first.next }
      if mark & second.asked == second.wanted { return second.next }
      if mark & third.asked == third.wanted { return third.next }
      return -1
    }

    /// The level of a node that has a stage, on its side.
    func level(_ mark: UInt8) -> UInt32 {
      if mark & first.asked == first.wanted { return first.level }
      return mark & second.asked == second.wanted ? second.level : third.level
    }
  }

  private(set) var stages: [Stage] = []
  /// The stage of the source.
  let start: Int
  /// The stage of the goal.
  let goal: Int

  /// The stages of ways with a hop to spare, or without.
  ///
  /// - Parameters:
  ///   - a: the depth of the front when the searches met.
  ///   - b: that of the rear.
  ///   - between: which side has found the nodes between; `nil` for ways without a hop to spare.
  init(front a: Int, rear b: Int, between: Between?) {
    // Stages go by twos, without a hop to spare and with one: front 0 … a, between, rear b … 0.
    let rear = { (level: Int) in 2 * (a + 2 + b - level) }
    let across = Exit.rear(b, rear(b))
    start = between == nil ? 0 : 1
    goal = rear(0)
    for level in 0..<a {
      stages.append(Stage(first: .front(level + 1, isGate: level + 1 == a, 2 * level + 2)))
      stages.append(
        Stage(
          first: .front(level + 1, isGate: false, 2 * level + 3),
          second: .front(level, isGate: false, 2 * level)))
    }
    stages.append(Stage(first: across))
    stages.append(
      Stage(
        first: .front(a, isGate: true, 2 * a),
        second: between == .front
          ? .front(a + 1, isGate: false, 2 * a + 2) : .rear(b + 1, 2 * a + 2),
        // The goal is the end: behind it no hop can be spared.
        third: b > 0 ? .rear(b, rear(b) + 1) : Exit()))
    stages += [Stage(first: across), Stage()]
    for level in stride(from: b, to: 0, by: -1) {
      stages.append(Stage(first: .rear(level - 1, rear(level - 1))))
      stages.append(
        Stage(
          first: level > 1 ? .rear(level - 1, rear(level - 1) + 1) : Exit(),
          second: .rear(level, rear(level))))
    }
    stages += [Stage(), Stage()]
  }

  /// Which of two searches has found the nodes one hop further from both ends than either had gone.
  enum Between {
    case front
    case rear
  }
}

extension LevelStages.Exit {
  fileprivate static func front(_ level: Int, isGate: Bool, _ next: Int) -> Self {
    let gate = isGate ? NodeMarks.gate : 0
    return Self(
      asked: NodeMarks.ahead | NodeMarks.level | gate,
      wanted: NodeMarks.ahead | NodeMarks.level(level) | gate, level: UInt32(level), next: next)
  }

  fileprivate static func rear(_ level: Int, _ next: Int) -> Self {
    Self(
      asked: NodeMarks.back | NodeMarks.level, wanted: NodeMarks.back | NodeMarks.level(level),
      level: UInt32(level), next: next)
  }
}
