/// What one paragraph of one document says about one subject.
///
/// A claim is never a fact: a relationship or a value exists in the graph because at least one
/// claim states it, and every claim opens to its document and paragraph.
public struct ClaimRecord: Sendable, Hashable {
  /// What is said of the subject.
  public enum Object: Sendable, Hashable {
    /// The relation leads to an entity, given by its key.
    case entity(String)
    /// The property has a value, given as text.
    case value(String)
  }

  /// Its durable identity: `002.16/htwg/established/2005`.
  public var id: String
  /// The short name of the document.
  public var document: String
  /// The paragraph, counted from 1.
  public var paragraph: Int
  /// Further paragraphs of the document that say it too or that it needs.
  public var also: [Int]
  /// The key of the subject.
  public var subject: String
  /// The name of a relation or of a property.
  public var predicate: String
  /// What the predicate leads to.
  public var object: Object
  /// How the claim dates its content.
  public var dating: Dating
  /// A relative date as the document words it.
  public var stated: String?
  /// The role of the subject.
  public var role: String?
  /// The key of the entity on whose behalf the subject acts.
  public var behalf: String?
  /// The key of the entity whose words they are, when not the document's own.
  public var says: String?
  /// How far the claim is held to be so.
  public var modality: Modality
  /// Whether the source denies it.
  public var isDenied: Bool
  /// Why it is doubtful.
  public var disputed: String?
  /// Why it was inferred; a planned claim can be inferred too.
  public var inferred: String?
  /// The claims or paragraphs an inference stands on.
  public var basis: [String]
  /// Why the paragraph does not name an end in words.
  public var unnamed: String?
  /// A remark in our own words.
  public var note: String?

  /// Makes a claim; the id is derived from the content when left out.
  public init(
    id: String? = nil, document: String, paragraph: Int, also: [Int] = [], subject: String,
    predicate: String, object: Object, dating: Dating = .undated, stated: String? = nil,
    role: String? = nil, behalf: String? = nil, says: String? = nil,
    modality: Modality = .asserted, isDenied: Bool = false, disputed: String? = nil,
    inferred: String? = nil, basis: [String] = [], unnamed: String? = nil, note: String? = nil
  ) {
    self.id =
      id
      ?? Self.derivedID(
        document: document, paragraph: paragraph, subject: subject, predicate: predicate,
        object: object)
    self.document = document
    self.paragraph = paragraph
    self.also = also
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.dating = dating
    self.stated = stated
    self.role = role
    self.behalf = behalf
    self.says = says
    self.modality = modality
    self.isDenied = isDenied
    self.disputed = disputed
    self.inferred = inferred
    self.basis = basis
    self.unnamed = unnamed
    self.note = note
  }

  /// Document and paragraph: `002.16`.
  public var citation: String { "\(document).\(paragraph)" }

  /// The paragraphs it cites, in order, each once.
  public var paragraphs: [Int] { Set([paragraph] + also).sorted() }

  /// The id made of what the claim says.
  static func derivedID(
    document: String, paragraph: Int, subject: String, predicate: String, object: Object
  ) -> String {
    let end =
      switch object {
      case .entity(let key): key
      case .value(let text): slug(of: text)
      }
    return "\(document).\(paragraph)/\(subject)/\(predicate)/\(end)"
  }

  /// A text as part of an id: lower-case letters, digits and hyphens, 40 characters at most.
  static func slug(of text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    let short = slug.prefix(40)
    let trimmed = short.last == "-" ? short.dropLast() : short
    return trimmed.isEmpty ? "value" : String(trimmed)
  }
}

/// How far a source holds a claim to be so.
public enum Modality: String, Sendable, Hashable, CaseIterable {
  /// The source says that it is so.
  case asserted
  /// Nobody says it in so many words; it follows from what is said.
  case inferred
  /// It is meant to happen.
  case planned
  /// Somebody expects it to happen.
  case predicted
  /// Somebody is said to believe it.
  case belief

  /// Whether walks follow it without being asked to.
  public var isWalkedByDefault: Bool { self == .asserted || self == .inferred }
}
