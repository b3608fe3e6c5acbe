package import Dossier
import GraphSchema
package import PropertyGraph

/// Makes a scene of entities and links of a dossier.
///
/// Nothing here knows a type or relation by name: roles come from the `column` of a type, arrows from
/// the groups of a relation, parties from the links that lead from a person or body to a country.
///
/// ```swift
/// var builder = SceneBuilder(graph)
/// builder.asOf = days
/// let scene = builder.scene(of: nodes, links: links, title: "Around HTWG")
/// ```
package struct SceneBuilder {
  let graph: ClaimGraph
  /// The entity the figure is about.
  package var centre: NodeID?
  /// The entities of a path, in order.
  package var path: [NodeID] = []
  /// The day or days asked about; each link then says how surely it holds.
  package var asOf: DayRange?
  /// Remarks printed under the sources.
  package var notes: [String] = []

  /// A builder for scenes of one dossier.
  package init(_ graph: ClaimGraph) { self.graph = graph }

  /// The scene of some entities and of the links among them.
  ///
  /// - Parameters:
  ///   - nodes: the entities shown; links with an end elsewhere are left out.
  ///   - links: the links shown.
  /// - Complexity: O(*n* log *n*) in entities and links.
  package func scene(
    of nodes: [NodeID], links: [Link], title: String, subtitle: String = ""
  ) -> Scene {
    let shown = Set(nodes)
    let links = links.filter {
      shown.contains($0.from) && shown.contains($0.to) && $0.from != $0.to
    }
    let numbers = numbers(of: links)
    let parties = PartyFinder(graph)
    var partyOfNode: [NodeID: NodeID] = [:]
    for node in shown { partyOfNode[node] = parties.party(of: node) }
    let degrees = Self.degrees(links)
    let sceneNodes = shown.sorted().map { node in
      sceneNode(
        node, party: partyOfNode[node], links: links, numbers: numbers,
        degree: degrees[node] ?? 0)
    }
    let edges = links.map { edge($0, numbers) }
    let named = Set(partyOfNode.values).sorted()
    return Scene(
      title: title, subtitle: subtitle, nodes: sceneNodes, edges: edges,
      parties: named.map { Scene.Party(graph.entity($0).key, graph.entity($0).name) },
      sources: sources(numbers), notes: notes + timeNote)
  }

  static func degrees(_ links: [Link]) -> [NodeID: Int] {
    var degrees: [NodeID: Int] = [:]
    for link in links {
      degrees[link.from, default: 0] += 1
      degrees[link.to, default: 0] += 1
    }
    return degrees
  }

  /// The documents that the links cite, numbered in the order of the dossier.
  func numbers(of links: [Link]) -> [String: Int] {
    let cited = Set(links.flatMap(\.claims).map { graph.claims[$0].record.document })
    var numbers: [String: Int] = [:]
    for document in graph.documents where cited.contains(document.record.id) {
      numbers[document.record.id] = numbers.count + 1
    }
    return numbers
  }

  func sources(_ numbers: [String: Int]) -> [Scene.Source] {
    graph.documents.compactMap { document in
      guard let number = numbers[document.record.id] else { return nil }
      let kind = graph.vocabulary.schema.nodeType(document.record.type)?.noun ?? "document"
      let date = settledDate(of: document.entity) ?? "undated"
      return Scene.Source(
        number, "\(document.record.id): \(kind), \(date): “\(document.record.title)”")
    }
  }

  /// The first date, in the order of the schema, on which the sources of an entity agree.
  private func settledDate(of node: NodeID) -> String? {
    let facts = graph.facts(of: node)
    for property in graph.vocabulary.properties where property.kind == .date {
      if let settled = facts.first(where: { $0.property == property.name })?.settled {
        return graph.displayed(settled, of: property.name)
      }
    }
    return nil
  }

  var timeNote: [String] {
    guard let asOf else { return [] }
    return ["As of \(asOf.description): links that hold then, or may."]
  }
}
