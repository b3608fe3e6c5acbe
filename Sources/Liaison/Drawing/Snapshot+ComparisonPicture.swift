import Diagrams
import Dossier
import PropertyGraph

extension Snapshot {
  /// The picture of two dates in one: which links were kept, begun and ended between them, and of which
  /// the sources do not say.
  ///
  /// A link is kept when it surely holds on both dates, begun or ended when it surely holds on one and
  /// the sources exclude the other; anything else is not known. Links that the sources exclude on both
  /// are not shown.
  ///
  /// ```swift
  /// let picture = try snapshot.comparisonPicture(from: "2007", to: "2023", of: ["BIS", "MOFCOM", "HTWG"])
  /// ```
  /// - Parameters:
  ///   - first: the earlier date, of any precision.
  ///   - last: the later date.
  ///   - names: the entities shown; none means all in scope that have a link then. One alone means what
  ///     is around it.
  ///   - title: the headline; the dossier's title when left out.
  /// - Throws: ``LiaisonError/badDate(_:)``, ``LiaisonError/badArgument(_:hint:)`` when the dates are not
  ///   in order, an error about a name, or ``LiaisonError/figure(_:hint:)``.
  public func comparisonPicture(
    from first: String, to last: String, of names: [String] = [], title: String? = nil
  ) throws(LiaisonError) -> Picture {
    let graph = try dossier()
    let days = (try Self.days(first), try Self.days(last))
    guard DayRange(from: try Self.date(first), to: try Self.date(last)) != nil else {
      throw .badArgument("\(last) is before \(first)", hint: "give the earlier date first")
    }
    var shown: (nodes: [NodeID], links: [Link])
    if names.count == 1 {
      let near = try timeless(scope).neighbourhood(of: names[0])
      shown = ([near.centre.id] + near.reached.map(\.entity.id), near.telling)
    } else {
      shown = try timeless(scope).network(of: names)
    }
    var builder = SceneBuilder(graph)
    if names.count == 1 { builder.centre = shown.nodes.first }
    let nodes = Set(shown.nodes)
    shown.links.removeAll { !nodes.contains($0.from) || !nodes.contains($0.to) }
    for link in shown.links {
      builder.changes[link.id] = Self.change(
        graph.attestation(of: link, asOf: days.0), graph.attestation(of: link, asOf: days.1))
    }
    let links = shown.links.filter { builder.changes[$0.id] != nil }
    let tied = Set(links.flatMap { [$0.from, $0.to] })
    let headline = names.count == 1 ? try entity(names[0]).name : graph.vocabulary.title
    let scene = builder.scene(
      of: shown.nodes.filter(tied.contains), links: links,
      title: title ?? headline,
      subtitle: "What changed between \(days.0) and \(days.1): "
        + Self.tally(builder.changes) + ".")
    return try picture(of: scene, prefix: "comparison", staging: Staging()) {
      scene throws(SceneRefusal) in try ComparisonView().figure(of: scene)
    }
  }

  /// What became of a link, given how surely it holds on the two dates.
  static func change(_ first: Attestation, _ last: Attestation) -> Scene.Change? {
    switch (first, last) {
    case (.certain, .certain): .kept
    case (.not, .certain): .begun
    case (.certain, .not): .ended
    case (.not, .not): nil
    default: .unknown
    }
  }

  private static func tally(_ changes: [RelationshipID: Scene.Change]) -> String {
    let words: [(Scene.Change, String)] = [
      (.kept, "kept"), (.begun, "begun"), (.ended, "ended"), (.unknown, "not known"),
    ]
    return words.map { change, word in "\(changes.values.count { $0 == change }) \(word)" }
      .joined(separator: ", ")
  }
}
