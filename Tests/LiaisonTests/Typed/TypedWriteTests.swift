import Liaison
import Testing

@Suite("A typed write happens whole or not at all")
struct TypedWriteTests {
  struct Change: Error {}

  @Test("a node put in again has its new properties only, and keeps its links")
  func replaced() throws {
    let database = try Database.cabinet()
    let before = database.snapshot
    let ben = Official(id: "ben", name: "Benjamin", grade: 2)
    try database.write { try $0.put(ben) }
    #expect(try database.snapshot.node(Official.self, id: "ben") == ben)
    #expect(try database.snapshot.targets(ServesIn.self, of: ben).map(\.node) == [.finance])
    #expect(database.snapshot.graph.nodeCount == before.graph.nodeCount)
    #expect(try before.node(Official.self, id: "ben") == .ben)
  }

  @Test("nodes of two types may bear the same id")
  func namesakes() throws {
    let database = Database()
    let office = Ministry(id: "ada", name: "The office called Ada")
    try database.write { tx in
      try tx.put(Official.ada)
      try tx.put(office)
    }
    #expect(try database.snapshot.node(Official.self, id: "ada") == .ada)
    #expect(try database.snapshot.node(Ministry.self, id: "ada") == office)
  }

  @Test("what a closure wrote before it threw is not there afterwards, and can be written again")
  func rolledBack() throws {
    let database = try Database.cabinet()
    let version = database.snapshot.graph.version
    #expect(throws: Change.self) {
      try database.write { tx in
        try tx.put(Official(id: "eve", name: "Eve", grade: 1))
        try tx.remove(Official.ada)
        throw Change()
      }
    }
    #expect(database.snapshot.graph.version == version)
    #expect(try database.snapshot.node(Official.self, id: "ada") == .ada)
    #expect(try database.snapshot.node(Official.self, id: "eve") == nil)
    let dan = Official(id: "dan", name: "Dan", grade: 1)
    try database.write { try $0.put(dan) }
    #expect(try database.snapshot.all(Official.self).map(\.id) == ["ada", "ben", "cyd", "dan"])
    database.snapshot.graph.checkInvariants()
  }

  @Test("an operation that is refused leaves the rest of the write alone")
  func refusedOperation() throws {
    let database = Database()
    let isLinked = try database.write { tx in
      try tx.put(Official.ada)
      do {
        try tx.link(.ada, ServesIn(), to: .finance)
        return true
      } catch LiaisonError.noSuchNode(let label, let id) {
        #expect((label, id) == ("Ministry", "finance"))
        return false
      }
    }
    #expect(!isLinked)
    #expect(try database.snapshot.all(Official.self) == [.ada])
  }

  @Test("a write reads its own changes")
  func ownChanges() throws {
    let database = Database()
    try database.write { tx in
      #expect(try tx.node(Official.self, id: "ada") == nil)
      try tx.put(Official.ada)
      #expect(try tx.node(Official.self, id: "ada") == .ada)
      #expect(try database.snapshot.node(Official.self, id: "ada") == nil)
    }
  }

  @Test("a removed node is gone with its links, and its id can be used again")
  func removed() throws {
    let database = try Database.cabinet()
    let isGone = try database.write { try $0.remove(Official.ada) }
    #expect(isGone)
    #expect(try database.write { try $0.remove(Official.ada) } == false)
    #expect(try database.snapshot.node(Official.self, id: "ada") == nil)
    #expect(try database.snapshot.sources(ServesIn.self, of: .finance).map(\.node) == [.ben])
    try database.write { try $0.put(Official.ada) }
    #expect(try database.snapshot.node(Official.self, id: "ada") == .ada)
    #expect(try database.snapshot.targets(ServesIn.self, of: .ada).isEmpty)
  }

  @Test("unlinking takes away all links of one type between two nodes")
  func unlinked() throws {
    let database = try Database.cabinet()
    try database.write { try $0.link(.ada, ServesIn(), to: .finance) }
    #expect(try database.write { try $0.unlink(.ada, ServesIn.self, to: .finance) } == 2)
    #expect(try database.snapshot.targets(ServesIn.self, of: .ada).map(\.node) == [.trade])
    #expect(try database.write { try $0.unlink(.cyd, ServesIn.self, to: .finance) } == 0)
  }

  @Test("thousands of nodes are each found by their id, and not after they are removed")
  func many() throws {
    let database = Database()
    try database.write { tx in
      for number in 0..<3_000 {
        try tx.put(Official(id: "o\(number)", name: "", grade: number))
      }
      for number in stride(from: 0, to: 3_000, by: 3) {
        try tx.remove(Official.self, id: "o\(number)")
      }
    }
    let now = database.snapshot
    for number in 0..<3_000 {
      let grade = try now.node(Official.self, id: "o\(number)")?.grade
      #expect(grade == (number % 3 == 0 ? nil : number))
    }
  }

  @Test("an empty id is refused")
  func emptyID() {
    #expect(throws: LiaisonError.self) {
      try Database().write { try $0.put(Official(id: "", name: "Nobody", grade: 0)) }
    }
  }
}
