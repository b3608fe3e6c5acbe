/// Rows of values under named columns: what a question answers with and what a report prints.
///
/// ```swift
/// var table = Table(columns: ["name", "since"])
/// table.append(["Bureau of Industry and Security", .date(day)])
/// ```
public struct Table: Sendable, Hashable {
  /// The names of the columns, in order.
  public let columns: [String]
  /// The rows; each has as many values as there are columns.
  public private(set) var rows: [[Value]]

  /// A table with no rows.
  public init(columns: [String]) {
    self.columns = columns
    self.rows = []
  }

  /// Adds a row.
  ///
  /// - Precondition: the row has one value for each column.
  public mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count, "a row must have one value for each column")
    rows.append(row)
  }

  /// Keeps the first rows only.
  public mutating func keepFirst(_ count: Int) {
    if rows.count > count { rows.removeLast(rows.count - max(0, count)) }
  }
}
