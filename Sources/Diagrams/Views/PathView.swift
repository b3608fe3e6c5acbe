/// How one thing leads to another: the nodes of the path on one line, its hops numbered.
///
/// ```
///            1  signed           2  produced by          3  co-chairs
/// Gutierrez ───────────▶ Guidelines ◁─────────── HTWG ◀━━━━━━━━━━━ MOFCOM
///
///                ┌─ A1 ─▶ Guidelines ─ A2 ─┐
///      Gutierrez ┤                         ├─▶ MOFCOM
///                └─ B1 ─▶ JCCT ────── B2 ──┘
/// ```
/// Nodes of the path bear their ``Scene/Node/pathIndex``, or the scene lists its ``Scene/ways``: of
/// several, each has a letter. Other nodes stand beside the node to which they are joined.
package struct PathView: Sendable {
  /// The most hops that are drawn from left to right; longer paths run down the page.
  package static let widest = 5

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
    let wiring = Wiring(try scene.fitting(budget))
    let arrangement = Arrangement.path(
      wiring, hops: Hops(wiring), widest: PathView.widest)
    return FigureWriter(wiring, arrangement, theme: theme).figure()
  }
}
