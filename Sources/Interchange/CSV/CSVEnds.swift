/// The nodes that relationships of a file may name.
struct CSVEnds: Sendable {
  /// The nodes of the space of the start; `nil` when no file has such a space.
  var start: IdentifierTable?
  var end: IdentifierTable?
  /// The names of all spaces, sorted.
  var spaces: [String] = []
}
