import Dossier
import GraphSchema
import PropertyGraph

extension ChronicleBuilder {
  /// Everything dated, in the order of the dossier.
  func drafts() -> [ChronicleDraft] {
    var occasions = occasions()
    var terms = Grouping()
    var acts = Grouping()
    for link in links {
      if join(link, to: &occasions) { continue }
      guard let stretch = Chronicle.Stretch(link.dating) else { continue }
      if isAct(link) {
        let anchor = anchor(of: link)
        let key = Grouping.Key(
          anchor: anchor, relation: family(link).rawValue, dating: link.dating,
          modality: link.modality, isDisputed: link.isDisputed)
        acts.add(key, link, stretch)
      } else {
        let key = Grouping.Key(
          anchor: link.to, subject: link.from, relation: link.relation, role: link.role,
          modality: link.modality, isDisputed: link.isDisputed)
        terms.add(key, link, stretch)
      }
    }
    return occasions.all + lifeDates() + terms.groups.map(term)
      + acts.groups.map { act($0.links, $0.stretches) }
  }

  /// Whether a link tells of something that happened, rather than of something that held.
  func isAct(_ link: Link) -> Bool {
    if case .event = link.dating { return true }
    return false
  }

  func family(_ link: Link) -> Family {
    SceneBuilder.family(of: link.relation, in: graph.vocabulary)
  }

  /// What an act is about: a session or a policy that it has to do with, else its object.
  private func anchor(of link: Link) -> NodeID {
    isLaned(link.from) || !isOutput(link.from) ? link.to : link.from
  }

  /// One relation that holds for a time, with all the times for which it does.
  private func term(_ group: Grouping.Group) -> ChronicleDraft {
    let link = group.links[0]
    let groups = scenes.groups(of: link)
    let short = graph.vocabulary.shortLabel(of: link.relation)
    let other = shortName(link.to)
    let isOffice = groups.contains("office")
    var draft = draft(of: group.links, group.stretches)
    draft.label = isOffice ? other : "\(short) \(other)"
    if isLaned(link.from) {
      draft.spots = [.init(node: link.from, words: sentence(link), rank: 0)]
      let name = shortName(link.from)
      draft.fold = .init(node: link.to, label: isOffice ? name : "\(name) (\(short))")
    } else {
      let type = graph.vocabulary.schema.relationshipType(link.relation)
      let inverse = type?.inversePhrase ?? short
      draft.label = isLaned(link.to) ? "\(inverse) \(shortName(link.from))" : draft.label
      draft.spots = isLaned(link.to) ? [.init(node: link.to, words: sentence(link), rank: 0)] : []
      draft.kind = link.from
    }
    return draft
  }

  /// Something done, by all who did it to the same thing at the same time.
  private func act(_ links: [Link], _ stretches: [Chronicle.Stretch]) -> ChronicleDraft {
    let link = links.first { graph.vocabulary.events.contains($0.relation) } ?? links[0]
    var draft = draft(of: links, stretches)
    let short = graph.vocabulary.shortLabel(of: link.relation)
    let isForward = anchor(of: link) == link.to
    draft.label =
      isForward
      ? "\(short) \(shortName(link.to))"
      : "\(shortName(link.from)) \(short)" + (isLaned(link.to) ? "" : " \(shortName(link.to))")
    draft.kind = isForward && !isOutput(link.from) ? link.to : link.from
    for other in links {
      draft.spots += spots(of: other, rank: other.relation == link.relation ? 1 : 2)
    }
    return draft
  }

  private func draft(of links: [Link], _ stretches: [Chronicle.Stretch]) -> ChronicleDraft {
    let link = links[0]
    let family = family(link)
    return ChronicleDraft(
      label: "", dates: links.map(\.dating.description), stretches: stretches, spots: [],
      claims: links.flatMap(\.claims), touches: Set(links.flatMap { [$0.from, $0.to] }),
      family: family, modality: SceneBuilder.modality(link.modality), isDisputed: link.isDisputed)
  }

  /// The lanes of those who have a part in a link; who is only spoken about has none.
  func spots(of link: Link, rank: Int = 1) -> [ChronicleDraft.Spot] {
    var spots: [ChronicleDraft.Spot] = []
    if isLaned(link.from) {
      spots.append(.init(node: link.from, words: sentence(link), rank: rank, link: link))
    }
    let joins =
      switch family(link) {
      case .speaks, .concerns, .other: link.to == centre
      default: true
      }
    if joins || spots.isEmpty, isLaned(link.to) {
      spots.append(.init(node: link.to, words: sentence(link), rank: rank, link: link))
    }
    return spots
  }

  /// A link in words, without date and sources.
  func sentence(_ link: Link) -> String {
    let role = link.role.map { " (as \($0))" } ?? ""
    return "\(graph.entity(link.from).name) \(graph.predicate(of: link, forward: true)) "
      + "\(graph.entity(link.to).name)\(role)" + mode(SceneBuilder.modality(link.modality))
  }

  /// Whether an entity has a lane of its own.
  func isLaned(_ node: NodeID) -> Bool {
    if node == centre { return true }
    switch role(node) {
    case .party, .body, .person, .mechanism: return true
    case .output, .document, .place: return false
    // Without columns in the schema nobody can say who acts.
    case .topic: return graph.vocabulary.columns.isEmpty
    }
  }

  func isOutput(_ node: NodeID) -> Bool { role(node) == .output }

  func role(_ node: NodeID) -> Scene.Role {
    SceneBuilder.role(of: graph.entity(node), in: graph.vocabulary)
  }

  /// A name that fits beside a bar: an acronym for a long one, else the shortest alias of some words.
  func shortName(_ node: NodeID) -> String {
    let entity = graph.entity(node)
    guard entity.name.count > 26 else { return entity.name }
    if let acronym = scenes.acronym(of: entity) { return acronym }
    guard entity.name.count > 48 else { return entity.name }
    let aliases = entity.searchableAliases.filter {
      (12...40).contains($0.count) && $0.contains(" ")
    }
    return aliases.min { ($0.count, $0) < ($1.count, $1) } ?? entity.name
  }
}

/// Links that make one item, in the order of the first of each.
private struct Grouping {
  struct Key: Hashable {
    let anchor: NodeID
    var subject: NodeID?
    let relation: String
    var role: String?
    var dating: Dating?
    let modality: Modality
    let isDisputed: Bool
  }

  struct Group {
    var links: [Link] = []
    var stretches: [Chronicle.Stretch] = []
  }

  private var places: [Key: Int] = [:]
  private(set) var groups: [Group] = []

  mutating func add(_ key: Key, _ link: Link, _ stretch: Chronicle.Stretch) {
    let place = places[key] ?? groups.count
    if place == groups.count {
      places[key] = place
      groups.append(Group())
    }
    groups[place].links.append(link)
    groups[place].stretches.append(stretch)
  }
}
