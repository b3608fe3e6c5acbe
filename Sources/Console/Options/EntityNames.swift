import ArgumentParser
import Liaison

/// Completes the names of entities from the dossier that the command line names.
enum EntityNames {
  /// Names and keys that begin with what has been typed.
  static var completion: CompletionKind {
    .custom { words, _, prefix in candidates(prefix, in: folder(of: words)) }
  }

  private static func folder(of words: [String]) -> String? {
    for (position, word) in words.enumerated() {
      if word == "--graph", position + 1 < words.count { return words[position + 1] }
      if word.hasPrefix("--graph=") { return String(word.dropFirst("--graph=".count)) }
    }
    return nil
  }

  private static func candidates(_ prefix: String, in folder: String?) -> [String] {
    guard let graph = try? DossierOptions.open(folder).snapshot.dossier() else { return [] }
    let start = prefix.lowercased()
    let names = graph.entities.flatMap { [$0.key, $0.name] + $0.searchableAliases }
    let fitting = Set(names.filter { $0.lowercased().hasPrefix(start) })
    return Array(fitting.sorted().prefix(200))
  }
}
