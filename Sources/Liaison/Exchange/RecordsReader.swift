import Dossier
import GraphSchema
import Report

/// Reads the records of a dossier from JSON as ``DossierRecords/json`` writes it.
enum RecordsReader {
  static func records(_ document: JSONDocument) throws(LiaisonError) -> DossierRecords {
    let root = JSONPath(document)
    guard try root.member("liaison").number == 1 else {
      throw root.refusal("is of another version than 1")
    }
    var entities: [EntityRecord] = []
    for item in try root.member("entities").items { entities.append(try entity(item)) }
    var documents: [DocumentRecord] = []
    for item in try root.member("documents").items { documents.append(try self.document(item)) }
    var claims: [ClaimRecord] = []
    for item in try root.member("claims").items { claims.append(try claim(item)) }
    return DossierRecords(
      vocabulary: try VocabularyReader.vocabulary(try root.member("schema")), entities: entities,
      renamed: try root.optional("renamed").map(dictionary) ?? [:], documents: documents,
      claims: claims, tensions: try tensions(root.optional("tensions")))
  }

  static func dictionary(_ path: JSONPath) throws(LiaisonError) -> [String: String] {
    var result: [String: String] = [:]
    for (name, value) in try path.members { result[name] = try value.text }
    return result
  }

  static func tensions(_ path: JSONPath?) throws(LiaisonError) -> [TensionRecord] {
    var result: [TensionRecord] = []
    for item in try path?.items ?? [] {
      result.append(
        TensionRecord(
          claims: try item.member("claims").texts, why: try item.member("why").text))
    }
    return result
  }

  static func entity(_ path: JSONPath) throws(LiaisonError) -> EntityRecord {
    EntityRecord(
      key: try path.member("key").text, type: try path.member("type").text,
      name: try path.member("name").text, aliases: try aliases(path.optional("aliases")),
      scripts: try path.optional("scripts").map(dictionary) ?? [:],
      isHub: try path.optional("hub")?.flag, note: try path.optional("note")?.text)
  }

  private static func aliases(_ path: JSONPath?) throws(LiaisonError) -> [AliasRecord] {
    var result: [AliasRecord] = []
    for item in try path?.items ?? [] {
      if case .string(let name) = item.value {
        result.append(AliasRecord(name))
      } else {
        result.append(
          AliasRecord(
            try item.member("name").text, scope: try item.optional("in")?.texts ?? [],
            isWeak: try item.optional("weak")?.flag ?? false))
      }
    }
    return result
  }

  static func document(_ path: JSONPath) throws(LiaisonError) -> DocumentRecord {
    DocumentRecord(
      id: try path.member("id").text, key: try path.member("key").text,
      type: try path.member("type").text, title: try path.member("title").text,
      aliases: try aliases(path.optional("aliases")), file: try path.optional("file")?.text,
      sha256: try path.optional("sha256")?.text, paragraphs: try path.member("paragraphs").number,
      language: try path.optional("language")?.text, note: try path.optional("note")?.text)
  }

  static func claim(_ path: JSONPath) throws(LiaisonError) -> ClaimRecord {
    let object: ClaimRecord.Object
    if let key = path.optional("object") {
      object = .entity(try key.text)
    } else {
      object = .value(try path.member("value").text)
    }
    var also: [Int] = []
    for item in try path.optional("also")?.items ?? [] { also.append(try item.number) }
    return ClaimRecord(
      id: try path.member("id").text, document: try path.member("document").text,
      paragraph: try path.member("paragraph").number, also: also,
      subject: try path.member("subject").text, predicate: try path.member("predicate").text,
      object: object, dating: try dating(path), stated: try path.optional("stated")?.text,
      role: try path.optional("role")?.text, behalf: try path.optional("for")?.text,
      says: try path.optional("says")?.text,
      modality: try path.member("mode").choice(Modality.self),
      isDenied: try path.optional("denied")?.flag ?? false,
      disputed: try path.optional("disputed")?.text, inferred: try path.optional("inferred")?.text,
      basis: try path.optional("basis")?.texts ?? [], unnamed: try path.optional("unnamed")?.text,
      note: try path.optional("note")?.text)
  }

  private static func dating(_ path: JSONPath) throws(LiaisonError) -> Dating {
    if let on = try date(path.optional("on")) { return .event(on) }
    if let seen = try date(path.optional("seen")) { return .sighting(seen) }
    let (from, to) = (try date(path.optional("from")), try date(path.optional("to")))
    return from == nil && to == nil ? .undated : .span(from: from, to: to)
  }

  private static func date(_ path: JSONPath?) throws(LiaisonError) -> EDTFDate? {
    guard let path else { return nil }
    let text = try path.text
    do { return try EDTFDate(text) } catch { throw path.refusal("is not a date: \(error)") }
  }
}
