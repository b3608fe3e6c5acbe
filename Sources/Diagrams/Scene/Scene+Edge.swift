extension Scene {
  /// How a relation is held to be so.
  package enum Modality: String, Sendable, Hashable, CaseIterable {
    /// A source says so.
    case asserted
    /// It follows from what sources say.
    case inferred
    /// A source says that it is planned.
    case planned
    /// A source expects it.
    case predicted
    /// A source reports that somebody believes it.
    case belief
  }

  /// One relation along an edge.
  package struct Relation: Sendable, Hashable {
    /// The verb phrase, short: `co-chairs`.
    package let label: String
    /// The verb phrase of the sentence, when the short one is not enough: `is a co-chair of`.
    package let phrase: String
    /// What kind of relation it is; it decides the arrow.
    package let family: Family
    /// When: `2006–`, `Dec 2007`; nothing when unknown.
    package let date: String
    /// The numbers of its sources.
    package let sources: [Int]
    /// The same sources to the paragraph, for the sentence: `003.5`.
    package let citations: [String]
    /// How it is held to be so.
    package let modality: Modality
    /// Whether its truth is doubted.
    package let isDisputed: Bool
    /// Whether a source denies it.
    package let isDenied: Bool
    /// When it was so or began to be, for the order of a story; `nil` when unknown.
    package let when: When?
    /// What became of it between two dates, in a comparison.
    package var change: Change?
    /// How it stands out; it never moves anything.
    package var stage: Stage
    /// The step of the story that tells it, from 1; what has none is there from the beginning.
    package var step: Int?

    /// Describes a relation.
    package init(
      _ label: String, phrase: String? = nil, family: Family, date: String = "",
      sources: [Int] = [], citations: [String] = [], modality: Modality = .asserted,
      isDisputed: Bool = false, isDenied: Bool = false, when: When? = nil, change: Change? = nil,
      stage: Stage = .plain
    ) {
      self.label = label
      self.phrase = phrase ?? label
      self.family = family
      self.date = date
      self.sources = Set(sources).sorted()
      self.citations = Set(citations).sorted()
      self.modality = modality
      self.isDisputed = isDisputed
      self.isDenied = isDenied
      self.when = when
      self.change = change
      self.stage = stage
    }
  }

  /// When a relation was so or began to be: the days on one of which that was.
  package struct When: Sendable, Hashable, Comparable {
    /// The first of the days, counted from 1970-01-01.
    package let day: Int
    /// How many there are: 1 for a day, 365 for a year.
    package let width: Int

    /// Names days, within some 27,000 years of 1970.
    package init(day: Int, width: Int = 1) {
      self.day = min(max(day, -10_000_000), 10_000_000)
      self.width = min(max(width, 1), 20_000_000)
    }

    /// Orders by the first day; of those that begin alike, the widest comes first.
    package static func < (one: When, other: When) -> Bool {
      (one.day, -one.width) < (other.day, -other.width)
    }
  }

  /// A line between two nodes with all that it says.
  package struct Edge: Sendable, Hashable {
    /// The key of the node it leaves.
    package let from: String
    /// The key of the node it reaches.
    package let to: String
    /// Whether it reads the same both ways.
    package let isSymmetric: Bool
    /// Its relations, the weightiest family first, then by date and label.
    package let relations: [Relation]

    /// Joins two nodes.
    ///
    /// A symmetric edge leaves the node whose key comes first.
    package init(_ from: String, _ to: String, _ relations: [Relation], isSymmetric: Bool = false) {
      precondition(!relations.isEmpty, "an edge says something")
      let turned = isSymmetric && to < from
      self.from = turned ? to : from
      self.to = turned ? from : to
      self.isSymmetric = isSymmetric
      self.relations = Set(relations).sorted(by: Relation.comesBefore)
    }

    /// The family that the line is drawn as: that of the first relation shown that holds.
    package var family: Family { Edge.family(of: shown.isEmpty ? relations : shown) }

    /// The family that decides where the line runs, whatever of it is shown.
    var layoutFamily: Family { Edge.family(of: relations) }

    /// The relations that are not hidden.
    package var shown: [Relation] { relations.filter { $0.stage != .hidden } }

    /// The edge with what is shown of it; `nil` when that is nothing.
    var withoutHidden: Edge? {
      shown.isEmpty ? nil : Edge(from, to, shown, isSymmetric: isSymmetric)
    }

    /// How the line stands out: as the most conspicuous of its relations does.
    package var stage: Stage { relations.map(\.stage).max() ?? .plain }

    /// What became of the line between two dates: what is surest to be there on the later one.
    package var change: Change? {
      let changes = Set(shown.compactMap(\.change))
      return [Change.kept, .begun, .unknown, .ended].first(where: changes.contains)
    }

    /// The step of the story in which the line is seen first.
    package var step: Int? {
      relations.contains { $0.step == nil } ? nil : relations.compactMap(\.step).min()
    }

    private static func family(of relations: [Relation]) -> Family {
      (relations.first { $0.modality == .asserted && !$0.isDenied } ?? relations[0]).family
    }

    /// Edges with the same ends made one, sorted by their ends.
    ///
    /// A symmetric edge joins a directed one only when the two have the same direction after sorting
    /// and the same symmetry: a meeting does not turn a signature into something mutual.
    static func merged(_ edges: [Edge]) -> [Edge] {
      var relations: [Ends: [Relation]] = [:]
      for edge in edges {
        let ends = Ends(from: edge.from, to: edge.to, isSymmetric: edge.isSymmetric)
        relations[ends, default: []] += edge.relations
      }
      return relations.sorted { $0.key < $1.key }.map { ends, all in
        Edge(ends.from, ends.to, all, isSymmetric: ends.isSymmetric)
      }
    }
  }
}

/// What two edges share when they are one line.
private struct Ends: Hashable, Comparable {
  let from: String
  let to: String
  let isSymmetric: Bool

  static func < (one: Ends, other: Ends) -> Bool {
    (one.from, one.to, one.isSymmetric ? 1 : 0) < (other.from, other.to, other.isSymmetric ? 1 : 0)
  }
}

extension Scene.Relation {
  /// The order of relations on one line: weighty families first, then by date, then by words.
  static func comesBefore(_ one: Self, _ other: Self) -> Bool {
    let a = (one.family.rank, one.date, one.label, one.phrase, one.modality.rawValue)
    let b = (other.family.rank, other.date, other.label, other.phrase, other.modality.rawValue)
    if a != b { return a < b }
    if one.sources != other.sources { return one.sources.lexicographicallyPrecedes(other.sources) }
    let doubts = (one.isDisputed ? 1 : 0, one.isDenied ? 1 : 0)
    let otherDoubts = (other.isDisputed ? 1 : 0, other.isDenied ? 1 : 0)
    if doubts != otherDoubts { return doubts < otherDoubts }
    if let ours = one.when, let theirs = other.when, ours != theirs { return ours < theirs }
    if (one.when == nil) != (other.when == nil) { return one.when == nil }
    if one.citations != other.citations {
      return one.citations.lexicographicallyPrecedes(other.citations)
    }
    let fates = (one.change?.rawValue ?? "", one.stage, one.step ?? 0)
    return fates < (other.change?.rawValue ?? "", other.stage, other.step ?? 0)
  }
}
