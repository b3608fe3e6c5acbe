/// One matter on which sources do not agree, with all that is said of it on equal footing.
///
/// ```swift
/// let founding = Disagreement(
///   sort: .contradiction, headline: "HTWG was established in …", remark: "not resolved",
///   readings: [
///     Disagreement.Reading(
///       about: "htwg", lead: "was established in", value: "2005",
///       sentence: "HTWG was established in 2005",
///       witnesses: [Disagreement.Witness(document: "002", paragraphs: [16])]),
///     Disagreement.Reading(
///       about: "htwg", lead: "was established in", value: "2006",
///       sentence: "HTWG was established in 2006",
///       witnesses: [Disagreement.Witness(document: "003", paragraphs: [5])]),
///   ])
/// ```
package struct Disagreement: Sendable, Hashable {
  /// What does not fit together.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    /// Values or ends of which only one can be so.
    case contradiction
    /// One source says it, another denies it.
    case denial
    /// Claims that do not fit together though no rule forbids them.
    case tension
    /// A claim that its own text makes doubtful.
    case doubt

    /// The sort in words, as they stand under the headline of a band.
    package var words: String {
      switch self {
      case .contradiction: "Contradiction: only one of the readings can be so"
      case .denial: "Contradiction: one says it, the other denies it"
      case .tension: "Tension: no rule forbids it, but the claims do not fit together"
      case .doubt: "Doubt: the text itself makes the claim uncertain"
      }
    }
  }

  /// What does not fit together.
  package let sort: Sort
  /// The matter in a few words: `HTWG was established in …`.
  package let headline: String
  /// What was made of it: `not resolved`, or the reading that was preferred and why.
  package let remark: String
  /// What is said, in the order of the first claim.
  package let readings: [Reading]

  /// Describes a disagreement.
  package init(sort: Sort, headline: String, remark: String = "", readings: [Reading]) {
    self.sort = sort
    self.headline = headline
    self.remark = remark
    self.readings = readings
  }
}

extension Disagreement {
  /// One of the things said, with everybody who says it.
  package struct Reading: Sendable, Hashable {
    /// The key of the thing it is said of.
    package let about: String
    /// The key of the other thing, when the reading ties two.
    package let object: String?
    /// The relation between the two, when the reading ties two.
    package let relation: Scene.Relation?
    /// Whether the relation leads from the other thing to the one it is said of.
    package let isTurned: Bool
    /// Whether the relation reads the same both ways.
    package let isSymmetric: Bool
    /// The words before the value: `was established in`.
    package let lead: String
    /// What differs, said large: `2005`, `Ann Lee`; a whole sentence where nothing else would do.
    package let value: String
    /// A sentence that stands alone: `HTWG was established in 2005`.
    package let sentence: String
    /// Whether the reading is that the sentence is not so.
    package let isDenial: Bool
    /// Short lines more: when it held, why it is doubtful.
    package let details: [String]
    /// Who says so, at least one.
    package let witnesses: [Witness]

    /// Describes a reading.
    package init(
      about: String, object: String? = nil, relation: Scene.Relation? = nil, isTurned: Bool = false,
      isSymmetric: Bool = false, lead: String = "", value: String, sentence: String,
      isDenial: Bool = false, details: [String] = [], witnesses: [Witness]
    ) {
      self.about = about
      self.object = object
      self.relation = relation
      self.isTurned = isTurned
      self.isSymmetric = isSymmetric
      self.lead = lead
      self.value = value
      self.sentence = sentence
      self.isDenial = isDenial
      self.details = details
      self.witnesses = witnesses
    }
  }

  /// A place in a document that says so.
  package struct Witness: Sendable, Hashable {
    /// The id of the document: `002`.
    package let document: String
    /// The paragraphs, ascending.
    package let paragraphs: [Int]
    /// How the document holds it to be so.
    package let modality: Scene.Modality
    /// Whether its own text makes it doubtful.
    package let isDoubtful: Bool
    /// Whose words they are, when not the document's own.
    package let speaker: String

    /// Names a place in a document.
    package init(
      document: String, paragraphs: [Int], modality: Scene.Modality = .asserted,
      isDoubtful: Bool = false, speaker: String = ""
    ) {
      self.document = document
      self.paragraphs = Set(paragraphs).sorted()
      self.modality = modality
      self.isDoubtful = isDoubtful
      self.speaker = speaker
    }
  }
}
