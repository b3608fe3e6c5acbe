package import Diagnostics

/// What is done about nodes and relationships of a text that are wrong, and how much is told of it.
///
/// A text that cannot be cut into nodes and relationships at all, such as XML with an element left
/// open, is refused either way.
package struct ReadingPolicy: Sendable {
  /// What is done about wrong nodes and relationships.
  package enum BadItems: Sendable, Hashable {
    /// Nothing is read, and every mistake is reported.
    case refuse
    /// They are left out and reported, and so are relationships of nodes that were left out.
    case skip
  }

  /// What is done about wrong nodes and relationships.
  package var badItems: BadItems
  /// The number of mistakes reported one by one; the others are counted.
  package var reportLimit: Int
  /// Told how far it is, every few thousand nodes and relationships.
  package var progress: (@Sendable (ReadingProgress) -> Void)?

  /// Sets a policy.
  package init(
    badItems: BadItems = .refuse, reportLimit: Int = 20,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) {
    self.badItems = badItems
    self.reportLimit = reportLimit
    self.progress = progress
  }
}

/// How far a reading is.
package struct ReadingProgress: Sendable, Hashable {
  /// The nodes and relationships, or rows, read so far.
  package let rows: Int
  /// The bytes read so far; 0 when that is not known.
  package let bytes: Int
  /// The bytes of all files; 0 when that is not known.
  package let totalBytes: Int

  /// States how far it is.
  package init(rows: Int, bytes: Int, totalBytes: Int) {
    self.rows = rows
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}

/// What was left out of a graph because it was wrong.
package struct LeftOut: Sendable, Hashable {
  /// The number of nodes, relationships or rows left out.
  package var count = 0
  /// Why, each with its place, up to the limit of the report.
  package var problems: [Diagnostic] = []

  /// Nothing, unless said otherwise.
  package init(count: Int = 0, problems: [Diagnostic] = []) {
    self.count = count
    self.problems = problems
  }
}
