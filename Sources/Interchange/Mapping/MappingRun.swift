internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// One import under a mapping.
struct MappingRun {
  private let plan: MappingPlan
  private let limits: ReadingLimits
  private let policy: ReadingPolicy
  private var files: [String: MappingSource] = [:]
  private var graph: MappedGraph
  private var mistakes: [Diagnostic] = []
  private var problems: [Diagnostic] = []
  private var leftOutCount = 0
  private var remarks: [String] = []
  private var rows = 0
  /// The rows whose nodes were left out, by file and place.
  private var refused: Set<RowPlace> = []

  private struct RowPlace: Hashable {
    let file: String
    let line: Int32
    let column: Int32
  }

  init(_ plan: MappingPlan, limits: ReadingLimits, policy: ReadingPolicy) {
    (self.plan, self.limits, self.policy) = (plan, limits, policy)
    graph = MappedGraph(limits)
  }

  /// Reads every file once.
  mutating func load(
    _ load: (String) throws(GraphReadingError) -> [UInt8]?
  ) throws(GraphReadingError) {
    for entry in plan.entries where files[entry.file] == nil {
      guard let format = entry.format ?? MappingSource.Format(endingOf: entry.file) else {
        let known = MappingSource.Format.allCases.map(\.rawValue).joined(separator: ", ")
        mistakes.append(
          .error(
            "the ending of '\(entry.file.shortened)' names no format", at: entry.filePlace,
            hint: "say format: \(known)"))
        continue
      }
      guard let bytes = try load(entry.file) else {
        mistakes.append(
          .error("there is no file '\(entry.file.shortened)' that can be read", at: entry.filePlace)
        )
        continue
      }
      guard bytes.count <= limits.bytes else {
        throw .overLimit("'\(entry.file)' is longer than \(limits.bytes) bytes")
      }
      do {
        let file = try MappingSource(
          bytes, name: entry.file, format, delimiter: entry.delimiter, limit: limits.values)
        files[entry.file] = file
        for problem in file.problems { note(problem) }
      } catch {
        guard case .invalid(let found) = error else { throw error }
        mistakes += found
      }
    }
    guard mistakes.isEmpty else { throw .invalid(mistakes) }
  }

  private mutating func note(_ problem: Diagnostic) {
    leftOutCount += 1
    if problems.count < policy.reportLimit { problems.append(problem) }
  }

  /// The graph, once the files are there.
  mutating func reading() throws(GraphReadingError) -> GraphReading {
    for wantsNodes in [true, false] {
      for entry in plan.entries where entry.isNodes == wantsNodes {
        guard let file = files[entry.file] else { continue }
        try read(entry, file)
      }
      guard mistakes.isEmpty else { throw .invalid(mistakes) }
    }
    if policy.badItems == .refuse, leftOutCount > 0 {
      let more = leftOutCount - problems.count
      throw .invalid(problems + (more > 0 ? [.error("and \(more) more bad rows", at: nil)] : []))
    }
    if graph.mergedCount > 0 {
      remarks.append("\(graph.mergedCount) rows were added to nodes of the same id")
    }
    if graph.createdCount > 0 {
      remarks.append("\(graph.createdCount) nodes were made for ends that no row describes")
    }
    return GraphReading(
      graph: try graph.snapshot(), format: "mapped files", name: nil, title: nil,
      isDirected: true, attributes: [:], groups: [], remarks: remarks,
      leftOut: LeftOut(count: leftOutCount, problems: problems))
  }

  private mutating func read(
    _ entry: MappingPlan.Entry, _ file: MappingSource
  ) throws(GraphReadingError) {
    guard let path = rows(of: entry, file) else { return }
    var check = FieldCheck(entry, file)
    if let found = check.missingColumns(file.columns) {
      mistakes += found
      return
    }
    var count = 0
    let notes = try MappedRows(path: path).forEach(in: file.root) {
      (row) throws(GraphReadingError) in
      count += 1
      if let problem = try take(row, entry, &check), isNew(problem, row, entry) {
        let place = file.span(problem.node, length: problem.length)
        note(.error(problem.message, at: place, hint: problem.hint))
      }
      rows += 1
      if rows % 4_096 == 0 {
        policy.progress?(ReadingProgress(rows: rows, bytes: 0, totalBytes: 0))
      }
    }
    for problem in notes { note(.error(problem.message, at: file.span(problem.node))) }
    let (wrong, unused) = check.unused(rowCount: count)
    mistakes += wrong
    remarks += unused
  }

  /// Whether a problem is a mistake of its own: a row whose node was left out lacks that node as the
  /// end of its relationships too, and that is told once.
  private mutating func isNew(
    _ problem: RowProblem, _ row: MappedRow, _ entry: MappingPlan.Entry
  ) -> Bool {
    guard let node = row.node else { return true }
    let place = RowPlace(file: entry.file, line: node.line, column: node.column)
    if entry.isNodes { refused.insert(place) }
    return !problem.missesNode || !refused.contains(place)
  }

  private mutating func rows(of entry: MappingPlan.Entry, _ file: MappingSource) -> RowPath? {
    if let path = entry.rows { return path }
    if case .list = file.root.content { return .list }
    mistakes.append(
      .error(
        "'\(file.name.shortened)' is \(file.root.noun); say where its rows are",
        at: entry.rowsPlace, hint: "rows: '{}' takes the entries of a map, 'data[]' a list in it"))
    return nil
  }

  /// Takes a row into the graph; gives why it cannot be.
  private mutating func take(
    _ row: MappedRow, _ entry: MappingPlan.Entry, _ check: inout FieldCheck
  ) throws(GraphReadingError) -> RowProblem? {
    let draft: MappedDraft?
    do {
      draft = try MappedDraft(row, entry, &check)
    } catch { return error }
    switch (draft, entry.kind) {
    case (.node(let id, let place, let labels, let properties)?, .nodes(let nodes)):
      let isNew = try graph.addNode(
        id, nodes.space, labels: labels, properties, merges: nodes.merges)
      if isNew { return nil }
      return RowProblem(
        node: place, message: "the node '\(id.shortened)' occurs twice",
        hint: "'repeats: merge' makes rows of one id one node")
    case (.links(let type, let starts, let ends, let properties)?, .relationships(let links)):
      let (sources, problem) = try rows(of: starts, links.start)
      if let problem { return problem }
      let (targets, second) = try rows(of: ends, links.end)
      if let second { return second }
      for start in sources {
        for end in targets { try graph.addLink(start, end, type, properties) }
      }
      return nil
    default: return nil
    }
  }

  /// The nodes at an end, or why there are none.
  private mutating func rows(
    of ids: [(text: String, node: MappedNode)], _ end: MappingPlan.End
  ) throws(GraphReadingError) -> (rows: [Int], problem: RowProblem?) {
    var rows: [Int] = []
    for (text, place) in ids {
      if let found = graph.row(text, end.space) {
        rows.append(found)
      } else if let label = end.createdLabel {
        rows.append(try graph.create(text, end.space, label))
      } else {
        let space = end.space.isEmpty ? "" : " in the space '\(end.space)'"
        return (
          [],
          RowProblem(
            node: place, message: "there is no node '\(text.shortened)'\(space)",
            hint: "'create: Label' makes such nodes", missesNode: true)
        )
      }
    }
    return (rows, nil)
  }
}

extension MappingPlan.Entry {
  /// Whether its rows are nodes.
  var isNodes: Bool { if case .nodes = kind { true } else { false } }
}
