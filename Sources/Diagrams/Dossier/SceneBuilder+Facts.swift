import Dossier
import GraphSchema
import PropertyGraph

extension SceneBuilder {
  /// What is claimed of an entity's properties, each in a line; two dates that cannot both be so stand
  /// side by side.
  ///
  /// `established: 2005 or 2006 (disputed)`
  func facts(of node: NodeID, _ numbers: [String: Int]) -> [Scene.Entry] {
    let facts = graph.facts(of: node)
    return graph.vocabulary.properties.compactMap { property in
      guard let fact = facts.first(where: { $0.property == property.name }) else { return nil }
      return entry(fact, numbers)
    }
  }

  private func entry(_ fact: PropertyFact, _ numbers: [String: Int]) -> Scene.Entry? {
    let values = fact.settled.map { [$0] } ?? fact.readings.map(\.value)
    guard !values.isEmpty else { return nil }
    let shown = values.prefix(3).map { graph.displayed($0, of: fact.property) }
    let text = shown.joined(separator: fact.isDisputed ? " or " : ", ")
    let name = fact.property.map { $0 == "_" ? " " : String($0) }.joined()
    let sources = fact.readings.flatMap(\.claims).compactMap {
      numbers[graph.claims[$0].record.document]
    }
    return Scene.Entry(
      "\(name): \(text)\(fact.isDisputed ? " (disputed)" : "")", sources: sources)
  }

  /// What is told of a session or an output beside its date: its number, its place.
  func details(
    of node: NodeID, _ profile: ProfileLinks, _ numbers: [String: Int]
  ) -> [Scene.Entry] {
    let counted = graph.vocabulary.properties.filter { $0.kind == .integer }.map(\.name)
    let facts = graph.facts(of: node).filter { counted.contains($0.property) }
    let places = profile.places[node] ?? []
    return facts.prefix(1).compactMap { entry($0, numbers) }
      + places.prefix(1).map { link in
        let label = graph.vocabulary.shortLabel(of: link.relation)
        return Scene.Entry(
          label + " " + graph.entity(link.to).name, sources: sources(of: [link], numbers))
      }
  }

  /// Sessions by their date, counted from 1; those without one have no turn.
  func turns(_ sessions: [NodeID]) -> [NodeID: Int] {
    let dated = sessions.compactMap { node in day(of: node).map { (node: node, day: $0) } }
    let sorted = dated.sorted { ($0.day, $0.node) < ($1.day, $1.node) }
    var turns: [NodeID: Int] = [:]
    for (place, session) in sorted.enumerated() { turns[session.node] = place + 1 }
    return turns
  }

  /// The first day on which an entity can have been, by the first of its dates.
  private func day(of node: NodeID) -> Int32? {
    let facts = graph.facts(of: node)
    for property in graph.vocabulary.properties where property.kind == .date {
      guard let fact = facts.first(where: { $0.property == property.name }) else { continue }
      let days = fact.readings.compactMap { reading in
        (try? EDTFDate(reading.value)).flatMap { date in
          let bounds = TimeBounds(.event(date))
          return bounds.earliestStart ?? bounds.latestStart ?? bounds.earliestEnd
            ?? bounds.latestEnd
        }
      }
      if let first = days.min() { return first }
    }
    return nil
  }

  /// The documents that links and facts cite, numbered in the order of the dossier.
  func numbers(of links: [Link], facts nodes: Set<NodeID>) -> [String: Int] {
    var cited = Set(links.flatMap(\.claims).map { graph.claims[$0].record.document })
    for node in nodes {
      for fact in graph.facts(of: node) {
        for claim in fact.readings.flatMap(\.claims) {
          cited.insert(graph.claims[claim].record.document)
        }
      }
    }
    var numbers: [String: Int] = [:]
    for document in graph.documents where cited.contains(document.record.id) {
      numbers[document.record.id] = numbers.count + 1
    }
    return numbers
  }
}
