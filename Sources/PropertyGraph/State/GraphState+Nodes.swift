import GraphSchema

extension GraphState {
  /// The label combination of a row; 0 when it bears no node.
  func labelSet(of node: NodeID) -> UInt16 {
    node.row < UInt32(nodes.count) ? nodes[Int(node.row)] : LabelSetTable.none
  }

  func contains(_ node: NodeID) -> Bool { labelSet(of: node) != LabelSetTable.none }

  /// The names of a node's labels.
  func labelNames(_ set: UInt16) -> [String] {
    labelSets[set].map { labels[$0.rawValue] }
  }

  /// Gives a row a label combination: makes a node, changes its labels, or takes it away.
  mutating func place(_ set: UInt16, at row: UInt32) {
    while nodes.count <= Int(row) { nodes.append(LabelSetTable.none) }
    let old = nodes[Int(row)]
    guard old != set else { return }
    for index in 0..<uniqueTables.count { removeUnique(index, .node, row) }
    for label in labelSets[old] { labelRows[Int(label.rawValue)].remove(row) }
    nodes[Int(row)] = set
    for label in labelSets[set] { labelRows[Int(label.rawValue)].insert(row) }
    if set == LabelSetTable.none { liveNodes.remove(row) } else { liveNodes.insert(row) }
    for index in 0..<uniqueTables.count { insertUnique(index, .node, row) }
    if !indexes.isEmpty { relabelInIndexes(row, from: labelSets[old], to: labelSets[set]) }
  }

  /// The id of a label name, made when it is new.
  ///
  /// - Throws: ``GraphError/full(_:)`` when there are too many.
  mutating func internLabel(_ name: String) throws(GraphError) -> UInt16 {
    guard let id = labels.intern(name) else { throw .full(.labels) }
    if Int(id) == labelRows.count { labelRows.append(PagedBitmap()) }
    return id
  }

  /// The combination of some label names, made when it is new.
  ///
  /// - Throws: ``GraphError/full(_:)`` when there are too many names or combinations; then none is made.
  mutating func internLabels(_ names: [String]) throws(GraphError) -> UInt16 {
    let missing = labels.missing(names)
    guard labels.names.count + missing <= NameTable.limit else { throw .full(.labels) }
    // A new name makes a new combination.
    if missing > 0, labelSets.isFull { throw .full(.labelSets) }
    var set: [LabelID] = []
    for name in names {
      let label = LabelID(rawValue: try internLabel(name))
      if !set.contains(label) { set.append(label) }
    }
    guard let id = labelSets.intern(set) else { throw .full(.labelSets) }
    return id
  }
}
