/// Two dates in one figure: what was kept, begun and ended between them, and what is not known.
///
/// ```
///  ┌──────┐ ───────── part of, kept ───────▶ ┌──────────┐
///  │ body │ ━━━━━━━━━ co-chairs, begun ━━━━▶ │ mechanism│
///  └──────┘ ╌╌╌╌╌╌╌╌╌ leads, ended ╌╌╌╌╌╌╌▶  └──────────┘
///           ┈┈┈┈┈┈┈┈┈ attends, not known ┈▶
/// ```
/// Every relation of the scene bears its ``Scene/Relation/change``; colour, weight, pattern and word say
/// it, the arrow still says the kind of relation. Things stand where ``NetworkView`` has them.
package struct ComparisonView: Sendable {
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
    try NetworkView(budget: budget, theme: theme).figure(of: scene)
  }
}
