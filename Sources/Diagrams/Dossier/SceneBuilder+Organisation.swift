package import Dossier
import GraphSchema
package import PropertyGraph

extension SceneBuilder {
  /// The scene of an organisation chart: bodies and posts under what they belong to.
  ///
  /// Relations of the group *structure* make it, wherever both ends are bodies, mechanisms or parties:
  /// those drawn as *part of* are full lines, others broken ones. Posts are what a relation of both
  /// *office* and *structure* leaves; who holds them, and who leads a body, stands in the boxes.
  ///
  /// - Parameters:
  ///   - roots: the bodies that the chart begins with; none means all that have nothing above them.
  ///   - links: the links looked at.
  ///   - isShown: whether an entity may be drawn at all.
  /// - Complexity: O(*m* log *m*) in the links.
  package func organisation(
    of roots: [NodeID], links: [Link], title: String, isShown: (NodeID) -> Bool = { _ in true }
  ) -> Scene {
    let chart = OrganisationLinks(self, links.filter { isShown($0.from) && isShown($0.to) })
    let shown = chart.reached(from: roots)
    let drawn = chart.drawn(shown)
    let telling = drawn + chart.telling(shown)
    let numbers = numbers(of: telling)
    let parties = PartyFinder(graph)
    var partyOfNode: [NodeID: NodeID] = [:]
    for node in shown { partyOfNode[node] = parties.party(of: node) }
    var own: [NodeID: [Link]] = [:]
    for link in telling {
      own[link.from, default: []].append(link)
      own[link.to, default: []].append(link)
    }
    let up = Dictionary(grouping: drawn, by: \.from)
    let nodes = shown.sorted().map { node in
      organisationNode(
        node, party: partyOfNode[node], chart, up: up[node] ?? [], own: own[node] ?? [],
        numbers: numbers)
    }
    return Scene(
      title: title,
      subtitle: "Who stands under whom, and who is in charge; bracketed numbers are sources.",
      nodes: nodes, edges: drawn.map { organisationEdge($0, chart, numbers) },
      parties: Set(partyOfNode.values).sorted().map {
        Scene.Party(graph.entity($0).key, graph.entity($0).name)
      },
      sources: sources(numbers), notes: notes + timeNote)
  }

  private func organisationNode(
    _ node: NodeID, party: NodeID?, _ chart: OrganisationLinks, up: [Link], own: [Link],
    numbers: [String: Int]
  ) -> Scene.Node {
    let isPost = chart.posts.contains(node)
    var box = sceneNode(
      node, party: party, links: own, numbers: numbers, degree: own.count,
      detail: isPost ? "" : nil)
    if isPost {
      (box.entries, box.isVacant) = holders(of: node, chart.holders[node] ?? [], numbers)
    } else {
      box.entries = Self.latestFirst(chart.leaders[node] ?? []).map { entry($0, numbers) }
      let members = Set((chart.members[node] ?? []).map(\.from)).count
      if members >= 5 {
        box.entries.append(
          Scene.Entry(
            "\(members) members recorded",
            sources: sources(of: chart.members[node] ?? [], numbers)))
      }
    }
    box.entries += ties(up, chart, numbers)
    return box
  }

  /// What there is to say of the lines that leave a box upwards.
  private func ties(
    _ up: [Link], _ chart: OrganisationLinks, _ numbers: [String: Int]
  ) -> [Scene.Entry] {
    let parents = Set(up.map(\.to))
    return up.compactMap { link in
      var circumstances = circumstances(link)
      if chart.isContested(link), !link.isDisputed { circumstances.append("disputed") }
      guard parents.count > 1 || !circumstances.isEmpty else { return nil }
      let label = graph.vocabulary.shortLabel(of: link.relation)
      return Scene.Entry(
        words([label + " " + graph.entity(link.to).name] + circumstances),
        sources: sources(of: [link], numbers))
    }
  }

  private func organisationEdge(
    _ link: Link, _ chart: OrganisationLinks, _ numbers: [String: Int]
  ) -> Scene.Edge {
    let plain = edge(link, numbers)
    let relations = plain.relations.map { relation in
      Scene.Relation(
        relation.label, phrase: relation.phrase,
        family: tie(link) == .dotted && relation.family == .partOf
          ? .other : tie(link) == .dotted ? relation.family : .partOf,
        date: relation.date, sources: relation.sources, citations: relation.citations,
        modality: relation.modality,
        isDisputed: relation.isDisputed || chart.isContested(link), isDenied: relation.isDenied)
    }
    return Scene.Edge(plain.from, plain.to, relations, isSymmetric: plain.isSymmetric)
  }
}
