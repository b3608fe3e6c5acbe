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
  private let rows: CompressedRows
  /// The core number of each row.
  private(set) var left: [Int]
  private var order: [UInt32]
  private var places: [Int]
  private var firsts: [Int]

  /// Takes off all rows of a symmetric simple graph; `nil` when the deadline passed.
  init?(of rows: CompressedRows, _ budget: inout Budget) {
    self.rows = rows
    left = (0..<rows.bound).map { rows.count(of: $0) }
    firsts = Array(repeating: 0, count: (left.max() ?? 0) + 2)
    for count in left { firsts[count + 1] += 1 }
    for count in firsts.indices.dropFirst() { firsts[count] += firsts[count - 1] }
    order = Array(repeating: 0, count: rows.bound)
    places = Array(repeating: 0, count: rows.bound)
    var ends = firsts
    for row in 0..<rows.bound {
      places[row] = ends[left[row]]
      order[places[row]] = UInt32(row)
      ends[left[row]] += 1
    }
    for place in 0..<rows.bound {
      let row = Int(order[place])
      for position in rows.range(of: row) {
        let neighbour = Int(rows.targets[position])
        if left[neighbour] > left[row] { lower(neighbour) }
      }
      guard budget.spend(steps: rows.count(of: row) + 1) else { return nil }
    }
  }

  /// Takes one from the neighbours that a row has left.
  private mutating func lower(_ row: Int) {
    let count = left[row]
    let (place, first) = (places[row], firsts[count])
    let other = order[first]
    order[first] = UInt32(row)
    order[place] = other
    places[row] = first
    places[Int(other)] = place
    firsts[count] += 1
    left[row] = count - 1
  }
}
