/// Takes nodes off a graph, always one with the fewest neighbours left.
///
/// ```
/// order    rows by neighbours left: [ done … | 1 1 1 | 2 2 | 4 … ]
/// places   row → where it stands in `order`
/// firsts   number of neighbours left → where its rows begin in `order`
/// left     row → neighbours left; its core number once it is done
/// ```
///
/// When a neighbour of a row that is taken off loses one, it changes places with the first of its
/// like and the border moves past it, so that the order stays sorted at O(1) a step.
struct CorePeeling {
  /// The core number of each row.
  private(set) var left: [UInt32]
  private var order: [UInt32]
  private var places: [UInt32]
  private var firsts: [UInt32]

  /// Takes off all rows of a symmetric simple graph; `nil` when the deadline passed.
  init?(of rows: CompressedRows, _ budget: inout Budget) {
    left = (0..<rows.bound).map { UInt32(truncatingIfNeeded: rows.count(of: $0)) }
    firsts = Array(repeating: 0, count: Int(left.max() ?? 0) + 2)
    order = Array(repeating: 0, count: rows.bound)
    places = order
    sortByCount()
    for place in 0..<rows.bound {
      let row = Int(order[place])
      let range = rows.range(of: row)
      let own = left[row]
      for position in range {
        let neighbour = Int(rows.targets[position])
        if left[neighbour] > own { lower(neighbour) }
      }
      guard budget.spend(steps: range.count + 1) else { return nil }
    }
  }

  /// Puts all rows in order before the first is taken off.
  private mutating func sortByCount() {
    for count in left { firsts[Int(count) + 1] += 1 }
    for count in firsts.indices.dropFirst() { firsts[count] += firsts[count - 1] }
    var ends = firsts
    for row in left.indices {
      let count = Int(left[row])
      places[row] = ends[count]
      order[Int(ends[count])] = UInt32(truncatingIfNeeded: row)
      ends[count] += 1
    }
  }

  /// Takes one from the neighbours that a row has left.
  @inline(__always)
  private mutating func lower(_ row: Int) {
    let count = left[row]
    let (place, first) = (places[row], firsts[Int(count)])
    let other = order[Int(first)]
    order[Int(first)] = UInt32(truncatingIfNeeded: row)
    order[Int(place)] = other
    places[row] = first
    places[Int(other)] = place
    firsts[Int(count)] = first + 1
    left[row] = count - 1
  }
}
