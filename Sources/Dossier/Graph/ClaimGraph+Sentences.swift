import GraphSchema
public import PropertyGraph

extension ClaimGraph {
  /// A link in words: `BIS co-chairs HTWG`, with role, date and how far it is held to be so.
  ///
  /// - Parameters:
  ///   - link: a link of this graph.
  ///   - start: the end the sentence begins with; the subject when left out. From the object,
  ///     the inverse phrase is used.
  public func sentence(of link: Link, from start: NodeID? = nil) -> String {
    let isForward = start == nil || start == link.from
    let subject = entity(isForward ? link.from : link.to).name
    let object = entity(isForward ? link.to : link.from).name
    return "\(subject) \(predicate(of: link, forward: isForward)) \(object)\(details(of: link))"
  }

  /// The verb phrase of a link, with what weakens it: `is planned to meet`.
  public func predicate(of link: Link, forward: Bool) -> String {
    let type = vocabulary.schema.relationshipType(link.relation)
    let phrase = (forward ? type?.phrase : type?.inversePhrase) ?? link.relation
    return link.isDenied ? "(denied:) \(phrase)" : phrase
  }

  /// Role, principal, date and modality of a link, in brackets where there is any.
  public func details(of link: Link) -> String {
    var parts: [String] = []
    if let role = link.role { parts.append("as \(role)") }
    if let behalf = link.behalf { parts.append("for \(entity(behalf).name)") }
    if link.dating != .undated { parts.append(link.dating.description) }
    if let stated = link.stated { parts.append("“\(stated)”") }
    if link.modality != .asserted { parts.append(link.modality.rawValue) }
    if link.isDisputed { parts.append("disputed") }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  /// A claim in words.
  public func sentence(of claim: Claim) -> String {
    if let link = claim.link { return sentence(of: self.link(link)) }
    let subject = entity(claim.subject).name
    let phrase = vocabulary.property(claim.record.predicate)?.phrase ?? claim.record.predicate
    guard case .value(let value) = claim.object else { return "\(subject) \(phrase)" }
    let denial = claim.record.isDenied ? "(denied:) " : ""
    let mode =
      claim.record.modality == .asserted ? "" : " (\(claim.record.modality.rawValue))"
    return "\(subject) \(denial)\(phrase) \(displayed(value, of: claim.record.predicate))\(mode)"
  }

  /// A property's value for people: dates are worded, the rest stays as it is.
  public func displayed(_ value: String, of property: String) -> String {
    guard vocabulary.property(property)?.kind == .date, let date = try? EDTFDate(value) else {
      return value
    }
    return date.description
  }

  /// The citations of claims, sorted as documents and paragraphs, each once: `002.16, 003.5`.
  public func citations(of positions: [Int]) -> [String] {
    var seen: Set<String> = []
    var citations: [(document: Int, paragraph: Int, text: String)] = []
    let order = Dictionary(
      documents.enumerated().map { ($1.record.id, $0) }, uniquingKeysWith: { first, _ in first })
    for position in positions {
      let record = claims[position].record
      for paragraph in record.paragraphs
      where seen.insert("\(record.document).\(paragraph)").inserted {
        citations.append(
          (order[record.document] ?? 0, paragraph, "\(record.document).\(paragraph)"))
      }
    }
    citations.sort { ($0.document, $0.paragraph) < ($1.document, $1.paragraph) }
    return citations.map(\.text)
  }
}
