internal import PropertyGraph

extension Walk {
  /// Takes the marks of nodes back; where no rule has marked them, nothing of a mark stays.
  ///
  /// The nodes' rows are not checked again: they were when the nodes were marked.
  mutating func forget(_ rows: borrowing [NodeID], _ count: Int) {
    if rules.narrowsNodes || count > marks.bytes.count / 16 {
      marks.clear(rows, count: count)
      return
    }
    let found = rows.span.extracting(first: count)
    var bytes = marks.bytes.mutableSpan
    for index in found.indices {
      unsafe bytes[unchecked: Int(found[unchecked: index].row)] = 0
    }
  }
}
