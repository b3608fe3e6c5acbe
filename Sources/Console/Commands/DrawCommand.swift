import ArgumentParser
import Liaison

/// The command `liaison draw`: pictures that are no answer to another question.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Diagrams: a network, or all figures of a gallery.",
    discussion: """
      'near' and 'path' draw their answers, too, with -o FILE.svg.

      liaison draw network BIS MOFCOM HTWG JCCT -o network.svg
      liaison draw gallery Renders
      """,
    subcommands: [DrawNetworkCommand.self, DrawGalleryCommand.self])
}

/// The command `liaison draw network`.
struct DrawNetworkCommand: PictureQuestion {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Some entities and what ties them, or everything that fits the options.",
    discussion: """
      Without -o, the DOT text is written to standard output.

      liaison draw network BIS MOFCOM HTWG JCCT -o network.svg
      liaison draw network --type mechanism --type ministry --type agency -o bodies.pdf
      """)

  @Argument(
    help: "The entities shown; none means all in scope.", completion: EntityNames.completion)
  var entities: [String] = []

  @Option(help: ArgumentHelp("The headline.", valueName: "text"))
  var title: String?

  @OptionGroup var type: TypeOptions
  @OptionGroup(title: "Where to go") var walk: WalkOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] { entities + walk.avoid }

  func validate() throws {
    if output.file != nil, output.pictureFormat == nil {
      throw ValidationError("a drawing is written to a file ending in \(Picture.Format.listed)")
    }
    if output.format != nil {
      throw ValidationError("a drawing takes its format from the ending of -o FILE")
    }
  }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    try type.narrow(&scope, of: snapshot)
    try walk.narrow(&scope, of: snapshot)
    try filter.narrow(&scope, of: snapshot)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.networkPicture(of: entities, title: title)
  }

  func run() async throws {
    let snapshot = try dossier.snapshot()
    StandardStreams.remark(names.compactMap { snapshot.understanding(of: $0) })
    let picture = try picture(in: snapshot)
    guard let format = output.pictureFormat else { return StandardStreams.write(picture.dot) }
    try output.write(picture: try await picture.rendered(as: format))
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    throw Failure(.usage, "a network is drawn, not listed; see 'liaison list' and 'liaison near'")
  }
}
