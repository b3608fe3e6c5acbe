import ArgumentParser
import Liaison

/// A command that asks the dossier one question and writes the answer.
protocol Question: ParsableCommand {
  /// Which dossier is asked.
  var dossier: DossierOptions { get }
  /// Where the answer goes.
  var output: OutputOptions { get }
  /// The names in the question; the answer says how one was understood that is not written out.
  var names: [String] { get }

  /// Sets what is looked at.
  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws

  /// Asks.
  func answer(_ snapshot: Snapshot) throws -> any Presentable
}

extension Question {
  var names: [String] { [] }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {}

  func run() throws {
    if output.pictureFormat != nil, let file = output.file {
      throw Failure(
        .usage,
        "'\(Failure.shortened(file))': only near, path and draw write pictures; "
          + "known endings are \(FileEnding.listed)")
    }
    try ask()
  }

  /// Asks and writes the answer as text.
  func ask() throws {
    let snapshot = try dossier.snapshot()
    var scope = Scope()
    try narrow(&scope, of: snapshot)
    let answer = try answer(snapshot.scoped(scope))
    let understandings = names.compactMap { snapshot.understanding(of: $0) }
    try output.write(answer.sheet, understandings: understandings)
  }
}
