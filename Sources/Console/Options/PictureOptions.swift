import ArgumentParser
import Liaison

/// Where a picture goes; the ending of the file says what it is.
struct PictureOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to a file ending in \(Picture.Format.listed).",
      discussion: "Without it, the DOT text goes to standard output.", valueName: "file"),
    completion: .file(extensions: Picture.Format.allCases.map(\.rawValue)))
  var file: String?

  @OptionGroup var beside: BesideOptions

  func validate() throws {
    if let file, Picture.Format(endingOf: file) == nil {
      throw ValidationError(
        "the ending of '\(Failure.shortened(file))' names no picture; a drawing is written to a "
          + "file ending in \(Picture.Format.listed)")
    }
  }
}
