import Dossier
import GraphSchema
import PropertyGraph

extension SceneBuilder {
  func edge(_ link: Link, _ numbers: [String: Int]) -> Scene.Edge {
    let type = graph.vocabulary.schema.relationshipType(link.relation)
    let claims = link.claims.map { graph.claims[$0].record }
    let relation = Scene.Relation(
      graph.vocabulary.shortLabel(of: link.relation), phrase: type?.phrase,
      family: Self.family(of: link.relation, in: graph.vocabulary), date: date(of: link),
      sources: Set(claims.compactMap { numbers[$0.document] }).sorted(),
      citations: graph.citations(of: link.claims), modality: Self.modality(link.modality),
      isDisputed: link.isDisputed, isDenied: link.isDenied, when: Self.when(link.dating),
      change: changes[link.id], stage: stageOfLink[link.id] ?? .plain)
    return Scene.Edge(
      graph.entity(link.from).key, graph.entity(link.to).key, [relation],
      isSymmetric: type?.isSymmetric ?? false)
  }

  /// The days on one of which something was so or began; of what has no stated beginning, the end.
  static func when(_ dating: Dating) -> Scene.When? {
    guard let stretch = Chronicle.Stretch(dating), let days = stretch.begin.days ?? stretch.end.days
    else { return nil }
    return Scene.When(day: days.lowerBound, width: days.count)
  }

  func date(of link: Link) -> String {
    let date =
      link.dating == .undated
      ? link.stated.map { "“\($0)”" } ?? "" : link.dating.description
    guard let asOf, graph.attestation(of: link, asOf: asOf) == .possible else { return date }
    return date + " (possibly then)"
  }

  static func modality(_ modality: Modality) -> Scene.Modality {
    switch modality {
    case .asserted: .asserted
    case .inferred: .inferred
    case .planned: .planned
    case .predicted: .predicted
    case .belief: .belief
    }
  }

  /// The arrow of a relation: the one its schema names, else the first of its groups that has one.
  static func family(of relation: String, in vocabulary: Vocabulary) -> Family {
    if let named = vocabulary.arrows[relation].flatMap(Family.init) { return named }
    guard let type = vocabulary.schema.relationshipType(relation) else { return .other }
    for group in type.groups {
      if let family = familyOfGroup[group] {
        return family == .takesPart && type.isSymmetric ? .meets : family
      }
    }
    return .other
  }

  /// Groups that the format recommends, with their arrows.
  private static let familyOfGroup: [String: Family] = [
    "leadership": .leads, "office": .leads, "signing": .signs, "structure": .partOf,
    "membership": .takesPart, "participation": .takesPart, "statement": .speaks, "policy": .makes,
    "founding": .makes, "place": .concerns, "document": .concerns, "subject": .concerns,
    "purpose": .concerns, "trade": .meets, "business": .meets, "figure": .concerns,
  ]
}
