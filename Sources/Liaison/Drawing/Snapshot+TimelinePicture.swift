import Diagrams
import Dossier
import PropertyGraph

extension Snapshot {
  /// The picture of what is dated, of one entity or of all: a lane for each actor or mechanism.
  ///
  /// Of one entity, the lanes are its own and those of whatever dated links tie to it and to its
  /// sessions. Under ``Scope/filter`` with a date, what held then is shown, and the date is marked;
  /// with more than a year, only those years are shown.
  ///
  /// ```swift
  /// let svg = try await snapshot.timelinePicture(of: "HTWG").rendered(as: .svg)
  /// ```
  /// - Throws: an error about the name, or ``LiaisonError/figure(_:hint:)`` when nothing is dated, or
  ///   there is too much to be read.
  public func timelinePicture(of name: String? = nil) throws(LiaisonError) -> Picture {
    let graph = try dossier()
    var subject: Entity?
    if let name { subject = try entity(name) }
    let plan = WalkPlan(graph, scope)
    let facts = scope.filter.only.isEmpty ? graph.facts.compactMap { admitted($0, graph) } : []
    var builder = ChronicleBuilder(
      graph, links: graph.links.filter { plan.admitted[Int($0.id.row)] }, facts: facts)
    builder.centre = subject?.id
    builder.parts = subject.map { Self.parts(of: $0, plan) } ?? []
    builder.asOf = scope.filter.asOf
    let chronicle = builder.chronicle(
      title: subject?.name ?? graph.vocabulary.title,
      subtitle: "What is dated, and how exactly; bracketed numbers are sources.")
    do {
      let figure = try TimelineView().figure(of: chronicle)
      return Picture(figure, prefix: "timeline" + (subject.map { "-\($0.key)" } ?? ""))
    } catch {
      throw .figure(
        error.description,
        hint: "narrow it with a name, --only, --not, --between or --as-of")
    }
  }

  /// What is left of a property's dates under the scope; `nil` when nothing is.
  private func admitted(_ fact: PropertyFact, _ graph: ClaimGraph) -> PropertyFact? {
    let readings = fact.readings.filter { reading in
      guard let modality = graph.modality(of: reading), scope.filter.admits(modality) else {
        return false
      }
      guard let asOf = scope.filter.asOf else { return true }
      guard let date = try? EDTFDate(reading.value), let earliest = date.earliest?.days,
        let latest = date.latest?.days
      else { return false }
      return earliest <= asOf.last && latest >= asOf.first
    }
    guard !readings.isEmpty else { return nil }
    return fact.replacing(readings: readings)
  }
}
