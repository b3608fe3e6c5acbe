import ArgumentParser
import Liaison

/// A command that looks at a dossier under the options it was given.
protocol ScopedCommand: ParsableCommand {
  /// Which dossier is asked.
  var dossier: DossierOptions { get }
  /// The names it was given; the answer says how one was understood that is not written out.
  var names: [String] { get }

  /// Sets what is looked at.
  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws
}

extension ScopedCommand {
  var names: [String] { [] }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {}

  /// The snapshot under the scope that the options set.
  func narrowed(_ snapshot: Snapshot) throws -> Snapshot {
    var scope = Scope()
    try narrow(&scope, of: snapshot)
    return snapshot.scoped(scope)
  }

  /// How the names were understood that are not written out.
  func understandings(of snapshot: Snapshot) -> [String] {
    names.compactMap { snapshot.understanding(of: $0) }
  }
}

/// A command that asks the dossier one question and writes the answer.
protocol Question: ScopedCommand {
  /// Where the answer goes.
  var output: OutputOptions { get }

  /// Asks.
  func answer(_ snapshot: Snapshot) throws -> any Presentable
  /// Asks a graph without claims and sources; `nil` when the question makes no sense there.
  func answer(_ graph: OpenGraph) throws -> (any Presentable)?
}

extension Question {
  func run() throws {
    if output.pictureFormat != nil, let file = output.file {
      throw Failure(
        .usage,
        "'\(Failure.shortened(file))': only near, path, timeline, conflicts and draw write pictures; "
          + "known endings are \(FileEnding.listed)")
    }
    try ask()
  }

  func answer(_ graph: OpenGraph) throws -> (any Presentable)? { nil }

  /// Asks and writes the answer as text.
  func ask() throws {
    switch try dossier.source() {
    case .dossier(let database):
      let snapshot = database.snapshot
      let answer = try answer(try narrowed(snapshot))
      try output.write(answer.sheet, understandings: understandings(of: snapshot))
    case .graph(let graph):
      guard let answer = try answer(graph) else { throw GraphSource.refusal(of: Self.self) }
      try output.write(answer.sheet)
    }
  }
}
