import ArgumentParser
import Liaison

/// A command that draws, and that a gallery can therefore list.
protocol PictureCommand: ScopedCommand, AsyncParsableCommand {
  /// Whether the picture is told in steps, and in which files.
  var steps: StagingOptions.Steps? { get }

  /// The picture, under the scope that the options set.
  func picture(_ snapshot: Snapshot) throws -> Picture
}

extension PictureCommand {
  var steps: StagingOptions.Steps? { nil }
}

/// A command that does nothing but draw.
protocol DrawingCommand: PictureCommand {
  /// Where the picture goes.
  var output: PictureOptions { get }
}

extension DrawingCommand {
  func run() async throws {
    let snapshot = try dossier.snapshot()
    StandardStreams.remark(understandings(of: snapshot))
    let picture = try picture(try narrowed(snapshot))
    guard let file = output.file else { return StandardStreams.write(picture.dot) }
    try await PictureFiles.write(picture, to: file, steps: steps)
  }
}

/// A question whose answer can be drawn as well as written.
protocol PictureQuestion: Question, PictureCommand {}

extension PictureQuestion {
  func run() async throws {
    guard output.pictureFormat != nil, let file = output.file else {
      if steps != nil {
        throw ValidationError("--steps goes with a picture: -o FILE.svg")
      }
      return try ask()
    }
    let snapshot = try dossier.snapshot()
    StandardStreams.remark(understandings(of: snapshot))
    let scoped = try narrowed(snapshot)
    let sheet = try answer(scoped).sheet
    StandardStreams.remark(sheet.notes)
    if sheet.isEmpty { throw Failure(.nothing, "nothing to draw") }
    try await PictureFiles.write(try picture(scoped), to: file, steps: steps)
  }
}
