extension Arrangement {
  /// The most boxes of one side beside each other.
  private static let sideWidth = 3
  /// The most boxes of a section beside each other.
  private static let sectionWidth = 6

  /// Two sides above a mechanism, what stands under it and what came of it below.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  static func profile(
    _ wiring: Wiring, sections: [ProfileSection], theme: Theme
  ) -> Arrangement {
    let nodes = wiring.scene.nodes
    let members = { (section: ProfileSection) in
      nodes.indices.filter { sections[$0] == section }
        .sorted { Arrangement.comesBefore(nodes[$0], nodes[$1]) }
    }
    let sides = Sides(wiring)
    let guests = members(.participants)
    let (left, right) = shared(guests, sides)
    let above = [sideRows(left, wiring), sideRows(right, wiring)]
    let parents = members(.parents)
    let upper = top(above[0], parents: parents, above[1]) + [members(.centre)]
    let hung = hung(members(.sessions), members(.centre), wiring)
    var frames = partyFrames(wiring.scene, guests: guests, sides, theme: theme)
    let guestFrames = frames.count
    for section in [ProfileSection.sessions, .outputs] where members(section).count > 1 {
      frames.append(
        Frame(
          title: section == .sessions ? "Meetings by date" : "What came of it",
          style: theme.sharedFrame, members: members(section), kind: "shared"))
    }
    var lower = rows(members(.outputs), width: sectionWidth)
    if hung.isEmpty { lower = rows(members(.sessions), width: sectionWidth) + lower }
    let chart = self.chart(
      of: members(.parts), and: hung, under: members(.centre), wiring, between: upper, and: lower,
      frame: hung.count > 1 ? guestFrames : nil)
    let ranks = chart.rows.map { row in
      row.compactMap { item in if case .box(let node) = item { node } else { nil } }
    }
    return Arrangement(
      flow: .down, ranks: ranks, frames: frames,
      namesParties: !frames.contains { $0.kind == "party" }, keepsOrder: true, chart: chart,
      pegged: [above[0].compactMap(\.first), parents, above[1].compactMap(\.first)]
        .filter { !$0.isEmpty })
  }

  /// The meetings, when they are nothing but meetings of the mechanism: then no line needs words.
  private static func hung(_ meetings: [Int], _ centre: [Int], _ wiring: Wiring) -> [Int] {
    let isHung = meetings.allSatisfy { meeting in
      let own = wiring.scene.edges.indices.filter {
        wiring.ends[$0].from == meeting && centre.contains(wiring.ends[$0].to)
          || wiring.ends[$0].to == meeting && centre.contains(wiring.ends[$0].from)
      }
      return own.count == 1
        && own.allSatisfy { edge in
          wiring.ends[edge].from == meeting
            && wiring.scene.edges[edge].relations.allSatisfy {
              $0.family == .partOf && $0.date.isEmpty
            }
        }
    }
    return isHung ? meetings : []
  }

  /// The rows with what stands under the mechanism set as an organisation chart.
  private static func chart(
    of parts: [Int], and meetings: [Int], under centre: [Int], _ wiring: Wiring,
    between upper: [[Int]], and lower: [[Int]], frame: Int?
  ) -> Chart {
    let boxes = { (rows: [[Int]]) in rows.map { $0.map(Chart.Item.box) } }
    var chart = Chart()
    var middle: [[Chart.Item]] = []
    if let head = centre.first {
      var builder = ChartBuilder(wiring, Forest(of: parts + meetings, under: head, wiring))
      let blocks = builder.part(of: parts, and: meetings, under: head)
      chart = builder.chart
      middle = blocks.bodies.rows + blocks.meetings.rows
      for corner in blocks.corners { chart.frameOfCorner[corner] = frame }
    }
    chart.isWhole = false
    chart.rows = boxes(upper) + middle + boxes(lower)
    return chart
  }

  /// In order of time where there is one, then by name; what stands for several comes last.
  private static func comesBefore(_ one: Scene.Node, _ other: Scene.Node) -> Bool {
    let a = (one.stands > 1 ? 1 : 0, one.turn ?? .max, one.name, one.key)
    return a < (other.stands > 1 ? 1 : 0, other.turn ?? .max, other.name, other.key)
  }

  /// Everybody left or right; who is on no side goes where there is more room.
  private static func shared(_ guests: [Int], _ sides: Sides) -> (left: [Int], right: [Int]) {
    var left = guests.filter { sides.side[$0] == .left }
    var right = guests.filter { sides.side[$0] == .right }
    for guest in guests where sides.side[guest] == nil {
      if left.count <= right.count { left.append(guest) } else { right.append(guest) }
    }
    if !sides.isBridge, right.isEmpty, left.count > sideWidth {
      let half = (left.count + 1) / 2
      right = Array(left[half...])
      left = Array(left[..<half])
    }
    return (left, right)
  }

  /// Rows of one side, those who run the mechanism in the last, nearest to it.
  private static func sideRows(_ guests: [Int], _ wiring: Wiring) -> [[Int]] {
    var rank: [Int: Int] = [:]
    for (edge, ends) in zip(wiring.scene.edges, wiring.ends) {
      for end in [ends.from, ends.to] { rank[end] = min(rank[end] ?? .max, edge.family.rank) }
    }
    let nodes = wiring.scene.nodes
    let sorted = guests.sorted { one, other in
      let a = (nodes[one].stands > 1 ? 1 : 0, rank[one] ?? .max, nodes[one].name, one)
      return a < (nodes[other].stands > 1 ? 1 : 0, rank[other] ?? .max, nodes[other].name, other)
    }
    return rows(sorted, width: sideWidth).reversed()
  }

  private static func rows(_ members: [Int], width: Int) -> [[Int]] {
    let count = (members.count + width - 1) / width
    return (0..<count).map { row in
      Array(members[(row * members.count / count)..<((row + 1) * members.count / count)])
    }
  }

  /// The rows above the mechanism: left, what it stands under, right.
  private static func top(_ left: [[Int]], parents: [Int], _ right: [[Int]]) -> [[Int]] {
    let height = max(left.count, right.count, parents.isEmpty ? 0 : 1)
    return (0..<height).map { row in
      let fromBelow = height - row
      let l = fromBelow <= left.count ? left[left.count - fromBelow] : []
      let r = fromBelow <= right.count ? right[right.count - fromBelow] : []
      return l + (fromBelow == 1 ? parents : []) + r
    }
  }

  private static func partyFrames(
    _ scene: Scene, guests: [Int], _ sides: Sides, theme: Theme
  ) -> [Frame] {
    sides.parties.enumerated().compactMap { number, seat in
      let members = guests.filter { scene.nodes[$0].party == seat.party.id }
      guard !members.isEmpty else { return nil }
      return Frame(
        title: seat.party.name, style: theme.frame(number), members: members, kind: "party")
    }
  }
}
