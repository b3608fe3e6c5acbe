/// The sources disagree: all readings on equal footing, each with the documents that say it.
///
/// ```
/// ┌ HTWG was established in … ──────────────────────────────────────────────┐
/// │                     ┌▌A «claim»──────────┐        ┌╮«press release»───┐  │
/// │ ┌«mechanism»┐ o═════│▌ 2005              │<─¶ 16──│ Title …           │  │
/// │ │ HTWG      │       └▌ stated ───────────┘        └─002 · 11 Dec 2007─┘  │
/// │ │           │       ┌▌B «claim»──────────┐        ┌╮«web page»────────┐  │
/// │ └───────────┘ o═════│▌ 2006              │<─¶ 5───│ Title …           │  │
/// │                     └▌ stated ───────────┘        └─003 · 2011────────┘  │
/// └──────────────────────────────────────────────────────────────────────────┘
/// ```
/// Where a reading ties two things, the other thing stands between, and the disputed relation is
/// the double line from one to the other. Every disagreement is a band of its own; boxes of
/// one kind are of one width and none is paler than another.
///
/// ```swift
/// let figure = try ConflictView().figure(of: scene)
/// ```
package struct ConflictView: Sendable {
  /// The most disagreements in one figure.
  package var bands: Int
  /// How many nodes and lines a figure may hold; nothing is put together but the documents of one
  /// claim beyond the fifth.
  package var budget: SceneBudget
  /// The colours.
  package var theme: Theme

  /// A view for a page.
  package init(
    bands: Int = 12, budget: SceneBudget = SceneBudget(nodes: 84, edges: 120), theme: Theme = .paper
  ) {
    self.bands = bands
    self.budget = budget
    self.theme = theme
  }

  /// Draws disagreements.
  ///
  /// - Throws: ``SceneRefusal`` when there are none, or more than can be read in one figure.
  /// - Complexity: O(*n* log *n*) in the number of witnesses.
  package func figure(of scene: DisagreementScene) throws(SceneRefusal) -> Figure {
    guard scene.bands.contains(where: { !$0.readings.isEmpty }) else { throw .empty }
    guard scene.bands.count <= bands else {
      throw .tooManyBands(count: scene.bands.count, limit: bands)
    }
    let parts = ConflictParts(scene)
    var strict = budget
    strict.collapses = false
    _ = try parts.scene.fitting(strict)
    return ConflictWriter(parts, theme: theme).figure()
  }
}
