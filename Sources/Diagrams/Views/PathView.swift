/// How one thing leads to another: the nodes of the path on one line, its hops numbered.
///
/// Nodes of the path bear their ``Scene/Node/pathIndex``; others stand beside the node of the path to
/// which they are joined.
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
    let hops = wiring.scene.nodes.count { $0.pathIndex != nil } - 1
    let arrangement = Arrangement.path(wiring, flow: hops > PathView.widest ? .down : .right)
    return FigureWriter(wiring, arrangement, theme: theme).figure()
  }
}
