import Dossier
import GraphSchema
import PropertyGraph

/// Finds the side that a person or body stands on: the country to which its structure leads.
///
/// From an entity, links of the groups *structure*, *membership*, *office* and *leadership* are
/// followed from subject to object, through people, offices and bodies only, until a type whose
/// column is `party` is reached. Two at the same distance are as good as none: nobody is put on a
/// side by a guess.
struct PartyFinder {
  private let graph: ClaimGraph
  private static let groups: Set<String> = ["structure", "membership", "office", "leadership"]

  init(_ graph: ClaimGraph) { self.graph = graph }

  /// - Complexity: O(*m*) in the links reached, at most four steps away.
  func party(of node: NodeID) -> NodeID? {
    if isParty(node) { return node }
    guard isMember(node) else { return nil }
    var seen: Set<NodeID> = [node]
    var level = [node]
    for _ in 0..<4 {
      var next: [NodeID] = []
      var found: Set<NodeID> = []
      for member in level {
        for link in graph.links(of: member) where link.from == member && leadsOn(link) {
          if isParty(link.to) {
            found.insert(link.to)
          } else if isMember(link.to), seen.insert(link.to).inserted {
            next.append(link.to)
          }
        }
      }
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
      level = next
    }
    return nil
  }

  private func leadsOn(_ link: Link) -> Bool {
    guard !link.isDenied, link.modality.isWalkedByDefault,
      let type = graph.vocabulary.schema.relationshipType(link.relation)
    else { return false }
    return type.groups.contains(where: Self.groups.contains)
  }

  private func isParty(_ node: NodeID) -> Bool { role(node) == .party }

  private func isMember(_ node: NodeID) -> Bool {
    let role = role(node)
    return role == .person || role == .body
  }

  private func role(_ node: NodeID) -> Scene.Role {
    SceneBuilder.role(of: graph.entity(node), in: graph.vocabulary)
  }
}
