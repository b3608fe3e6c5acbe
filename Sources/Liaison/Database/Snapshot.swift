public import Dossier
public import PropertyGraph

/// A database at one moment: what every question is asked of.
public struct Snapshot: Sendable {
  /// Nodes, relationships, properties and annotations.
  public let graph: GraphSnapshot
  /// The claims, when the database was opened from a dossier.
  let claims: ClaimGraph?
  /// The nodes by label and id, when the database was built in Swift.
  let index: NodeIndex
  /// What questions look at unless they say otherwise.
  public var scope = Scope()

  init(graph: GraphSnapshot, claims: ClaimGraph?, index: NodeIndex = NodeIndex()) {
    self.graph = graph
    self.claims = claims
    self.index = index
  }

  /// The dossier behind the snapshot.
  ///
  /// - Throws: ``LiaisonError/noDossier`` for a graph built in Swift.
  public func dossier() throws(LiaisonError) -> ClaimGraph {
    guard let claims else { throw .noDossier }
    return claims
  }

  /// The snapshot as of a date of any precision: every answer then says how surely it holds.
  ///
  /// ```swift
  /// let then = try database.snapshot.asOf("2007-12")
  /// ```
  /// - Throws: ``LiaisonError/badDate(_:)``.
  public func asOf(_ date: String) throws(LiaisonError) -> Snapshot {
    var copy = self
    copy.scope.filter.asOf = try Self.days(date)
    return copy
  }

  /// The snapshot between two dates, both included.
  ///
  /// - Throws: ``LiaisonError/badDate(_:)``, or ``LiaisonError/badArgument(_:hint:)`` when the second
  ///   date is before the first.
  public func between(_ first: String, _ last: String) throws(LiaisonError) -> Snapshot {
    var copy = self
    guard let days = DayRange(from: try Self.date(first), to: try Self.date(last)) else {
      throw .badArgument("\(last) is before \(first)", hint: "give the earlier date first")
    }
    copy.scope.filter.asOf = days
    return copy
  }

  /// The snapshot with another scope.
  public func scoped(_ scope: Scope) -> Snapshot {
    var copy = self
    copy.scope = scope
    return copy
  }

  static func days(_ text: String) throws(LiaisonError) -> DayRange {
    DayRange(try date(text))
  }

  static func date(_ text: String) throws(LiaisonError) -> EDTFDate {
    do { return try EDTFDate(text) } catch { throw .badDate(error) }
  }
}
