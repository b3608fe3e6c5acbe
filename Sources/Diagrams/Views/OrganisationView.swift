/// Who stands under whom: boxes, parent above child.
///
/// ```
///                  ┌────────────┐
///                  │ department │
///                  │ led by …   │
///                  └─────┬──────┘
///      ┌─────────────┬───┴────────┐
/// ┌────┴────┐  ┌ ─ ─ ┴ ─ ┐  ┌─────┴────┐        full line:   is part of
/// │ office  │  │ office  │  │ bureau   │╌╌╌╌▷   broken line: another tie
/// │ A. Lund │  │ holder  │  │          │
/// └─────────┘  │ not     │  └┬─────────┘
///              │ recorded│   ├─ office
///              └ ─ ─ ─ ─ ┘   └─ office
/// ```
///
/// Edges of the family *part of* lead from child to parent and make the trees; a second parent and
/// every other edge is a tie beside them. What closes a circle is left out of the trees, with a
/// remark. Over budget, leaves of one kind are drawn as one; then the lowest levels are left out, and
/// the boxes above say how much stands below.
///
/// ```swift
/// var view = OrganisationView()
/// view.levels = 2
/// let figure = try view.figure(of: scene)
/// ```
package struct OrganisationView: Sendable {
  /// How much a figure may hold.
  package var budget: SceneBudget
  /// The colours.
  package var theme: Theme
  /// How many levels are drawn, the roots being the first; `nil` draws all that fit.
  package var levels: Int?

  /// A view for a page.
  package init(budget: SceneBudget = .page, theme: Theme = .paper, levels: Int? = nil) {
    self.budget = budget
    self.theme = theme
    self.levels = levels
  }

  /// Draws a scene.
  ///
  /// - Throws: ``SceneRefusal`` when the scene is empty, or too large though only its roots and what
  ///   is right under them is left.
  /// - Complexity: O(*l* · (*n* + *m*) log *n*) in nodes, edges and levels.
  package func figure(of scene: Scene) throws(SceneRefusal) -> Figure {
    var scene = scene
    if let levels { scene = scene.cut(toLevels: max(levels, 1)) }
    let wiring = Wiring(try fitted(scene))
    let forest = Forest(wiring)
    let noted = Wiring(wiring.scene.remarking(forest.remarks(on: wiring)))
    let arrangement = Arrangement.tree(noted, forest, theme: theme)
    return FigureWriter(noted, arrangement, theme: theme).figure()
  }

  /// The scene within the budget, with the lowest levels left out when collapsing is not enough.
  private func fitted(_ scene: Scene) throws(SceneRefusal) -> Scene {
    // A chart has rows and stacks for what stands under one box, however many they are.
    var budget = budget
    budget.leaves = .max
    do {
      return try scene.fitting(budget)
    } catch {
      let depth = Forest(Wiring(scene)).depths.values.max() ?? 0
      guard levels == nil, budget.collapses, depth >= 2 else { throw error }
      for levels in stride(from: min(depth, budget.nodes), through: 2, by: -1) {
        if let smaller = try? scene.cut(toLevels: levels).fitting(budget) {
          return smaller.remarking(["Only the first \(levels) levels are drawn."])
        }
      }
      throw error
    }
  }
}
