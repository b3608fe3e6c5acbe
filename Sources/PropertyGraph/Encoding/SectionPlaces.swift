/// Where the sections of a file stand, by kind: each at most once, columns once for each property.
struct SectionPlaces {
  private var single: [UInt32: GraphFile.Entry] = [:]
  private var columns: [UInt32: [GraphFile.Entry]] = [:]

  init(_ table: [GraphFile.Entry]) throws(GraphFileError) {
    for entry in table where entry.kind < GraphFile.Kind.enclosures {
      switch entry.kind {
      case GraphFile.Kind.counts...GraphFile.Kind.texts:
        guard entry.index == 0, single.updateValue(entry, forKey: entry.kind) == nil else {
          throw .corrupt(part: "table", reason: "the section '\(entry.name)' stands twice")
        }
      case GraphFile.Kind.nodeColumn...GraphFile.Kind.annotationColumn:
        if let last = columns[entry.kind]?.last, last.index >= entry.index {
          throw .corrupt(part: "table", reason: "the section '\(entry.name)' is out of order")
        }
        columns[entry.kind, default: []].append(entry)
      default:
        throw .corrupt(part: "table", reason: "a section has the unknown kind \(entry.kind)")
      }
    }
  }

  /// A section that may be absent.
  func optional(_ kind: UInt32) -> GraphFile.Entry? { single[kind] }

  /// A section that every file has.
  func required(_ kind: UInt32) throws(GraphFileError) -> GraphFile.Entry {
    guard let entry = single[kind] else {
      throw .corrupt(part: "table", reason: "the section of kind \(kind) is missing")
    }
    return entry
  }

  /// The sections of columns, by property key.
  func columns(_ kind: UInt32) -> [GraphFile.Entry] { columns[kind] ?? [] }
}
