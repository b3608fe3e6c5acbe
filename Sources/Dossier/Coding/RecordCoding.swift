import GraphSchema
import PropertyGraph

/// The records of a dossier as bytes; texts have their length before them, lists their count, and what
/// may be absent a flag.
extension ByteWriter {
  mutating func optional<Content>(
    _ content: Content?, _ write: (inout ByteWriter, Content) -> Void
  ) {
    flag(content != nil)
    if let content { write(&self, content) }
  }

  mutating func list<Element>(
    _ elements: some Collection<Element>, _ write: (inout ByteWriter, Element) -> Void
  ) {
    count(elements.count)
    for element in elements { write(&self, element) }
  }

  /// Texts by texts, sorted.
  mutating func table(_ table: [String: String]) {
    list(table.sorted { $0.key < $1.key }) { writer, entry in
      writer.text(entry.key)
      writer.text(entry.value)
    }
  }

  mutating func number(_ number: Int) { word64(UInt64(bitPattern: Int64(number))) }

  mutating func entity(_ record: EntityRecord) {
    text(record.key)
    text(record.type)
    text(record.name)
    list(record.aliases) { $0.alias($1) }
    table(record.scripts)
    optional(record.isHub) { $0.flag($1) }
    text(record.note)
  }

  mutating func alias(_ record: AliasRecord) {
    text(record.name)
    texts(record.scope)
    flag(record.isWeak)
  }

  mutating func document(_ record: DocumentRecord) {
    text(record.id)
    text(record.key)
    text(record.type)
    text(record.title)
    list(record.aliases) { $0.alias($1) }
    text(record.file)
    text(record.sha256)
    number(record.paragraphs)
    text(record.language)
    text(record.note)
  }

  mutating func tension(_ record: TensionRecord) {
    texts(record.claims)
    text(record.why)
  }
}

extension ByteReader {
  mutating func optional<Content>(
    _ read: (inout ByteReader) throws(GraphFileError) -> Content
  ) throws(GraphFileError) -> Content? {
    try flag() ? try read(&self) : nil
  }

  /// A list of things of at least one byte each.
  mutating func list<Element>(
    _ read: (inout ByteReader) throws(GraphFileError) -> Element
  ) throws(GraphFileError) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<(try count()) { elements.append(try read(&self)) }
    return elements
  }

  mutating func table() throws(GraphFileError) -> [String: String] {
    var table: [String: String] = [:]
    for _ in 0..<(try count(ofAtLeast: 8)) {
      let key = try text()
      table[key] = try text()
    }
    return table
  }

  mutating func number() throws(GraphFileError) -> Int { Int(Int64(bitPattern: try word64())) }

  mutating func entity() throws(GraphFileError) -> EntityRecord {
    EntityRecord(
      key: try text(), type: try text(), name: try text(), aliases: try aliases(),
      scripts: try table(),
      isHub: try optional { (reader) throws(GraphFileError) in try reader.flag() },
      note: try optionalText())
  }

  mutating func aliases() throws(GraphFileError) -> [AliasRecord] {
    try list { (reader) throws(GraphFileError) in
      AliasRecord(try reader.text(), scope: try reader.texts(), isWeak: try reader.flag())
    }
  }

  mutating func document() throws(GraphFileError) -> DocumentRecord {
    DocumentRecord(
      id: try text(), key: try text(), type: try text(), title: try text(), aliases: try aliases(),
      file: try optionalText(), sha256: try optionalText(), paragraphs: try number(),
      language: try optionalText(), note: try optionalText())
  }

  mutating func tension() throws(GraphFileError) -> TensionRecord {
    TensionRecord(claims: try texts(), why: try text())
  }
}
