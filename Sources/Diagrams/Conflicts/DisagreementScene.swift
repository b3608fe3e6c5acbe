/// What a conflict view shows: disagreements, the things they are about, and the documents.
///
/// Things and documents are given once, however many disagreements they occur in.
package struct DisagreementScene: Sendable, Hashable {
  /// A document that witnesses name.
  package struct Document: Sendable, Hashable {
    /// Its short name: `002`.
    package let id: String
    /// Its number in the list of sources.
    package let number: Int
    /// The word for its kind: `press release`.
    package let kind: String
    /// When it was published, or `undated`.
    package let date: String
    /// Its title.
    package let title: String

    /// Describes a document.
    package init(_ id: String, number: Int, kind: String, date: String, title: String) {
      self.id = id
      self.number = number
      self.kind = kind
      self.date = date
      self.title = title
    }
  }

  /// The headline.
  package let title: String
  /// One sentence under it.
  package let subtitle: String
  /// The disagreements, one band each, in the order given.
  package let bands: [Disagreement]
  /// The things that readings name, by key.
  package let things: [String: Scene.Node]
  /// The documents that witnesses name, by id.
  package let documents: [String: Document]
  /// The numbered sources.
  package let sources: [Scene.Source]
  /// Remarks printed under the sources.
  package let notes: [String]

  /// Gathers what is shown.
  ///
  /// A key or id that has no thing or document is drawn as its own name.
  package init(
    title: String, subtitle: String = "", bands: [Disagreement], things: [Scene.Node],
    documents: [Document], sources: [Scene.Source] = [], notes: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.bands = bands
    self.things = Dictionary(things.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.documents = Dictionary(
      documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.sources = sources
    self.notes = notes
  }
}
