import ArgumentParser
import Liaison

/// The command `liaison draw gallery`.
struct DrawGalleryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "All figures whose commands DIR/README.md shows, where their DOT has changed.",
    discussion: """
      Each is a line between ``` such as 'liaison near HTWG -o htwg.svg'; htwg.dot and htwg.svg are \
      written beside the page.

      liaison draw gallery Renders
      liaison draw gallery Renders --check
      """)

  @Argument(help: "The folder of the gallery.", completion: .directory)
  var folder = "Renders"

  @Flag(help: "Write nothing; fail when a figure is not up to date.")
  var check = false

  @Flag(help: "Draw all, changed or not.")
  var all = false

  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  func run() async throws {
    let gallery = try Gallery(folder: folder)
    let snapshot = try dossier.snapshot()
    var stale: [String] = []
    for entry in gallery.entries {
      let picture = try entry.picture(in: snapshot)
      let isCurrent = gallery.isCurrent(entry, dot: picture.dot)
      if isCurrent, !all { continue }
      stale.append(entry.name)
      if check { continue }
      let svg = try await picture.rendered(as: .svg)
      try FileWriter.write(svg, to: "\(folder)/\(entry.name).svg")
      try FileWriter.write(picture.dot, to: "\(folder)/\(entry.name).dot")
      StandardStreams.remark(["drew \(folder)/\(entry.name).svg"])
    }
    if check, !stale.isEmpty {
      throw Failure(
        .failure, "not up to date: \(stale.joined(separator: ", ")); run 'liaison draw gallery'")
    }
  }
}
