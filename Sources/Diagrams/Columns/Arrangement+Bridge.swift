extension Arrangement {
  /// People and bodies of two parties left and right, what they share and what came of it between.
  ///
  /// Who stands on which side is told by ``Sides``; the columns are found by ``ColumnSearch``.
  ///
  /// - Parameters:
  ///   - wiring: the scene.
  ///   - theme: where the frames' colours come from.
  ///   - smallestFrame: frames with fewer nodes are left out.
  ///   - framesMiddle: whether what is shared gets a frame too, where few lines have to pass it.
  ///   - framesAll: whether mechanisms and what came of them stand with their party, too.
  /// - Complexity: that of ``ColumnSearch/columns()``.
  static func bridge(
    _ wiring: Wiring, theme: Theme, smallestFrame: Int, framesMiddle: Bool,
    framesAll: Bool = false
  ) -> Arrangement {
    let sides = Sides(wiring, ofAll: framesAll)
    let nodes = wiring.scene.nodes
    let zones = sides.side.map(Zone.init)
    var frames: [Frame] = []
    for (number, seat) in sides.parties.enumerated() {
      let members = nodes.indices.filter {
        nodes[$0].party == seat.party.id && (framesAll || nodes[$0].role.hasSide)
      }
      guard members.count >= smallestFrame else { continue }
      frames.append(
        Frame(
          title: seat.party.name, style: theme.frame(number), members: members, kind: "party",
          isTitledRight: seat.side == .right))
    }
    if framesMiddle, sides.isBridge, wiring.isSparse,
      let middle = middle(nodes, zones: zones, theme: theme)
    {
      frames.append(middle)
    }
    return Arrangement(
      flow: .right,
      ranks: ranks(
        wiring, zones: zones.map(\.rawValue), kinds: Zone.allCases, theme: theme),
      frames: frames,
      namesParties: frames.isEmpty)
  }

  /// The columns of a scene whose nodes stand in parts from left to right.
  static func ranks(
    _ wiring: Wiring, zones: [Int], kinds: [Zone], theme: Theme,
    traitCost: Int = ColumnCost.trait
  ) -> [[Int]] {
    let lines = zip(wiring.scene.edges, wiring.ends).map { edge, ends in
      ColumnGraph.Line(
        from: ends.from, to: ends.to, weight: theme.style(of: edge.layoutFamily).weight)
    }
    let nodes = wiring.scene.nodes
    var numbers: [String: Int] = [:]
    for name in Set(nodes.flatMap(traits)).sorted() { numbers[name] = numbers.count }
    let graph = ColumnGraph(
      zones: zones, zoneKinds: kinds, heights: nodes.map(NodeLabel.height),
      traits: nodes.map { traits(of: $0).compactMap { numbers[$0] } },
      traitCost: traitCost, lines: lines)
    return ColumnSearch(graph: graph).columns()
  }

  /// What a node has in common with others: how it is drawn, and its kind.
  private static func traits(of node: Scene.Node) -> [String] {
    ["look " + node.look.rawValue, "type " + node.type]
  }

  /// The frame of mechanisms and their output, when there are enough of them.
  private static func middle(_ nodes: [Scene.Node], zones: [Zone], theme: Theme) -> Frame? {
    let members = nodes.indices.filter {
      zones[$0] == .middle && (nodes[$0].role == .mechanism || nodes[$0].role == .output)
    }
    let mechanisms = members.count { nodes[$0].role == .mechanism }
    guard members.count >= 3 else { return nil }
    let title =
      switch mechanisms {
      case 0: "Output"
      case members.count: "Mechanisms"
      default: "Mechanisms and output"
      }
    return Frame(title: title, style: theme.sharedFrame, members: members, kind: "shared")
  }
}
