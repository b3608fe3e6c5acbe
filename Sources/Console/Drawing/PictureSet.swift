import Liaison

/// A picture's file and those beside it: the same path with other endings.
struct PictureSet {
  let file: String
  let format: Picture.Format
  let companions: [Companion]
  let steps: StagingOptions.Steps?

  /// - Throws: ``Failure`` when one file would be written over another, or one file of the format cannot
  ///   hold all steps.
  func check() throws(Failure) {
    if companions.contains(.picture(format)) {
      throw Failure(
        .usage,
        "--beside \(format.rawValue) would overwrite '\(Failure.shortened(file))', which is "
          + "\(format.rawValue) already; leave it out")
    }
    if steps == .oneFile, format != .svg {
      throw Failure(
        .usage, "--steps one-file writes SVG; for .\(format.rawValue) take --steps files")
    }
  }

  /// Draws everything, then writes everything.
  func write(_ picture: Picture) async throws {
    var files: [(path: String, bytes: [UInt8])] = []
    if steps == .files {
      for (number, step) in picture.steps.enumerated() {
        files.append((numbered(number + 1), try await step.rendered(as: format)))
      }
      StandardStreams.remark(files.map { "wrote \($0.path)" })
    } else {
      files.append((file, try await picture.rendered(as: format)))
    }
    for companion in companions {
      let bytes =
        switch companion {
        case .markdown: Array(picture.markdown(image: image).utf8)
        case .picture(let format): try await picture.rendered(as: format)
        }
      files.append((path(companion.ending), bytes))
    }
    for (path, bytes) in files { try FileWriter.write(bytes, to: path) }
  }

  /// The name of the file that a page can show.
  private var image: String? {
    let shown =
      (steps == .files ? [] : [format])
      + [.svg, .png].filter { companions.contains(.picture($0)) }
    guard let format = shown.first(where: { $0 == .svg || $0 == .png }) else { return nil }
    let path = format == self.format ? file : path(format.rawValue)
    return path.split(separator: "/").last.map(String.init)
  }

  private func path(_ ending: String) -> String {
    let stem = file.lastIndex(of: ".").map { file[...$0] } ?? file + "."
    return stem + ending
  }

  /// `name-2.svg` for `name.svg`.
  private func numbered(_ step: Int) -> String {
    guard let dot = file.lastIndex(of: ".") else { return "\(file)-\(step)" }
    return "\(file[..<dot])-\(step)\(file[dot...])"
  }
}
