import Diagnostics
public import Dossier

extension Snapshot {
  /// The one entity that a name or key means.
  ///
  /// A name said otherwise (a surname, no middle initial) is taken when only one entity bears it; a
  /// misspelt one is never taken, only answered with the nearest names.
  ///
  /// - Throws: ``LiaisonError/ambiguousName(_:candidates:)`` when several share the name,
  ///   ``LiaisonError/unknownName(_:nearest:)`` when none bears it.
  /// - Complexity: O(*n*) in the length of the name; O(*m*) in the number of names when unknown.
  public func entity(_ name: String) throws(LiaisonError) -> Entity {
    let graph = try dossier()
    if let entity = graph.entity(key: name) { return entity }
    switch graph.names.lookUp(name) {
    case .one(let match):
      if case .near(.misspelt) = match.how { break }
      return graph.entities[match.entity]
    case .several(let matches):
      let isMisspelt = matches.allSatisfy { $0.how == .near(.misspelt) }
      if isMisspelt { break }
      throw .ambiguousName(name, candidates: matches.map { .init(graph.entities[$0.entity]) })
    case .none: break
    }
    let nearest = graph.names.find(name, limit: 5)
    throw .unknownName(name, nearest: nearest.map { .init(graph.entities[$0.entity]) })
  }

  /// How a name was understood, when it is not one that the dossier gives: a sentence to show the
  /// user beside the answer.
  public func understanding(of name: String) -> String? {
    guard let graph = try? dossier(), graph.entity(key: name) == nil,
      case .one(let match) = graph.names.lookUp(name), !match.how.isFull,
      let entity = try? entity(name)
    else { return nil }
    return "understood '\(name)' as \(entity.name) (\(entity.type))"
  }

  static func nearest(_ word: String, _ known: [String]) -> [String] {
    nearestNames(to: word, among: known)
  }
}
