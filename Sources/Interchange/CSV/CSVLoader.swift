internal import Diagnostics
internal import GraphSchema
internal import PropertyGraph

/// Puts checked rows into a graph, in the order of files and rows.
struct CSVLoader {
  /// Rows are checked and not stored, once the import is known to fail.
  var storesRows = true
  private(set) var valueCount = 0
  private var spaces: [String: IdentifierTable] = [:]
  private var names = CSVNames()
  private var labelSets: [GraphBuilder.LabelSet?] = []
  private var types: [RelationshipTypeID?] = []
  private var budget: ReadingBudget
  private var nodeCount: UInt32 = 0
  private var values = CSVValueScratch()

  init(_ limits: ReadingLimits) {
    // Rows are counted in 32 bits.
    var limits = limits
    limits.nodes = min(limits.nodes, Int(UInt32.max) - 1)
    limits.relationships = min(limits.relationships, Int(UInt32.max) - 1)
    budget = ReadingBudget(limits)
  }

  /// Makes ready for a file.
  mutating func begin(_ reader: CSVBlockReader) {
    (names, labelSets, types) = (CSVNames(), [], [])
    guard let step = reader.plan.steps.firstIndex(where: { $0.kind == .identifier }) else { return }
    spaces[reader.plan.layout.columns[step].space, default: IdentifierTable()]
      .expect(upTo: reader.source.count / 4)
  }

  /// The nodes that relationships of a file may name.
  func ends(_ layout: CSVLayout) -> CSVEnds {
    guard let start = layout.index(.start), let end = layout.index(.end) else { return CSVEnds() }
    return CSVEnds(
      start: spaces[layout.columns[start].space], end: spaces[layout.columns[end].space],
      spaces: spaces.keys.sorted())
  }

  /// Forgets which node has which id.
  mutating func releaseIdentifiers() { spaces = [:] }

  /// Loads the rows of a block; the problems of those that it could not take, in order.
  mutating func load(
    _ block: inout CSVBlock, _ plan: CSVPlan, into graph: inout GraphBuilder
  ) throws(GraphReadingError) -> [CSVProblem] {
    guard block.columns.rowCount > 0 else { return [] }
    if plan.layout.isNodes {
      try budget.takeNodes(block.columns.rowCount)
      let refused = try takeIdentifiers(&block, plan)
      try takeValues(block, plan)
      if storesRows {
        do { try storeNodes(block, plan, &graph) } catch { throw Self.full(error) }
      }
      return refused
    }
    try budget.takeRelationships(block.columns.rowCount)
    try takeValues(block, plan)
    if storesRows {
      do { try storeRelationships(block, plan, &graph) } catch { throw Self.full(error) }
    }
    return []
  }

  private static func full(_ error: GraphError) -> GraphReadingError {
    .overLimit("the graph cannot be held: \(error)")
  }

  private mutating func takeValues(
    _ block: CSVBlock, _ plan: CSVPlan
  ) throws(GraphReadingError) {
    let count = block.valueCount(plan)
    try budget.takeValues(count, bytes: block.valueBytes(plan))
    valueCount += count
  }

  /// Gives the ids of nodes to their rows; takes the rows out whose ids others have.
  private mutating func takeIdentifiers(_ block: inout CSVBlock, _ plan: CSVPlan)
    throws(GraphReadingError) -> [CSVProblem]
  {
    guard let slot = plan.idSlot, let starts = plan.rowStartSlot,
      let step = plan.steps.firstIndex(where: { $0.kind == .identifier })
    else { return [] }
    let column = plan.layout.columns[step]
    guard spaces[column.space]?.isFull != true else {
      throw .overLimit("the ids\(column.ofSpace) are more than can be told apart")
    }
    var table = spaces.removeValue(forKey: column.space) ?? IdentifierTable()
    defer { spaces[column.space] = table }
    let rows = insert(block, slot, &table)
    let refused = rows.map { row in
      let text = block.window.bytes.span
      let range = CSVColumns.range(block.columns.word(slot, row))
      let start = Int(block.columns.word(starts, row))
      let isInFile = range.upperBound <= block.window.count
      return CSVProblem(
        rowStart: start, offset: isInFile ? range.lowerBound : start,
        length: isInFile ? min(range.count, 60) : 1,
        message: "the id \(CSVText.quoted(range, text))\(column.ofSpace) is given twice",
        hint: "ids differ within an id space")
    }
    block.columns.remove(rows)
    nodeCount += UInt32(block.columns.rowCount)
    return refused
  }

