import ArgumentParser
import Liaison

/// Which dossier is asked.
struct DossierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the dossier, or a file that 'liaison export' wrote.",
      discussion: "Without it: the folder named by LIAISON_GRAPH, else ./Graph.",
      valueName: "dir"),
    completion: .directory)
  var graph: String?

  /// Opens the dossier.
  func snapshot() throws -> Snapshot { try Self.open(graph).snapshot }

  /// A dossier from a file that `export` wrote, told by its ending.
  private static func openExport(_ path: String) throws -> Database? {
    guard path.hasSuffix(".json") || path.hasSuffix(".dot") else { return nil }
    guard let text = Platform.text(ofFile: path) else {
      throw Failure(.unreadable, "cannot read '\(Failure.shortened(path))'")
    }
    return path.hasSuffix(".json")
      ? try Database.importing(json: text, name: path)
      : try Database.importing(dot: text, name: path)
  }

  static func open(_ folder: String?) throws -> Database {
    if let folder = folder ?? Environment["LIAISON_GRAPH"] {
      if let exported = try openExport(folder) { return exported }
      return try Database.open(dossier: folder, cache: .standard)
    }
    guard DossierFolder("Graph").exists else {
      throw Failure(
        .usage,
        "no dossier is named: give --graph DIR, set LIAISON_GRAPH, or go where there is a folder "
          + "./Graph; 'liaison new DIR' makes one")
    }
    return try Database.open(dossier: "Graph", cache: .standard)
  }
}
