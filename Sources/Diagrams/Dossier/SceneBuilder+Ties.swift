import Dossier
import GraphSchema
package import PropertyGraph

/// What a link means for an organisation chart or a profile, told by the groups of its relation.
enum Tie {
  /// One body is part of another, or a body of a country: a full line.
  case line
  /// Another tie of structure between bodies: a broken line.
  case dotted
  /// A post belongs to a body.
  case post
  /// Somebody holds a post.
  case holder
  /// Somebody leads or chairs something.
  case leader
  /// Somebody belongs to something.
  case member
}

extension SceneBuilder {
  /// What a link means, if it means anything for the structure of bodies.
  ///
  /// - Complexity: O(1).
  func tie(_ link: Link) -> Tie? {
    let groups = groups(of: link)
    let (from, to) = (role(of: link.from), role(of: link.to))
    if groups.contains("office") {
      if groups.contains("structure") { return to.isStructural ? .post : nil }
      return from == .person && to == .person ? .holder : leader(from, to)
    }
    if groups.contains("leadership") { return leader(from, to) }
    let family = Self.family(of: link.relation, in: graph.vocabulary)
    if from.isStructural, from != .party, to.isStructural {
      if family == .partOf { return .line }
      let isOther = groups.contains { Self.other.contains($0) }
      if groups.contains("structure"), !isOther { return .dotted }
    }
    return groups.contains("membership") && to.isStructural ? .member : nil
  }

  private func leader(_ from: Scene.Role, _ to: Scene.Role) -> Tie? {
    (from == .person || from.isStructural) && to.isStructural ? .leader : nil
  }

  /// Groups of relations that tell of more than structure.
  private static let other: Set<String> = [
    "membership", "participation", "policy", "subject", "place", "document", "purpose",
  ]

  func role(of node: NodeID) -> Scene.Role {
    Self.role(of: graph.entity(node), in: graph.vocabulary)
  }
}

extension Scene.Role {
  /// Whether things of the role stand in a chart of bodies.
  var isStructural: Bool { self == .body || self == .mechanism || self == .party }
}

extension SceneBuilder {
  /// Whether an entity can stand in a chart of bodies.
  package func isStructural(_ node: NodeID) -> Bool { role(of: node).isStructural }

  /// Whether an entity is a body or a mechanism.
  package func isBody(_ node: NodeID) -> Bool {
    role(of: node) == .body || role(of: node) == .mechanism
  }

  /// Whether an entity is drawn as a person: somebody, or a post.
  package func isPerson(_ node: NodeID) -> Bool { role(of: node) == .person }
}
