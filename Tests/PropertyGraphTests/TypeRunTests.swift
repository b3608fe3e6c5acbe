import LiaisonTestSupport
import PropertyGraph
import Testing

/// Steps of one type stand together, and a walk can leap over them.
@Suite struct TypeRunTests {
  /// A node with so many steps of each type to nodes of their own, which are made before it or after
  /// it: its steps stand at the end of the page's list or have others behind them.
  private static func star(
    _ lengths: [Int], isLast: Bool
  ) throws -> (graph: GraphSnapshot, middle: NodeID) {
    let total = lengths.reduce(0, +)
    let middle = NodeID(row: isLast ? UInt32(total) : 0)
    let store = GraphStore()
    try store.write { graph throws(GraphError) in
      for _ in 0...total { try graph.addNode(labels: []) }
      var end = NodeID(row: isLast ? 0 : 1)
      for (type, length) in lengths.enumerated() {
        for _ in 0..<length {
          try graph.addRelationship("T\(type)", from: middle, to: end)
          end = NodeID(row: end.row + 1)
        }
      }
    }
    return (store.snapshot, middle)
  }

  /// The first position from each on whose type is beyond `last`, found by looking at every step.
  private static func ends(_ types: [UInt16], through last: UInt16) -> [Int] {
    var ends = [types.count]
    for position in types.indices.reversed() {
      ends.append(types[position] > last ? position : ends[ends.count - 1])
    }
    return ends.reversed()
  }

  /// Whether leaps from every position, over every number of types, end where a scan ends.
  private static func checkLeaps(_ steps: borrowing AdjacencySpan, _ typeCount: Int) {
    var types: [UInt16] = []
    for index in steps.types.indices { types.append(steps.types[index]) }
    #expect(types == types.sorted())
    for last in (0...UInt16(typeCount)) + [.max] {
      let expected = ends(types, through: last)
      let found = (0...steps.count).map { steps.end(ofTypesThrough: last, from: $0) }
      #expect(found == expected, "through type \(last) of \(types.count) steps")
    }
  }

  @Test(
    "a leap over types ends where the next one begins",
    arguments: [
      [1], [3, 1, 2], [1, 1, 1], [8], [9], [7, 8, 9], [40, 7, 0, 9], [1_500, 2, 600],
    ],
    [false, true])
  func leaps(lengths: [Int], isLast: Bool) throws {
    let (graph, middle) = try Self.star(lengths, isLast: isLast)
    graph.withAdjacency { view in
      let steps = view.outgoing(of: middle.row)
      var position = 0
      var runs: [Int] = []
      while position < steps.count {
        let end = steps.end(ofTypesThrough: steps.types[position], from: position)
        runs.append(end - position)
        position = end
      }
      #expect(runs == lengths.filter { $0 > 0 })
      Self.checkLeaps(steps, lengths.count)
    }
  }

  @Test("leaps over random runs end where a scan ends", arguments: 0..<40 as Range<UInt64>)
  func randomRuns(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lengths = (0..<1 + random.below(12)).map { _ in
      random.below([2, 12, 40, 200][random.below(4)])
    }
    let (graph, middle) = try Self.star(lengths, isLast: seed % 2 == 0)
    graph.withAdjacency { Self.checkLeaps($0.outgoing(of: middle.row), lengths.count) }
  }

  @Test(
    "neighbours alone are those of the steps", arguments: [[1], [40, 7, 0, 9], [1_500, 2, 600]])
  func neighbours(lengths: [Int]) throws {
    let (graph, middle) = try Self.star(lengths, isLast: false)
    graph.withAdjacency { view in
      let steps = view.outgoing(of: middle.row)
      let neighbours = view.outgoingNeighbours(of: middle.row)
      #expect(neighbours.count == steps.count && steps.count == lengths.reduce(0, +))
      for index in neighbours.indices { #expect(neighbours[index] == steps.neighbours[index]) }
      let last = neighbours[neighbours.count - 1]
      #expect(view.incomingNeighbours(of: last.row).count == 1)
      #expect(view.incomingNeighbours(of: last.row)[0] == middle)
      #expect(view.incomingNeighbours(of: middle.row).count == 0)
      #expect(view.outgoingNeighbours(of: .max).count == 0)
    }
  }
}
