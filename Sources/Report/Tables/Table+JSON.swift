package import GraphSchema

extension JSONDocument {
  /// A value: dates as text, maps in the order of their keys, numbers that JSON does not have (NaN
  /// and the infinities) as text.
  package init(_ value: GraphSchema.Value) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .double(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .date(let date): self = .string(date.description)
    case .list(let values): self = .array(values.map { JSONDocument($0) })
    case .map(let entries):
      self = .object(
        entries.sorted { $0.key < $1.key }.map { Member($0.key, JSONDocument($0.value)) })
    }
  }

  /// A table: an array of objects, each with the columns in order.
  ///
  /// A column whose name has occurred already gets a number: `name`, `name_2`.
  package init(_ table: Table) {
    let names = Self.distinctNames(table.columns)
    self = .array(table.rows.map { Self.object(names, $0) })
  }

  fileprivate static func object(_ names: [String], _ row: [GraphSchema.Value]) -> JSONDocument {
    .object(zip(names, row).map { Member($0, JSONDocument($1)) })
  }

  fileprivate static func distinctNames(_ columns: [String]) -> [String] {
    var taken = Set<String>()
    return columns.map { column in
      var name = column
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(column)_\(number)"
        number += 1
      }
      return name
    }
  }
}

extension Table {
  /// One JSON object a line.
  var jsonLines: String {
    let names = JSONDocument.distinctNames(columns)
    return rows.map { JSONDocument.object(names, $0).text() + "\n" }.joined()
  }
}
