/// What is around one thing: the centre stands out, parties are framed where they have company.
///
/// ```
/// ┌ China ──────┐   (session) ─┐             ┌ United States ┐
/// │ [ministry] ═╪═══▶ ┏━━━━━━━━┷━━━┓ ◀════════╪═ [agency]     │
/// └─────────────┘     ┃ the centre ┃ ─▷ |plan| └──────────────┘
/// ```
///
/// ```swift
/// let figure = try NeighbourhoodView().figure(of: scene)
/// let text = figure.document.encoded()
/// ```
package struct NeighbourhoodView: Sendable {
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
      wiring, theme: theme, smallestFrame: 1, framesMiddle: false)
    return FigureWriter(wiring, arrangement, theme: theme).figure()
  }
}
