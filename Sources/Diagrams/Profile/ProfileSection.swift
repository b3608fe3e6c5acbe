/// A part of a mechanism's profile, from the top of the page down.
enum ProfileSection: Int, CaseIterable {
  /// Who takes part: people, bodies and countries, by side.
  case participants
  /// What it stands under.
  case parents
  /// The mechanism itself.
  case centre
  /// What stands under it.
  case parts
  /// When it met.
  case sessions
  /// What came of it.
  case outputs

  /// What the profile says when the section is empty.
  var silence: String? {
    switch self {
    case .participants: "who takes part: not recorded"
    case .parents, .centre: nil
    case .parts: "bodies under it: none recorded"
    case .sessions: "meetings: none recorded"
    case .outputs: "output: none recorded"
    }
  }

  /// The section of each node of a scene, by node number.
  ///
  /// Roles decide; what lies above the mechanism and what below, the edges of the family *part of* do.
  static func sections(of wiring: Wiring, centre: Int) -> [ProfileSection] {
    let nodes = wiring.scene.nodes
    var sections = nodes.map { ProfileSection(role: $0.role, look: $0.look) }
    for (edge, ends) in zip(wiring.scene.edges, wiring.ends)
    where edge.relations.contains(where: { $0.family == .partOf }) {
      let isBody = { (number: Int) in
        nodes[number].role == .body || nodes[number].role == .mechanism
      }
      if ends.from == centre, isBody(ends.to) {
        sections[ends.to] = .parents
      } else if ends.to == centre, isBody(ends.from) {
        sections[ends.from] = .parts
      }
    }
    sections[centre] = .centre
    return sections
  }

  private init(role: Scene.Role, look: Look) {
    switch role {
    case .party, .body, .person: self = .participants
    case .mechanism: self = .parts
    case .output: self = look == .session ? .sessions : .outputs
    case .document, .topic, .place: self = .outputs
    }
  }
}
