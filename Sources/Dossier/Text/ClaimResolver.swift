import Diagnostics
import GraphSchema
import Yams

/// Looks up the words of a claim: its keys among the entities, its predicate among relations and
/// properties, and checks that the ends fit.
struct ClaimResolver {
  let vocabulary: Vocabulary
  /// The type of each entity, by key.
  let types: [String: String]
  let renamed: [String: String]
  /// Whether a key is one whose own declaration is refused, so that a claim of it is no new mistake.
  let isRefused: (String) -> Bool

  /// The claim with everything looked up, or `nil` with diagnostics.
  func resolve(_ draft: DocumentReader.Draft, in file: DossierText) -> ClaimRecord? {
    var record = draft.record
    let subject = key(record.subject, draft.node, file)
    let behalf = record.behalf.flatMap { key($0, draft.fields["for"] ?? draft.node, file) }
    let says = record.says.flatMap { key($0, draft.fields["says"] ?? draft.node, file) }
    if let relation = vocabulary.schema.relationshipType(record.predicate) {
      guard let object = key(draft.rest, draft.node, file), let subject else { return nil }
      record.object = .entity(object)
      guard endsFit(relation, subject, object, draft, file) else { return nil }
    } else if let property = vocabulary.property(record.predicate) {
      guard let value = value(draft.rest, of: property, draft, file), let subject else {
        return nil
      }
      record.object = .value(value)
      guard owns(property, subject, draft, file) else { return nil }
    } else {
      refusePredicate(record.predicate, draft, file)
      return nil
    }
    if record.behalf != nil, vocabulary.behalf == nil {
      file.refuse(
        "the schema names no relation for 'for:'", at: draft.fields["for"] ?? draft.node,
        hint: "add 'behalf: acts_for' to schema.yaml, and that relation")
    }
    guard let subject, behalfFits(subject, behalf, draft, file) else { return nil }
    record.subject = subject
    record.behalf = behalf
    record.says = says
    if !draft.hasWrittenID {
      record.id = ClaimRecord.derivedID(
        document: record.document, paragraph: record.paragraph, subject: record.subject,
        predicate: record.predicate, object: record.object)
    }
    return record
  }

  private func key(_ word: String, _ node: Node, _ file: DossierText) -> String? {
    if types[word] != nil { return word }
    if let new = renamed[word], types[new] != nil { return new }
    if isRefused(renamed[word] ?? word) { return nil }
    file.refuse(
      "unknown entity '\(word)'", at: node, word: word,
      hint: didYouMean(word, among: types.keys.sorted()) ?? "declare it in a file of entities/")
    return nil
  }

  private func refusePredicate(
    _ word: String, _ draft: DocumentReader.Draft, _ file: DossierText
  ) {
    let relations = vocabulary.schema.relationshipTypes
    let inverse = relations.first { $0.inverse == word }
    let hint = inverse.map { "write it the other way round, with '\($0.name)'" }
    file.refuse(
      "unknown relation '\(word)'", at: draft.node, word: word,
      hint: hint
        ?? didYouMean(word, among: relations.map(\.name) + vocabulary.properties.map(\.name)))
  }

  private func endsFit(
    _ relation: RelationshipType, _ subject: String, _ object: String,
    _ draft: DocumentReader.Draft, _ file: DossierText
  ) -> Bool {
    guard let from = types[subject], let to = types[object] else { return false }
    if vocabulary.schema.allows(relation, from: from, to: to) { return true }
    if relation.isSymmetric, vocabulary.schema.allows(relation, from: to, to: from) { return true }
    let isReversed = vocabulary.schema.allows(relation, from: to, to: from)
    file.refuse(
      "'\(relation.name)' leads from \(words(relation.from)) to \(words(relation.to)); "
        + "'\(subject)' is a \(from) and '\(object)' a \(to)", at: draft.node, word: relation.name,
      hint: isReversed ? "it fits the other way round: \(object) \(relation.name) \(subject)" : nil)
    return false
  }

  /// Whether the relation that follows from "on behalf of" can lead from one to the other.
  private func behalfFits(
    _ subject: String, _ behalf: String?, _ draft: DocumentReader.Draft, _ file: DossierText
  ) -> Bool {
    guard let behalf, let from = types[subject], let to = types[behalf],
      let relation = vocabulary.behalf.flatMap({ vocabulary.schema.relationshipType($0) }),
      !vocabulary.schema.allows(relation, from: from, to: to)
    else { return true }
    file.refuse(
      "'for' yields '\(relation.name)', which leads from \(words(relation.from)) to "
        + "\(words(relation.to)); '\(subject)' is a \(from) and '\(behalf)' a \(to)",
      at: draft.fields["for"] ?? draft.node)
    return false
  }

  private func owns(
    _ property: PropertyRecord, _ subject: String, _ draft: DocumentReader.Draft,
    _ file: DossierText
  ) -> Bool {
    guard let type = types[subject] else { return false }
    if property.of.contains(where: { vocabulary.schema.isNodeType(type, a: $0) }) { return true }
    file.refuse(
      "'\(property.name)' belongs to \(words(property.of)); '\(subject)' is a \(type)",
      at: draft.node, word: property.name)
    return false
  }

  private func value(
    _ text: String, of property: PropertyRecord, _ draft: DocumentReader.Draft,
    _ file: DossierText
  ) -> String? {
    var text = text
    if text.count >= 2, text.first == "\"", text.last == "\"" {
      text = String(text.dropFirst().dropLast())
    }
    let problem = property.kind.wanted(insteadOf: text)
    guard let problem else { return text }
    file.refuse("'\(property.name)' takes \(problem), not '\(text)'", at: draft.node, word: text)
    return nil
  }

  private func words(_ types: [String]) -> String { DossierText.alternatives(types) }
}
