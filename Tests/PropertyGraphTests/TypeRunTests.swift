import PropertyGraph
import Testing

/// Steps of one type stand together, and a walk can leap over them.
@Suite struct TypeRunTests {
  @Test(arguments: [[1], [3, 1, 2], [1, 1, 1], [40, 7, 0, 9], [1_500, 2, 600]])
  func endsWhereTheNextTypeBegins(lengths: [Int]) throws {
    let store = GraphStore()
    let hub = try store.write { graph throws(GraphError) in
      let hub = try graph.addNode(labels: [])
      for (type, length) in lengths.enumerated() {
        for _ in 0..<length {
          let end = try graph.addNode(labels: [])
          try graph.addRelationship("T\(type)", from: hub, to: end)
        }
      }
      return hub
    }
    store.snapshot.withAdjacency { view in
      let steps = view.outgoing(of: hub.row)
      let neighbours = view.outgoingNeighbours(of: hub.row)
      #expect(neighbours.count == steps.count)
      for index in neighbours.indices { #expect(neighbours[index] == steps.neighbours[index]) }
      let last = neighbours[neighbours.count - 1]
      #expect(view.incomingNeighbours(of: last.row).count == 1)
      #expect(view.incomingNeighbours(of: last.row)[0] == hub)
      #expect(view.incomingNeighbours(of: hub.row).count == 0)
      #expect(view.outgoingNeighbours(of: .max).count == 0)
      var position = 0
      var runs: [Int] = []
      while position < steps.count {
        let end = steps.endOfType(from: position)
        runs.append(end - position)
        for index in position..<end { #expect(steps.types[index] == steps.types[position]) }
        position = end
      }
      #expect(runs == lengths.filter { $0 > 0 })
      // From inside a run, too.
      for start in 0..<min(steps.count, 50) {
        let end = steps.endOfType(from: start)
        #expect(steps.types[end - 1] == steps.types[start])
        #expect(end == steps.count || steps.types[end] != steps.types[start])
      }
    }
  }
}
