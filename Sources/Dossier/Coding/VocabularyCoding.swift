import GraphSchema
import PropertyGraph

/// A vocabulary as bytes; the schema as in a graph file.
extension ByteWriter {
  mutating func vocabulary(_ vocabulary: Vocabulary) {
    text(vocabulary.title)
    text(vocabulary.about)
    text(vocabulary.behalf)
    schema(vocabulary.schema)
    table(vocabulary.columns)
    texts(vocabulary.events.sorted())
    table(vocabulary.shortLabels)
    table(vocabulary.arrows)
    list(vocabulary.properties) { $0.property($1) }
  }

  private mutating func property(_ record: PropertyRecord) {
    text(record.name)
    texts(record.of)
    byte(UInt8(PropertyRecord.Kind.allCases.firstIndex(of: record.kind) ?? 0))
    let rule = record.single.flatMap { SingleValueRule.allCases.firstIndex(of: $0) }
    byte(rule.map { UInt8($0) + 1 } ?? 0)
    text(record.phrase)
    text(record.summary)
  }
}

extension ByteReader {
  mutating func vocabulary() throws(GraphFileError) -> Vocabulary {
    Vocabulary(
      title: try text(), about: try text(), behalf: try optionalText(), schema: try schema(),
      columns: try table(), events: Set(try texts()), shortLabels: try table(),
      arrows: try table(),
      properties: try list { (reader) throws(GraphFileError) in try reader.property() })
  }

  private mutating func property() throws(GraphFileError) -> PropertyRecord {
    let (name, of) = (try text(), try texts())
    let (kind, rule) = (Int(try byte()), Int(try byte()))
    guard PropertyRecord.Kind.allCases.indices.contains(kind),
      rule <= SingleValueRule.allCases.count
    else { throw corrupt("a property has an unknown kind or rule") }
    return PropertyRecord(
      name: name, of: of, kind: PropertyRecord.Kind.allCases[kind],
      single: rule == 0 ? nil : SingleValueRule.allCases[rule - 1], phrase: try text(),
      summary: try text())
  }
}
