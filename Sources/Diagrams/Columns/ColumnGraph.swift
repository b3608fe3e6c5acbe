/// What is put into columns: nodes with their zones and heights, and the lines between them.
struct ColumnGraph {
  /// A line between two nodes that are not the same.
  struct Line {
    let from: Int
    let to: Int
    /// How strongly it should be short.
    let weight: Int
  }

  /// By node: the number of the part of the figure where it must stand, from the left.
  let zones: [Int]
  /// By part: what it is.
  let zoneKinds: [Zone]
  /// By node: its height in tenths of a line of text, with the room below it.
  let heights: [Int]
  /// By node: what it has in common with others, as numbers from 0; equal things should share columns.
  let traits: [[Int]]
  /// What a column costs for each trait that occurs in it.
  let traitCost: Int
  /// The number of traits.
  let traitCount: Int
  /// The lines.
  let lines: [Line]
  /// How high a column should be, in tenths of a line of text.
  let fairHeight: Int
  private let linesOfNode: [[Int]]

  /// - Precondition: there are as many heights as zones, zones are numbers of kinds, and lines join nodes
  ///   that there are.
  init(
    zones: [Int], zoneKinds: [Zone], heights: [Int], traits: [[Int]],
    traitCost: Int = ColumnCost.trait, lines: [Line]
  ) {
    self.zones = zones
    self.zoneKinds = zoneKinds
    self.heights = heights
    self.traits = traits
    self.traitCost = traitCost
    traitCount = (traits.lazy.joined().max() ?? -1) + 1
    self.lines = lines.filter { $0.from != $0.to }
    fairHeight = ColumnCost.fairHeight(total: heights.reduce(0, +))
    var linesOfNode = [[Int]](repeating: [], count: zones.count)
    for (number, line) in self.lines.enumerated() {
      linesOfNode[line.from].append(number)
      linesOfNode[line.to].append(number)
    }
    self.linesOfNode = linesOfNode
  }

  /// The lines that end at a node.
  func lines(at node: Int) -> [Line] { linesOfNode[node].map { lines[$0] } }
}
