internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Puts checked rows into a graph, in the order of files and rows.
struct CSVLoader {
  /// Rows are checked and not stored, once the import is known to fail.
  var storesRows = true
  private(set) var valueCount = 0
  private var spaces: [String: IdentifierTable] = [:]
  private var labelSets: [String: [String]] = [:]
  private var budget: ReadingBudget
  private var nodeCount: UInt32 = 0

  init(_ limits: ReadingLimits) {
    // Rows are counted in 32 bits.
    var limits = limits
    limits.nodes = min(limits.nodes, Int(UInt32.max) - 1)
    budget = ReadingBudget(limits)
  }

  /// Loads a chunk; the problems of rows that it could not take, in order.
  mutating func load(
    _ chunk: CSVChunk, _ text: Span<UInt8>, _ layout: CSVLayout, into graph: inout GraphTransaction
  ) throws(GraphReadingError) -> [CSVChunk.Problem] {
    layout.isNodes
      ? try loadNodes(chunk, text, layout, into: &graph)
      : try loadRelationships(chunk, text, layout, into: &graph)
  }

  private mutating func loadNodes(
    _ chunk: CSVChunk, _ text: Span<UInt8>, _ layout: CSVLayout, into graph: inout GraphTransaction
  ) throws(GraphReadingError) -> [CSVChunk.Problem] {
    guard let idIndex = layout.idIndex else { return [] }
    let column = layout.columns[idIndex]
    let labelIndex = layout.index(.labels)
    let properties = Self.properties(layout)
    var table = spaces.removeValue(forKey: column.space) ?? IdentifierTable()
    defer { spaces[column.space] = table }
    var problems: [CSVChunk.Problem] = []
    for row in chunk.rows.indices {
      let first = row * chunk.width
      let cell = first + idIndex
      guard chunk.kinds[cell] != .absent, !chunk.range(cell).isEmpty else {
        problems.append(chunk.problem(row, "'\(column.name)' expects an id; the cell is empty"))
        continue
      }
      try budget.takeNode()
      let isNew =
        chunk.kinds[cell] == .unescaped
        ? table.insert(chunk.range(cell), chunk.arena.span, row: nodeCount)
        : table.insert(chunk.range(cell), text, row: nodeCount)
      guard isNew else {
        problems.append(
          chunk.problem(
            row, "the id \(chunk.quoted(cell, text))\(Self.of(column.space)) is given twice",
            at: cell, hint: "ids differ within an id space"))
        continue
      }
      let values = try values(chunk, first, text, properties)
      nodeCount += 1
      guard storesRows else { continue }
      let labels = labels(chunk, labelIndex.map { first + $0 }, text, layout)
      do {
        try graph.addNode(labels: labels, properties: values)
      } catch { throw .overLimit("the graph cannot be held: \(error)") }
    }
    return problems
  }

  private mutating func loadRelationships(
    _ chunk: CSVChunk, _ text: Span<UInt8>, _ layout: CSVLayout, into graph: inout GraphTransaction
  ) throws(GraphReadingError) -> [CSVChunk.Problem] {
    guard let start = layout.index(.start), let end = layout.index(.end) else { return [] }
    let typeIndex = layout.index(.type)
    let startTable = spaces[layout.columns[start].space]
    let endTable = spaces[layout.columns[end].space]
    let properties = Self.properties(layout)
    var problems: [CSVChunk.Problem] = []
    for row in chunk.rows.indices {
      let first = row * chunk.width
      let source = find(chunk, first + start, text, startTable)
      let target = find(chunk, first + end, text, endTable)
      guard let source, let target else {
        problems.append(
          missing(chunk, row, source == nil ? start : end, text, layout))
        continue
      }
      var type = layout.type ?? ""
      if let typeIndex, case .string(let name) = chunk.value(first + typeIndex, text) {
        type = name
      }
      guard !type.isEmpty else {
        problems.append(chunk.problem(row, "':TYPE' expects a type; the cell is empty"))
        continue
      }
      try budget.takeRelationships(1)
      let values = try values(chunk, first, text, properties)
      guard storesRows else { continue }
      do {
        try graph.addRelationship(
          type, from: NodeID(row: source), to: NodeID(row: target), properties: values)
      } catch { throw .overLimit("the graph cannot be held: \(error)") }
    }
    return problems
  }

