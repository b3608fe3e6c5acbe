extension Arrangement {
  /// People and bodies of two parties left and right, what they share and what came of it between.
  ///
  /// - Parameters:
  ///   - wiring: the scene.
  ///   - theme: where the frames' colours come from.
  ///   - smallestFrame: frames with fewer nodes are left out.
  ///   - framesMiddle: whether what is shared gets a frame too.
  /// - Complexity: O(*n* log *n* + *m*).
  static func bridge(
    _ wiring: Wiring, theme: Theme, smallestFrame: Int, framesMiddle: Bool
  ) -> Arrangement {
    let sides = Sides(wiring)
    let nodes = wiring.scene.nodes
    let zones = nodes.indices.map {
      Zone(of: nodes[$0], side: sides.side[$0], isBridge: sides.isBridge)
    }
    var frames: [Frame] = []
    for (number, seat) in sides.parties.enumerated() {
      let members = nodes.indices.filter {
        nodes[$0].party == seat.party.id && nodes[$0].role.hasSide
      }
      guard members.count >= smallestFrame else { continue }
      frames.append(
        Frame(
          title: seat.party.name, style: theme.frame(number), members: members, kind: "party"))
    }
    if framesMiddle, sides.isBridge, let middle = middle(nodes, zones: zones, theme: theme) {
      frames.append(middle)
    }
    return Arrangement(
      flow: .right, ranks: ranks(wiring, zones: zones, theme: theme), frames: frames,
      namesParties: frames.isEmpty)
  }

  private static func ranks(_ wiring: Wiring, zones: [Zone], theme: Theme) -> [[Int]] {
    let total = wiring.scene.nodes.count
    let tallest = max(6, Int((Double(total) * 1.2).squareRoot().rounded()))
    var inside: [Zone: [(from: Int, to: Int)]] = [:]
    var pulls: [Int: (left: Int, right: Int)] = [:]
    for (edge, (from, to)) in zip(wiring.scene.edges, wiring.ends) {
      let (a, b) = (zones[from].rawValue, zones[to].rawValue)
      if a == b {
        inside[zones[from], default: []].append((from, to))
      } else {
        let (left, right) = a < b ? (from, to) : (to, from)
        let weight = theme.style(of: edge.layoutFamily).weight
        pulls[left, default: (0, 0)].right += weight
        pulls[right, default: (0, 0)].left += weight
      }
    }
    return Zone.allCases.flatMap { zone in
      ZoneRanks(
        members: zones.indices.filter { zones[$0] == zone }, edges: inside[zone] ?? [],
        pulls: pulls, readsRight: zone.readsRight, tallest: tallest
      ).ranks().filter { !$0.isEmpty }
    }
  }

  /// The frame of mechanisms and their output, when there are enough of them.
  private static func middle(_ nodes: [Scene.Node], zones: [Zone], theme: Theme) -> Frame? {
    let members = nodes.indices.filter {
      (zones[$0] == .shared || zones[$0] == .outcomes) && nodes[$0].role != .party
        && nodes[$0].role != .body
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
