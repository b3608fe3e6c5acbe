import ArgumentParser
import Liaison

/// Which dossier is asked.
struct DossierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the dossier.",
      discussion: "Without it: the folder named by LIAISON_GRAPH, else ./Graph.",
      valueName: "dir"),
    completion: .directory)
  var graph: String?

  /// Opens the dossier.
  func snapshot() throws -> Snapshot { try Self.open(graph).snapshot }

  static func open(_ folder: String?) throws -> Database {
    if let folder = folder ?? Environment["LIAISON_GRAPH"] {
      return try Database.open(dossier: folder)
    }
    guard DossierFolder("Graph").exists else {
      throw Failure(
        .usage,
        "no dossier is named: give --graph DIR, set LIAISON_GRAPH, or go where there is a folder "
          + "./Graph; 'liaison new DIR' makes one")
    }
    return try Database.open(dossier: "Graph")
  }
}
