import Dossier
import GraphSchema
import PropertyGraph

extension ChronicleBuilder {
  /// Dated sessions, policies and the like, by entity.
  struct Occasions {
    var all: [ChronicleDraft] = []
    var places: [NodeID: Int] = [:]
  }

  /// What is a thing of its own with a date: of the output, and of the centre when it is none.
  func occasions() -> Occasions {
    var occasions = Occasions()
    for fact in facts where isOutput(fact.subject) && fact.subject != centre {
      guard var draft = draft(of: fact) else { continue }
      let entity = graph.entity(fact.subject)
      let name = shortName(fact.subject)
      draft.look = scenes.look(of: entity, .output)
      draft.type = graph.vocabulary.schema.nodeType(entity.type)?.noun ?? entity.type
      draft.kind = fact.subject
      if occasions.places[fact.subject] == nil {
        draft.label = name
        occasions.places[fact.subject] = occasions.all.count
      } else {
        draft.label = "\(name) \(Self.withoutPreposition(phrase(of: fact)))"
      }
      occasions.all.append(draft)
    }
    return occasions
  }

  /// The dates of those who have lanes: when a body was founded.
  ///
  /// Dates of people (a birthday) would draw out the axis; they are shown of the centre only.
  func lifeDates() -> [ChronicleDraft] {
    facts.compactMap { fact in
      guard fact.subject == centre || isLaned(fact.subject) && role(fact.subject) != .person,
        var draft = draft(of: fact)
      else { return nil }
      draft.label = Self.withoutPreposition(phrase(of: fact))
      draft.family = .makes
      draft.spots = [
        .init(
          node: fact.subject,
          words: "\(graph.entity(fact.subject).name) \(draft.label)" + mode(draft.modality), rank: 0
        )
      ]
      return draft
    }
  }

  /// Adds those whom a link ties to an occasion, and says whether that is all that the link says.
  ///
  /// That is so for taking part, signing and belonging; an undated one is taken to be of the
  /// occasion's date, a dated one must not contradict it.
  func join(_ link: Link, to occasions: inout Occasions) -> Bool {
    let type = graph.vocabulary.schema.relationshipType(link.relation)
    let groups = Set(type?.groups ?? [])
    let isEvent = graph.vocabulary.events.contains(link.relation)
    let isTied =
      (isEvent || isAct(link)) && !groups.isDisjoint(with: Self.joining)
      || (type?.isTimeless ?? false) && groups.contains("structure")
    guard isTied else { return false }
    for node in [link.from, link.to] {
      guard let place = occasions.places[node], agrees(link, with: occasions.all[place]) else {
        continue
      }
      let modality = SceneBuilder.modality(link.modality)
      guard link.modality.isWalkedByDefault || modality == occasions.all[place].modality else {
        return false
      }
      let other = link.end(oppositeTo: node)
      occasions.all[place].touches.insert(other)
      if isLaned(other) {
        let rank = groups.contains("structure") ? 0 : 1
        occasions.all[place].spots.append(
          .init(node: other, words: sentence(link), rank: rank, link: link))
        occasions.all[place].claims += link.claims
      }
      return true
    }
    return false
  }

  private static let joining: Set<String> = ["participation", "signing", "founding", "place"]

  /// Whether a link is undated or dated on a day that may be one of the occasion's.
  private func agrees(_ link: Link, with occasion: ChronicleDraft) -> Bool {
    guard let stretch = Chronicle.Stretch(link.dating) else { return true }
    return occasion.stretches.contains {
      $0.firstDay <= stretch.lastDay && stretch.firstDay <= $0.lastDay
    }
  }

  /// All readings of a date; the one that all sources allow when they agree.
  private func draft(of fact: PropertyFact) -> ChronicleDraft? {
    var readings = fact.readings.filter { reading in
      reading.claims.contains { !graph.claims[$0].record.isDenied }
    }
    if let settled = fact.settled { readings = readings.filter { $0.value == settled } }
    let dated = readings.compactMap { reading in
      (try? EDTFDate(reading.value)).flatMap { date in
        Chronicle.Stretch(.event(date)).map { (date, $0, reading) }
      }
    }
    guard !dated.isEmpty else { return nil }
    let records = dated.flatMap { $0.2.claims }.map { graph.claims[$0].record }
    let modality = Modality.allCases.first { modality in
      records.contains { $0.modality == modality }
    }
    return ChronicleDraft(
      label: "", dates: dated.map { $0.0.description }, stretches: dated.map { $0.1 }, spots: [],
      claims: fact.readings.flatMap(\.claims), dateClaims: fact.readings.flatMap(\.claims),
      readings: dated.map { ($0.0.description, $0.2.claims) },
      touches: [fact.subject],
      modality: SceneBuilder.modality(modality ?? .asserted), isDisputed: fact.isDisputed)
  }

  /// ` (planned)`, and nothing for what is plainly said.
  func mode(_ modality: Scene.Modality) -> String {
    modality == .asserted ? "" : " (\(modality.rawValue))"
  }

  func phrase(of fact: PropertyFact) -> String {
    graph.vocabulary.property(fact.property)?.phrase ?? fact.property
  }

  /// `was established in` without its last word, when that leads up to the date.
  static func withoutPreposition(_ phrase: String) -> String {
    for word in [" in", " on", " at"] where phrase.hasSuffix(word) {
      return String(phrase.dropLast(word.count))
    }
    return phrase
  }
}
