public import Dossier
import PropertyGraph

/// A graph of actors and mechanisms: opened from a dossier, or built in Swift.
///
/// Readers take ``snapshot`` and never wait; there is one writer at a time.
///
/// ```swift
/// let database = try Database.open(dossier: "Graph")
/// let near = try database.snapshot.neighbourhood(of: "HTWG", hops: 2)
/// ```
public final class Database: Sendable {
  let store = IndexedStore()
  private let dossier: ClaimGraph?

  /// A database in memory that takes any label and any property.
  public init() {
    dossier = nil
  }

  /// A database in memory over a dossier that has been read already.
  public init(_ dossier: ClaimGraph) {
    self.dossier = dossier
  }

  /// Opens a dossier: a folder of YAML files with entities, documents and claims.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - cache: where the compiled dossier is kept; one that was kept and has not changed since is not
  ///     compiled again.
  /// - Throws: ``LiaisonError/dossier(_:)`` with every mistake of every file, each with its place.
  /// - Complexity: O(*n*) in the size of the files.
  public static func open(
    dossier path: String, cache: DossierCache = .none
  ) throws(LiaisonError) -> Database {
    do {
      let folder = DossierFolder(path)
      let files = try folder.files()
      if let graph = cache.graph(of: folder, files) { return Database(graph) }
      let graph = try ClaimGraph(folder.records(of: files))
      cache.keep(graph, of: folder, files)
      return Database(graph)
    } catch {
      throw .dossier(error)
    }
  }

  /// The database as it is now: immutable, `Sendable`, and unmoved by later writes.
  public var snapshot: Snapshot {
    if let dossier { return Snapshot(graph: dossier.snapshot, claims: dossier) }
    let content = store.content
    return Snapshot(graph: content.graph, claims: nil, index: content.index)
  }

  /// Whether it was opened from text, and takes no writes.
  public var isReadOnly: Bool { dossier != nil }
}
