import Diagnostics
import GraphSchema
import Yams

/// Puts the files of a dossier together.
///
/// It looks up every key, checks every end and gives every claim its id. Mistakes are gathered, so
/// that all of them are reported at once.
struct DossierAssembly {
  private let schemaText: DossierText
  private let vocabulary: Vocabulary?
  private var texts: [DossierText] = []
  private var entities: [EntityRecord] = []
  private var renamed: [String: String] = [:]
  private var documents: [DocumentRecord] = []
  private var drafts: [(draft: DocumentReader.Draft, file: DossierText)] = []
  private var tensions: [(record: TensionRecord, node: Node, file: DossierText)] = []
  private var keyPlaces: [String: (place: Place, type: String)] = [:]
  /// Keys whose declarations are refused, and whether others may be missing with a whole file.
  private var refusedKeys: Set<String> = []
  private var isMissingKeys = false
  /// Paragraphs of which a claim is refused.
  private var mistaken: Set<String> = []
  private var renamings: [(old: String, new: String, node: Node, file: DossierText)] = []

  init(schema: DossierText) {
    schemaText = schema
    var reader = SchemaReader(schema)
    vocabulary = reader.read()
  }

  mutating func addEntities(_ file: DossierText) {
    texts.append(file)
    var reader = EntityReader(file)
    reader.read()
    for (record, keyNode, typeNode) in reader.entities
    where declare(record.key, keyNode, type: record.type, typeNode, file) {
      entities.append(record)
    }
    refusedKeys.formUnion(reader.refused)
    if !reader.isRead { isMissingKeys = true }
    for (old, new, node) in reader.renamed { renamings.append((old, new, node, file)) }
  }

  mutating func addDocument(_ file: DossierText) {
    texts.append(file)
    var reader = DocumentReader(file)
    reader.read()
    guard let (record, fields) = reader.document else {
      isMissingKeys = true
      return
    }
    if documents.contains(where: { $0.id == record.id }) {
      file.refuse(
        "another document already has the id '\(record.id)'", at: fields["id"] ?? fields.node,
        word: record.id)
    }
    guard let keyNode = fields["key"], let typeNode = fields["type"],
      declare(record.key, keyNode, type: record.type, typeNode, file)
    else { return }
    documents.append(record)
    mistaken.formUnion(reader.mistaken)
    drafts += reader.drafts.map { ($0, file) }
  }

  mutating func addTensions(_ file: DossierText) {
    texts.append(file)
    guard let root = file.parse(),
      let top = file.fields(of: root, allowed: ["liaison", "tensions"], what: "the tensions"),
      file.checkVersion(top), let node = top["tensions"], node.scalar?.string != ""
    else { return }
    for item in file.items(of: node, what: "'tensions'") {
      guard let fields = file.fields(of: item, allowed: ["claims", "why"], what: "a tension") else {
        continue
      }
      let claims = file.texts(fields["claims"], what: "'claims'")
      guard Set(claims).count >= 2, let why = file.nonEmptyText(fields["why"], what: "'why'") else {
        file.refuse("a tension names two claims or more, and says why", at: item)
        continue
      }
      let record = TensionRecord(claims: claims, why: why)
      tensions.append((record, fields["claims"] ?? item, file))
    }
  }

  /// Takes note of a key and checks the type that comes with it.
  private mutating func declare(
    _ key: String, _ keyNode: Node, type: String, _ node: Node, _ file: DossierText
  ) -> Bool {
    if let earlier = keyPlaces[key] {
      let place = earlier.place
      file.refuse(
        "the key '\(key)' is already taken", at: keyNode, word: key,
        hint: "it stands first at \(place.file):\(place.line):\(place.column)")
      return false
    }
    keyPlaces[key] = (file.place(of: keyNode), type)
    guard let schema = vocabulary?.schema else { return false }
    guard let nodeType = schema.nodeType(type) else {
      refusedKeys.insert(key)
      file.refuse(
        "unknown type '\(type)'", at: node, word: type,
        hint: didYouMean(type, among: schema.nodeTypes.map(\.name)))
      return false
    }
    if nodeType.isAbstract {
      refusedKeys.insert(key)
      let children = schema.children(of: type).map(\.name)
      file.refuse(
        "'\(type)' is abstract; an entity needs one of the types below it", at: node, word: type,
        hint: children.isEmpty ? nil : "for instance \(children.joined(separator: ", "))")
      return false
    }
    return true
  }
}

