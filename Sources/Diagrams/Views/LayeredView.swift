internal import DOT

/// What leads to what, where nobody has said what the nodes are: in layers along the lines, groups
/// framed.
///
/// ```
///           ┌ build ───────────┐
///   start ──┼─▶ compile ─▶ link┼─▶ ship
///           └──────────────────┘
/// ```
/// Lines run to the right, or down the page when there are more than eight layers; one that closes a
/// circle runs back. Roles play no part: it is for graphs of other programs.
///
/// ```swift
/// let figure = try LayeredView().figure(of: scene)
/// ```
package struct LayeredView: Sendable {
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
    let figure = FigureWriter(wiring, .layers(wiring, theme: theme), theme: theme).figure()
    return Figure(
      document: Self.withoutNeedlessArrows(figure.document), text: figure.text,
      legend: figure.legend, scene: figure.scene, readingOrder: figure.readingOrder)
  }

  /// Lines of which nothing is known but that they have no direction bear no arrows.
  private static func withoutNeedlessArrows(_ document: DOTDocument) -> DOTDocument {
    var document = document
    document.statements = document.statements.map { statement in
      guard case .edge(var edge) = statement, edge.attributes["dir"]?.content == "both",
        edge.attributes["liaison_kind"]?.content == Family.other.rawValue
      else { return statement }
      edge.attributes["dir"] = .raw("none")
      edge.attributes["arrowhead"] = nil
      edge.attributes["arrowtail"] = nil
      return .edge(edge)
    }
    return document
  }
}
