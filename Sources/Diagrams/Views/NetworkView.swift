/// Who works with whom: parties framed left and right, what they share between them.
///
/// The columns are people, bodies, mechanisms, what came of them, bodies, people; the first party is
/// the one with the most people and bodies.
package struct NetworkView: Sendable {
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
    let arrangement = Arrangement.bridge(
      wiring, theme: theme, smallestFrame: 1, framesMiddle: true)
    return FigureWriter(wiring, arrangement, theme: theme).figure()
  }
}
