extension Chronicle {
  /// Where something stands, and what is said of it there.
  package struct Place: Sendable, Hashable {
    /// The key of the lane.
    package let lane: String
    /// The sentence that a pointer or a screen reader gives: `BIS hosted the dialogue, 2011 (003.7)`.
    package let sentence: String

    /// Names a place.
    package init(_ lane: String, _ sentence: String) {
      self.lane = lane
      self.sentence = sentence
    }
  }

  /// Something dated: a term, a session, a signing.
  package struct Item: Sendable, Hashable {
    /// Its words, short: `co-chairs HTWG`.
    package let label: String
    /// When, in words, with all doubts: `about Dec 2007`, `2005 or 2006 (disputed)`.
    package let date: String
    /// When, in days, by their beginning: one stretch, or more where it recurs or sources disagree.
    package let stretches: [Stretch]
    /// The lanes it stands on; the first one bears its words.
    package let places: [Place]
    /// The numbers of its sources.
    package let sources: [Int]
    /// The look of the session or policy that it is; `nil` for what is no thing of its own.
    package let look: Look?
    /// The word for that thing: `session`.
    package let type: String
    /// What kind of relation it is.
    package let family: Family
    /// How it is held to be so.
    package let modality: Scene.Modality
    /// Whether sources disagree about it.
    package let isDisputed: Bool
    /// Whether ``date`` bears the numbers of the sources: `2005 [1] or 2006 [2] (disputed)`.
    package let citesDates: Bool

    /// Describes something dated.
    ///
    /// - Precondition: there is a stretch.
    package init(
      _ label: String, date: String = "", stretches: [Stretch], places: [Place],
      sources: [Int] = [], look: Look? = nil, type: String = "", family: Family = .other,
      modality: Scene.Modality = .asserted, isDisputed: Bool = false,
      citesDates: Bool = false
    ) {
      precondition(!stretches.isEmpty, "what is dated has a date")
      var lanes: Set<String> = []
      self.label = label
      self.date = date
      self.stretches = Set(stretches).sorted(by: Stretch.comesBefore)
      self.places = places.filter { lanes.insert($0.lane).inserted }
      self.sources = Set(sources).sorted()
      self.look = look
      self.type = type
      self.family = family
      self.modality = modality
      self.isDisputed = isDisputed
      self.citesDates = citesDates
    }

    /// The item on those of its lanes that there are; `nil` when there are none.
    func placed(on lanes: Set<String>) -> Item? {
      let kept = places.filter { lanes.contains($0.lane) }
      guard !kept.isEmpty else { return nil }
      return Item(
        label, date: date, stretches: stretches, places: kept, sources: sources, look: look,
        type: type, family: family, modality: modality, isDisputed: isDisputed,
        citesDates: citesDates)
    }

    /// The first day that it names.
    var firstDay: Int { stretches.first?.firstDay ?? .max }

    /// The order of time, then of words.
    static func comesBefore(_ one: Item, _ other: Item) -> Bool {
      let a = (one.firstDay, one.stretches.first?.lastDay ?? 0, one.label, one.date)
      let b = (other.firstDay, other.stretches.first?.lastDay ?? 0, other.label, other.date)
      if a != b { return a < b }
      let ours = one.places.map { "\($0.lane)\n\($0.sentence)" }
      let theirs = other.places.map { "\($0.lane)\n\($0.sentence)" }
      if ours != theirs { return ours.lexicographicallyPrecedes(theirs) }
      return one.sources.lexicographicallyPrecedes(other.sources)
    }
  }
}
