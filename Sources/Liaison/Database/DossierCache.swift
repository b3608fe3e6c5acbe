internal import Dossier
internal import Foundation
internal import Interchange
internal import PropertyGraph

/// Where dossiers are kept as they were compiled, so that one that has not changed opens at once.
///
/// ```swift
/// let database = try Database.open(dossier: "Graph", cache: .standard)
/// ```
///
/// What is kept is a graph file for each dossier, with the key of the files that it was compiled from:
/// a hash of their names and contents and of the program that compiled them. One that does not
/// fit or is damaged is passed over and written anew; a folder that cannot be written is no error.
public struct DossierCache: Sendable {
  /// Nothing is kept.
  public static let none = DossierCache(folder: nil)

  /// The folder; `nil` keeps nothing.
  let folder: String?

  private init(folder: String?) { self.folder = folder }

  /// A folder of one's own choice; it is made when it is not there.
  public static func folder(_ path: String) -> DossierCache { DossierCache(folder: path) }

  /// The user's folder for such things: the one that `LIAISON_CACHE` names, else `liaison` in
  /// `$XDG_CACHE_HOME`, else `~/.cache/liaison`.
  ///
  /// `LIAISON_CACHE=off` keeps nothing. (XDG Base Directory Specification 0.8.)
  public static var standard: DossierCache { standard { Self.variable($0) } }

  static func standard(_ variable: (String) -> String?) -> DossierCache {
    if let own = variable("LIAISON_CACHE") { return own == "off" ? .none : .folder(own) }
    if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return .folder(folder + "/liaison")
    }
    return variable("HOME").map { .folder($0 + "/.cache/liaison") } ?? .none
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension DossierCache {
  /// How many dossiers are kept; the one used longest ago goes first.
  static let capacity = 32
  /// The kind of the enclosure that holds the key.
  private static let keyKind = GraphEnclosure.firstKind + 1

  /// The graph that was compiled from these files, when it is there and whole.
  func graph(of dossier: DossierFolder, _ files: [DossierFolder.File]) -> ClaimGraph? {
    guard let folder, let content = try? SnapshotFile.read(file(for: dossier, in: folder)),
      content.enclosures.contains(
        GraphEnclosure(kind: Self.keyKind, bytes: DossierKey.bytes(of: files))),
      let enclosure = content.enclosures.first(where: { $0.kind == ClaimGraph.enclosureKind })
    else { return nil }
    return try? ClaimGraph(content.snapshot, enclosure)
  }

  /// Keeps the graph that was compiled from these files; failing that is no harm.
  func keep(_ graph: ClaimGraph, of dossier: DossierFolder, _ files: [DossierFolder.File]) {
    guard let folder else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let key = GraphEnclosure(kind: Self.keyKind, bytes: DossierKey.bytes(of: files))
    let file = file(for: dossier, in: folder)
    let written: Void? = try? SnapshotFile.write(
      graph.snapshot, enclosing: [graph.enclosure, key], to: file, isDurable: false)
    if written != nil { sweep(folder) }
  }

  /// The name of a dossier's file: the same dossier has the same, whatever stands in it.
  func file(for dossier: DossierFolder, in folder: String) -> String {
    let path = URL(fileURLWithPath: dossier.path).standardizedFileURL.path
    let hash = String(XXH64.hash(path), radix: 16)
    return "\(folder)/dossier-\(String(repeating: "0", count: 16 - hash.count))\(hash)"
      + SnapshotFile.ending
  }

  /// Takes the oldest files away when there are too many.
  private func sweep(_ folder: String) {
    let files = FileManager.default
    let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasPrefix("dossier-")
    }
    guard names.count > Self.capacity else { return }
    let dated = names.map { name in
      let attributes = try? files.attributesOfItem(atPath: "\(folder)/\(name)")
      return (attributes?[.modificationDate] as? Date ?? .distantPast, name)
    }
    for (_, name) in dated.sorted(by: { $0 < $1 }).dropLast(Self.capacity) {
      try? files.removeItem(atPath: "\(folder)/\(name)")
    }
  }
}
