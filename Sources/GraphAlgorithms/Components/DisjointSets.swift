/// Sets of rows that only ever grow together.
///
/// `parents[row]` leads towards the set's root, its lowest row; a root is its own parent. Roots are
/// the lowest rows, so that the result does not depend on the order of unions.
///
/// Source: R. E. Tarjan and J. van Leeuwen, *Worst-case analysis of set union algorithms* (1984),
/// with path halving; linking by index.
struct DisjointSets {
  private(set) var parents: [UInt32]

  /// `count` sets of one row each; `nil` when the deadline passed.
  init?(count: UInt32, _ budget: inout Budget) {
    guard let rows = budget.numbers(below: Int(count)) else { return nil }
    parents = rows
  }

  /// The lowest row of a row's set.
  @inline(__always)
  mutating func root(of row: UInt32) -> UInt32 {
    var row = row
    while true {
      let parent = parents[Int(row)]
      if parent == row { return row }
      let grandparent = parents[Int(parent)]
      if grandparent == parent { return parent }
      parents[Int(row)] = grandparent
      row = grandparent
    }
  }

  /// Makes one set of a root's set and that of another row; the root of both.
  @inline(__always)
  mutating func unite(_ root: UInt32, with row: UInt32) -> UInt32 {
    // Most rows that are met again hang on the root already.
    if parents[Int(row)] == root { return root }
    let other = self.root(of: row)
    if root < other {
      parents[Int(other)] = root
      return root
    }
    parents[Int(root)] = other
    return other
  }

  /// Lets every row lead to its root at once; `false` when the deadline passed.
  mutating func flatten(_ budget: inout Budget) -> Bool {
    // A parent is a lower row, and lower rows lead to their roots already.
    budget.inParts(0..<parents.count) { rows in
      for row in rows { parents[row] = parents[Int(parents[row])] }
    }
  }
}
