import Liaison

/// A picture's file and those beside it: the same path with other endings.
struct PictureSet {
  let file: String
  let format: Picture.Format
  let companions: [Companion]

  /// - Throws: ``Failure`` when one file would be written over another.
  func check() throws(Failure) {
    guard companions.contains(.picture(format)) else { return }
    throw Failure(
      .usage,
      "--beside \(format.rawValue) would overwrite '\(Failure.shortened(file))', which is "
        + "\(format.rawValue) already; leave it out")
  }

  /// Draws everything, then writes everything.
  func write(_ picture: Picture) async throws {
    var files = [(file, try await picture.rendered(as: format))]
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
    let shown = [format] + [.svg, .png].filter { companions.contains(.picture($0)) }
    guard let format = shown.first(where: { $0 == .svg || $0 == .png }) else { return nil }
    let path = format == self.format ? file : path(format.rawValue)
    return path.split(separator: "/").last.map(String.init)
  }

  private func path(_ ending: String) -> String {
    let stem = file.lastIndex(of: ".").map { file[...$0] } ?? file + "."
    return stem + ending
  }
}
