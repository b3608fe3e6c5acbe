import ArgumentParser
import Liaison

/// The command `liaison list TYPE`.
struct ListCommand: Question {
  /// How the list is sorted, as the option says it.
  enum Sorting: String, CaseIterable, ExpressibleByArgument {
    case dossier, name, date

    var order: ListAnswer.Order { ListAnswer.Order(rawValue: rawValue) ?? .dossier }
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The entities of a type, on conditions.",
    discussion: """
      'liaison types' shows the types, relations and properties there are.

      liaison list sessions --sort date
      liaison list agencies --where "part_of=U.S. Department of Commerce"
      """)

  @Argument(help: "A type, by its name or plural; those below it are listed too.")
  var type: String

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "A link the entity must have, or a value; repeat for more.",
      valueName: "relation=name"))
  var conditions: [String] = []

  @Option(help: ArgumentHelp("dossier, name or date.", valueName: "order"))
  var sort: Sorting = .dossier

  @OptionGroup var limit: LimitOptions
  @OptionGroup(title: "Which links") var filter: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Dossier") var dossier: DossierOptions

  var names: [String] {
    conditions.compactMap { condition in
      condition.firstIndex(of: "=").map { String(condition[condition.index(after: $0)...]) }
    }
  }

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    limit.narrow(&scope)
    try filter.narrow(&scope, of: snapshot)
  }

  func answer(_ snapshot: Snapshot) throws -> any Presentable {
    try snapshot.list(type, where: conditions, sortedBy: sort.order)
  }
}
