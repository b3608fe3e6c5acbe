internal import Diagnostics

extension MappingImporter {
  /// The files of a mapping that says no more than ``CSVMapping`` can, for the fast reader of CSV.
  ///
  /// Such a mapping names CSV files alone, an id column for nodes, a fixed type and two columns for
  /// relationships, fixed labels, types of columns and columns to leave out.
  ///
  /// - Parameters:
  ///   - mapping: the bytes of the mapping file.
  ///   - name: what diagnostics call it.
  ///   - path: where a file that the mapping names lies; `nil` when there is none.
  ///   - head: the first bytes of a file, its header among them.
  /// - Returns: `nil` when the mapping asks for more, or has mistakes: ``read(_:name:load:)`` tells them.
  package func csvFiles(
    _ mapping: [UInt8], name: String, path: (String) -> String?, head: (String) -> [UInt8]?
  ) -> [CSVFile]? {
    var reader = MappingReader(YAMLText(name: name, bytes: mapping))
    reader.read()
    guard reader.text.diagnostics.isEmpty else { return nil }
    var files: [CSVFile] = []
    for entry in reader.plan.entries {
      guard let mapping = entry.csvMapping, let path = path(entry.file),
        let head = head(entry.file)?.prefix(while: { $0 != 0x0A }),
        let source = try? MappingSource(
          Array(head), name: entry.file, .csv, delimiter: entry.delimiter, limit: 1_000_000),
        FieldCheck(entry, source).missingColumns(source.columns) == nil
      else { return nil }
      files.append(CSVFile(path: path, mapping: mapping))
    }
    return files
  }
}

extension MappingPlan.Entry {
  /// The entry as the fast reader takes it; `nil` when it asks for more.
  fileprivate var csvMapping: CSVMapping? {
    let format = format ?? MappingSource.Format(endingOf: file)
    guard format == .csv || format == .tsv, rows == nil, conditions.isEmpty,
      properties.named == nil, properties.renamed.isEmpty, properties.constants.isEmpty
    else { return nil }
    let kind: CSVMapping.Kind
    switch self.kind {
    case .nodes(let nodes):
      guard let id = nodes.id.column, nodes.idName == id, !nodes.merges else { return nil }
      let labels = nodes.labels.compactMap(\.constant)
      guard labels.count == nodes.labels.count else { return nil }
      kind = .nodes(labels: labels, id: id, space: nodes.space)
    case .relationships(let links):
      guard let type = links.type.constant, let start = links.start.column,
        let end = links.end.column
      else { return nil }
      kind = .relationships(
        type: type, start: .init(start, space: links.start.space),
        end: .init(end, space: links.end.space))
    }
    var mapping = CSVMapping(kind, ignored: properties.ignored)
    for (name, (field, _)) in properties.types {
      guard let type = field.type else { return nil }
      mapping.types[name] = CSVMapping.Column(type, isList: field.isList)
      guard field.isList else { continue }
      guard let separator = field.separator?.unicodeScalars, separator.count == 1,
        let mark = separator.first
      else { return nil }
      mapping.listSeparator = mark
    }
    mapping.delimiter = delimiter.map { Unicode.Scalar($0) } ?? (format == .tsv ? "\t" : nil)
    return mapping
  }
}

extension MappingPlan.End {
  /// The column that holds the id, when nothing is made of it.
  fileprivate var column: String? { createdLabel == nil ? id.column : nil }
}

extension MappingPlan.Field {
  /// The column that it is, when nothing is made of it.
  fileprivate var column: String? {
    guard !isList, words.isEmpty, usual == nil, type == nil, expression.alternatives.count == 1,
      expression.alternatives[0].count == 1, case .path(let path) = expression.alternatives[0][0],
      path.levels == 0, path.special == nil
    else { return nil }
    return path.name
  }

  /// The text that it always is.
  fileprivate var constant: String? {
    guard expression.isConstant, words.isEmpty, expression.alternatives.count == 1,
      case .text(let text)? = expression.alternatives[0].first
    else { return nil }
    return text
  }
}
