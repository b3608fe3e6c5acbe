package import GraphSchema

extension Table {
  /// The table without the columns that say nothing in any row; a table without rows stays as it is.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  package var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in
      rows.isEmpty || rows.contains { $0[column] != .null && $0[column] != .string("") }
    }
    guard kept.count < columns.count else { return self }
    var table = Table(columns: kept.map { columns[$0] })
    for row in rows { table.append(kept.map { row[$0] }) }
    return table
  }
}
