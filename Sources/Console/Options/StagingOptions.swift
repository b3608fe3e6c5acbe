import ArgumentParser
import Liaison

/// What stands out of a picture, and what keeps its place.
struct StagingOptions: ParsableArguments {
  /// How a picture is told in steps.
  enum Steps: String, CaseIterable, ExpressibleByArgument {
    /// One SVG that shows each step by a link.
    case oneFile = "one-file"
    /// A file for each step: name-1.svg, name-2.svg.
    case files
  }

  @Option(
    help: ArgumentHelp(
      "Let this stand out; repeated, the way from one to the next.", valueName: "name"),
    completion: EntityNames.completion)
  var highlight: [String] = []

  @Flag(
    help: "With --as-of: leave blank what did not hold, and keep the rest where it stands without.")
  var keepPlaces = false

  @Option(
    help: ArgumentHelp(
      "Tell it in steps: one-file (an SVG with links) or files (name-1.svg, name-2.svg …).",
      valueName: "form"))
  var steps: Steps?

  /// The staging asked for.
  var staging: Staging {
    var staging = Staging()
    staging.keepsPlaces = keepPlaces
    staging.highlight = highlight
    staging.isTold = steps != nil
    return staging
  }

  /// Refuses what needs another option.
  func check(against filter: FilterOptions) throws {
    if keepPlaces, filter.asOf == nil, filter.between == nil {
      throw ValidationError("--keep-places goes with --as-of or --between")
    }
    if keepPlaces, steps != nil {
      throw ValidationError("--keep-places and --steps do not go together; give one of them")
    }
  }
}
