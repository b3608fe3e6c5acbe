/// Which parties stand on the left of a figure and which on the right.
///
/// The party with the most people and bodies is on the left, the next on the right; each further
/// party goes where there is more room. Equal parties go by name, then by id.
struct Sides {
  enum Side {
    case left
    case right
  }

  /// The parties shown, first the leftmost, second the rightmost, with their sides.
  let parties: [(party: Scene.Party, side: Side)]
  /// The side of each node; `nil` for what belongs to both or to neither.
  let side: [Side?]
  /// Whether anybody stands on the right.
  var isBridge: Bool { parties.count > 1 }

  /// Takes sides.
  ///
  /// A node without a party stands where all its neighbours that have taken sides stand, if they
  /// agree; people without such neighbours go where there are fewer of them.
  init(_ wiring: Wiring) {
    let nodes = wiring.scene.nodes
    parties = Sides.seats(wiring.scene)
    var sideOfParty: [String: Side] = [:]
    for (party, side) in parties { sideOfParty[party.id] = side }
    var side: [Side?] = nodes.map { node in node.party.flatMap { sideOfParty[$0] } }
    guard !parties.isEmpty else {
      self.side = nodes.map { _ in .left }
      return
    }
    let taken = side
    for number in nodes.indices where taken[number] == nil {
      let votes = wiring.neighbours[number].compactMap { taken[$0] }
      let left = votes.count { $0 == .left }
      let right = votes.count - left
      if nodes[number].role == .person {
        side[number] = left >= right ? .left : .right
      } else if (left == 0) != (right == 0) {
        side[number] = left > 0 ? .left : .right
      }
    }
    self.side = side
  }

  private static func seats(_ scene: Scene) -> [(party: Scene.Party, side: Side)] {
    var sizes: [String: Int] = [:]
    for node in scene.nodes where node.role.hasSide {
      if let party = node.party { sizes[party, default: 0] += 1 }
    }
    let shown = scene.parties.filter { sizes[$0.id] != nil }.sorted {
      (-(sizes[$0.id] ?? 0), $0.name, $0.id) < (-(sizes[$1.id] ?? 0), $1.name, $1.id)
    }
    var seats: [(party: Scene.Party, side: Side)] = []
    var room = (left: 0, right: 0)
    for party in shown {
      let size = sizes[party.id] ?? 0
      let goesLeft = seats.isEmpty || (seats.count > 1 && room.left <= room.right)
      seats.append((party, goesLeft ? .left : .right))
      if goesLeft { room.left += size } else { room.right += size }
    }
    return seats
  }
}

extension Scene.Role {
  /// Whether nodes of the role stand with their party.
  var hasSide: Bool { self == .party || self == .body || self == .person }
}
