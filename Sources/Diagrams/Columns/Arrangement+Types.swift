extension Arrangement {
  /// Columns by what nodes do in the story, and in them a frame for each type.
  ///
  /// ```
  /// people    bodies    mechanisms    what came    the rest
  ///                                   of them
  /// ```
  /// - Complexity: that of ``ColumnSearch/columns()``.
  static func byType(_ wiring: Wiring, theme: Theme) -> Arrangement {
    let nodes = wiring.scene.nodes
    let zones = nodes.map { part(of: $0.role) }
    var members: [String: [Int]] = [:]
    for (number, node) in nodes.enumerated() { members[node.type, default: []].append(number) }
    let frames = members.sorted { $0.key < $1.key }.compactMap { _, all -> Frame? in
      let parts = Set(all.map { zones[$0] })
      guard all.count > 1, parts.count == 1 else { return nil }
      let style = theme.style(of: nodes[all[0]].look)
      return Frame(
        title: nodes[all[0]].types, style: theme.frame(of: style), members: all, kind: "type")
    }
    let kinds = [Zone](repeating: .middle, count: 5)
    return Arrangement(
      flow: .right,
      ranks: ranks(
        wiring, zones: zones, kinds: kinds, theme: theme, traitCost: ColumnCost.framedTrait),
      frames: frames, namesParties: true)
  }

  private static func part(of role: Scene.Role) -> Int {
    switch role {
    case .person: 0
    case .body, .party: 1
    case .mechanism: 2
    case .output: 3
    case .document, .topic, .place: 4
    }
  }
}
