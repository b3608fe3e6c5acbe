import ArgumentParser
import Diagnostics
import Liaison

/// The command `liaison conflicts [NAME]`.
struct ConflictsCommand: PictureQuestion {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "What the sources disagree about, and what their own text makes doubtful.",
    discussion: """
      A picture (-o FILE.svg) shows every reading with the documents that say it, none above the \
      others.

      liaison conflicts
      liaison conflicts HTWG
      liaison conflicts HTWG -o htwg.svg
      liaison conflicts --kind tension
      """)

  @Argument(
    help: "The name of an entity; without it, everything.", completion: EntityNames.completion)
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Only conflict, tension or doubt; commas and repetition add more.", valueName: "kinds"),
    completion: .list(DisagreementAnswer.Kind.allCases.map(\.rawValue)))
  var kind: [String] = []

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var beside: BesideOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var companions: [Companion] { beside.companions }
  var names: [String] { name.map { [$0] } ?? [] }

  var nothingToDraw: String {
    "nothing to draw: no disagreement is recorded"
      + (name.map { " about '\(Failure.shortened($0))'" } ?? "")
  }

  func validate() throws { _ = try kinds }

  func answer(_ snapshot: Snapshot) throws -> any Presentable { try disagreements(snapshot) }

  func picture(_ snapshot: Snapshot) throws -> Picture {
    try snapshot.picture(of: disagreements(snapshot))
  }

  private func disagreements(_ snapshot: Snapshot) throws -> DisagreementAnswer {
    try snapshot.disagreements(about: name, kinds: try kinds)
  }

  /// The kinds asked for; all when none is named.
  private var kinds: Set<DisagreementAnswer.Kind> {
    get throws {
      let known = DisagreementAnswer.Kind.allCases
      let named = try FilterOptions.parts(kind).map { word in
        if let kind = DisagreementAnswer.Kind(rawValue: word.lowercased()) { return kind }
        let words = known.map(\.rawValue)
        let hint = didYouMean(word, among: words) ?? "kinds are \(words.joined(separator: ", "))"
        throw ValidationError("no disagreement is a '\(Failure.shortened(word))'; \(hint)")
      }
      return Set(named.isEmpty ? known : named)
    }
  }
}
