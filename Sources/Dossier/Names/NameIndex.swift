/// Finds entities by what people call them.
///
/// A text is looked up as a name, an alias or a key, after folding case, diacritics, punctuation and
/// a leading "the"; failing that, by what is near: parts of names, initials, misspelt words.
///
/// ```swift
/// let names = NameIndex([
///   .init(entity: 0, key: "bis", name: "Bureau of Industry and Security", aliases: ["BIS"]),
///   .init(entity: 1, key: "carlos-gutierrez", name: "Carlos M. Gutierrez"),
/// ])
/// names.lookUp("the Bureau of Industry & Security")   // one: entity 0, exact
/// names.lookUp("Gutierrez")                           // one: entity 1, near (part)
/// names.lookUp("bureau of industrial security")       // one: entity 0, near (misspelt)
/// ```
///
/// What a look-up gives:
///
/// 1. Entities that bear the text as canonical name, key or alias, all alike: one, or several to
///    ask back about. `key:bis` means the key and nothing else.
/// 2. Otherwise the entities of the nearest kind, in the order of ``NameMatch/Nearness``; of
///    misspelt names only those with the fewest edits.
/// 3. Otherwise none, with the names that come nearest.
public struct NameIndex: Sendable {
  /// The names of one entity.
  public struct Entry: Sendable, Hashable {
    /// The entity: any number; several entries may share it.
    public var entity: Int
    /// Its durable key.
    public var key: String
    /// Its canonical name.
    public var name: String
    /// Other names that a user may type: no scoped and no weak aliases.
    public var aliases: [String]

    /// The names of one entity.
    public init(entity: Int, key: String, name: String, aliases: [String] = []) {
      self.entity = entity
      self.key = key
      self.name = name
      self.aliases = aliases
    }
  }

  /// One name as it is searched.
  struct Name: Sendable {
    var entity: Int
    var text: String
    var isCanonical: Bool
    /// The folded text: words with a blank between them.
    var key: String
  }

  let names: [Name]
  /// Names by their folded text.
  let namesByKey: [String: [Int]]
  /// Entities by their keys.
  let entitiesByKey: [String: [Int]]
  /// What look-ups by nearness need, made at the first of them.
  private let lazyWords = LazyNameWords()

  /// Indexes the names of entities.
  ///
  /// - Complexity: O(*n*) in the number of names; their words are looked at when the first look-up by
  ///   nearness asks for them.
  public init(_ entries: some Sequence<Entry>) {
    var names: [Name] = []
    var byKey: [String: [Int]] = [:]
    for entry in entries {
      byKey[entry.key, default: []].append(entry.entity)
      names.append(Self.name(entry.name, of: entry.entity, isCanonical: true))
      for alias in entry.aliases {
        names.append(Self.name(alias, of: entry.entity, isCanonical: false))
      }
    }
    self.names = names
    entitiesByKey = byKey
    namesByKey = NameWords.group(names) { $0.key }
  }

  /// The words of the names.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words of all names, at the first call.
  var words: NameWords { lazyWords.words(of: names) }

  private static func name(_ text: String, of entity: Int, isCanonical: Bool) -> Name {
    Name(entity: entity, text: text, isCanonical: isCanonical, key: FoldedText(text).nameKey)
  }

  /// The words that tell names apart; all of them when none does.
  static func contentWords(_ words: [String]) -> [String] {
    let content = words.filter { !smallWords.contains($0) }
    return content.isEmpty ? words : content
  }

  private static let smallWords: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
  ]
}

extension NameIndex {
  /// What a text names: one entity, several, or none.
  ///
  /// - Complexity: O(*n*) for a name in full; otherwise O(*v* · *w*²) for *v* distinct words of
  ///   length *w*.
  public func lookUp(_ text: String) -> NameLookup {
    let full = fullMatches(of: text)
    if !full.isEmpty { return Self.outcome(full) }
    let near = nearMatches(of: text)
    guard let best = near.first else { return .none(nearest: nearestNames(to: text)) }
    return Self.outcome(
      near.filter {
        $0.how == best.how && ($0.how != .near(.misspelt) || $0.cost == best.cost)
      })
  }

  /// All entities that a text may name, best first, each once.
  ///
  /// Names in full come first, then near ones; within a kind by the number of differences, then by
  /// name, then by entity.
  public func find(_ text: String, limit: Int = 20) -> [NameMatch] {
    let full = fullMatches(of: text)
    let entities = Set(full.map(\.entity))
    let near = nearMatches(of: text).filter { !entities.contains($0.entity) }
    return Array((full + near).prefix(max(0, limit)))
  }

  private static func outcome(_ matches: [NameMatch]) -> NameLookup {
    matches.count == 1 ? .one(matches[0]) : .several(matches)
  }

  /// The entities that bear the text as key, canonical name or alias.
  private func fullMatches(of text: String) -> [NameMatch] {
    if text.hasPrefix("key:") {
      let key = String(text.dropFirst(4))
      return Self.best(keyMatches(key))
    }
    let folded = FoldedText(text).nameKey
    let named = (namesByKey[folded] ?? []).map { index in
      NameMatch(
        entity: names[index].entity, how: names[index].isCanonical ? .exact : .alias,
        matched: names[index].text, cost: 0)
    }
    return Self.best(named + keyMatches(text))
  }

  private func keyMatches(_ key: String) -> [NameMatch] {
    (entitiesByKey[key] ?? []).map { entity in
      NameMatch(entity: entity, how: .exact, matched: key, cost: 0)
    }
  }

  /// The best match of each entity, sorted.
  static func best(_ matches: [NameMatch]) -> [NameMatch] {
    var best: [Int: NameMatch] = [:]
    for match in matches {
      if let known = best[match.entity], !isBetter(match, known) { continue }
      best[match.entity] = match
    }
    return best.values.sorted(by: isBetter)
  }

  private static func isBetter(_ a: NameMatch, _ b: NameMatch) -> Bool {
    if a.how != b.how { return a.how < b.how }
    return (a.cost, a.matched, a.entity) < (b.cost, b.matched, b.entity)
  }
}
