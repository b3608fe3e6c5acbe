import ArgumentParser
import Liaison

/// The command `liaison timeline [NAME]`.
struct TimelineCommand: PictureQuestion {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "What is dated, in the order of time.",
    discussion: """
      Dates are as precise as their sources; what is dated only in words comes last. A picture has \
      a lane for each actor or mechanism.

      liaison timeline HTWG
      liaison timeline --between 2005/2008
      liaison timeline JCCT -o jcct.svg
      """)

  @Argument(
    help: "The name of an entity; without it, everything.", completion: EntityNames.completion)
  var name: String?

  @OptionGroup var limit: LimitOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var beside: BesideOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var companions: [Companion] { beside.companions }
  var names: [String] { name.map { [$0] } ?? [] }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    limit.narrow(&scope)
    try filter.narrow(&scope, of: snapshot)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.timeline(of: name)
  }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.timelinePicture(of: name)
  }
}
