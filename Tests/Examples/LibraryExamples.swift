import Foundation
import Liaison
import Testing

// region: typed-types
struct Official: GraphNode {
  static let label = "Official"
  var id: String
  var name: String
  var grade: Int
}

struct Ministry: GraphNode {
  static let label = "Ministry"
  var id: String
  var name: String
}

struct ServesIn: GraphLink {
  typealias From = Official
  typealias To = Ministry
  static let type = "SERVES_IN"
  var since: CalendarDate?
}
// endregion

/// The Swift that README.md and the articles show, run on the dossier in `Graph/`.
@Suite("Examples of the library")
struct LibraryExamples {
  private let folder = Package.root.appending(path: "Graph").path

  @Test("ways between two actors come with sentences and citations")
  func ways() throws {
    var lines: [String] = []
    func print(_ sentence: String, _ citations: [String]) {
      lines.append("\(sentence) \(citations)")
    }
    // region: readme-library
    let database = try Database.open(dossier: folder)
    let then = try database.snapshot.asOf("2007-12")
    let answer = try then.paths(from: "Carlos Gutierrez", to: "MOFCOM")
    for hop in answer.ways.flatMap(\.hops) {
      for link in hop.links {
        print(answer.graph.sentence(of: link), answer.graph.citations(of: link.claims))
      }
    }
    // endregion
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains(/\["[0-9]{3}\.[0-9]+"/) })
  }

  @Test("a neighbourhood and the disagreements about its centre are a few lines")
  func landing() throws {
    var lines: [String] = []
    func print(_ parts: Any...) { lines.append("\(parts)") }
    // region: landing-library
    let database = try Database.open(dossier: folder)
    let now = database.snapshot

    let near = try now.neighbourhood(of: "HTWG", hops: 2)
    for reached in near.reached { print(reached.distance, reached.entity.name) }

    for conflict in try now.disagreements(about: "HTWG").conflicts {
      print(conflict.predicate, conflict.sides.map(\.value))
    }
    // endregion
    #expect(lines.contains(#"["established", ["2005", "2006"]]"#))
    #expect(lines.count > 10)
  }

  @Test("an office seen once is unattested on another day")
  func asOf() throws {
    var lines: [String] = []
    func print(_ parts: Any...) { lines.append("\(parts)") }
    let database = try Database.open(dossier: folder)
    // region: as-of
    for date in ["2007-12-11", "2012"] {
      let shown = try database.snapshot.asOf(date).show("Carlos Gutierrez")
      for line in shown.lines where line.link.relation == "holds" {
        print(date, line.attestation ?? .unattested)  // 2007-12-11 certain, then 2012 unattested
      }
    }
    // endregion
    #expect(lines.count == 2)
    #expect(lines.first?.contains("certain") == true)
    #expect(lines.last?.contains("unattested") == true)
  }

  @Test("a graph is written and read in the types of the program")
  func typed() throws {
    var lines: [String] = []
    func print(_ parts: Any...) { lines.append("\(parts)") }
    // region: typed-graph
    let ada = Official(id: "ada", name: "Ada Lund", grade: 3)
    let fisheries = Ministry(id: "fisheries", name: "Ministry of Fisheries")

    let database = Database()
    try database.write { tx in  // all of it or nothing
      try tx.put(ada)
      try tx.put(fisheries)
      try tx.link(ada, ServesIn(since: CalendarDate("1907-03-04")), to: fisheries)
    }

    let now = database.snapshot
    let seniors = try now.all(Official.self, where: { $0.grade > 2 }, sortedBy: \.name)
    for (link, ministry) in try now.targets(ServesIn.self, of: ada) {
      print(ministry.name, link.since?.description ?? "")
    }
    let path = try now.shortestPath(from: ada, to: fisheries)  // labels, ids and link types
    // endregion
    #expect(seniors.map(\.id) == ["ada"])
    #expect(lines == [#"["Ministry of Fisheries", "1907-03-04"]"#])
    #expect(path?.links.map(\.type) == ["SERVES_IN"])
  }

  @Test("a dossier is read into the types of the program, too")
  func typedDossier() throws {
    struct Mechanism: GraphNode {
      static let label = "Mechanism"
      var id: String
      var name: String
    }
    let now = try Database.open(dossier: folder).snapshot
    let group = try #require(try now.node(Mechanism.self, id: "htwg"))
    #expect(group.name.contains("High Technology"))
    #expect(try now.all(Mechanism.self).count > 3)
    #expect(try now.node(Mechanism.self, id: "beijing") == nil)
    #expect(try now.neighbourhood(of: group).members.first?.node.id == "htwg")
  }

  @Test("a dossier takes no writes")
  func readOnly() throws {
    let database = try Database.open(dossier: folder)
    #expect {
      try database.write { try $0.put(Ministry(id: "x", name: "X")) }
    } throws: {
      guard case LiaisonError.readOnly = $0 else { return false }
      return true
    }
  }
}
