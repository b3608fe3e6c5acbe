/// What a timeline shows, before anything is known of ink or paper: lanes, and what is dated on them.
///
/// A chronicle is a value, as ``Scene`` is for the other figures: whoever makes it decides what is
/// said and with which sources; ``TimelineView`` decides where it stands. Everything in it is sorted
/// when it is made, so that the same things given in another order draw the same figure.
///
/// ```swift
/// let chronicle = Chronicle(
///   title: "The working group",
///   lanes: [Scene.Node("htwg", role: .mechanism, type: "working group", name: "HTWG")],
///   items: [
///     Chronicle.Item(
///       "was established", date: "2006", stretches: [.event(13_149...13_513)],
///       places: [Chronicle.Place("htwg", "HTWG was established in 2006 [1]")], sources: [1])
///   ])
/// let figure = try TimelineView().figure(of: chronicle)
/// ```
package struct Chronicle: Sendable, Hashable {
  /// The headline, a few words.
  package let title: String
  /// One sentence under the headline.
  package let subtitle: String
  /// The lanes from the top: by side, then by what they are, then by when they begin.
  package let lanes: [Scene.Node]
  /// What stands on the lanes, by when it begins.
  package let items: [Item]
  /// The parties that lanes may belong to.
  package let parties: [Scene.Party]
  /// The numbered sources.
  package let sources: [Scene.Source]
  /// Remarks printed under the sources.
  package let notes: [String]
  /// The only days that are shown, counted from 1970-01-01; `nil` shows all that there are.
  package let window: ClosedRange<Int>?
  /// The day or days asked about, which the figure marks.
  package let moment: ClosedRange<Int>?

  /// Makes a chronicle: sorts everything, and leaves out what stands on no lane.
  ///
  /// - Parameters:
  ///   - lanes: one for each actor or mechanism; those with nothing on them are left out.
  ///   - items: what is dated; places on lanes that are not there are left out.
  /// - Complexity: O(*n* log *n*).
  package init(
    title: String, subtitle: String = "", lanes: [Scene.Node], items: [Item],
    parties: [Scene.Party] = [], sources: [Scene.Source] = [], notes: [String] = [],
    window: ClosedRange<Int>? = nil, moment: ClosedRange<Int>? = nil
  ) {
    var known: [String: Scene.Node] = [:]
    for lane in lanes where known[lane.key] == nil { known[lane.key] = lane }
    let placed = items.compactMap { $0.placed(on: Set(known.keys)) }
    let used = Set(placed.flatMap { $0.places.map(\.lane) })
    let shown = known.values.filter { used.contains($0.key) }
    self.title = title
    self.subtitle = subtitle
    self.items = placed.sorted(by: Item.comesBefore)
    self.parties = Set(parties).sorted { ($0.id, $0.name) < ($1.id, $1.name) }
    self.sources = Set(sources).sorted { ($0.number, $0.text) < ($1.number, $1.text) }
    self.notes = notes
    self.window = window?.clamped(to: Self.days)
    self.moment = moment?.clamped(to: Self.days)
    self.lanes = LaneOrder(items: self.items, parties: self.parties).sorted(shown)
  }

  /// The days that are told apart: some 27,000 years around 1970, more than any date can be written.
  static let days = -10_000_000...10_000_000

  /// The lanes as a scene without lines, for what a figure says of itself.
  var scene: Scene {
    var seen: Set<String> = []
    let parties = parties.filter { seen.insert($0.id).inserted }
    return Scene(
      title: title, subtitle: subtitle, nodes: lanes, edges: [], parties: parties,
      sources: sources, notes: notes)
  }
}
