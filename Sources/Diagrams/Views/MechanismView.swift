/// A body that sides share, on one page: who takes part, when it met, what came of it.
///
/// ```
/// ┌ one side ────────┐  ┌────────┐  ┌ another side ────┐
/// │ agency  official │  │ parent │  │ agency  official │
/// └────┬────────┬────┘  └───◇────┘  └────┬────────┬────┘
///      └────────┴─────┐     │     ┌──────┴────────┘
///                  ┌──┴─────┴─────┴──┐
///                  │   mechanism     │   since when, how often, about what;
///                  │   its facts     │   what no source records is said, too
///                  └───────┬─────────┘
///              ┌───────────┴───────────┐
///        working group           working group
///      ┌ meetings by date ────────────────────┐
///      │ 1st, 2005    2nd, 2007     3rd, 2011 │
///      └──────────────────────────────────────┘
///      ┌ what came of it ─────────────────────┐
///      │ guidelines        agreement          │
///      └──────────────────────────────────────┘
/// ```
///
/// The mechanism is the node that the scene calls its centre, the first mechanism otherwise. Roles
/// decide where the others stand. Ties among nodes of one section are left out, with a remark.
///
/// ```swift
/// let figure = try MechanismView().figure(of: scene)
/// ```
package struct MechanismView: Sendable {
  /// How much a figure may hold.
  package var budget: SceneBudget
  /// The colours.
  package var theme: Theme

  /// A view for a page.
  package init(budget: SceneBudget = .page, theme: Theme = .paper) {
    self.budget = budget
    self.theme = theme
  }

  /// Draws a scene.
  ///
  /// - Throws: ``SceneRefusal`` when the scene is empty or too large.
  /// - Complexity: O((*n* + *m*) log *n*).
  package func figure(of scene: Scene) throws(SceneRefusal) -> Figure {
    guard let centre = Self.centre(of: scene) else { throw .empty }
    let together = scene.rostered(
      around: centre, inFull: budget.expanding.contains(scene.nodes[centre].key))
    let fitted = try together.fitting(budget)
    let whole = Self.completed(fitted)
    let wiring = Wiring(whole)
    let sections = ProfileSection.sections(
      of: wiring, centre: Self.centre(of: whole) ?? 0)
    let arrangement = Arrangement.profile(wiring, sections: sections, theme: theme)
    return FigureWriter(wiring, arrangement, theme: theme).figure()
  }

  /// The number of the node that the profile is about.
  private static func centre(of scene: Scene) -> Int? {
    scene.nodes.firstIndex(where: \.isCentre)
      ?? scene.nodes.firstIndex { $0.role == .mechanism } ?? scene.nodes.indices.first
  }

  /// The scene without ties inside a section, and with words for sections that are empty.
  private static func completed(_ scene: Scene) -> Scene {
    guard let centre = centre(of: scene) else { return scene }
    let wiring = Wiring(scene)
    let sections = ProfileSection.sections(of: wiring, centre: centre)
    let kept = scene.edges.indices.filter { edge in
      let ends = wiring.ends[edge]
      let pair = Set([sections[ends.from], sections[ends.to]])
      return pair.count == 2 && (pair.contains(.centre) || !pair.contains(.parents))
    }
    var nodes = scene.nodes
    for section in ProfileSection.allCases where !sections.contains(section) {
      if let silence = section.silence { nodes[centre].entries.append(Scene.Entry(silence)) }
    }
    let left = scene.edges.count - kept.count
    let remark =
      left == 0
      ? nil
      : left == 1
        ? "One tie among those shown is left out."
        : "\(left) ties among those shown are left out."
    for edge in kept where sections[wiring.ends[edge].from] == .parts {
      guard wiring.ends[edge].to == centre else { continue }
      nodes[wiring.ends[edge].from].entries += words(on: scene.edges[edge])
    }
    return scene.replacing(
      nodes: nodes, edges: kept.map { unlabelled(scene.edges[$0]) }, remark: remark)
  }

  /// What stands on the line of a body under the mechanism, for its box: the line itself bears no words.
  private static func words(on edge: Scene.Edge) -> [Scene.Entry] {
    edge.relations.compactMap { relation in
      var words = [relation.date].filter { !$0.isEmpty }
      if relation.modality != .asserted { words.append(relation.modality.rawValue) }
      if relation.isDisputed { words.append("disputed") }
      guard !words.isEmpty else { return nil }
      return Scene.Entry(
        ([relation.label] + words).joined(separator: ", "), sources: relation.sources)
    }
  }

  /// The edge without numbers where its arrow says all: its ends bear the same numbers.
  private static func unlabelled(_ edge: Scene.Edge) -> Scene.Edge {
    guard edge.family == .partOf, edge.relations.allSatisfy({ $0.date.isEmpty }) else {
      return edge
    }
    let relations = edge.relations.map { relation in
      Scene.Relation(
        relation.label, phrase: relation.phrase, family: relation.family,
        citations: relation.citations, modality: relation.modality,
        isDisputed: relation.isDisputed, isDenied: relation.isDenied)
    }
    return Scene.Edge(edge.from, edge.to, relations, isSymmetric: edge.isSymmetric)
  }
}
