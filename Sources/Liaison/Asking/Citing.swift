public import Dossier

/// Who says so: claims with document, paragraph and whose words they are.
public struct CiteAnswer: Sendable {
  /// The dossier asked.
  public let graph: ClaimGraph
  /// What was asked about: a name, a claim or a paragraph.
  public let subject: String
  /// The claims, in the order of documents and paragraphs.
  public let claims: [Claim]
  /// How many there were before ``Scope/limit`` was applied.
  public let total: Int
}

extension Snapshot {
  /// The claims that name an entity, one claim by its id, or all claims of a paragraph (`002.16`) or
  /// document (`002`).
  ///
  /// - Throws: an error about the name, or ``LiaisonError/unknownWord(_:kind:nearest:)`` for an id or
  ///   a paragraph that is not there.
  public func citations(of text: String) throws(LiaisonError) -> CiteAnswer {
    let graph = try dossier()
    var claims: [Claim] = []
    var subject = text
    if let claim = graph.claim(id: text) {
      claims = [claim]
    } else if text.contains("/") {
      throw .unknownWord(text, kind: .claim, nearest: Self.nearest(text, graph.claims.map(\.id)))
    } else if let found = try paragraphClaims(text, graph) {
      claims = found
    } else {
      let entity = try entity(text)
      claims = graph.claims(of: entity.id)
      subject = entity.name
    }
    let total = claims.count
    if let limit = scope.limit { claims = Array(claims.prefix(limit)) }
    return CiteAnswer(graph: graph, subject: subject, claims: claims, total: total)
  }

  private func paragraphClaims(
    _ text: String, _ graph: ClaimGraph
  ) throws(LiaisonError) -> [Claim]? {
    if let document = graph.documents.first(where: { $0.record.id == text }) {
      return document.claims.map { graph.claims[$0] }
    }
    guard let dot = text.lastIndex(of: "."), let paragraph = Int(text[text.index(after: dot)...]),
      let document = graph.documents.first(where: { $0.record.id == text[..<dot] })
    else { return nil }
    guard (1...document.record.paragraphs).contains(paragraph) else {
      throw .badArgument(
        "document \(document.record.id) has \(document.record.paragraphs) paragraphs, there is no "
          + "\(paragraph)", hint: nil)
    }
    return document.claims.map { graph.claims[$0] }.filter {
      $0.record.paragraphs.contains(paragraph)
    }
  }
}
