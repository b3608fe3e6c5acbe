internal import GraphSchema
internal import PropertyGraph

extension OpenSceneBuilder {
  /// The look of every kind: by its word, by the shape that its nodes share, or one not yet taken.
  var looks: [String: Look] {
    var nodes: [String: [NodeID]] = [:]
    for node in graph.nodes { nodes[kind(of: node), default: []].append(node) }
    nodes[""] = nil
    let kinds = nodes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var looks: [String: Look] = [:]
    for (kind, members) in kinds {
      let byWord = Look(type: kind, role: .topic)
      let shapes = Set(members.map { shapeLook($0) })
      if byWord != .topic {
        looks[kind] = byWord
      } else if shapes.count == 1, let look = shapes.first ?? nil {
        looks[kind] = look
      }
    }
    var free = Self.inTurn.filter { !looks.values.contains($0) }
    for (kind, _) in kinds where looks[kind] == nil {
      looks[kind] = free.isEmpty ? .document : free.removeFirst()
    }
    return looks
  }

  /// Looks that are handed out to kinds of which nothing is known.
  private static let inTurn: [Look] = [
    .agency, .session, .policy, .business, .mechanism, .party, .document, .person,
  ]

  /// The look of a node in a drawing of ours, which bears it as its class.
  func ownLook(_ node: NodeID) -> Look? {
    guard text(node, "liaison_key") != nil else { return nil }
    return text(node, "class")?.split(separator: " ").first.flatMap { Look(rawValue: String($0)) }
  }

  /// The look nearest to the shape that the file asks for.
  func shapeLook(_ node: NodeID) -> Look? {
    switch text(node, "shape")?.lowercased() {
    case "ellipse", "oval", "circle", "doublecircle", "egg": .person
    case "box", "rect", "rectangle", "square", "record": .agency
    case "component", "box3d", "cylinder": .business
    case "diamond", "hexagon", "octagon", "parallelogram", "trapezium", "house": .mechanism
    case "mrecord", "mdiamond", "msquare", "mcircle": .session
    case "note": .policy
    case "folder": .document
    case "tab": .party
    case "plaintext", "none", "plain", "point", "underline": .topic
    default: nil
    }
  }
}
