/// Tarjan's depth-first search, with its own stack.
///
/// ```
/// order   row → when the row was first seen, from 1; 0 before that, `closed` when its component
///         has been found
/// low     row → the earliest row, by order, that is known to be reached from it
/// places  row → the next step from it to look at
/// trail   the rows from the root of the search to where it stands
/// open    the rows seen whose component has not been found, in order
/// ```
struct StrongComponentSearch {
  private static let closed = UInt32.max

  private let steps: CompressedRows
  private var order: [UInt32]
  private var low: [UInt32]
  private var places: [Int]
  private var trail: [UInt32] = []
  private var open: [UInt32] = []
  private var clock: UInt32 = 0
  /// The components found so far, each ascending.
  private(set) var components: [[UInt32]] = []

  init(_ steps: CompressedRows) {
    self.steps = steps
    order = Array(repeating: 0, count: steps.bound)
    low = order
    places = (0..<steps.bound).map { steps.range(of: $0).lowerBound }
  }

  /// Finds the components of everything that a row reaches and that has not been seen; `false` when
  /// the deadline passed.
  mutating func run(from root: UInt32, _ budget: inout Budget) -> Bool {
    if order[Int(root)] != 0 { return true }
    enter(root)
    while let row = trail.last {
      if let unseen = nextUnseen(from: Int(row)) {
        enter(unseen)
      } else {
        trail.removeLast()
        if let parent = trail.last { low[Int(parent)] = min(low[Int(parent)], low[Int(row)]) }
        if low[Int(row)] == order[Int(row)] { close(row) }
      }
      guard budget.spend(steps: steps.count(of: Int(row)) + 1) else { return false }
    }
    return true
  }

  private mutating func enter(_ row: UInt32) {
    clock += 1
    order[Int(row)] = clock
    low[Int(row)] = clock
    trail.append(row)
    open.append(row)
  }

  /// Goes on along the steps from a row until one leads to a row that was not seen.
  private mutating func nextUnseen(from row: Int) -> UInt32? {
    let end = steps.range(of: row).upperBound
    while places[row] < end {
      let target = steps.targets[places[row]]
      places[row] += 1
      let seen = order[Int(target)]
      if seen == 0 { return target }
      // A closed row reads as the latest of all and lowers nothing.
      low[row] = min(low[row], seen)
    }
    return nil
  }

  /// Takes the component of its first row off the open rows.
  private mutating func close(_ first: UInt32) {
    var members: [UInt32] = []
    while let row = open.popLast() {
      order[Int(row)] = Self.closed
      members.append(row)
      if row == first { break }
    }
    components.append(members.sorted())
  }
}
