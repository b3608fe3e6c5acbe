import ArgumentParser
import Liaison

/// How many rows an answer has.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1") }
  }

  func narrow(_ scope: inout Scope) { scope.limit = limit }
}

/// Which entities an answer lists.
struct TypeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only entities of these types; commas and repetition add more.", valueName: "types"))
  var type: [String] = []

  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    for word in FilterOptions.parts(type) { scope.types.append(try snapshot.type(named: word)) }
  }
}
