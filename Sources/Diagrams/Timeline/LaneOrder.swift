/// The order of lanes from the top: a party, what the parties share, the next party.
///
/// Inside, what the figure is about comes first, then a party itself, bodies, mechanisms, people and
/// the rest; those of one role by when they first appear, then by name.
struct LaneOrder {
  /// A group of lanes with the words on its frame.
  struct Group: Hashable {
    /// The title; empty when all lanes make one group.
    let title: String
    /// `party` or `shared`.
    let kind: String
    /// The number of the party, from 0; it decides the colour.
    let number: Int
    /// The place among the groups.
    let place: Int
  }

  private let begin: [String: Int]
  private let parties: [Scene.Party]

  init(items: [Chronicle.Item], parties: [Scene.Party]) {
    var begin: [String: Int] = [:]
    for item in items {
      for place in item.places {
        begin[place.lane] = min(begin[place.lane] ?? .max, item.firstDay)
      }
    }
    self.begin = begin
    self.parties = parties
  }

  func sorted(_ lanes: [Scene.Node]) -> [Scene.Node] {
    let groups = groups(of: lanes)
    return lanes.sorted { one, other in
      let (a, b) = (groups[one.key]?.place ?? 0, groups[other.key]?.place ?? 0)
      if a != b { return a < b }
      let ours = (one.isCentre ? 0 : 1, Self.rank(one.role), begin[one.key] ?? .max)
      let theirs = (other.isCentre ? 0 : 1, Self.rank(other.role), begin[other.key] ?? .max)
      return ours == theirs ? (one.name, one.key) < (other.name, other.key) : ours < theirs
    }
  }

  /// The group of every lane, by the lane's key.
  func groups(of lanes: [Scene.Node]) -> [String: Group] {
    let seats = seats(lanes)
    let isShared = { (lane: Scene.Node) in lane.role == .mechanism || lane.role == .output }
    let isMixed = !seats.isEmpty || lanes.contains(where: isShared) && !lanes.allSatisfy(isShared)
    var groups: [String: Group] = [:]
    for lane in lanes {
      if let party = lane.party, lane.role.hasSide,
        let number = seats.firstIndex(where: { $0.id == party })
      {
        groups[lane.key] = Group(
          title: seats[number].name, kind: "party", number: number,
          place: number == 0 ? 0 : number + 1)
      } else if isShared(lane) {
        groups[lane.key] = Group(
          title: isMixed ? sharedTitle(lanes) : "", kind: "shared", number: 0, place: 1)
      } else {
        groups[lane.key] = Group(
          title: !isMixed ? "" : seats.isEmpty ? "Actors" : "Others", kind: "party", number: 4,
          place: seats.count + 2)
      }
    }
    return groups
  }

  private func sharedTitle(_ lanes: [Scene.Node]) -> String {
    let roles = Set(lanes.map(\.role))
    if !roles.contains(.output) { return "Mechanisms" }
    return roles.contains(.mechanism) ? "Mechanisms and output" : "Output"
  }

  /// The parties with lanes, the one with the most first.
  private func seats(_ lanes: [Scene.Node]) -> [Scene.Party] {
    var sizes: [String: Int] = [:]
    for lane in lanes where lane.role.hasSide {
      if let party = lane.party { sizes[party, default: 0] += 1 }
    }
    return parties.filter { sizes[$0.id] != nil }.sorted {
      (-(sizes[$0.id] ?? 0), $0.name, $0.id) < (-(sizes[$1.id] ?? 0), $1.name, $1.id)
    }
  }

  private static func rank(_ role: Scene.Role) -> Int {
    let order: [Scene.Role] = [.party, .body, .mechanism, .person]
    return order.firstIndex(of: role) ?? order.count
  }
}
