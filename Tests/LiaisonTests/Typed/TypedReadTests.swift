import Liaison
import Testing

@Suite("Typed nodes and links are read back as they were put in")
struct TypedReadTests {
  @Test("a node is found by its type and id")
  func found() throws {
    let now = try Database.cabinet().snapshot
    #expect(try now.node(Official.self, id: "ada") == .ada)
    #expect(try now.node(Ministry.self, id: "ada") == nil)
    #expect(try now.node(Official.self, id: "eve") == nil)
  }

  @Test("nodes are listed in order of putting in, filtered, or sorted by a property")
  func listed() throws {
    let now = try Database.cabinet().snapshot
    #expect(try now.all(Official.self) == [.ada, .ben, .cyd])
    #expect(try now.all(Official.self, where: { $0.grade > 1 }) == [.ada, .cyd])
    #expect(try now.all(Official.self, sortedBy: \.grade) == [.ben, .cyd, .ada])
  }

  @Test("links are read from both of their ends, in order of making")
  func followed() throws {
    let now = try Database.cabinet().snapshot
    let targets = try now.targets(ServesIn.self, of: .ada)
    #expect(targets.map(\.node) == [.finance, .trade])
    #expect(targets.map(\.link.since?.description) == ["2007-12-11", nil])
    #expect(try now.sources(ServesIn.self, of: .finance).map(\.node) == [.ada, .ben])
    #expect(try now.targets(ServesIn.self, of: .cyd).isEmpty)
  }

  @Test("a neighbourhood holds the nodes within the hops, with the links among them")
  func neighbourhood() throws {
    let now = try Database.cabinet().snapshot
    let near = try now.neighbourhood(of: Ministry.trade, hops: 2)
    #expect(near.members.map(\.node.id) == ["trade", "ada", "ben", "finance"])
    #expect(near.members.map(\.distance) == [0, 1, 2, 2])
    #expect(near.links.count == 4)
    #expect(near.truncation == nil)
  }

  @Test("a shortest path names the nodes and links it goes by")
  func path() throws {
    let now = try Database.cabinet().snapshot
    let path = try #require(try now.shortestPath(from: Official.ben, to: Ministry.trade))
    #expect(path.nodes.map(\.description) == ["Official ben", "Official ada", "Ministry trade"])
    #expect(path.links.map(\.type) == ["REPORTS_TO", "SERVES_IN"])
    #expect(try now.node(Official.self, path.nodes[1]) == .ada)
    #expect(try now.node(Ministry.self, path.nodes[1]) == nil)
    #expect(try now.shortestPath(from: Official.cyd, to: Ministry.trade) == nil)
  }

  @Test("a walk from a node that is not there is refused")
  func stranger() throws {
    let now = try Database.cabinet().snapshot
    let eve = Official(id: "eve", name: "Eve", grade: 1)
    #expect {
      try now.neighbourhood(of: eve)
    } throws: {
      guard case LiaisonError.noSuchNode("Official", "eve") = $0 else { return false }
      return true
    }
  }

  @Test("readers on many tasks see whole commits only")
  func readers() async throws {
    let database = Database()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for round in 1...200 {
          try database.write { tx in
            try tx.put(Official(id: "ada", name: "Ada", grade: round))
            try tx.put(Official(id: "ben", name: "Ben", grade: round))
            try tx.put(Official(id: "number-\(round)", name: "", grade: round))
          }
        }
      }
      for _ in 1...4 {
        group.addTask {
          for _ in 1...200 {
            let now = database.snapshot
            let ada = try now.node(Official.self, id: "ada")?.grade ?? 0
            #expect(try now.node(Official.self, id: "ben")?.grade ?? 0 == ada)
            #expect(now.graph.nodeCount == (ada == 0 ? 0 : ada + 2))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try database.snapshot.all(Official.self).count == 202)
  }
}
