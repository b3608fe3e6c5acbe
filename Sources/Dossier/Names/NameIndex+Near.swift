import Diagnostics

/// How a word of a question fits a word of a name.
private enum WordFit: Comparable {
  case same
  case initial
  case beginning
  case misspelt(Int)

  var edits: Int {
    if case .misspelt(let edits) = self { edits } else { 0 }
  }
}

extension NameIndex {
  /// A question has at most so many words; more are not looked up by nearness.
  private static let mostWords = 24

  /// Entities whose names are near a text, best first.
  func nearMatches(of text: String) -> [NameMatch] {
    let folded = FoldedText(text)
    let words = Self.contentWords(folded.nameWords.map(\.text))
    guard !words.isEmpty, words.count <= Self.mostWords else { return [] }
    var matches = variants(of: folded) + matches(of: words)
    let bare = words.filter { !Self.titles.contains($0) }
    if matches.isEmpty, !bare.isEmpty, bare.count < words.count { matches = self.matches(of: bare) }
    return Self.best(matches)
  }

  /// Names that differ in blanks only, or of which the text is the initials.
  private func variants(of folded: FoldedText) -> [NameMatch] {
    let letters = folded.nameWords.map(\.text).joined()
    let index = self.words
    let indices =
      (index.namesByLetters[letters] ?? []) + (index.namesByInitials[letters] ?? [])
    return indices.map { index in
      NameMatch(
        entity: names[index].entity, how: .near(.variant), matched: names[index].text, cost: 0)
    }
  }

  /// Names in which every word of the text has a counterpart.
  private func matches(of words: [String]) -> [NameMatch] {
    let shortest = words.count > 1 ? 2 : 3
    let fits = words.map { self.fits(of: $0, shortestBeginning: shortest) }
    let occurrences = self.words.occurrences
    var hits: [Int: Int] = [:]
    for fit in fits {
      var found: Set<Int> = []
      for word in fit.keys { found.formUnion(occurrences[word]) }
      for name in found { hits[name, default: 0] += 1 }
    }
    return hits.filter { $0.value == words.count }.keys.sorted()
      .compactMap { match(words, fits, with: $0) }
  }

  /// The words of the vocabulary that a word may stand for.
  private func fits(of word: String, shortestBeginning: Int) -> [Int: WordFit] {
    let wanted = Array(word)
    var fits: [Int: WordFit] = [:]
    for (index, known) in self.words.vocabulary.enumerated() {
      if let fit = Self.fit(wanted, known, shortestBeginning) { fits[index] = fit }
    }
    return fits
  }

  private static func fit(
    _ wanted: [Character], _ known: [Character], _ shortestBeginning: Int
  ) -> WordFit? {
    if wanted == known { return .same }
    let isInitial = wanted.count == 1 || known.count == 1
    if isInitial { return wanted.first == known.first ? .initial : nil }
    if wanted.count >= shortestBeginning, known.count > wanted.count, known.starts(with: wanted) {
      return .beginning
    }
    let allowed = allowedEdits(wanted.count, known.count)
    guard allowed > 0, abs(wanted.count - known.count) <= allowed,
      !wanted.contains(where: \.isNumber), wanted.count <= 64, known.count <= 64
    else { return nil }
    let edits = alignmentDistance(wanted, known)
    return edits <= allowed ? .misspelt(edits) : nil
  }

  /// One edit in words of four letters, two from six, a third of the length from nine on.
  private static func allowedEdits(_ a: Int, _ b: Int) -> Int {
    let shorter = min(a, b)
    let longer = max(a, b)
    if shorter < 4 { return 0 }
    if longer < 6 { return 1 }
    return longer < 9 ? 2 : longer / 3
  }

  /// Gives each word of the text its own word of the name, the best one left, from the left.
  private func match(
    _ words: [String], _ fits: [[Int: WordFit]], with name: Int
  ) -> NameMatch? {
    let index = self.words
    let known = index.ofName[name]
    var free = Array(known.indices)
    var worst = WordFit.same
    var edits = 0
    var places: [Int] = []
    for fit in fits {
      let candidates = free.compactMap { place in
        index.index(of: known[place]).flatMap { fit[$0] }.map { (place: place, fit: $0) }
      }
      guard let chosen = candidates.min(by: { ($0.fit, $0.place) < ($1.fit, $1.place) }) else {
        return nil
      }
      free.removeAll { $0 == chosen.place }
      places.append(chosen.place)
      worst = max(worst, chosen.fit)
      edits += chosen.fit.edits
    }
    let isVariant = free.allSatisfy { known[$0].count == 1 }
    let nearness: NameMatch.Nearness =
      switch worst {
      case .same: isVariant && words.count > 1 ? .variant : .part
      case .initial: isVariant && words.count > 1 ? .variant : .beginning
      case .beginning: .beginning
      case .misspelt: .misspelt
      }
    let disorder = zip(places, places.dropFirst()).count { $0 > $1 }
    return NameMatch(
      entity: names[name].entity, how: .near(nearness), matched: names[name].text,
      cost: edits * 8 + free.count + disorder)
  }

  /// Words before a name that are no part of it.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "secretary", "minister", "vice", "deputy",
    "president", "premier", "ambassador", "senator", "representative", "chairman", "chairwoman",
    "director", "general", "madam", "under", "assistant", "spokesman", "spokeswoman",
    "spokesperson",
  ]
}

extension NameIndex {
  /// Up to three names, of different entities, for a text that names nothing: those that share most
  /// of its words, then those with the fewest edits.
  func nearestNames(to text: String) -> [String] {
    let spelt = Diagnostics.nearestNames(to: text, among: names.map(\.text).sorted(), limit: 9)
    let misspelt = spelt.flatMap { name in names.indices.filter { names[$0].text == name } }
    var entities: Set<Int> = []
    return Array(
      (namesSharingWords(with: text) + misspelt)
        .filter { entities.insert(names[$0].entity).inserted }
        .map { names[$0].text }.prefix(3))
  }

  /// The names that share at least half of the words of a text, best first.
  private func namesSharingWords(with text: String) -> [Int] {
    let words = Self.contentWords(FoldedText(text).nameWords.map(\.text)).prefix(Self.mostWords)
    let index = self.words
    var hits: [Int: (words: Int, edits: Int)] = [:]
    for word in words {
      var best: [Int: Int] = [:]
      for (place, fit) in fits(of: word, shortestBeginning: 3)
      where index.vocabulary[place].count > 1 {
        for name in index.occurrences[place] {
          best[name] = min(best[name] ?? fit.edits, fit.edits)
        }
      }
      for (name, edits) in best {
        hits[name, default: (0, 0)].words += 1
        hits[name, default: (0, 0)].edits += edits
      }
    }
    return hits.filter { $0.value.words * 2 >= words.count }
      .sorted { a, b in
        (-a.value.words, a.value.edits, index.ofName[a.key].count, names[a.key].text, a.key)
          < (-b.value.words, b.value.edits, index.ofName[b.key].count, names[b.key].text, b.key)
      }
      .map(\.key)
  }
}