  /// Gives ids to rows; the rows whose ids others have.
  private func insert(_ block: CSVBlock, _ slot: Int, _ table: inout IdentifierTable) -> [Int] {
    let text = block.window.bytes.span
    var refused: [Int] = []
    for row in 0..<block.columns.rowCount {
      let range = CSVColumns.range(block.columns.word(slot, row))
      let isNew = table.insert(range, text, row: nodeCount + UInt32(row - refused.count))
      if !isNew { refused.append(row) }
    }
    return refused
  }

  private mutating func storeNodes(
    _ block: CSVBlock, _ plan: CSVPlan, _ graph: inout GraphBuilder
  ) throws(GraphError) {
    var first: UInt32?
    for run in names.runs(block, plan.labelSlot) {
      let rows = try graph.appendNodes(run.count, labelSet(run.name, plan.layout, &graph))
      if first == nil { first = rows.lowerBound }
    }
    guard let first else { return }
    for (slot, kind) in plan.slots.enumerated() {
      guard let name = kind.key else { continue }
      let key = try graph.propertyKey(name)
      try values.set(block, slot, kind.kind, ofNodes: true, key, from: first, &graph)
    }
  }

  private mutating func storeRelationships(
    _ block: CSVBlock, _ plan: CSVPlan, _ graph: inout GraphBuilder
  ) throws(GraphError) {
    guard let start = plan.startSlot, let end = plan.endSlot else { return }
    values.takeEnds(block.columns, start, end)
    var first: UInt32?
    var done = 0
    for run in names.runs(block, plan.typeSlot) {
      let rows = try graph.appendRelationships(
        type(run.name, plan.layout, &graph),
        from: values.sources.span.extracting(done..<(done + run.count)),
        to: values.targets.span.extracting(done..<(done + run.count)))
      if first == nil { first = rows.lowerBound }
      done += run.count
    }
    guard let first else { return }
    for (slot, kind) in plan.slots.enumerated() {
      guard let name = kind.key else { continue }
      let key = try graph.propertyKey(name)
      try values.set(block, slot, kind.kind, ofNodes: false, key, from: first, &graph)
    }
  }

  /// The labels that a text of the file stands for.
  private mutating func labelSet(
    _ name: Int, _ layout: CSVLayout, _ graph: inout GraphBuilder
  ) throws(GraphError) -> GraphBuilder.LabelSet {
    while labelSets.count <= name { labelSets.append(nil) }
    if let known = labelSets[name] { return known }
    let labels = names.texts[name].map { Self.labels($0, layout) } ?? layout.labels
    let made = try graph.labels(labels)
    labelSets[name] = made
    return made
  }

  /// The type that a text of the file stands for.
  private mutating func type(
    _ name: Int, _ layout: CSVLayout, _ graph: inout GraphBuilder
  ) throws(GraphError) -> RelationshipTypeID {
    while types.count <= name { types.append(nil) }
    if let known = types[name] { return known }
    let made = try graph.relationshipType(names.texts[name] ?? layout.type ?? "")
    types[name] = made
    return made
  }

  /// The labels in a cell.
  private static func labels(_ written: String, _ layout: CSVLayout) -> [String] {
    let separator = Character(Unicode.Scalar(layout.listSeparator))
    var labels: [String] = []
    for label in written.split(separator: separator) where !labels.contains(String(label)) {
      labels.append(String(label))
    }
    return labels
  }
}
