/// One entity that a text may name, and why.
public struct NameMatch: Sendable, Hashable {
  /// How well the text fits.
  public enum How: Sendable, Hashable, Comparable {
    /// It is the entity's canonical name or its key.
    case exact
    /// It is one of its aliases.
    case alias
    /// It is near one of its names.
    case near(Nearness)

    /// Whether the text is a name of the entity, folding aside.
    public var isFull: Bool { self == .exact || self == .alias }
  }

  /// What sets a near name apart from the text; nearest first.
  public enum Nearness: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The same name said otherwise: without a middle initial, other order of words, initials.
    case variant
    /// Whole words of the name: a surname, the first words.
    case part
    /// Beginnings of words of the name.
    case beginning
    /// Some words are misspelt.
    case misspelt

    /// Orders from near to far.
    public static func < (a: Nearness, b: Nearness) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The entity, as the index was given it.
  public let entity: Int
  /// How well the text fits.
  public let how: How
  /// The name it fits, as the dossier writes it.
  public let matched: String
  /// The number of differences within one kind of nearness: edits and words left over.
  public let cost: Int
}

/// What a look-up comes to.
public enum NameLookup: Sendable, Hashable {
  /// One entity is meant. Unless it is named in full (``NameMatch/How/isFull``), say how the text
  /// was understood.
  case one(NameMatch)
  /// Several entities may be meant: ask back. Best first.
  case several([NameMatch])
  /// No entity is meant; these names come nearest.
  case none(nearest: [String])
}
