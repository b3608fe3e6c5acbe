import ArgumentParser
import Liaison

/// What `--graph` names: a dossier with claims and sources, or any other graph.
enum GraphSource {
  case dossier(Database)
  case graph(OpenGraph)

  /// Opens what a path names: a folder is a dossier; `.json` and `.dot` are one when they were exported
  /// from one; other endings say what they are.
  static func open(_ path: String?) throws -> GraphSource {
    guard let path = path ?? Environment["LIAISON_GRAPH"],
      let format = ImportFormat(endingOf: path) ?? (path.hasSuffix(".json") ? .json : nil)
    else { return .dossier(try DossierOptions.open(path)) }
    if format == .json || format == .dot, let text = Platform.text(ofFile: path),
      text.contains(format == .json ? "\"liaison\"" : "liaison_data_1")
    {
      return .dossier(try DossierOptions.open(path))
    }
    let result = try OpenGraph.importing([path])
    return .graph(result.graph)
  }

  /// Why a question that is about claims is not asked of a graph without any.
  static func refusal(of command: any ParsableCommand.Type) -> Failure {
    let name = command.configuration.commandName ?? "this"
    return Failure(
      .usage,
      "'\(name)' asks a dossier, and --graph names a graph without claims and sources; near, path, "
        + "show, stats, draw network and export take such graphs")
  }
}

extension DossierOptions {
  /// What `--graph` names.
  func source() throws -> GraphSource { try GraphSource.open(graph) }
}

extension FilterOptions {
  /// Narrows what a question to a graph without claims looks at.
  func narrow(_ scope: inout OpenScope) throws {
    let given =
      [("--between", between != nil), ("--include", !include.isEmpty)]
      + [("--exclude", !exclude.isEmpty)]
    if let (option, _) = given.first(where: { $0.1 }) {
      throw Failure(.usage, "\(option) is about claims, and --graph names a graph without any")
    }
    scope.asOf = asOf
    scope.only = Self.parts(only)
    scope.not = Self.parts(not)
  }
}
