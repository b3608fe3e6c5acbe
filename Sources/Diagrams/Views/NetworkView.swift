/// Who works with whom: parties framed left and right, what they share between them.
///
/// ```
/// ┌ United States ────────────┐                             ┌ China ───────────────────┐
/// │ (official) ─▶ [agency] ═══╪══▶ <mechanism> ─▷ |policy| ◀┼── [ministry] ◀─ (official)│
/// └───────────────────────────┘                             └──────────────────────────┘
/// ```
/// What acts stands outside, what is shared in the middle, in columns that keep lines short; the first
/// party is the one with the most people and bodies. Things can be framed by the body they belong to
/// or by type instead.
///
/// ```swift
/// let figure = try NetworkView(grouping: .parent).figure(of: scene)
/// ```
package struct NetworkView: Sendable {
  /// How much a figure may hold.
  package var budget: SceneBudget
  /// By what things are framed.
  package var grouping: Grouping
  /// The colours.
  package var theme: Theme

  /// A view for a page.
  package init(
    budget: SceneBudget = .page, grouping: Grouping = .party, theme: Theme = .paper
  ) {
    self.budget = budget
    self.grouping = grouping
    self.theme = theme
  }

  /// Draws a scene.
  ///
  /// - Throws: ``SceneRefusal`` when the scene is empty or too large.
  /// - Complexity: O((*n* + *m*) log *n*).
  package func figure(of scene: Scene) throws(SceneRefusal) -> Figure {
    let scene = grouping == .parent ? scene.groupedByParent() : scene
    let wiring = Wiring(try scene.fitting(budget))
    let arrangement =
      switch grouping {
      case .party:
        Arrangement.bridge(wiring, theme: theme, smallestFrame: 1, framesMiddle: true)
      case .parent:
        Arrangement.bridge(
          wiring, theme: theme, smallestFrame: 2, framesMiddle: false, framesAll: true)
      case .type: Arrangement.byType(wiring, theme: theme)
      }
    return FigureWriter(wiring, arrangement, theme: theme).figure()
  }
}
