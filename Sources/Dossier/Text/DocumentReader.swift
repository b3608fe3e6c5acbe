import Diagnostics
import Yams

/// Reads a file of `documents/`: a source document and its claims in the order of its paragraphs.
struct DocumentReader {
  /// A claim whose words are not looked up yet.
  struct Draft {
    var record: ClaimRecord
    /// The text after the predicate, which is a key or a value.
    var rest: String
    var hasWrittenID: Bool
    var node: Node
    var fields: Fields
  }

  private let file: DossierText
  private(set) var document: (record: DocumentRecord, fields: Fields)?
  private(set) var drafts: [Draft] = []
  /// Paragraphs of which a claim is refused.
  private(set) var mistaken: Set<String> = []

  init(_ file: DossierText) { self.file = file }

  mutating func read() {
    guard let root = file.parse(),
      let top = file.fields(
        of: root, allowed: ["liaison", "document", "claims"], what: "a file of a document"),
      file.checkVersion(top)
    else { return }
    guard let node = top["document"] else {
      file.refuse(
        "a file in documents/ describes its document", at: root,
        hint: "add 'document:' with id, key, type, title and paragraphs")
      return
    }
    guard let fields = file.fields(of: node, allowed: Self.documentKeys, what: "'document'"),
      let record = readDocument(fields)
    else { return }
    document = (record, fields)
    guard let claims = top["claims"], claims.scalar?.string != "" else { return }
    for item in file.items(of: claims, what: "'claims'") { readClaim(item, of: record) }
  }
}

extension DocumentReader {
  private static let documentKeys = [
    "id", "key", "type", "title", "aliases", "file", "sha256", "paragraphs", "language", "note",
  ]

  private func readDocument(_ fields: Fields) -> DocumentRecord? {
    for key in ["id", "key", "type", "title", "paragraphs"] where fields[key] == nil {
      file.refuse("the document has no '\(key)'", at: fields.node)
    }
    guard let id = file.nonEmptyText(fields["id"], what: "'id'"),
      let key = file.nonEmptyText(fields["key"], what: "'key'"), let keyNode = fields["key"],
      file.checkKey(key, at: keyNode),
      let type = file.nonEmptyText(fields["type"], what: "'type'"),
      let title = file.nonEmptyText(fields["title"], what: "'title'"),
      let paragraphs = file.count(fields["paragraphs"], what: "'paragraphs'")
    else { return nil }
    let isPlain = id.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D
    }
    if !isPlain, let place = fields["id"] {
      file.refuse(
        "a document's id holds lower-case letters, digits and hyphens only, not '\(id)'", at: place)
      return nil
    }
    return DocumentRecord(
      id: id, key: key, type: type, title: title,
      aliases: file.aliases(fields["aliases"], of: "the document"),
      file: file.nonEmptyText(fields["file"], what: "'file'"), sha256: checksum(fields["sha256"]),
      paragraphs: paragraphs, language: file.text(fields["language"], what: "'language'"),
      note: file.text(fields["note"], what: "'note'"))
  }

  private func checksum(_ node: Node?) -> String? {
    guard let node, let text = file.text(node, what: "'sha256'") else { return nil }
    let isHex = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isHex, text.utf8.count == 64 else {
      file.refuse("'sha256' is 64 lower-case hexadecimal digits", at: node)
      return nil
    }
    return text
  }
}

extension DocumentReader {
  private static let claimKeys = [
    "on", "seen", "from", "to", "stated", "role", "for", "says", "mode", "denied", "disputed",
    "inferred", "basis", "also", "unnamed", "note", "id",
  ]

  private mutating func readClaim(_ node: Node, of document: DocumentRecord) {
    guard case .mapping(let mapping) = node, let first = mapping.first else {
      file.refuse(
        "a claim is written '- {16: subject relation object}'", at: node,
        hint: "the first key is the number of the paragraph")
      return
    }
    guard let number = first.key.scalar?.string, let paragraph = Int(number), paragraph >= 1 else {
      file.refuse(
        "a claim begins with the number of its paragraph, not "
          + "'\(first.key.scalar?.string ?? "a list")'", at: first.key)
      return
    }
    guard paragraph <= document.paragraphs else {
      file.refuse(
        "document \(document.id) has \(document.paragraphs) paragraphs, there is no \(paragraph)",
        at: first.key)
      return
    }
    guard
      let fields = file.fields(
        of: node, allowed: [number] + Self.claimKeys, what: "a claim of paragraph \(paragraph)"),
      let text = file.nonEmptyText(first.value, what: "a claim of paragraph \(paragraph)")
    else {
      mistaken.insert("\(document.id).\(paragraph)")
      return
    }
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count == 3 else {
      mistaken.insert("\(document.id).\(paragraph)")
      file.refuse(
        "a claim says 'subject relation object'; '\(text)' has \(words.count) of the three",
        at: first.value)
      return
    }
    drafts.append(
      draft(
        document, paragraph, subject: String(words[0]), predicate: String(words[1]),
        rest: trimmed(words[2]), fields, first.value))
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }

