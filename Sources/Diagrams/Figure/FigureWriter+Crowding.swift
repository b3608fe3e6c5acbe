extension FigureWriter {
  /// The height in inches that a node needs so that its lines do not end in one point; `nil` when its
  /// words make it high enough.
  ///
  /// - Complexity: O(*m*).
  func crowdedHeight(of node: Int) -> Double? {
    guard arrangement.flow == .right else { return nil }
    let ranks = arrangement.rankOfNode
    var sides = (left: 0, right: 0)
    for (from, to) in wiring.ends where from != to && (from == node || to == node) {
      let other = from == node ? to : from
      if ranks[other] < ranks[node] { sides.left += 1 } else { sides.right += 1 }
    }
    let lines = max(sides.left, sides.right)
    return lines < 4 ? nil : Double(min(lines, 9) * 11) / 72
  }
}
