import Dossier
package import Report

/// The data format `liaison-json`, version 1: a whole dossier in one object,
/// `{liaison: 1, schema, entities, renamed, documents, claims, tensions}`, from which the same dossier
/// can be read again.
extension DossierRecords {
  /// The dossier as JSON.
  package var json: JSONDocument {
    [
      "liaison": 1, "schema": vocabulary.json, "entities": .array(entities.map(\.json)),
      "renamed": JSONDocument(
        renamed.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
      "documents": .array(documents.map(\.json)), "claims": .array(claims.map(\.json)),
      "tensions": .array(
        tensions.map { ["claims": .texts($0.claims), "why": .string($0.why)] }),
    ]
  }
}

extension JSONDocument {
  static func texts(_ texts: [String]) -> JSONDocument { .array(texts.map { .string($0) }) }
}

extension EntityRecord {
  var json: JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("key", .string(key)), ("type", .string(type)), ("name", .string(name)),
      ("aliases", .array(aliases.map(\.json))),
      (
        "scripts",
        JSONDocument(scripts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
    ]
    if let isHub { members.append(("hub", .boolean(isHub))) }
    if let note { members.append(("note", .string(note))) }
    return JSONDocument(members)
  }
}

extension AliasRecord {
  var json: JSONDocument {
    if scope.isEmpty && !isWeak { return .string(name) }
    return ["name": .string(name), "in": .texts(scope), "weak": .boolean(isWeak)]
  }
}

extension DocumentRecord {
  var json: JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("id", .string(id)), ("key", .string(key)), ("type", .string(type)),
      ("title", .string(title)), ("aliases", .array(aliases.map(\.json))),
      ("paragraphs", .integer(Int64(paragraphs))),
    ]
    if let file { members.append(("file", .string(file))) }
    if let sha256 { members.append(("sha256", .string(sha256))) }
    if let language { members.append(("language", .string(language))) }
    if let note { members.append(("note", .string(note))) }
    return JSONDocument(members)
  }
}

extension ClaimRecord {
  var json: JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("id", .string(id)), ("document", .string(document)),
      ("paragraph", .integer(Int64(paragraph))),
      ("also", .array(also.map { .integer(Int64($0)) })), ("subject", .string(subject)),
      ("predicate", .string(predicate)),
    ]
    switch object {
    case .entity(let key): members.append(("object", .string(key)))
    case .value(let text): members.append(("value", .string(text)))
    }
    switch dating {
    case .event(let date): members.append(("on", .string(date.text)))
    case .sighting(let date): members.append(("seen", .string(date.text)))
    case .span(let from, let to):
      if let from { members.append(("from", .string(from.text))) }
      if let to { members.append(("to", .string(to.text))) }
    case .undated: break
    }
    let optional: [(String, String?)] = [
      ("stated", stated), ("role", role), ("for", behalf), ("says", says),
    ]
    members += optional.compactMap { name, text in text.map { (name, .string($0)) } }
    members.append(("mode", .string(modality.rawValue)))
    if isDenied { members.append(("denied", .boolean(true))) }
    let reasons: [(String, String?)] = [
      ("disputed", disputed), ("inferred", inferred), ("unnamed", unnamed), ("note", note),
    ]
    members += reasons.compactMap { name, text in text.map { (name, .string($0)) } }
    if !basis.isEmpty { members.append(("basis", .texts(basis))) }
    return JSONDocument(members)
  }
}
