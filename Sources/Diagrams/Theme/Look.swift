/// How a kind of node is drawn: a shape, a border and a hue that go together.
package enum Look: String, Sendable, Hashable, CaseIterable {
  /// A human being: white, rounded.
  case person
  /// A government body: a box with a thick border.
  case agency
  /// A company or an association: a component.
  case business
  /// A commission, a working group: a box with cut corners.
  case mechanism
  /// A meeting: rounded, pale.
  case session
  /// A policy, a plan, an agreement: a note.
  case policy
  /// A rule or a licence: a dashed note.
  case rule
  /// A text: a folder.
  case document
  /// What a text says: a box with a thick bar.
  case claim
  /// A country or another side: a tab.
  case party
  /// A matter: a small grey tag.
  case topic
  /// Somewhere: a small grey tag with round ends.
  case place

  /// The look of a kind, from its word; a word not known takes the usual look of the role.
  package init(type: String, role: Scene.Role) {
    let word = type.lowercased()
    self = Look.known[word] ?? Look(usualFor: role)
  }

  /// The look of a kind, from its word and those of the kinds above it, nearest first.
  package init(types: [String], role: Scene.Role) {
    self = types.lazy.compactMap { Look.known[$0.lowercased()] }.first ?? Look(usualFor: role)
  }

  private init(usualFor role: Scene.Role) {
    self =
      switch role {
      case .party: .party
      case .body: .agency
      case .person: .person
      case .mechanism: .mechanism
      case .output: .policy
      case .document: .document
      case .topic: .topic
      case .place: .place
      }
  }

  /// Words that say more than the role does.
  private static let known: [String: Look] = [
    "business": .business, "company": .business, "firm": .business, "association": .business,
    "business association": .business, "chamber": .business, "news outlet": .business,
    "think tank": .business, "group": .business, "website": .business,
    "session": .session, "meeting": .session, "event": .session, "dialogue": .session,
    "visit": .session, "conference": .session, "speech": .session, "hearing": .session,
    "policy": .policy, "plan": .policy, "agreement": .policy, "action plan": .policy,
    "rule": .rule, "regulation": .rule, "licence": .rule, "license": .rule, "law": .rule,
    "certification": .rule, "list": .rule,
  ]

  /// Whether it is drawn small, without a line of its own for the kind.
  var isTag: Bool { self == .topic || self == .place }
}
