import ArgumentParser
import Liaison

/// A command that draws, and that a gallery can therefore list.
protocol PictureCommand: ScopedCommand, AsyncParsableCommand {
  /// The picture, under the scope that the options set.
  func picture(_ snapshot: Snapshot) throws -> Picture
}

/// A question whose answer can be drawn as well as written.
protocol PictureQuestion: Question, PictureCommand {
  /// What is said when the answer holds nothing that could be drawn.
  var nothingToDraw: String { get }
}

extension PictureQuestion {
  var nothingToDraw: String { "nothing to draw" }

  func run() async throws {
    guard let format = output.pictureFormat else { return try ask() }
    let snapshot = try dossier.snapshot()
    StandardStreams.remark(understandings(of: snapshot))
    let scoped = try narrowed(snapshot)
    let sheet = try answer(scoped).sheet
    StandardStreams.remark(sheet.notes)
    if sheet.isEmpty { throw Failure(.nothing, nothingToDraw) }
    try output.write(picture: try await picture(scoped).rendered(as: format))
  }
}
