/// By what the things of a network are framed.
package enum Grouping: String, Sendable, Hashable, CaseIterable {
  /// The party: people and bodies of one country.
  case party
  /// The body to which they belong, directly or through others.
  case parent
  /// The type.
  case type
}

extension Scene {
  /// The scene in which what belongs to one larger whole is a party of its own.
  ///
  /// From each node, lines of the family *part of* are followed from the part to the whole, up to the
  /// last whole that is no party itself; people without such lines stand with the body that they lead
  /// or act for. A whole with two nodes or more, itself included, becomes a party with its name.
  ///
  /// - Complexity: O(*n* · *d* + *m*) for wholes *d* deep.
  func groupedByParent() -> Scene {
    var whole: [String: String] = [:]
    var led: [String: String] = [:]
    let roles = Dictionary(uniqueKeysWithValues: nodes.map { ($0.key, $0.role) })
    for edge in edges where roles[edge.to] != .party && roles[edge.from] != .party {
      if edge.relations.contains(where: { $0.family == .partOf }) {
        whole[edge.from] = min(whole[edge.from] ?? edge.to, edge.to)
      } else if roles[edge.from] == .person, roles[edge.to] != .person,
        edge.relations.contains(where: { $0.family == .leads || $0.family == .takesPart })
      {
        led[edge.from] = min(led[edge.from] ?? edge.to, edge.to)
      }
    }
    func top(of key: String) -> String {
      var (top, seen) = (key, Set([key]))
      if whole[top] == nil, let body = led[top], seen.insert(body).inserted { top = body }
      while let next = whole[top], seen.insert(next).inserted { top = next }
      return top
    }
    let tops = nodes.map { $0.role == .party ? "" : top(of: $0.key) }
    var sizes: [String: Int] = [:]
    for top in tops { sizes[top, default: 0] += 1 }
    let regrouped = zip(nodes, tops).map { old, top in
      var node = old
      node.party = (sizes[top] ?? 0) > 1 && !top.isEmpty ? top : nil
      return node
    }
    let parties = nodes.filter { (sizes[$0.key] ?? 0) > 1 }
      .map { Party($0.key, $0.name) }
    return replacing(nodes: regrouped, edges: edges, parties: parties)
  }
}
