internal import GraphSchema
package import PropertyGraph

/// Makes a scene of an open graph, about whose labels and types nothing is known.
///
/// - A node's words are its property `label`, else `name`; its kind is its label, unless that is the one
///   that says nothing, else its property `kind`, `type` or `category`.
/// - Its look is that of a kind known by its word (`company`), else that of its `shape`, else one that
///   no other kind has, as long as there are any.
/// - Its frame is its group: the property `cluster`.
/// - A line says the property `label` or `xlabel` of the relationship, else its type, unless that is
///   the one that says nothing. One whose type is a family's name (`chairs`) gets its arrow.
///
/// ```swift
/// let scene = OpenSceneBuilder(graph, plainLabel: "Node", plainType: "LINK").scene(title: "Build")
/// ```
package struct OpenSceneBuilder {
  let graph: GraphSnapshot
  /// The label that says nothing.
  let plainLabel: String
  /// The relationship type that says nothing.
  let plainType: String
  /// The words on the frames, by the names of groups.
  package var groupLabels: [String: String] = [:]
  /// Remarks printed under the drawing.
  package var notes: [String] = []

  /// A builder for one graph.
  package init(_ graph: GraphSnapshot, plainLabel: String, plainType: String) {
    self.graph = graph
    self.plainLabel = plainLabel
    self.plainType = plainType
  }

  /// The scene of the whole graph.
  ///
  /// - Complexity: O(*n* log *n*) in nodes, relationships and properties.
  package func scene(title: String, subtitle: String = "") -> Scene {
    var keys: [NodeID: String] = [:]
    var taken: Set<String> = []
    for node in graph.nodes {
      var key = text(node, "name") ?? "node \(node.row)"
      while !taken.insert(key).inserted { key += "'" }
      keys[node] = key
    }
    let looks = self.looks
    let nodes = graph.nodes.map { sceneNode($0, key: keys[$0] ?? "", looks: looks) }
    let edges = graph.relationships.compactMap { edge($0, keys: keys) }
    let groups = Set(nodes.compactMap(\.party))
    return Scene(
      title: title, subtitle: subtitle, nodes: nodes, edges: edges,
      parties: groups.sorted().map { Scene.Party($0, groupLabels[$0] ?? Self.title(of: $0)) },
      notes: notes + loopNote)
  }

  private func sceneNode(_ node: NodeID, key: String, looks: [String: Look]) -> Scene.Node {
    let kind = kind(of: node)
    return Scene.Node(
      key, role: .body, type: kind, types: kind.isEmpty ? "nodes" : nil,
      look: ownLook(node) ?? looks[kind] ?? shapeLook(node) ?? .person,
      name: text(node, "label") ?? key,
      party: text(node, "cluster"), weight: graph.degree(of: node, .both))
  }

  private func edge(_ link: RelationshipID, keys: [NodeID: String]) -> Scene.Edge? {
    let (from, to) = (graph.source(of: link), graph.target(of: link))
    guard from != to, let tail = keys[from], let head = keys[to] else { return nil }
    let type = graph.name(of: graph.type(of: link))
    let family = Family(rawValue: type) ?? .other
    let words =
      text(link, "label") ?? text(link, "xlabel")
      ?? (type == plainType || family != .other ? "" : type)
    let relation = Scene.Relation(
      words, phrase: words.isEmpty ? "is linked to" : "is linked by “\(words)” to",
      family: family)
    let direction = text(link, "dir")
    let isSymmetric =
      graph.value(of: link, named: "directed") == .boolean(false) || direction == "both"
      || direction == "none"
    let isTurned = direction == "back" && !isSymmetric && text(link, "liaison_key") == nil
    return Scene.Edge(
      isTurned ? head : tail, isTurned ? tail : head, [relation], isSymmetric: isSymmetric)
  }

  private var loopNote: [String] {
    let loops = graph.relationships.reduce(0) {
      $0 + (graph.source(of: $1) == graph.target(of: $1) ? 1 : 0)
    }
    if loops == 0 { return [] }
    return [loops == 1 ? "One loop is not drawn." : "\(loops) loops are not drawn."]
  }

  /// The name of a group as words: `cluster_front_end` is `front end`.
  private static func title(of group: String) -> String {
    var words = group[...]
    if words.hasPrefix("cluster") { words = words.dropFirst("cluster".count) }
    while words.first == "_" { words = words.dropFirst() }
    return words.isEmpty ? group : String(words.map { $0 == "_" ? " " : $0 })
  }

  func kind(of node: NodeID) -> String {
    if let label = graph.labelNames(of: node).first, label != plainLabel { return label }
    return ["kind", "type", "category"].lazy.compactMap { text(node, $0) }.first ?? ""
  }

  /// A property that holds words.
  func text(_ node: NodeID, _ name: String) -> String? {
    Self.words(graph.value(of: node, named: name))
  }

  private func text(_ link: RelationshipID, _ name: String) -> String? {
    Self.words(graph.value(of: link, named: name))
  }

  private static func words(_ value: Value) -> String? {
    let text = value.description
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }
}
