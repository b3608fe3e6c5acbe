import ArgumentParser
import Liaison

/// Where walks may go.
struct WalkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Never enter this entity; repeat for more.", valueName: "name"),
    completion: EntityNames.completion)
  var avoid: [String] = []

  @Flag(help: "Pass through countries, places and other hubs, too.")
  var throughHubs = false

  @Flag(help: "Let documents join what they mention.")
  var withDocuments = false

  /// Narrows or widens a scope.
  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    for name in avoid { scope.avoid.append(try snapshot.entity(name).id) }
    scope.passesThroughHubs = throughHubs
    scope.filter.includesDocuments = withDocuments
  }
}
