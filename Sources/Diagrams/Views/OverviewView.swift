/// Everything at once: small marks and thin lines, with names where most lines meet.
///
/// ```
///    ●   ●─┐         ● person    ■ agency    ◆ mechanism
///  ●─┤[HTWG]├─■──◇   ──▶ leads   ──◇ part of
///    ●   ●─┘ └─◇
/// ```
/// It shows how a large network hangs together, and where; what is said on its lines is for the other
/// views. What is too large even so is drawn as a map of groups (see ``Scene/groups(by:)``): one node
/// for all of a kind and party, with their number, and one line for all of a kind of relation.
///
/// ```swift
/// let figure = try OverviewView(naming: ["htwg"]).figure(of: scene)
/// ```
package struct OverviewView: Sendable {
  /// How much a map of single things may hold.
  package static let budget = SceneBudget(nodes: 1_000, edges: 3_000, degree: 300, collapses: false)

  /// The keys of nodes that bear their names in any case.
  package var naming: Set<String>
  /// The colours.
  package var theme: Theme

  /// A view.
  package init(naming: Set<String> = [], theme: Theme = .paper) {
    self.naming = naming
    self.theme = theme
  }

  /// Draws a scene.
  ///
  /// - Throws: ``SceneRefusal`` when the scene is empty, or has more groups than a page holds.
  /// - Complexity: O((*n* + *m*) log *n*).
  package func figure(of scene: Scene) throws(SceneRefusal) -> Figure {
    guard !scene.nodes.isEmpty else { throw .empty }
    guard scene.excess(over: Self.budget) == nil else { return try mapOfGroups(scene) }
    let wiring = Wiring(scene)
    return OverviewWriter(wiring, named: named(in: wiring), theme: theme).figure()
  }

  private func named(in wiring: Wiring) -> Set<Int> {
    let nodes = wiring.scene.nodes
    let most = min(40, max(16, nodes.count / 7))
    let sorted = nodes.indices.sorted {
      (-wiring.neighbours[$0].count, $0) < (-wiring.neighbours[$1].count, $1)
    }
    let wanted = nodes.indices.filter {
      nodes[$0].isCentre || nodes[$0].pathIndex != nil || naming.contains(nodes[$0].key)
        || nodes[$0].stage == .highlighted
    }
    return Set(sorted.prefix(most) + wanted)
  }

  private func mapOfGroups(_ scene: Scene) throws(SceneRefusal) -> Figure {
    let fine = scene.groups(by: .typeAndParty)
    let isFine = fine.excess(over: .page) == nil
    return try NetworkView(theme: theme).figure(of: isFine ? fine : scene.groups(by: .type))
  }
}
