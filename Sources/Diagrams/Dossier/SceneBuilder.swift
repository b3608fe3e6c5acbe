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
  /// Ways through the figure whose hops are numbered.
  package var ways: [[NodeID]] = []
  /// The day or days for which the figure is staged: what does not hold then is left blank.
  package var stagedFor: DayRange?
  /// What stands out, stands back or is left blank; the rest is plain.
  package var stageOfNode: [NodeID: Scene.Stage] = [:]
  /// The same of links.
  package var stageOfLink: [RelationshipID: Scene.Stage] = [:]
  /// What became of links between two dates.
  package var changes: [RelationshipID: Scene.Change] = [:]
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
      sources: sources(numbers), notes: notes + timeNote,
      ways: ways.map { way in way.map { graph.entity($0).key } })
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
    numbers(ofClaims: links.flatMap(\.claims))
  }

  /// The documents that claims cite, numbered in the order of the dossier.
  func numbers(ofClaims claims: [Int]) -> [String: Int] {
    let cited = Set(claims.map { graph.claims[$0].record.document })
    var numbers: [String: Int] = [:]
    for document in graph.documents where cited.contains(document.record.id) {
      numbers[document.record.id] = numbers.count + 1
    }
    return numbers
  }

  /// The numbered documents.
  func sources(_ numbers: [String: Int]) -> [Scene.Source] {
    graph.documents.compactMap { document in
      guard let number = numbers[document.record.id] else { return nil }
      let kind = graph.vocabulary.schema.nodeType(document.record.type)?.noun ?? "document"
      let date = settledDate(of: document.entity) ?? "undated"
      return Scene.Source(
        number, "\(document.record.id): \(kind), \(date): “\(document.record.title)”",
        href: address(of: document.entity))
    }
  }

  /// The first address on the web, in the order of the schema, that claims give an entity.
  private func address(of node: NodeID) -> String? {
    let facts = graph.facts(of: node)
    for property in graph.vocabulary.properties where property.kind == .string {
      let values = facts.filter { $0.property == property.name }.flatMap { fact in
        fact.settled.map { [$0] } ?? fact.readings.map(\.value)
      }
      if let address = values.sorted().first(where: Self.isAddress) { return address }
    }
    return nil
  }

  private static func isAddress(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return ["https://", "http://"].contains(where: lowered.hasPrefix)
      && !text.contains(where: \.isWhitespace)
  }

  /// The first date, in the order of the schema, on which the sources of an entity agree.
  func settledDate(of node: NodeID) -> String? {
    let facts = graph.facts(of: node)
    for property in graph.vocabulary.properties where property.kind == .date {
      if let settled = facts.first(where: { $0.property == property.name })?.settled {
        return graph.displayed(settled, of: property.name)
      }
    }
    return nil
  }

  var timeNote: [String] {
    if let stagedFor {
      return ["As of \(stagedFor.description): what is not known to hold then is left blank."]
    }
    guard let asOf else { return [] }
    return ["As of \(asOf.description): links that hold then, or may."]
  }
}
