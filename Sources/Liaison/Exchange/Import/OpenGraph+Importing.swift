import Diagnostics
import Interchange
import PropertyGraph

extension OpenGraph {
  /// Imports a graph: all of it or, when something is wrong, nothing.
  ///
  /// ```swift
  /// var options = ImportOptions()
  /// options.mapping = "congress.yaml"
  /// let result = try OpenGraph.importing(["congress-legislators"], options: options)
  /// result.graph.graph.nodeCount
  /// ```
  /// - Parameters:
  ///   - paths: a folder of CSV files whose headers tell nodes from relationships, such files one by
  ///     one, one file of another format, or what a mapping file maps: the folder, the files, or the
  ///     mapping file itself, which then lies in the folder.
  ///   - progress: told how far it is, a few times a second at most for large files.
  /// - Throws: ``LiaisonError/missingFile(_:hint:)``, ``LiaisonError/unreadableFile(_:hint:)``,
  ///   ``LiaisonError/badArgument(_:hint:)`` when the format cannot be told, ``LiaisonError/text(_:)``
  ///   with every mistake up to the limit and its place, ``LiaisonError/overLimit(_:hint:)``.
  /// - Complexity: O(*n*) in the size of the files.
  public static func importing(
    _ paths: [String], options: ImportOptions = ImportOptions(),
    progress: (@Sendable (ImportProgress) -> Void)? = nil
  ) throws(LiaisonError) -> GraphImport {
    if paths.count == 1, options.mapping == nil, options.format == nil,
      let folder = ImportFiles.folder(ofMapping: paths[0])
    {
      return try mapped(try ImportFiles([folder]), paths[0], options, progress)
    }
    let files = try ImportFiles(paths)
    if let mapping = options.mapping ?? (options.format == nil ? files.mapping : nil) {
      return try mapped(files, mapping, options, progress)
    }
    if files.isFolder || files.paths.count > 1 || options.format == .csv
      || (options.format == nil && ImportFormat(endingOf: files.name) == .csv)
    {
      if let format = options.format, format != .csv {
        throw .badArgument(
          "'\(format.rawValue)' is read from one file, not from a folder or several",
          hint: "name the file, or convert them one by one")
      }
      return try CSVFolderImport(files, options).read(progress)
    }
    let path = files.name
    let format = options.format ?? ImportFormat(endingOf: path)
    if format == .liaison { return try opened(path) }
    return try importing(
      try ImportFiles.bytes(path, options.room), name: path, as: format, options: options,
      progress: progress)
  }

  /// Imports a graph from bytes, such as those of standard input.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - name: what errors call it.
  ///   - format: what it is written in; told from its first part when absent.
  /// - Throws: as ``importing(_:options:progress:)``.
  public static func importing(
    _ bytes: [UInt8], name: String, as format: ImportFormat? = nil,
    options: ImportOptions = ImportOptions(),
    progress: (@Sendable (ImportProgress) -> Void)? = nil
  ) throws(LiaisonError) -> GraphImport {
    guard let format = format ?? options.format ?? ImportFormat(lookingAt: bytes) else {
      throw .badArgument(
        "cannot tell what '\(name)' is written in",
        hint: "say --format, one of \(ImportFormat.names.joined(separator: ", ")); "
          + "plain CSV, JSON and YAML need a mapping file")
    }
    let policy = options.policy(progress)
    let limits = options.room.limits
    if format == .dot, options.skipsBad {
      throw .badArgument(
        "DOT is taken whole or not at all: what a wrong part of it means cannot be told",
        hint: "import '\(name)' without --skip-bad; every mistake is listed with its place")
    }
    let reading = try caught { () throws(GraphReadingError) -> GraphReading in
      switch format {
      case .graphml:
        return try GraphMLReader(limits: limits, policy: policy).read(bytes, name: name)
      case .gexf: return try GEXFReader(limits: limits, policy: policy).read(bytes, name: name)
      case .jsonl:
        return try JSONLinesReader(limits: limits, policy: policy).read(bytes, name: name)
      case .cytoscape:
        return try CytoscapeReader(limits: limits, policy: policy).read(bytes, name: name)
      case .json: return try NodeLinkReader(limits: limits, policy: policy).read(bytes, name: name)
      case .dot:
        var reading = options.dot.reading
        reading.limits = options.room.limits(ofDOT: bytes.count)
        return try DOTGraphReader(options: reading).read(bytes, name: name)
      case .csv:
        let file = CSVFile(name: name, bytes: bytes, mapping: .header())
        return try CSVImporter(options: CSVFolderImport.options(options)).read([file]).reading
      case .liaison:
        throw .invalid([
          .error("a .liaison file is opened by its path, not from a stream", at: nil)
        ])
      }
    }
    return GraphImport(reading, source: name, options: options.dot)
  }

  private static func mapped(
    _ files: ImportFiles, _ mapping: String, _ options: ImportOptions,
    _ progress: (@Sendable (ImportProgress) -> Void)?
  ) throws(LiaisonError) -> GraphImport {
    if let format = options.format {
      throw .badArgument(
        "--format \(format.rawValue) and a mapping do not go together",
        hint: "the mapping says what each file is written in, as 'format: csv'")
    }
    let bytes = try ImportFiles.bytes(mapping, options.room)
    let importer = MappingImporter(limits: options.room.limits, policy: options.policy(progress))
    if let tables = importer.csvFiles(
      bytes, name: mapping, path: files.path(named:), head: files.head(named:))
    {
      return try CSVFolderImport(tables, files.name, options).read(progress)
    }
    let reading = try caught { () throws(GraphReadingError) -> GraphReading in
      var room = options.room
      return try importer.read(bytes, name: mapping) { name throws(GraphReadingError) in
        guard let path = files.path(named: name) else { return nil }
        do throws(LiaisonError) {
          let bytes = try ImportFiles.bytes(path, room)
          room = ImportMemory(room.bytes - bytes.count * 16)
          return bytes
        } catch {
          if case .overLimit(let text, _) = error { throw .overLimit(text) }
          return nil
        }
      }
    }
    return GraphImport(reading, source: files.name, options: options.dot)
  }

  static func caught<Result>(
    _ read: () throws(GraphReadingError) -> Result
  ) throws(LiaisonError) -> Result {
    do {
      return try read()
    } catch {
      switch error {
      case .invalid(let diagnostics): throw .text(diagnostics)
      case .overLimit(let text): throw .overLimit(text, hint: ImportMemory.hint)
      }
    }
  }
}
