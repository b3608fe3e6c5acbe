import ArgumentParser
import Diagnostics
import Liaison

/// Which links are looked at: of which time, of which relations, how firmly claimed.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what held on a date (EDTF: 2007-12-11, 2007-12, 2007).", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Only what held between two dates, both included: 2006/2008.", valueName: "date/date"))
  var between: String?

  @Option(
    help: ArgumentHelp(
      "Only these relations or groups; commas and repetition add more.", valueName: "relations"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Not these relations or groups.", valueName: "relations"))
  var not: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also links that are planned, predicted, belief, or unattested on the date.",
      valueName: "claims"),
    completion: .list(LinkWord.allCases.map(\.rawValue)))
  var include: [String] = []

  @Option(
    help: ArgumentHelp("Not links that are inferred (or asserted).", valueName: "claims"),
    completion: .list(["inferred", "asserted"]))
  var exclude: [String] = []

  func validate() throws {
    if asOf != nil, between != nil {
      throw ValidationError("--as-of and --between do not go together; give one of them")
    }
    _ = try words(include)
    if try words(exclude).contains(.unattested) {
      throw ValidationError("unattested links are left out unless --include names them")
    }
  }

  /// Narrows a scope.
  func narrow(_ scope: inout Scope, of snapshot: Snapshot) throws {
    if let asOf { scope.filter.asOf = try snapshot.asOf(asOf).scope.filter.asOf }
    if let between {
      let interval = between.replacing(
        "..", with: "/", maxReplacements: between.contains("/") ? 0 : 1)
      guard interval.contains("/") else {
        throw Failure(
          .usage,
          "--between takes two dates with '/' between them, such as 2006/2008, not "
            + "'\(Failure.shortened(between))'")
      }
      scope.filter.asOf = try snapshot.asOf(interval).scope.filter.asOf
    }
    for word in Self.parts(only) {
      scope.filter.only.formUnion(try snapshot.relations(named: word))
    }
    for word in Self.parts(not) { scope.filter.not.formUnion(try snapshot.relations(named: word)) }
    for word in try words(include) {
      if let modality = word.modality { scope.filter.including.insert(modality) }
      if word == .unattested { scope.filter.includesUnattested = true }
    }
    scope.filter.excluding.formUnion(try words(exclude).compactMap(\.modality))
  }

  private func words(_ texts: [String]) throws -> [LinkWord] {
    try Self.parts(texts).map { text in
      if let word = LinkWord(rawValue: text.lowercased()) { return word }
      let known = LinkWord.allCases.map(\.rawValue)
      let hint = didYouMean(text, among: known) ?? "words are \(known.joined(separator: ", "))"
      throw ValidationError("no links are '\(Failure.shortened(text))'; \(hint)")
    }
  }

  /// The words of an option that is repeated, or holds several with commas between them.
  static func parts(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",") }.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// How a link can be claimed, as `--include` and `--exclude` say it.
enum LinkWord: String, CaseIterable {
  case asserted, inferred, planned, predicted, belief, unattested

  /// The modality meant; `nil` for the word that is about dates.
  var modality: Modality? { Modality(rawValue: rawValue) }
}
