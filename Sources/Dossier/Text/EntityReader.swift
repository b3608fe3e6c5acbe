import Diagnostics
import Yams

/// Reads a file of `entities/`: entities by key, and keys that were renamed.
struct EntityReader {
  private let file: DossierText
  private(set) var entities: [(record: EntityRecord, keyNode: Node, typeNode: Node)] = []
  /// Keys whose entities are refused.
  private(set) var refused: [String] = []
  /// Whether the file could be read at all.
  private(set) var isRead = false
  private(set) var renamed: [(old: String, new: String, node: Node)] = []

  init(_ file: DossierText) { self.file = file }

  private static let entityKeys = ["type", "name", "aliases", "scripts", "hub", "note"]

  mutating func read() {
    guard let root = file.parse(),
      let top = file.fields(
        of: root, allowed: ["liaison", "entities", "renamed"], what: "a file of entities"),
      file.checkVersion(top)
    else { return }
    isRead = true
    if let node = top["entities"], !isEmpty(node) {
      guard let entries = file.fields(of: node, allowed: nil, what: "'entities'") else {
        isRead = false
        return
      }
      for (key, keyNode, value) in entries.values { read(key, keyNode, value) }
    }
    if let node = top["renamed"], !isEmpty(node),
      let entries = file.fields(of: node, allowed: nil, what: "'renamed'")
    {
      for (old, keyNode, value) in entries.values {
        if let new = file.nonEmptyText(value, what: "the new key of '\(old)'") {
          renamed.append((old, new, keyNode))
        }
      }
    }
  }

  private func isEmpty(_ node: Node) -> Bool { node.scalar?.string == "" }

  private mutating func read(_ key: String, _ keyNode: Node, _ value: Node) {
    let what = "entity '\(key)'"
    guard file.checkKey(key, at: keyNode),
      let fields = file.fields(of: value, allowed: Self.entityKeys, what: what)
    else {
      refused.append(key)
      return
    }
    guard let type = file.nonEmptyText(fields["type"], what: "'type'"),
      let name = file.nonEmptyText(fields["name"], what: "'name'")
    else {
      if fields["type"] == nil { file.refuse("\(what) has no 'type'", at: keyNode) }
      if fields["name"] == nil { file.refuse("\(what) has no 'name'", at: keyNode) }
      refused.append(key)
      return
    }
    let record = EntityRecord(
      key: key, type: type, name: name, aliases: file.aliases(fields["aliases"], of: what),
      scripts: file.scripts(fields["scripts"], of: what),
      isHub: file.flag(fields["hub"], what: "'hub'"),
      note: file.text(fields["note"], what: "'note'"))
    entities.append((record, keyNode, fields["type"] ?? keyNode))
  }
}

extension DossierText {
  /// Checks an entity's key: lower-case letters, digits and hyphens.
  func checkKey(_ key: String, at node: Node) -> Bool {
    let isGood =
      !key.isEmpty && key.first != "-"
      && key.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D }
    if !isGood {
      let example = ClaimRecord.slug(of: key)
      refuse(
        "a key holds lower-case letters, digits and hyphens only, not '\(key)'", at: node,
        hint: example.allSatisfy(\.isASCII) ? "for instance '\(example)'" : nil)
    }
    return isGood
  }

  /// The aliases of an entity or document: texts, or mappings with `name`, `in` and `weak`.
  func aliases(_ node: Node?, of what: String) -> [AliasRecord] {
    guard let node else { return [] }
    return items(of: node, what: "the aliases of \(what)").compactMap { item in
      if item.scalar != nil {
        return nonEmptyText(item, what: "an alias of \(what)").map { AliasRecord($0) }
      }
      guard
        let fields = fields(
          of: item, allowed: ["name", "in", "weak"], what: "an alias of \(what)")
      else { return nil }
      if fields["name"] == nil { refuse("an alias of \(what) has no 'name'", at: item) }
      guard let name = nonEmptyText(fields["name"], what: "an alias of \(what)")
      else { return nil }
      return AliasRecord(
        name, scope: texts(fields["in"], what: "'in'"),
        isWeak: flag(fields["weak"], what: "'weak'") ?? false)
    }
  }

  /// Names by language tag.
  func scripts(_ node: Node?, of what: String) -> [String: String] {
    guard let node, let fields = fields(of: node, allowed: nil, what: "the scripts of \(what)")
    else { return [:] }
    var scripts: [String: String] = [:]
    for (tag, _, value) in fields.values {
      scripts[tag] = nonEmptyText(value, what: "the name of \(what) in '\(tag)'")
    }
    return scripts
  }
}
