import Dossier
import GraphSchema
import PropertyGraph

/// The links of an organisation chart, by what they mean.
struct OrganisationLinks {
  /// Full and broken lines, and posts of bodies; from below upwards.
  private var up: [NodeID: [Link]] = [:]
  private var down: [NodeID: [Link]] = [:]
  /// The posts.
  private(set) var posts: Set<NodeID> = []
  /// Who holds each post.
  private(set) var holders: [NodeID: [Link]] = [:]
  /// Who leads each body.
  private(set) var leaders: [NodeID: [Link]] = [:]
  /// Who belongs to each body.
  private(set) var members: [NodeID: [Link]] = [:]
  /// The claims that cannot be so beside others.
  private let contested: Set<Int>

  /// - Complexity: O(*m*).
  init(_ builder: SceneBuilder, _ links: [Link]) {
    let conflicts = builder.graph.conflicts.filter { $0.kind == .relation }
    contested = Set(conflicts.flatMap(\.sides).flatMap(\.claims))
    for link in links where link.from != link.to && !link.isDenied {
      switch builder.tie(link) {
      case .line, .dotted: add(link)
      case .post:
        posts.insert(link.from)
        add(link)
      case .holder: holders[link.to, default: []].append(link)
      case .leader: leaders[link.to, default: []].append(link)
      case .member where builder.role(of: link.from) == .person:
        members[link.to, default: []].append(link)
      case .member, nil: break
      }
    }
  }

  private mutating func add(_ link: Link) {
    up[link.from, default: []].append(link)
    down[link.to, default: []].append(link)
  }

  /// The roots and all that stands under them; all that stands anywhere when there are no roots.
  func reached(from roots: [NodeID]) -> Set<NodeID> {
    if roots.isEmpty { return Set(up.keys).union(down.keys) }
    var reached = Set(roots)
    var waiting = roots
    while let node = waiting.popLast() {
      for link in down[node] ?? [] where reached.insert(link.from).inserted {
        waiting.append(link.from)
      }
    }
    return reached
  }

  /// The lines among some nodes, without those that lead over the head of a parent to one above it.
  func drawn(_ shown: Set<NodeID>) -> [Link] {
    shown.sorted().flatMap { node in
      let links = (up[node] ?? []).filter { shown.contains($0.to) }
      let parents = Set(links.map(\.to))
      guard parents.count > 1 else { return links }
      return links.filter { link in
        !parents.contains { $0 != link.to && isAbove(link.to, $0) && !isAbove($0, link.to) }
      }
    }
  }

  /// The links that are told in the boxes.
  func telling(_ shown: Set<NodeID>) -> [Link] {
    shown.sorted().flatMap { node in
      (holders[node] ?? []) + (leaders[node] ?? []) + (members[node] ?? [])
    }
  }

  /// Whether the rules of the schema find sources at odds about a link.
  func isContested(_ link: Link) -> Bool { link.claims.contains(where: contested.contains) }

  /// Whether something stands above a node.
  private func isAbove(_ upper: NodeID, _ lower: NodeID) -> Bool {
    var seen: Set<NodeID> = [lower]
    var waiting = [lower]
    while let node = waiting.popLast() {
      for link in up[node] ?? [] {
        if link.to == upper { return true }
        if seen.insert(link.to).inserted { waiting.append(link.to) }
      }
    }
    return false
  }
}
