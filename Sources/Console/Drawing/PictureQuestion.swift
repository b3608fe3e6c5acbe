import ArgumentParser
import Liaison

/// A question whose answer can be drawn as well as written.
protocol PictureQuestion: Question, AsyncParsableCommand {
  /// The picture of the answer, under the scope that the options set.
  func picture(_ snapshot: Snapshot) throws -> Picture
}

extension PictureQuestion {
  func run() async throws {
    guard let format = output.pictureFormat else { return try ask() }
    let snapshot = try dossier.snapshot()
    StandardStreams.remark(names.compactMap { snapshot.understanding(of: $0) })
    var scope = Scope()
    try narrow(&scope, of: snapshot)
    let sheet = try answer(snapshot.scoped(scope)).sheet
    StandardStreams.remark(sheet.notes)
    if sheet.isEmpty { throw Failure(.nothing, "nothing to draw") }
    let bytes = try await picture(in: snapshot).rendered(as: format)
    try output.write(picture: bytes)
  }

  /// The picture under the scope that the options set.
  func picture(in snapshot: Snapshot) throws -> Picture {
    var scope = Scope()
    try narrow(&scope, of: snapshot)
    return try picture(snapshot.scoped(scope))
  }
}
