import GraphAlgorithms
import LiaisonTestSupport
import PropertyGraph
import Testing

@Suite("bitmaps")
struct BitmapTests {
  @Test("a full bitmap has its rows and no others", arguments: [0, 1, 63, 64, 65, 128, 1_000])
  func full(count: Int) {
    let bitmap = Bitmap(count: count, repeating: true)
    bitmap.checkInvariants()
    #expect(bitmap.population == count)
    #expect(!bitmap[count] && !bitmap[-1] && !bitmap[.max] && !bitmap[.min])
    #expect(count == 0 || bitmap[0] && bitmap[count - 1])
  }

  @Test("a bitmap behaves as a set of rows", arguments: 0..<50 as Range<UInt64>)
  func set(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 1...200, using: &generator)
    var (bitmap, rows) = (Bitmap(count: count, repeating: false), Set<Int>())
    for _ in 0..<300 {
      let row = Int.random(in: 0..<count, using: &generator)
      let value = generator.chance(60)
      bitmap[row] = value
      if value { rows.insert(row) } else { rows.remove(row) }
    }
    bitmap.checkInvariants()
    #expect((0..<count).filter { bitmap[$0] } == rows.sorted())
    #expect(bitmap.population == rows.count)
  }

  @Test("an intersection keeps what both have, whichever is longer", arguments: [10, 64, 100, 300])
  func intersection(count: Int) {
    var bitmap = Bitmap(count: 100, repeating: false)
    for row in stride(from: 0, to: 100, by: 3) { bitmap[row] = true }
    bitmap.formIntersection(Bitmap(count: count, repeating: true))
    bitmap.checkInvariants()
    #expect((0..<400).filter { bitmap[$0] } == (0..<min(count, 100)).filter { $0 % 3 == 0 })
  }

  @Test("a predicate is asked once for each live element", arguments: 0..<20 as Range<UInt64>)
  func predicate(seed: UInt64) throws {
    let world = SmallWorld(seed: seed, nodes: 3...9)
    let graph = try world.makeGraph()
    var asked: [NodeID] = []
    let nodes = Bitmap(nodesOf: graph) { node in
      asked.append(node)
      return node.row.isMultiple(of: 2)
    }
    #expect(asked == world.nodes)
    #expect(graph.nodes.filter { nodes[Int($0.row)] } == world.nodes.filter { $0.row % 2 == 0 })
    let all = Bitmap(relationshipsOf: graph) { _ in true }
    #expect(all.population == world.relationships.count)
  }
}
