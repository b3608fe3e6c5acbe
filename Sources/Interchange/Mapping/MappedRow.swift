internal import GraphSchema

/// A row of a mapped file with the rows around it, innermost last.
struct MappedRow {
  struct Level {
    let node: MappedNode
    let key: String?
    let number: Int
  }

  var levels: [Level] = []

  /// The row itself.
  var node: MappedNode? { levels.last?.node }

  /// What a path leads to; `nil` when it leads nowhere.
  func node(at path: FieldExpression.Path) -> MappedNode? {
    let index = levels.count - 1 - path.levels
    guard levels.indices.contains(index) else { return nil }
    let level = levels[index]
    func scalar(_ value: Value) -> MappedNode {
      MappedNode(
        content: .scalar(value, text: value.description), line: level.node.line,
        column: level.node.column)
    }
    switch path.special {
    case .key: return level.key.map { scalar(.string($0)) }
    case .number: return scalar(.integer(Int64(level.number)))
    case .value: return level.node
    case nil: break
    }
    if let node = level.node[path.name] { return node }
    guard path.parts.count > 1 else { return nil }
    var node = level.node
    for part in path.parts {
      guard let next = node[part] else { return nil }
      node = next
    }
    return node
  }

  /// The value of an expression: the first alternative that is there.
  ///
  /// - Parameter exists: set when a path led somewhere, be it to an empty cell.
  func node(of expression: FieldExpression, exists: inout Bool) -> MappedNode? {
    for pieces in expression.alternatives {
      if pieces.count == 1, case .path(let path) = pieces[0] {
        guard let node = node(at: path) else { continue }
        exists = true
        if !node.isAbsent { return node }
        continue
      }
      if let node = joined(pieces, exists: &exists) { return node }
    }
    return nil
  }

  private func joined(_ pieces: [FieldExpression.Piece], exists: inout Bool) -> MappedNode? {
    var text = ""
    var isWhole = true
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .path(let path):
        let node = node(at: path)
        if node != nil { exists = true }
        guard case .scalar(_, let part)? = node?.content else {
          isWhole = false
          continue
        }
        text += part
      }
    }
    guard isWhole, let place = levels.last?.node else { return nil }
    return MappedNode(
      content: .scalar(.string(text), text: text), line: place.line, column: place.column)
  }
}

/// Goes through the rows of a file.
struct MappedRows {
  /// A value on the way that is not what the path says.
  struct Problem: Error {
    let node: MappedNode
    let message: String
  }

  let path: RowPath

  /// Calls `body` with every row.
  ///
  /// - Returns: the parts that hold no rows though they should.
  func forEach(
    in root: MappedNode, _ body: (MappedRow) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) -> [Problem] {
    var problems: [Problem] = []
    try visit(root, 0, MappedRow(), &problems, body)
    return problems
  }

  private func visit(
    _ node: MappedNode, _ step: Int, _ row: MappedRow, _ problems: inout [Problem],
    _ body: (MappedRow) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    guard step < path.steps.count else { return try body(row) }
    if node.isAbsent { return }
    switch (path.steps[step], node.content) {
    case (.member(let name), .map):
      if let member = node[name] { try visit(member, step + 1, row, &problems, body) }
    case (.elements, .list(let nodes)):
      for (number, element) in nodes.enumerated() {
        var row = row
        row.levels.append(.init(node: element, key: nil, number: number + 1))
        try visit(element, step + 1, row, &problems, body)
      }
    case (.entries, .map(let members)):
      for (number, member) in members.enumerated() {
        var row = row
        row.levels.append(.init(node: member.node, key: member.name, number: number + 1))
        try visit(member.node, step + 1, row, &problems, body)
      }
    case (.elements, _):
      problems.append(
        Problem(node: node, message: "expected a list of rows, found \(node.noun)"))
    default:
      problems.append(Problem(node: node, message: "expected a map, found \(node.noun)"))
    }
  }
}
