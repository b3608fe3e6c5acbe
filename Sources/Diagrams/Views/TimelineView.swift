/// What happened when: one lane for each actor or mechanism, with terms and events on it.
///
/// ```
///                        2005   2006   2007   2008  //  2023
/// ┌ United States ─────────────────────────────────────────┐
/// │ «ministry» Commerce        ▭▭▭▭▭▭▭▭ co-chairs HTWG [2] │
/// │ «person» M. Mancuso                ●┐ signs [1]        │
/// ├ Mechanisms ────────────────────────┼───────────────────┤
/// │ «commission» JCCT            ◆ 17th │ ◆ 18th session   │
/// ├ China ─────────────────────────────┼───────────────────┤
/// │ «person» Wei Jiangguo              ●┘                  │
/// └────────────────────────────────────────────────────────┘
/// ```
/// Bars are solid where something surely held and dashed where its dates leave room; lines that break
/// off have no stated end; what was only seen on a day is a stroke, never a bar. What takes place on
/// several lanes is joined by a line. Long empty stretches are cut out of the axis, and marked.
///
/// ```swift
/// let figure = try TimelineView().figure(of: chronicle)
/// ```
package struct TimelineView: Sendable {
  /// The most lanes in a figure.
  package var lanes: Int
  /// The most things on them.
  package var items: Int
  /// The colours.
  package var theme: Theme

  /// A view for a page.
  package init(lanes: Int = 40, items: Int = 150, theme: Theme = .paper) {
    self.lanes = lanes
    self.items = items
    self.theme = theme
  }

  /// Draws a chronicle.
  ///
  /// - Throws: ``SceneRefusal`` when nothing is dated, or there is too much.
  /// - Complexity: O(*n*²) in the number of items at worst.
  package func figure(of chronicle: Chronicle) throws(SceneRefusal) -> Figure {
    guard !chronicle.items.isEmpty else { throw .nothingDated }
    guard chronicle.lanes.count <= lanes else {
      throw .tooManyLanes(
        count: chronicle.lanes.count, limit: lanes, kinds: Self.kinds(chronicle.lanes.map(\.types)))
    }
    let places = chronicle.items.flatMap(\.places)
    guard chronicle.items.count <= items, places.count <= items * 2 else {
      let names = Dictionary(
        chronicle.lanes.map { ($0.key, $0.name) }, uniquingKeysWith: { one, _ in one })
      throw .tooManyMarks(
        count: max(chronicle.items.count, places.count), limit: items,
        lanes: Self.kinds(places.map { names[$0.lane] ?? $0.lane }))
    }
    return TimelineWriter(TimelineSheet(chronicle), theme: theme).figure()
  }

  /// The three words that occur most often.
  private static func kinds(_ words: [String]) -> [SceneRefusal.Kind] {
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      .map { SceneRefusal.Kind(name: PlainText.cut($0.key, to: 40), count: $0.value) }
  }
}
