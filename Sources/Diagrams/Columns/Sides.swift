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
  /// What has no party, and what is neither a person nor a body, stands on no side.
  ///
  /// - Parameter ofAll: whether what is neither stands with its party all the same.
  init(_ wiring: Wiring, ofAll: Bool = false) {
    let parties = Sides.seats(wiring.scene, ofAll: ofAll)
    var sideOfParty: [String: Side] = [:]
    for (party, side) in parties { sideOfParty[party.id] = side }
    self.parties = parties
    side = wiring.scene.nodes.map { node in
      ofAll || node.role.hasSide ? node.party.flatMap { sideOfParty[$0] } : nil
    }
  }

  private static func seats(_ scene: Scene, ofAll: Bool) -> [(party: Scene.Party, side: Side)] {
    var sizes: [String: Int] = [:]
    for node in scene.nodes where ofAll || node.role.hasSide {
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
