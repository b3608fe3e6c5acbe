/// What the cells of a column hold.
///
/// The names are those of Neo4j's import headers. `BYTE`, `SHORT`, `INT`, `INTEGER` and `LONG` are all
/// 64-bit integers here, `FLOAT` and `DOUBLE` 64-bit floating-point numbers, `STRING` and `CHAR` texts.
package enum CSVType: String, Sendable, Hashable, CaseIterable {
  /// A text, taken as it stands.
  case string = "STRING"
  /// A 64-bit signed integer in decimal digits.
  case integer = "LONG"
  /// A finite decimal number.
  case double = "DOUBLE"
  /// `true` or `false`, in letters of either case.
  case boolean = "BOOLEAN"
  /// A day, `YYYY-MM-DD`.
  case date = "DATE"

  /// The type that a header means by a name, in letters of either case; `nil` when there is none.
  package init?(name: String) {
    switch name.uppercased() {
    case "STRING", "CHAR", "": self = .string
    case "BYTE", "SHORT", "INT", "INTEGER", "LONG": self = .integer
    case "FLOAT", "DOUBLE": self = .double
    case "BOOLEAN", "BOOL": self = .boolean
    case "DATE": self = .date
    default: return nil
    }
  }

  /// All names that a header may use.
  static let names = [
    "STRING", "CHAR", "BYTE", "SHORT", "INT", "INTEGER", "LONG", "FLOAT", "DOUBLE", "BOOLEAN",
    "BOOL", "DATE",
  ]

  /// What is said to be expected in a cell.
  var expectation: String {
    switch self {
    case .string: "a text"
    case .integer: "an integer"
    case .double: "a number"
    case .boolean: "true or false"
    case .date: "a day as YYYY-MM-DD"
    }
  }
}
