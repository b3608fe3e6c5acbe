import ArgumentParser
import Liaison

/// A command that draws, and that a gallery can therefore list.
protocol PictureCommand: ScopedCommand, AsyncParsableCommand {
  /// What is written beside the picture.
  var companions: [Companion] { get }

  /// The picture, under the scope that the options set.
  func picture(_ snapshot: Snapshot) throws -> Picture
}

extension PictureCommand {
  var companions: [Companion] { [] }
}

/// A question whose answer can be drawn as well as written.
protocol PictureQuestion: Question, PictureCommand {}

extension PictureQuestion {
  func run() async throws {
    guard let format = output.pictureFormat, let file = output.file else {
      try Companion.refuse(companions, besideAnswer: output.file)
      return try ask()
    }
    let files = PictureSet(file: file, format: format, companions: companions)
    try files.check()
    let snapshot = try dossier.snapshot()
    StandardStreams.remark(understandings(of: snapshot))
    let scoped = try narrowed(snapshot)
    let sheet = try answer(scoped).sheet
    StandardStreams.remark(sheet.notes)
    if sheet.isEmpty { throw Failure(.nothing, "nothing to draw") }
    try await files.write(try picture(scoped))
  }
}