extension DossierAssembly {
  /// The dossier, when nothing is wrong with it.
  mutating func records() throws(DossierError) -> DossierRecords {
    for (old, new, node, file) in renamings {
      if keyPlaces[old] != nil {
        file.refuse("'\(old)' is renamed but still an entity", at: node)
      } else if keyPlaces[new] == nil, !isRefused(new) {
        file.refuse(
          "'\(old)' is renamed to an unknown key '\(new)'", at: node,
          hint: didYouMean(new, among: keyPlaces.keys.sorted()))
      }
      renamed[old] = new
    }
    var claims: [ClaimRecord] = []
    if let vocabulary {
      claims = resolvedClaims(vocabulary)
      checkReferences(claims)
    }
    let diagnostics = ([schemaText] + texts).flatMap(\.diagnostics)
    guard let vocabulary, diagnostics.isEmpty else {
      throw .invalid(diagnostics.sorted { ($0.span, $0.message) < ($1.span, $1.message) })
    }
    return DossierRecords(
      vocabulary: vocabulary, entities: entities, renamed: renamed, documents: documents,
      claims: claims, tensions: tensions.map(\.record))
  }

  private func isRefused(_ key: String) -> Bool { isMissingKeys || refusedKeys.contains(key) }

  private mutating func resolvedClaims(_ vocabulary: Vocabulary) -> [ClaimRecord] {
    var claims: [ClaimRecord] = []
    var ids: [String: (line: Int, file: String)] = [:]
    let resolver = ClaimResolver(
      vocabulary: vocabulary,
      types: keyPlaces.filter { !refusedKeys.contains($0.key) }.mapValues(\.type),
      renamed: renamed, isRefused: isRefused)
    for (draft, file) in drafts where !file.isFull {
      guard let claim = resolver.resolve(draft, in: file) else {
        mistaken.insert(draft.record.citation)
        continue
      }
      if let earlier = ids[claim.id] {
        file.refuse(
          "another claim has the same id '\(claim.id)' (\(earlier.file):\(earlier.line))",
          at: draft.node, hint: "add 'id: a-word-of-your-own' to one of them")
        continue
      }
      ids[claim.id] = (draft.node.mark?.line ?? 1, file.source.name)
      claims.append(claim)
    }
    return claims
  }

  /// Checks what claims and tensions refer to: other claims and paragraphs.
  private func checkReferences(_ claims: [ClaimRecord]) {
    let ids = Set(claims.map(\.id))
    // What refers to a mistaken claim is no mistake of its own.
    func isExcused(_ reference: String) -> Bool {
      isMissingKeys || mistaken.contains(String(reference.prefix { $0 != "/" }))
    }
    for (draft, file) in drafts {
      for reference in draft.record.basis where !ids.contains(reference) {
        guard !isParagraph(reference), !isExcused(reference) else { continue }
        file.refuse(
          "'basis' names neither a claim nor a paragraph: '\(reference)'",
          at: draft.fields["basis"] ?? draft.node, word: reference,
          hint: didYouMean(reference, among: ids.sorted()))
      }
      if draft.record.inferred != nil, draft.record.basis.isEmpty {
        file.refuse(
          "an inferred claim says what it stands on", at: draft.fields["inferred"] ?? draft.node,
          hint: "add 'basis: [\"\(draft.record.citation)\"]'")
      }
    }
    for (record, node, file) in tensions {
      for id in record.claims where !ids.contains(id) && !isExcused(id) {
        file.refuse(
          "a tension names an unknown claim '\(id)'", at: node, word: id,
          hint: didYouMean(id, among: ids.sorted()))
      }
    }
  }

  private func isParagraph(_ reference: String) -> Bool {
    guard let dot = reference.lastIndex(of: ".") else { return false }
    guard let paragraph = Int(reference[reference.index(after: dot)...]),
      let document = documents.first(where: { $0.id == reference[..<dot] })
    else { return false }
    return (1...document.paragraphs).contains(paragraph)
  }
}

/// Orders diagnostics without a place before those with one.
private func < (
  a: (SourceSpan?, String), b: (SourceSpan?, String)
) -> Bool {
  switch (a.0, b.0) {
  case (nil, nil): a.1 < b.1
  case (nil, _): true
  case (_, nil): false
  case (let x?, let y?): x == y ? a.1 < b.1 : x < y
  }
}
