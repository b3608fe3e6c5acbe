import Dossier
import Foundation
import Liaison
import Testing

@Suite("DOT data in programs not written here")
struct OtherReadersTests {
  /// The curated dossier and some random ones.
  static let names = ["curated"] + (0..<4).map { "random \($0)" }

  private func database(_ name: String) throws -> Database {
    guard let seed = name.split(separator: " ").last.flatMap({ UInt64($0) }) else {
      return try Curated.database()
    }
    return Database(try ClaimGraph(RoundTripTests.records(seed)))
  }

  private func counts(_ database: Database) throws -> String {
    let graph = try database.snapshot.dossier()
    return "\(graph.entities.count) \(graph.links.count)"
  }

  @Test(
    "dot reads it and writes a document that makes the same dossier",
    .enabled(if: Tools.path("dot") != nil, "Graphviz is not installed"), arguments: names)
  func graphviz(_ name: String) throws {
    let database = try database(name)
    let dot = try #require(Tools.path("dot"))
    let text = try database.snapshot.exportedDOT()
    let (status, output) = try Tools.run(dot, ["-Tcanon"], input: text)
    #expect(status == 0, "\(output.prefix(500))")
    #expect(!output.contains("Warning"), "\(output.prefix(500))")
    let again = try Database.importing(dot: output)
    #expect(try again.snapshot.dossier().records == database.snapshot.dossier().records)
  }

  /// pydot 1.4 takes a line feed at the end of a text for a node.
  private static let pydot = """
    import sys, pydot
    end = '"' + chr(92) + 'n"'
    graph = pydot.graph_from_dot_data(sys.stdin.read())[0]
    names = [n.get_name() for n in graph.get_nodes() if n.get_name() not in ('node', 'edge', end)]
    print(len(set(names)), len(graph.get_edges()))
    """

  private static let networkx = """
    import sys, pydot, networkx
    graph = networkx.nx_pydot.from_pydot(pydot.graph_from_dot_data(sys.stdin.read())[0])
    graph.remove_nodes_from([n for n in graph if n.strip('"') == chr(92) + 'n'])
    print(graph.number_of_nodes(), graph.number_of_edges())
    """

  @Test(
    "pydot counts the same nodes and edges",
    .enabled(if: Tools.hasPython("pydot"), "pydot is not installed"), arguments: names)
  func pydotCounts(_ name: String) throws {
    let database = try database(name)
    let python = try #require(Tools.path("python3"))
    let (_, output) = try Tools.run(
      python, ["-c", Self.pydot], input: try database.snapshot.exportedDOT())
    #expect(try output == counts(database) + "\n")
  }

  /// networkx takes nodes called `graph`, `node` or `edge` for defaults, so that dossiers with such
  /// keys are left out.
  static let namesForNetworkx =
    ["curated"]
    + (UInt64(0)..<12).filter { seed in
      let entities = (try? RoundTripTests.records(seed).entities) ?? []
      return !entities.contains { ["graph", "node", "edge"].contains($0.key) }
    }.prefix(4).map { "random \($0)" }

  @Test(
    "networkx counts the same nodes and edges",
    .enabled(
      if: Tools.hasPython("pydot") && Tools.hasPython("networkx"), "networkx is not installed"),
    arguments: namesForNetworkx)
  func networkxCounts(_ name: String) throws {
    let database = try database(name)
    let python = try #require(Tools.path("python3"))
    let (_, output) = try Tools.run(
      python, ["-c", Self.networkx], input: try database.snapshot.exportedDOT())
    #expect(try output == counts(database) + "\n")
  }
}
