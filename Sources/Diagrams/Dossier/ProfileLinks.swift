import Dossier
import GraphSchema
import PropertyGraph

/// The links of a mechanism's profile, by what they tell.
struct ProfileLinks {
  /// The mechanism.
  let centre: NodeID
  /// The links that are drawn as lines.
  private(set) var drawn: [Link] = []
  /// The entities that are drawn.
  private(set) var nodes: Set<NodeID> = []
  /// The bodies and people among them that take part.
  private(set) var guests: Set<NodeID> = []
  /// The sessions among them, in the order of the dossier.
  private(set) var sessions: [NodeID] = []
  /// By which sides it is run, where these are told in words.
  private(set) var parties: [Link] = []
  /// What it is about.
  private(set) var subjects: [Link] = []
  /// Who leads a body.
  private(set) var leaders: [NodeID: [Link]] = [:]
  /// The posts of a body.
  private(set) var posts: [NodeID: [NodeID]] = [:]
  /// Who holds a post.
  private(set) var holders: [NodeID: [Link]] = [:]
  /// Where a session was.
  private(set) var places: [NodeID: [Link]] = [:]

  /// The links that are told in the boxes.
  var told: [Link] {
    parties + subjects + leaders.sorted { $0.key < $1.key }.flatMap(\.value)
      + posts.sorted { $0.key < $1.key }.flatMap(\.value).flatMap { holders[$0] ?? [] }
      + places.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// - Complexity: O(*m* log *m*).
  init(_ builder: SceneBuilder, _ centre: NodeID, _ links: [Link]) {
    self.centre = centre
    nodes = [centre]
    takeNeighbours(builder, links)
    takeOutcomes(builder, links)
    takeWords(builder, links)
  }

  /// What is tied to the mechanism itself.
  private mutating func takeNeighbours(_ builder: SceneBuilder, _ links: [Link]) {
    var sides: [Link] = []
    for link in links where link.from != link.to && (link.from == centre || link.to == centre) {
      let other = link.end(oppositeTo: centre)
      let family = builder.family(link)
      switch builder.role(of: other) {
      case .party:
        if link.to == centre, family.tiesToMechanism { sides.append(link) }
      case .body, .person, .mechanism:
        let isTie = family == .partOf || builder.role(of: other) != .mechanism
        guard family.tiesToMechanism, isTie else { continue }
        if family != .partOf { guests.insert(other) }
        draw(link, other)
      case .output:
        if family != .speaks, family != .concerns { draw(link, other) }
      case .topic, .place, .document:
        if link.from == centre, family == .concerns { subjects.append(link) }
      }
    }
    takeSides(sides, builder)
  }

  /// A side is told in words when somebody of it is drawn, else it is drawn itself.
  private mutating func takeSides(_ sides: [Link], _ builder: SceneBuilder) {
    let finder = PartyFinder(builder.graph)
    let seen = Set(nodes.compactMap { $0 == centre ? nil : finder.party(of: $0) })
    for link in sides {
      parties.append(link)
      if !seen.contains(link.from) { draw(link, link.from) }
    }
    let drawn = Set(self.drawn.map(\.id))
    parties.removeAll { drawn.contains($0.id) }
    for node in nodes.sorted() where node != centre && builder.isSession(node) {
      sessions.append(node)
    }
  }

  /// What came of the sessions, and how sessions, bodies under the mechanism and output hang together.
  private mutating func takeOutcomes(_ builder: SceneBuilder, _ links: [Link]) {
    let met = Set(sessions)
    let direct = nodes
    for link in links where link.from != link.to {
      guard link.from != centre, link.to != centre else { continue }
      let family = builder.family(link)
      guard family != .speaks, family != .concerns else { continue }
      let (from, to) = (builder.role(of: link.from), builder.role(of: link.to))
      if from == .output, to == .output {
        guard met.contains(link.from) != met.contains(link.to) else { continue }
        let other = met.contains(link.from) ? link.to : link.from
        if !builder.isSession(other) { draw(link, other) }
      } else if from == .output, to == .mechanism, met.contains(link.from),
        direct.contains(link.to)
      {
        draw(link, link.to)
      }
    }
  }

  private mutating func takeWords(_ builder: SceneBuilder, _ links: [Link]) {
    for link in links {
      switch builder.tie(link) {
      case .leader where guests.contains(link.to) && builder.role(of: link.to) == .body:
        leaders[link.to, default: []].append(link)
      case .post where guests.contains(link.to) && builder.role(of: link.to) == .body:
        if posts[link.to]?.contains(link.from) != true {
          posts[link.to, default: []].append(link.from)
        }
      case .holder: holders[link.to, default: []].append(link)
      default: break
      }
      let isPlaced = builder.role(of: link.to) == .place && builder.role(of: link.from) == .output
      if isPlaced, nodes.contains(link.from) { places[link.from, default: []].append(link) }
    }
  }

  private mutating func draw(_ link: Link, _ other: NodeID) {
    drawn.append(link)
    nodes.insert(other)
  }
}

extension SceneBuilder {
  /// The arrow of a link.
  func family(_ link: Link) -> Family { Self.family(of: link.relation, in: graph.vocabulary) }

  /// Whether an entity is a meeting by its look.
  func isSession(_ node: NodeID) -> Bool {
    role(of: node) == .output && look(of: graph.entity(node), .output) == .session
  }
}

extension Family {
  /// Whether such a relation makes somebody part of a mechanism's work.
  fileprivate var tiesToMechanism: Bool {
    switch self {
    case .chairs, .leads, .signs, .meets, .takesPart, .partOf, .makes: true
    case .speaks, .concerns, .other: false
    }
  }
}
