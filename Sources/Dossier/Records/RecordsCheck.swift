import GraphSchema

/// What records must fulfil beside the schema, wherever they come from: the reader of files has looked
/// already, with places; data of other origin is looked at here.
struct RecordsCheck {
  let records: DossierRecords

  /// - Throws: ``DossierError/refused(_:)`` for the first thing that cannot be.
  /// - Complexity: O(*n*) in the number of records.
  func check() throws(DossierError) {
    let vocabulary = records.vocabulary
    if let behalf = vocabulary.behalf, vocabulary.schema.relationshipType(behalf) == nil {
      throw .refused("the schema names an unknown relation '\(behalf)' for 'on behalf of'")
    }
    var paragraphs: [String: Int] = [:]
    for document in records.documents {
      guard document.paragraphs >= 1 else {
        throw .refused("document '\(document.id)' has \(document.paragraphs) paragraphs")
      }
      if paragraphs.updateValue(document.paragraphs, forKey: document.id) != nil {
        throw .refused("two documents have the id '\(document.id)'")
      }
    }
    var types: [String: String] = [:]
    for entity in records.entities { types[entity.key] = entity.type }
    for document in records.documents { types[document.key] = document.type }
    var ids: Set<String> = []
    for claim in records.claims {
      if !ids.insert(claim.id).inserted { throw .refused("two claims have the id '\(claim.id)'") }
      try check(claim, paragraphs, types)
    }
    for id in records.tensions.flatMap(\.claims) where !ids.contains(id) {
      throw .refused("a tension names an unknown claim '\(id)'")
    }
  }

  private func check(
    _ claim: ClaimRecord, _ paragraphs: [String: Int], _ types: [String: String]
  ) throws(DossierError) {
    guard let count = paragraphs[claim.document] else {
      throw .refused("claim '\(claim.id)': unknown document '\(claim.document)'")
    }
    for paragraph in [claim.paragraph] + claim.also where !(1...count).contains(paragraph) {
      throw .refused(
        "claim '\(claim.id)': document '\(claim.document)' has \(count) paragraphs, "
          + "there is no \(paragraph)")
    }
    guard case .value(let value) = claim.object else { return }
    guard let property = records.vocabulary.property(claim.predicate) else {
      throw .refused("claim '\(claim.id)': unknown property '\(claim.predicate)'")
    }
    if let wanted = property.kind.wanted(insteadOf: value) {
      throw .refused("claim '\(claim.id)': '\(property.name)' takes \(wanted), not '\(value)'")
    }
    let subject = types[records.renamed[claim.subject] ?? claim.subject] ?? ""
    let schema = records.vocabulary.schema
    if !subject.isEmpty, !property.of.contains(where: { schema.isNodeType(subject, a: $0) }) {
      throw .refused("claim '\(claim.id)': '\(property.name)' does not belong to '\(subject)'")
    }
  }
}

extension PropertyRecord.Kind {
  /// What a text should be when it is no value of this kind: `a whole number`.
  func wanted(insteadOf text: String) -> String? {
    switch self {
    case .string: nil
    case .integer: Int64(text) == nil ? "a whole number" : nil
    case .double: Double(text) == nil ? "a number" : nil
    case .boolean: text == "true" || text == "false" ? nil : "true or false"
    case .date: (try? EDTFDate(text)) == nil ? "a date such as 2007-12-11 or 2005" : nil
    }
  }
}
