/// A row that cannot be taken, and why.
///
/// Places are those of the window that holds the row.
struct CSVProblem: Sendable {
  /// Where the row begins.
  var rowStart: Int
  /// Where it is wrong.
  var offset: Int
  var length = 1
  var message: String
  var hint: String?
}
