extension Arrangement {
  /// The most ranks that stand side by side; more run down the page.
  private static let widest = 8

  /// Nodes in the order of their lines, groups framed.
  ///
  /// Ranks that are too tall are cut into several; what no line reaches fills up the shortest ranks.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*).
  static func layers(_ wiring: Wiring, theme: Theme) -> Arrangement {
    let nodes = wiring.scene.nodes
    let rank = Layering(wiring).rank
    let joined = nodes.indices.filter { !wiring.neighbours[$0].isEmpty }
    let loose = nodes.indices.filter { wiring.neighbours[$0].isEmpty }
    var layers = [[Int]](repeating: [], count: (joined.map { rank[$0] }.max() ?? -1) + 1)
    for node in joined { layers[rank[node]].append(node) }
    let flow: Flow = layers.count > widest ? .down : .right
    let tallest = max(7, Int((Double(nodes.count) * 1.6).squareRoot()))
    layers = layers.flatMap { layer in
      let count = (layer.count + tallest - 1) / tallest
      let sorted = layer.sorted { (nodes[$0].party ?? "", $0) < (nodes[$1].party ?? "", $1) }
      return (0..<count).map {
        Array(sorted[($0 * layer.count / count)..<(($0 + 1) * layer.count / count)])
      }
    }
    place(loose, in: &layers, of: nodes, tallest: tallest)
    return Arrangement(
      flow: flow, ranks: layers.filter { !$0.isEmpty }, frames: frames(wiring.scene, theme: theme),
      namesParties: false)
  }

  /// Puts what no line reaches beside others of its group, else where there is room.
  private static func place(
    _ loose: [Int], in layers: inout [[Int]], of nodes: [Scene.Node], tallest: Int
  ) {
    for node in loose {
      let near = layers.indices.filter { layer in
        layers[layer].contains { nodes[$0].party != nil && nodes[$0].party == nodes[node].party }
      }
      let shortest = (near.isEmpty ? Array(layers.indices) : near).min {
        (layers[$0].count, $0) < (layers[$1].count, $1)
      }
      let isWide = layers.count * layers.count > loose.count
      if let shortest, layers[shortest].count < tallest, isWide {
        layers[shortest].append(node)
      } else {
        layers.append([node])
      }
    }
  }

  private static func frames(_ scene: Scene, theme: Theme) -> [Frame] {
    scene.parties.enumerated().compactMap { number, party in
      let members = scene.nodes.indices.filter { scene.nodes[$0].party == party.id }
      guard !members.isEmpty else { return nil }
      return Frame(
        title: party.name, style: theme.frame(number), members: members, kind: "party")
    }
  }
}
