import ArgumentParser
import Liaison

/// Pictures on their way to files.
enum PictureFiles {
  /// Draws a picture into a file, or each of its steps into one of its own.
  ///
  /// - Throws: ``Failure`` when the ending names no picture, or does not go with the steps; what drawing
  ///   and writing throw.
  static func write(
    _ picture: Picture, to file: String, steps: StagingOptions.Steps?
  ) async throws {
    guard let format = Picture.Format(endingOf: file) else {
      throw Failure(
        .usage,
        "the ending of '\(Failure.shortened(file))' names no picture; endings are "
          + Picture.Format.listed)
    }
    switch steps {
    case .files:
      for (number, step) in picture.steps.enumerated() {
        let name = numbered(file, number + 1)
        try FileWriter.write(try await step.rendered(as: format), to: name)
        StandardStreams.remark(["wrote \(name)"])
      }
    case .oneFile where format != .svg:
      throw Failure(
        .usage, "--steps one-file writes SVG; for .\(format.rawValue) take --steps files")
    case .oneFile, nil:
      try FileWriter.write(try await picture.rendered(as: format), to: file)
    }
  }

  /// `name-2.svg` for `name.svg`.
  private static func numbered(_ file: String, _ number: Int) -> String {
    guard let dot = file.lastIndex(of: ".") else { return "\(file)-\(number)" }
    return "\(file[..<dot])-\(number)\(file[dot...])"
  }
}
