public import Dossier

/// How sound a dossier is.
public struct CheckAnswer: Sendable {
  /// The dossier checked.
  public let graph: ClaimGraph
  /// Where the plain texts of the documents lie; `nil` when claims were not compared with them.
  public let sources: String?
  /// What was found.
  public let report: CheckReport
}

extension Snapshot {
  /// Checks what reading a dossier does not refuse, and compares claims with the texts they cite.
  ///
  /// - Parameter sources: the folder with the plain texts of the documents; `nil` leaves them alone.
  /// - Throws: ``LiaisonError/noDossier``.
  /// - Complexity: O(*c* · *p*) for *c* claims that cite paragraphs of length *p*.
  public func check(sources: String? = nil) throws(LiaisonError) -> CheckAnswer {
    let graph = try dossier()
    let report = sources.map { graph.check(sources: $0) } ?? graph.check()
    return CheckAnswer(graph: graph, sources: sources, report: report)
  }
}
