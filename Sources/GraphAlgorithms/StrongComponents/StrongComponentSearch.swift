/// Tarjan's depth-first search, with its own stack, in Pearce's form: one number a row.
///
/// ```
/// marks   row → 0 before it is seen; when it was seen, from 1, and later the earliest row, by that
///         order, that it is known to reach; from the highest number down once its component is
///         complete, one number a component
/// trail   the rows from the root of the search to where it stands, each with the next step to take
/// open    the rows left behind whose component is not complete
/// ```
///
/// A row of a complete component has a higher mark than any that is open, so that it lowers nothing
/// and needs no test of its own.
///
/// Source: D. J. Pearce, *A space-efficient algorithm for finding strongly connected components*
/// (2016).
struct StrongComponentSearch {
  private struct Place {
    let row: UInt32
    /// Whether the row reaches none earlier than itself, as far as is known.
    var isRoot = true
    var next: Int
  }

  private let steps: CompressedRows
  private var marks: [UInt32]
  private var trail: [Place] = []
  private var open: [UInt32] = []
  private var clock: UInt32 = 1
  private var component = UInt32.max

  private init?(_ steps: CompressedRows, _ budget: inout Budget) {
    self.steps = steps
    guard let marks = budget.filled(steps.bound, with: UInt32(0)) else { return nil }
    self.marks = marks
    // Memory that is never written is never taken; growing would copy all at once.
    trail = .room(for: steps.bound)
    self.open = .room(for: steps.bound)
  }

  /// A row of the same component for each row; `nil` when the deadline passed.
  static func representatives(
    _ rows: [UInt32], _ steps: CompressedRows, _ budget: inout Budget
  ) -> [UInt32]? {
    guard var search = StrongComponentSearch(steps, &budget) else { return nil }
    for row in rows {
      guard search.marks[Int(row)] == 0 ? search.run(from: row, &budget) : budget.spend(steps: 1)
      else { return nil }
    }
    return search.representatives(rows, &budget)
  }

  /// Components are numbered from the highest number down: the first rows found stand for them.
  private func representatives(_ rows: [UInt32], _ budget: inout Budget) -> [UInt32]? {
    guard var firsts = budget.filled(Int(UInt32.max - component), with: UInt32.max),
      var result = budget.filled(marks.count, with: UInt32(0))
    else { return nil }
    let isDone = budget.inParts(0..<rows.count) { places in
      for place in places {
        let row = rows[place]
        let number = Int(UInt32.max - marks[Int(row)])
        if firsts[number] == .max { firsts[number] = row }
        result[Int(row)] = firsts[number]
      }
    }
    return isDone ? result : nil
  }

  /// Finds the components of everything that a row reaches and that has not been seen; `false` when
  /// the deadline passed.
  private mutating func run(from root: UInt32, _ budget: inout Budget) -> Bool {
    enter(root)
    while var place = trail.popLast() {
      let (row, end) = (Int(place.row), steps.starts[Int(place.row) + 1])
      let start = place.next
      var mark = marks[row]
      var unseen: UInt32?
      // A row with very many steps is looked at part by part.
      let pause = min(end, start + Budget.stepsAPart)
      while place.next < pause {
        let target = steps.targets[place.next]
        let seen = marks[Int(target)]
        if seen == 0 {
          unseen = target
          break
        }
        if seen < mark { (mark, place.isRoot) = (seen, false) }
        place.next += 1
      }
      marks[row] = mark
      if let unseen {
        // The step is looked at again when the search comes back, for the mark it then has.
        trail.append(place)
        enter(unseen)
      } else if place.next < end {
        trail.append(place)
      } else if place.isRoot {
        guard close(place.row, &budget) else { return false }
      } else {
        open.append(place.row)
      }
      guard budget.spend(steps: place.next - start + 1) else { return false }
    }
    return true
  }

  private mutating func enter(_ row: UInt32) {
    marks[Int(row)] = clock
    clock += 1
    trail.append(Place(row: row, next: steps.starts[Int(row)]))
  }

  /// Completes the component of its first row with the open rows that were seen after it; `false`
  /// when the deadline passed.
  private mutating func close(_ first: UInt32, _ budget: inout Budget) -> Bool {
    let mark = marks[Int(first)]
    while let row = open.last, marks[Int(row)] >= mark {
      open.removeLast()
      marks[Int(row)] = component
      guard budget.spend(steps: 1) else { return false }
    }
    marks[Int(first)] = component
    component -= 1
    return true
  }
}
