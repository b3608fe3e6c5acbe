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

  /// Lends the parents to unions, so that not each of them asks who else holds the array.
  mutating func edit<R>(_ body: (inout MutableSpan<UInt32>) -> R) -> R {
    var parents = parents.mutableSpan
    return body(&parents)
  }

  /// Lets every row lead to its root at once; `false` when the deadline passed.
  mutating func flatten(_ budget: inout Budget) -> Bool {
    // A parent is a lower row, and lower rows lead to their roots already.
    budget.inParts(0..<parents.count) { rows in
      for row in rows { parents[row] = parents[Int(parents[row])] }
    }
  }

  /// The root of more than half of a thousand rows spread over all, when there is one; any root
  /// otherwise.
  ///
  /// - Precondition: the rows lead to their roots at once.
  ///
  /// Source: R. S. Boyer and J S. Moore, *MJRTY: a fast majority vote algorithm* (1991).
  func frequentRoot() -> UInt32 {
    var (root, lead) = (UInt32(0), 0)
    for row in stride(from: 0, to: parents.count, by: parents.count / 1_000 + 1) {
      if lead == 0 { root = parents[row] }
      lead += parents[row] == root ? 1 : -1
    }
    return root
  }
}

extension MutableSpan<UInt32> {
  /// The lowest row of a row's set, where these are the parents of rows.
  @inline(__always)
  mutating func root(of row: UInt32) -> UInt32 {
    var row = row
    while true {
      let parent = self[Int(row)]
      if parent == row { return row }
      let grandparent = self[Int(parent)]
      if grandparent == parent { return parent }
      self[Int(row)] = grandparent
      row = grandparent
    }
  }

  /// Makes one set of a root's set and that of another row; the root of both.
  @inline(__always)
  mutating func unite(_ root: UInt32, with row: UInt32) -> UInt32 {
    // Most rows that are met again hang on the root already.
    if self[Int(row)] == root { return root }
    let other = self.root(of: row)
    if root < other {
      self[Int(other)] = root
      return root
    }
    self[Int(root)] = other
    return other
  }
}
