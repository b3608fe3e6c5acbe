internal import Synchronization

/// The words of all names of an index, for look-ups by nearness.
struct NameWords: Sendable {
  /// The words of each name that count: all but articles, conjunctions and prepositions.
  let ofName: [[String]]
  /// Names by their folded text without blanks.
  let namesByLetters: [String: [Int]]
  /// Names by the first letters of their words, for names of three words and more.
  let namesByInitials: [String: [Int]]
  /// The distinct words of all names, sorted.
  let texts: [String]
  /// The same words, by characters.
  let vocabulary: [[Character]]
  /// The names in which each word occurs.
  let occurrences: [[Int]]

  init(_ names: [NameIndex.Name]) {
    let ofName = names.map { name in
      NameIndex.contentWords(name.key.split(separator: " ").map(String.init))
    }
    var occurrences: [String: [Int]] = [:]
    for (index, words) in ofName.enumerated() {
      for word in Set(words) { occurrences[word, default: []].append(index) }
    }
    let texts = occurrences.keys.sorted()
    self.ofName = ofName
    self.texts = texts
    vocabulary = texts.map { Array($0) }
    self.occurrences = texts.map { occurrences[$0] ?? [] }
    namesByLetters = Self.group(names) { $0.key.filter { $0 != " " } }
    namesByInitials = Self.group(ofName) { words in
      words.count < 3 ? nil : String(words.compactMap(\.first))
    }
  }

  /// The place of a word among ``texts``.
  func index(of word: String) -> Int? {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if texts[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < texts.count && texts[low] == word ? low : nil
  }

  /// The positions of elements by a key that they have.
  static func group<Element>(
    _ elements: [Element], by key: (Element) -> String?
  ) -> [String: [Int]] {
    var groups: [String: [Int]] = [:]
    for (index, element) in elements.enumerated() {
      if let key = key(element), !key.isEmpty { groups[key, default: []].append(index) }
    }
    return groups
  }
}

/// The words of names, made when they are first asked for; most questions name an entity in full and
/// never ask.
final class LazyNameWords: Sendable {
  private let made = Mutex<NameWords?>(nil)

  func words(of names: [NameIndex.Name]) -> NameWords {
    made.withLock { made in
      if let made { return made }
      let words = NameWords(names)
      made = words
      return words
    }
  }
}
