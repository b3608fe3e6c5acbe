import ArgumentParser
import Liaison

/// How much of a network or neighbourhood a picture shows.
struct FigureShapeOptions: ParsableArguments {
  @Flag(help: "Everything at once, in small: up to 1,000 things as marks, more as groups.")
  var overview = false

  @Option(
    help: ArgumentHelp(
      "Draw one by one what is joined to this alone; repeat for more.", valueName: "name"),
    completion: EntityNames.completion)
  var expand: [String] = []

  /// The options asked for.
  func options(by grouping: FigureOptions.Grouping = .party) -> FigureOptions {
    var options = FigureOptions()
    options.grouping = grouping
    options.isOverview = overview
    options.expanded = expand
    return options
  }
}

/// By what a network is framed.
enum Framing: String, CaseIterable, ExpressibleByArgument {
  case party, parent, type

  var grouping: FigureOptions.Grouping {
    switch self {
    case .party: .party
    case .parent: .parent
    case .type: .type
    }
  }
}
