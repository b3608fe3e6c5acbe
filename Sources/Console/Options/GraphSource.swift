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
}
