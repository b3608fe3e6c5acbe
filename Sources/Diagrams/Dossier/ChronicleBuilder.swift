package import Dossier
import GraphSchema
package import PropertyGraph

/// Makes a chronicle of what is dated in a dossier.
///
/// Nothing here knows a type or relation by name. Lanes are actors and mechanisms: what the schema puts
/// in the columns party, body, person and mechanism. What it puts among the output (sessions, policies)
/// and what happens between actors stands on the lanes of those who had a part in it. A relation that
/// holds for a time is a bar on the lane of its subject.
///
/// ```swift
/// var builder = ChronicleBuilder(graph, links: links, facts: facts)
/// builder.centre = htwg
/// let chronicle = builder.chronicle(title: "HTWG")
/// ```
package struct ChronicleBuilder {
  let graph: ClaimGraph
  var scenes: SceneBuilder
  let links: [Link]
  let facts: [PropertyFact]
  /// The entity the figure is about; `nil` shows everything.
  package var centre: NodeID? {
    didSet { scenes.centre = centre }
  }
  /// What belongs to it: its sessions, its working groups.
  package var parts: [NodeID] = []
  /// The days asked about; up to a year they are marked, more of them are all that is shown.
  package var asOf: DayRange?
  /// Remarks printed under the sources.
  package var notes: [String] = []
  /// The most lanes; beyond, those who have one tie to the centre go to its lane.
  package var mostLanes = 40

  /// A builder.
  ///
  /// - Parameters:
  ///   - links: the links looked at, dated or not.
  ///   - facts: the dates of entities that are looked at.
  package init(_ graph: ClaimGraph, links: [Link], facts: [PropertyFact]) {
    self.graph = graph
    self.links = links
    self.facts = facts.filter { graph.vocabulary.property($0.property)?.kind == .date }
    scenes = SceneBuilder(graph)
  }

  /// The chronicle.
  ///
  /// - Complexity: O(*n* log *n*) in links and facts.
  package func chronicle(title: String, subtitle: String = "") -> Chronicle {
    var drafts = drafts().filter { draft in
      !draft.spots.isEmpty || draft.kind.map(isOutput) ?? false
    }
    if let centre {
      let own = Set(parts + [centre])
      drafts = narrowed(drafts.filter { !$0.touches.isDisjoint(with: own) }, to: own)
    }
    let numbers = scenes.numbers(ofClaims: drafts.flatMap(\.claims))
    let items = drafts.map { item($0, numbers) }
    let lanes = lanes(of: drafts, numbers)
    let named = Set(lanes.compactMap(\.party)).sorted()
    return Chronicle(
      title: title, subtitle: subtitle, lanes: lanes, items: items,
      parties: named.compactMap { key in
        graph.entity(key: key).map { Scene.Party($0.key, $0.name) }
      }, sources: scenes.sources(numbers), notes: notes + remarks, window: window, moment: moment)
  }

  private func item(_ draft: ChronicleDraft, _ numbers: [String: Int]) -> Chronicle.Item {
    let spots =
      draft.spots.isEmpty
      ? [.init(node: nil, words: draft.label + mode(draft.modality), rank: 0)] : draft.spots
    let places = spots.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { _, spot in
        Chronicle.Place(
          spot.node.map { graph.entity($0).key } ?? key(ofKind: draft.kind),
          "\(spot.words), \(dateAndSources(of: spot, in: draft))")
      }
    let number = { (claim: Int) in numbers[graph.claims[claim].record.document] }
    let disputed = draft.disputedDate { Numbers.bracketed($0.compactMap(number)) }
    return Chronicle.Item(
      draft.label, date: disputed.map { $0 + " (disputed)" } ?? draft.date,
      stretches: draft.stretches, places: places, sources: draft.claims.compactMap(number),
      look: draft.look, type: draft.type, family: draft.family, modality: draft.modality,
      isDisputed: draft.isDisputed, citesDates: disputed != nil)
  }

  /// When, and who says so: of a link that is dated itself its own date, else the date of what it
  /// belongs to, with the sources of both.
  private func dateAndSources(
    of spot: ChronicleDraft.Spot, in draft: ChronicleDraft
  ) -> String {
    let cited = { (claims: [Int]) in
      "(" + graph.citations(of: claims).joined(separator: "; ") + ")"
    }
    if let link = spot.link, link.dating != .undated {
      return "\(link.dating) \(cited(link.claims))"
    }
    if let disputed = draft.disputedDate(cited) { return disputed + ", disputed" }
    let claims = spot.link.map { $0.claims + draft.dateClaims } ?? draft.claims
    return "\(draft.wholeDate) \(cited(claims))"
  }

  private func lanes(of drafts: [ChronicleDraft], _ numbers: [String: Int]) -> [Scene.Node] {
    var nodes = Set(drafts.flatMap { $0.spots.compactMap(\.node) })
    if let centre { nodes.insert(centre) }
    let parties = PartyFinder(graph)
    let lanes = nodes.sorted().map { node in
      scenes.sceneNode(
        node, party: parties.party(of: node), links: [], numbers: numbers, degree: 0)
    }
    let kinds = drafts.filter { $0.spots.isEmpty || $0.spots.contains { $0.node == nil } }
      .compactMap(\.kind)
    return lanes + kinds.map(laneOfKind)
  }

  /// The lane of what nobody on a lane had a part in: one for each type.
  private func laneOfKind(_ node: NodeID) -> Scene.Node {
    let entity = graph.entity(node)
    let type = graph.vocabulary.schema.nodeType(entity.type)
    let plural = type?.plural ?? entity.type
    return Scene.Node(
      key(ofKind: node), role: .output, type: type?.noun ?? entity.type,
      look: scenes.look(of: entity, .output),
      name: plural.prefix(1).uppercased() + plural.dropFirst())
  }

  private func key(ofKind node: NodeID?) -> String {
    "type:" + (node.map { graph.entity($0).type } ?? "")
  }

  var moment: ClosedRange<Int>? {
    guard let asOf, asOf.first != .min, asOf.last != .max, asOf.last - asOf.first <= 366 else {
      return nil
    }
    return Int(asOf.first)...Int(asOf.last)
  }

  private var window: ClosedRange<Int>? {
    guard let asOf, moment == nil, asOf.first != .min, asOf.last != .max else { return nil }
    return Int(asOf.first)...Int(asOf.last)
  }
}
