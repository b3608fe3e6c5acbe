/// Something that the house does not want, and where.
struct Finding: Hashable, CustomStringConvertible {
  var path: String
  /// The line, counted from 1.
  var line: Int
  var message: String

  var description: String { "\(path):\(line): \(message)" }
}

extension Sequence<Finding> {
  /// All findings, one a line.
  var listing: String { map(\.description).sorted().joined(separator: "\n") }
}
