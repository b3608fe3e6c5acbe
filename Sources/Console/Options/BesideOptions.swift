import ArgumentParser
import Diagnostics

/// What is written beside a picture.
struct BesideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write this beside the picture, too: \(Companion.listed); commas and repetition add more.",
      discussion: "-o DIR/name.svg --beside html writes DIR/name.html as well.",
      valueName: "formats"),
    completion: .list(Companion.names))
  var beside: [String] = []

  /// The formats, each once, in the order given.
  var companions: [Companion] {
    var known: [Companion] = []
    for word in FilterOptions.parts(beside) {
      if let companion = Companion(word), !known.contains(companion) { known.append(companion) }
    }
    return known
  }

  func validate() throws {
    for word in FilterOptions.parts(beside) where Companion(word) == nil {
      let hint = didYouMean(word, among: Companion.names)
      throw ValidationError(
        "nothing is written beside a picture as '\(Failure.shortened(word))'; "
          + (hint ?? "formats are \(Companion.listed)"))
    }
  }
}