  /// The row of the node that an end of a relationship names.
  private func find(
    _ chunk: CSVChunk, _ cell: Int, _ text: Span<UInt8>, _ table: IdentifierTable?
  ) -> UInt32? {
    switch chunk.kinds[cell] {
    case .absent: nil
    case .unescaped: table?.row(chunk.range(cell), chunk.arena.span)
    default: table?.row(chunk.range(cell), text)
    }
  }

  /// What is wrong with an end that names no node.
  private func missing(
    _ chunk: CSVChunk, _ row: Int, _ index: Int, _ text: Span<UInt8>, _ layout: CSVLayout
  ) -> CSVChunk.Problem {
    let column = layout.columns[index]
    let cell = row * chunk.width + index
    guard chunk.kinds[cell] != .absent else {
      return chunk.problem(row, "'\(column.name)' expects an id; the cell is empty", at: cell)
    }
    let hint =
      spaces[column.space] == nil ? didYouMean(column.space, among: spaces.keys.sorted()) : nil
    return chunk.problem(
      row, "no node has the id \(chunk.quoted(cell, text))\(Self.of(column.space))", at: cell,
      hint: hint)
  }

  private static func of(_ space: String) -> String { space.isEmpty ? "" : " of '\(space)'" }

  /// The columns that are properties.
  private static func properties(_ layout: CSVLayout) -> [(index: Int, key: String, type: CSVType?)]
  {
    var found: [(index: Int, key: String, type: CSVType?)] = []
    for (index, column) in layout.columns.enumerated() {
      switch column.role {
      case .property(let name): found.append((index, name, nil))
      case .id(let name?):
        found.append((index, name, column.type.type == .string ? nil : column.type.type))
      default: break
      }
    }
    return found
  }

  private mutating func values(
    _ chunk: CSVChunk, _ first: Int, _ text: Span<UInt8>,
    _ columns: [(index: Int, key: String, type: CSVType?)]
  ) throws(GraphReadingError) -> [String: Value] {
    var values: [String: Value] = [:]
    values.reserveCapacity(columns.count)
    var bytes = 0
    for (index, key, type) in columns where chunk.kinds[first + index] != .absent {
      let cell = first + index
      if let type {
        values[key] = CSVScalar(CSVNumbers.trimmed(chunk.range(cell), text), text, type).value
      } else {
        values[key] = chunk.value(cell, text)
      }
      bytes += chunk.byteCount(cell)
    }
    try budget.takeValues(values.count, bytes: bytes)
    valueCount += values.count
    return values
  }

  /// The labels of a row: those of its cell, or those of the file.
  private mutating func labels(
    _ chunk: CSVChunk, _ cell: Int?, _ text: Span<UInt8>, _ layout: CSVLayout
  ) -> [String] {
    guard let cell, case .string(let written) = chunk.value(cell, text) else {
      return layout.labels
    }
    if let known = labelSets[written] { return known }
    let separator = Character(Unicode.Scalar(layout.listSeparator))
    var labels: [String] = []
    for label in written.split(separator: separator) where !labels.contains(String(label)) {
      labels.append(String(label))
    }
    labelSets[written] = labels
    return labels
  }
}

extension CSVChunk {
  /// A problem of a row as a whole or of a cell.
  fileprivate func problem(
    _ row: Int, _ message: String, at cell: Int? = nil, hint: String? = nil
  ) -> Problem {
    let isInFile = cell.map { kinds[$0] == .text } ?? false
    let range = cell.flatMap { isInFile ? self.range($0) : nil }
    return Problem(
      row: rows[row], offset: range?.lowerBound ?? rows[row].offset,
      length: min(range?.count ?? 1, 60), message: message, hint: hint)
  }

  fileprivate func quoted(_ cell: Int, _ text: Span<UInt8>) -> String {
    kinds[cell] == .unescaped
      ? CSVText.quoted(range(cell), arena.span) : CSVText.quoted(range(cell), text)
  }

  /// The bytes that a value is taken to need.
  fileprivate func byteCount(_ cell: Int) -> Int {
    switch kinds[cell] {
    case .text, .unescaped: Int(words[cell] & 0xFF_FFFF)
    case .list: 16 * lists[Int(words[cell])].count
    default: 8
    }
  }
}
