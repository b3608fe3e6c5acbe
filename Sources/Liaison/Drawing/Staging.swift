import Diagrams
import Dossier
import PropertyGraph

/// What stands out of a picture, and what keeps its place in it.
///
/// Pictures of one answer that differ in staging only can be laid over each other: nothing moves.
///
/// ```swift
/// var staging = Staging()
/// staging.highlight = ["Carlos Gutierrez", "MOFCOM"]
/// let picture = try snapshot.picture(of: snapshot.neighbourhood(of: "HTWG"), staging: staging)
/// ```
public struct Staging: Sendable, Hashable {
  /// Whether a picture as of a date keeps the places of the picture without one, and leaves blank what
  /// is not known to hold then.
  public var keepsPlaces = false
  /// Entities joined in turn by the fewest lines shown, which stand out while the rest stands back; one
  /// alone stands out with the lines that meet in it.
  public var highlight: [String] = []
  /// Whether the picture is told in steps: hop by hop along its ways, or in the order of time.
  public var isTold = false

  /// Nothing stands out.
  public init() {}
}

extension Snapshot {
  /// Draws a scene as it is staged.
  ///
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when it is too crowded, or when what is to stand out is not
  ///   in it; an error about a name.
  func picture(
    of scene: Scene, prefix: String, staging: Staging,
    _ draw: (Scene) throws(SceneRefusal) -> Figure
  ) throws(LiaisonError) -> Picture {
    var scene = scene
    if !staging.highlight.isEmpty {
      var keys: [String] = []
      for name in staging.highlight { keys.append(try entity(name).key) }
      scene = try highlighted(scene, keys)
    }
    if staging.isTold { scene = scene.ways.isEmpty ? scene.toldByTime() : scene.toldByHops() }
    let series = try Self.drawn(scene, draw)
    return Picture(series.whole, prefix: prefix, stepFigures: series.steps)
  }

  private func highlighted(_ scene: Scene, _ keys: [String]) throws(LiaisonError) -> Scene {
    do {
      return try scene.highlighting(keys)
    } catch {
      switch error {
      case .isNotShown(let key):
        throw .figure(
          "\((try? entity(key).name) ?? key) is not in the figure, and cannot stand out of it",
          hint: "draw more steps, or leave out what keeps it away")
      case .isNotJoined(let one, let other):
        throw .figure(
          "no lines of the figure lead from \(one) to \(other)",
          hint: "'liaison path' finds ways that the figure does not show")
      }
    }
  }

  private static func drawn(
    _ scene: Scene, _ draw: (Scene) throws(SceneRefusal) -> Figure
  ) throws(LiaisonError) -> StepSeries {
    do {
      return try StepSeries(of: scene, drawn: draw)
    } catch {
      throw .figure(
        error.description,
        hint: "narrow it with --type, --only, --not, --as-of, fewer --hops or --limit; "
          + "'near' and 'draw network' show all of it in small with --overview")
    }
  }
}

extension SceneBuilder {
  /// Leaves blank, of what a wider answer shows, all that a narrower one does not.
  mutating func stage(
    nodes: some Sequence<NodeID>, links: [Link], showing shownNodes: Set<NodeID>,
    _ shownLinks: [Link], on days: DayRange?
  ) {
    let shown = Set(shownLinks.map(\.id))
    for node in nodes where !shownNodes.contains(node) { stageOfNode[node] = .hidden }
    for link in links where !shown.contains(link.id) { stageOfLink[link.id] = .hidden }
    stagedFor = days
  }
}
