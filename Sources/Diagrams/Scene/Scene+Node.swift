extension Scene {
  /// What a node does in the story; it decides the column, never the meaning.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// A side of the story itself: a country.
    case party
    /// An organisation.
    case body
    /// A human being.
    case person
    /// What two sides run together: a commission, a working group.
    case mechanism
    /// What came of it: a session, a policy, a rule.
    case output
    /// A text.
    case document
    /// A matter that is spoken of.
    case topic
    /// Somewhere.
    case place
  }

  /// A thing in a figure.
  package struct Node: Sendable, Hashable {
    /// Its durable name for machines.
    package let key: String
    /// What it does in the story.
    package let role: Role
    /// The word for its kind: `agency`; nothing when no kind is known.
    package let type: String
    /// The word for several of its kind: `agencies`.
    package let types: String
    /// How its kind is drawn.
    package let look: Look
    /// Its name in full.
    package let name: String
    /// Its name in its own script, or nothing.
    package let nativeName: String
    /// One short line more: `Under Secretary of Commerce · 2007-12-11`.
    package let detail: String
    /// The numbers of the sources that know it.
    package let sources: [Int]
    /// The id of its party, when it has one.
    package var party: String?
    /// How much it matters against others of its kind; the heaviest are kept when room is short.
    package let weight: Int
    /// Where a reader who wants more is sent: a token that the finisher of the page understands.
    package let href: String?
    /// Whether the figure is about it.
    package let isCentre: Bool
    /// Its place on the path shown, from 0.
    package let pathIndex: Int?
    /// Whether so much meets in it that it says little: drawn small.
    package let isHub: Bool
    /// How many nodes it stands for: 1, or more when leaves were collapsed.
    package let stands: Int
    /// What it stands for, when it stands for several: names, each with a date if it has one.
    package let members: [String]
    /// How it stands out; it never moves anything.
    package var stage: Stage
    /// Further lines in its box, in order: who leads it, who holds it, what it did.
    package var entries: [Entry] = []
    /// Whether it is a place that nobody is known to fill: drawn with a broken outline.
    package var isVacant = false
    /// Its place in time among those of its kind, from 1, where that is known.
    package var turn: Int?

    /// Describes a node.
    ///
    /// Only key, role, type and name must be given.
    package init(
      _ key: String, role: Role, type: String, types: String? = nil, look: Look? = nil,
      name: String, nativeName: String = "", detail: String = "", sources: [Int] = [],
      party: String? = nil, weight: Int = 1, href: String? = nil, isCentre: Bool = false,
      pathIndex: Int? = nil, isHub: Bool = false, stands: Int = 1, members: [String] = [],
      stage: Stage = .plain
    ) {
      self.key = key
      self.role = role
      self.type = type
      self.types = types ?? Node.plural(of: type)
      self.look = look ?? Look(type: type, role: role)
      self.name = name
      self.nativeName = nativeName
      self.detail = detail
      self.sources = Set(sources).sorted()
      self.party = party
      self.weight = weight
      self.href = href
      self.isCentre = isCentre
      self.pathIndex = pathIndex
      self.isHub = isHub
      self.stands = stands
      self.members = members
      self.stage = stage
    }

    /// The regular English plural.
    private static func plural(of noun: String) -> String {
      if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
        return noun.dropLast() + "ies"
      }
      let isSibilant = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
      return noun + (isSibilant ? "es" : "s")
    }
  }
}
