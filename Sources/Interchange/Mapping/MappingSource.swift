internal import Diagnostics
internal import GraphSchema
internal import Report

/// A file that a mapping names, as a tree: rows are the elements of a list.
struct MappingSource {
  /// What a file is written in.
  enum Format: String, CaseIterable {
    case csv, tsv, json, jsonl, yaml

    /// The format that the ending of a name says.
    init?(endingOf name: String) {
      guard let dot = name.lastIndex(of: ".") else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "csv", "txt": self = .csv
      case "tsv", "tab": self = .tsv
      case "json": self = .json
      case "jsonl", "ndjson": self = .jsonl
      case "yaml", "yml": self = .yaml
      default: return nil
      }
    }
  }

  let name: String
  let bytes: [UInt8]
  let root: MappedNode
  /// The columns, of a file that has a header.
  let columns: [String]
  /// Lines that could not be cut into rows.
  let problems: [Diagnostic]

  /// - Parameter limit: the most values that the file may hold.
  init(
    _ bytes: [UInt8], name: String, _ format: Format, delimiter: UInt8?, limit: Int
  ) throws(GraphReadingError) {
    (self.name, self.bytes) = (name, bytes)
    var reader = MappedTreeReader(limit: limit)
    var columns: [String] = []
    var problems: [Diagnostic] = []
    switch format {
    case .yaml:
      let text = YAMLText(name: name, bytes: bytes)
      guard let node = text.parse() else { throw .invalid(text.diagnostics) }
      root = try reader.tree(node)
    case .json: root = try Self.json(bytes, name, &reader)
    case .jsonl: root = try Self.lines(bytes, name, &reader, &problems)
    case .csv, .tsv:
      var rows = try MappedCSV(
        bytes, name: name, delimiter: format == .tsv ? 9 : delimiter, limit: limit)
      root = try rows.root()
      (columns, problems) = (rows.header, rows.problems)
    }
    (self.columns, self.problems) = (columns, problems)
  }

  private static func json(
    _ bytes: [UInt8], _ name: String, _ reader: inout MappedTreeReader
  ) throws(GraphReadingError) -> MappedNode {
    let input = try InputText(bytes, name: name, limits: ReadingLimits(bytes: .max))
    switch JSONDocument.read(String(decoding: input.bytes, as: UTF8.self), name: name) {
    case .failure(let mistake): throw .invalid([mistake])
    case .success(.array(let elements)):
      var nodes: [MappedNode] = []
      var lines = LineCounter()
      for (element, place) in zip(elements, JSONPlace.elements(of: [], in: input.bytes)) {
        let line = Int32(truncatingIfNeeded: lines.line(of: place, in: input.bytes))
        nodes.append(try reader.tree(element, line: line, column: 1))
      }
      return MappedNode(content: .list(nodes), line: 1, column: 1)
    case .success(let document): return try reader.tree(document, line: 1, column: 1)
    }
  }

  private static func lines(
    _ bytes: [UInt8], _ name: String, _ reader: inout MappedTreeReader,
    _ problems: inout [Diagnostic]
  ) throws(GraphReadingError) -> MappedNode {
    let input = try InputText(bytes, name: name, limits: ReadingLimits(bytes: .max))
    var nodes: [MappedNode] = []
    var number: Int32 = 0
    for line in input.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number &+= 1
      if line.allSatisfy(XMLReader.isBlank) { continue }
      switch JSONDocument.read(String(decoding: line, as: UTF8.self), name: name) {
      case .success(let document):
        nodes.append(try reader.tree(document, line: number, column: 1))
      case .failure(let mistake):
        let column = mistake.span?.column ?? 1
        let excerpt = String(decoding: line.prefix(400), as: UTF8.self)
        problems.append(
          .error(
            mistake.message,
            at: SourceSpan(
              file: name, line: Int(number), column: column, length: 1, excerpt: excerpt),
            hint: mistake.hint))
      }
    }
    return MappedNode(content: .list(nodes), line: 1, column: 1)
  }

  /// Where a value stands, with its line.
  func span(_ node: MappedNode, length: Int = 1) -> SourceSpan {
    var line: Int32 = 1
    var start = bytes.startIndex
    while line < node.line, let end = bytes[start...].firstIndex(of: 0x0A) {
      line += 1
      start = end + 1
    }
    let rest = bytes[start...].prefix(400).prefix { $0 != 0x0A && $0 != 0x0D }
    return SourceSpan(
      file: name, line: Int(node.line), column: Int(node.column), length: length,
      excerpt: String(decoding: rest, as: UTF8.self))
  }
}
