package import Dossier
import GraphSchema
package import PropertyGraph

extension SceneBuilder {
  /// The scene of a mechanism's profile: what it stands under, who takes part, what stands under it,
  /// its sessions and what came of them.
  ///
  /// - Parameters:
  ///   - mechanism: the mechanism or body.
  ///   - title: the headline; the mechanism's name when left out.
  ///   - links: the links looked at.
  ///   - isShown: whether an entity may be drawn at all.
  /// - Complexity: O(*m* log *m*) in the links.
  package func profile(
    of mechanism: NodeID, title: String? = nil, links: [Link],
    isShown: (NodeID) -> Bool = { _ in true }
  ) -> Scene {
    var builder = self
    builder.centre = mechanism
    let links = links.filter { !$0.isDenied && isShown($0.from) && isShown($0.to) }
    let profile = ProfileLinks(builder, mechanism, links)
    return builder.scene(of: profile, title: title ?? graph.entity(mechanism).name)
  }

  private func scene(of profile: ProfileLinks, title: String) -> Scene {
    let drawn = profile.drawn
    let numbers = numbers(of: drawn + profile.told, facts: profile.nodes)
    let parties = PartyFinder(graph)
    var partyOfNode: [NodeID: NodeID] = [:]
    for node in profile.nodes where node != profile.centre {
      partyOfNode[node] = parties.party(of: node)
    }
    let turns = turns(profile.sessions)
    let nodes = profile.nodes.sorted().map { node in
      profileNode(
        node, party: partyOfNode[node], profile, numbers: numbers, turn: turns[node])
    }
    return Scene(
      title: title,
      subtitle: "Who takes part, when it met and what came of it; bracketed numbers are sources.",
      nodes: nodes, edges: drawn.map { edge($0, numbers) },
      parties: Set(partyOfNode.values).sorted().map {
        Scene.Party(graph.entity($0).key, graph.entity($0).name)
      },
      sources: sources(numbers), notes: notes + timeNote)
  }

  private func profileNode(
    _ node: NodeID, party: NodeID?, _ profile: ProfileLinks, numbers: [String: Int], turn: Int?
  ) -> Scene.Node {
    let own = profile.drawn.filter { $0.from == node || $0.to == node }
    let isCentre = node == profile.centre
    let entity = graph.entity(node)
    var box = sceneNode(
      node, party: party, links: own, numbers: numbers, degree: own.count,
      detail: isCentre
        ? acronym(of: entity) ?? "" : role(of: node) == .person ? office(of: entity) ?? "" : nil)
    box.turn = turn
    if isCentre {
      box.entries =
        facts(of: node, numbers) + parties(of: profile, numbers)
        + subjects(of: profile, numbers)
    } else if role(of: node) == .output {
      box.entries = details(of: node, profile, numbers)
    } else if profile.guests.contains(node) {
      box.entries = Self.latestFirst(profile.leaders[node] ?? []).prefix(3)
        .map { entry($0, numbers) }
      box.entries += (profile.posts[node] ?? []).prefix(3).map { post(of: $0, profile, numbers) }
    }
    return box
  }

  /// `Minister of Commerce: Wang Wentao`.
  private func post(
    of office: NodeID, _ profile: ProfileLinks, _ numbers: [String: Int]
  ) -> Scene.Entry {
    let links = Self.latestFirst(profile.holders[office] ?? []).prefix(1)
    let entries = holders(of: office, Array(links), numbers).entries
    let words = words(entries.map(\.words))
    return Scene.Entry(
      "\(graph.entity(office).name): \(words)", sources: entries.flatMap(\.sources))
  }

  /// Who is a party, where it is a country or another side.
  private func parties(of profile: ProfileLinks, _ numbers: [String: Int]) -> [Scene.Entry] {
    let names = Set(profile.parties.map(\.from)).sorted().map { graph.entity($0).name }
    guard !names.isEmpty else { return [] }
    let isInferred = profile.parties.allSatisfy { $0.modality == .inferred }
    return [
      Scene.Entry(
        "sides: " + names.joined(separator: ", ") + (isInferred ? " (inferred)" : ""),
        sources: sources(of: profile.parties, numbers))
    ]
  }

  /// What it is about or for: two relations, three names each.
  private func subjects(of profile: ProfileLinks, _ numbers: [String: Int]) -> [Scene.Entry] {
    var relations: [String] = []
    for link in profile.subjects where !relations.contains(link.relation) {
      relations.append(link.relation)
    }
    return relations.prefix(2).map { relation in
      let links = profile.subjects.filter { $0.relation == relation }
      let phrase = graph.vocabulary.schema.relationshipType(relation)?.phrase ?? relation
      let names = links.map { graph.entity($0.to).name }
      let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
      return Scene.Entry(
        phrase + " " + names.prefix(3).joined(separator: ", ") + rest,
        sources: sources(of: links, numbers))
    }
  }
}
