/// Sets of rows that only ever grow together.
///
/// `parents[row]` leads towards the set's root, its lowest row; a root is its own parent. Roots are
/// the lowest rows, so that the result does not depend on the order of unions.
///
/// Source: R. E. Tarjan and J. van Leeuwen, *Worst-case analysis of set union algorithms* (1984),
/// with path halving; linking by index.
struct DisjointSets {
  private var parents: [UInt32]

  /// `count` sets of one row each.
  init(count: UInt32) {
    parents = Array(0..<count)
  }

  /// The lowest row of a row's set.
  mutating func root(of row: UInt32) -> UInt32 {
    var row = row
    while parents[Int(row)] != row {
      let grandparent = parents[Int(parents[Int(row)])]
      parents[Int(row)] = grandparent
      row = grandparent
    }
    return row
  }

  /// Makes one set of the sets of two rows.
  mutating func unite(_ a: UInt32, _ b: UInt32) {
    let (a, b) = (root(of: a), root(of: b))
    if a < b { parents[Int(b)] = a } else { parents[Int(a)] = b }
  }
}