  private func draft(
    _ document: DocumentRecord, _ paragraph: Int, subject: String, predicate: String, rest: String,
    _ fields: Fields, _ node: Node
  ) -> Draft {
    let inferred = file.nonEmptyText(fields["inferred"], what: "'inferred'")
    let mode = file.choice(fields["mode"], what: "'mode'", Modality.self)
    if mode == .inferred, inferred == nil, let place = fields["mode"] {
      file.refuse("an inferred claim says why", at: place, hint: "write 'inferred: reason' instead")
    }
    let record = ClaimRecord(
      id: writtenID(fields["id"], document.id, paragraph), document: document.id,
      paragraph: paragraph, also: alsoParagraphs(fields["also"], document), subject: subject,
      predicate: predicate, object: .value(rest), dating: file.dating(fields),
      stated: file.nonEmptyText(fields["stated"], what: "'stated'"),
      role: file.nonEmptyText(fields["role"], what: "'role'"),
      behalf: file.nonEmptyText(fields["for"], what: "'for'"),
      says: file.nonEmptyText(fields["says"], what: "'says'"),
      modality: mode ?? (inferred == nil ? .asserted : .inferred),
      isDenied: file.flag(fields["denied"], what: "'denied'") ?? false,
      disputed: file.nonEmptyText(fields["disputed"], what: "'disputed'"), inferred: inferred,
      basis: file.texts(fields["basis"], what: "'basis'"),
      unnamed: file.nonEmptyText(fields["unnamed"], what: "'unnamed'"),
      note: file.nonEmptyText(fields["note"], what: "'note'"))
    return Draft(
      record: record, rest: rest, hasWrittenID: fields["id"] != nil, node: node, fields: fields)
  }

  private func writtenID(_ node: Node?, _ document: String, _ paragraph: Int) -> String? {
    guard let node, let slug = file.nonEmptyText(node, what: "'id'"), file.checkKey(slug, at: node)
    else { return nil }
    return "\(document).\(paragraph)/\(slug)"
  }

  private func alsoParagraphs(_ node: Node?, _ document: DocumentRecord) -> [Int] {
    guard let node else { return [] }
    return file.texts(node, what: "'also'").compactMap { text in
      guard let number = Int(text), (1...document.paragraphs).contains(number) else {
        file.refuse(
          "'also' names a paragraph of document \(document.id) from 1 to \(document.paragraphs), "
            + "not '\(text)'", at: node, word: text)
        return nil
      }
      return number
    }
  }
}

extension DossierText {
  /// How a claim dates its content: `on`, `seen`, or `from` and `to`.
  func dating(_ fields: Fields) -> Dating {
    let given = ["on", "seen", "from", "to"].filter { fields[$0] != nil }
    if given.count > 1, given != ["from", "to"], let place = fields[given[1]] {
      refuse(
        "a claim is dated by one of on, seen, or from and to; not by "
          + given.joined(separator: " and "), at: place)
      return .undated
    }
    if let date = date(fields["on"], what: "'on'") { return .event(date) }
    if let date = date(fields["seen"], what: "'seen'") { return .sighting(date) }
    let (from, to) = (date(fields["from"], what: "'from'"), date(fields["to"], what: "'to'"))
    return from == nil && to == nil ? .undated : .span(from: from, to: to)
  }

  private func date(_ node: Node?, what: String) -> EDTFDate? {
    guard let node, let text = nonEmptyText(node, what: what) else { return nil }
    do {
      return try EDTFDate(text)
    } catch {
      refuse("\(what) is not a date: \(error)", at: node, hint: "for instance 2007-12-11 or 2005")
      return nil
    }
  }
}
