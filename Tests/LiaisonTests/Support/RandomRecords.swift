import Dossier
import GraphSchema
import LiaisonTestSupport

/// Dossiers made up at random, with the strings that break exporters.
struct RandomRecords {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Strings that some format on the way spells in a way of its own.
  static let nasty = [
    "plain", "say \"no\"", "back\\slash", "\\N \\G \\l \\", "100 %1 %22 %%", "a\nb\r\nc", "\t",
    "商务部", "e\u{301}galite\u{301}", "\u{E9}galit\u{E9}", "<b>&amp;</b>", "a, b; c | d",
    "// no /* comment */ # here", "-> -- {} []", "👩‍👩‍👧 family", "\u{202E}right to left", "\u{0}nul",
    "\u{1B}[31m", "\u{2028}", "\u{FEFF}", "'", "\"", "\\\"", "0", "true", "node", "strict", " ",
    "é",
    "\u{10FFFF}", "ends in \\",
  ]

  static let dates = [
    "2007-12-11", "2007-12", "2005", "2012-03~", "2025?", "2025?-10-06", "2006/2008", "2006/..",
    "2006/", "../2006", "200X", "-0044", "2007-21",
  ].compactMap { try? EDTFDate($0) }

  private mutating func text() -> String {
    let pieces = (0...random.below(2)).map { _ in Self.nasty[random.below(Self.nasty.count)] }
    return pieces.joined(separator: random.below(2) == 0 ? " " : "")
  }

  private mutating func maybe<T>(_ make: (inout Self) -> T) -> T? {
    random.below(3) == 0 ? make(&self) : nil
  }

  private mutating func some(_ limit: Int) -> [String] {
    (0..<random.below(limit)).map { _ in text() }
  }

  private mutating func flip() -> Bool { random.below(2) == 0 }

  mutating func records() throws -> DossierRecords {
    let vocabulary = try self.vocabulary()
    let entities = (0...random.below(6)).map { entity($0) }
    let documents = (0...random.below(3)).map { document($0) }
    let keys = entities.map(\.key) + documents.map(\.key)
    let claims = (0..<random.below(20)).map { claim($0, entities, documents, keys) }
    let tensions =
      claims.count < 2
      ? []
      : (0..<random.below(3)).map { _ in
        TensionRecord(claims: [claims[0].id, claims[1].id], why: text())
      }
    return DossierRecords(
      vocabulary: vocabulary, entities: entities,
      renamed: flip() ? ["old-key": keys[0], "older-key": keys[0]] : [:], documents: documents,
      claims: claims, tensions: tensions)
  }

  /// A type below another, properties of every kind and rule, relations of every flag.
  private mutating func vocabulary() throws -> Vocabulary {
    let kinds = PropertyRecord.Kind.allCases
    let properties = kinds.enumerated().map { number, kind in
      PropertyRecord(
        name: ["data_2", "type", "names", "relation", "label"][number], of: ["Thing"], kind: kind,
        // Only values that never differ may be refused when they do.
        single: [.report, nil, .refuse][random.below(number < 2 ? 2 : 3)],
        phrase: maybe { $0.text() },
        summary: text())
    }
    let types = [
      Vocabulary.nodeType(
        "Thing", parents: [], isAbstract: false, isHub: flip(), properties: properties,
        noun: maybe { $0.text() }, plural: maybe { $0.text() }, summary: text()),
      Vocabulary.nodeType(
        "Part", parents: ["Thing"], isAbstract: false, isHub: flip(), properties: properties,
        noun: nil, plural: nil, summary: ""),
    ]
    let relations = ["ties", "acts_for", "node"].map { name in
      RelationshipType(
        name, from: ["Thing"], to: ["Thing", "Part"], properties: Vocabulary.linkProperties,
        isSymmetric: flip(), isTimeless: flip(), joins: flip(),
        single: maybe { .init(per: $0.flip() ? .subject : .object, rule: .report) },
        inverse: maybe { $0.text() }, phrase: maybe { $0.text() },
        inversePhrase: maybe { $0.text() }, groups: some(3), summary: text())
    }
    return Vocabulary(
      title: text(), about: text(), behalf: flip() ? "acts_for" : nil,
      schema: try Schema(nodeTypes: types, relationshipTypes: relations),
      columns: flip() ? ["Thing": "body"] : [:], events: flip() ? ["ties"] : [],
      shortLabels: flip() ? ["ties": text()] : [:], arrows: flip() ? ["node": "meets"] : [:],
      properties: properties)
  }

  private mutating func aliases() -> [AliasRecord] {
    some(4).map { AliasRecord($0, scope: flip() ? [] : ["d0", "d0.1"], isWeak: flip()) }
  }

  private mutating func entity(_ number: Int) -> EntityRecord {
    EntityRecord(
      key: ["g", "node-", "e", "0", "x--y", "graph", "edge"][number % 7],
      type: flip() ? "Thing" : "Part", name: text(), aliases: aliases(),
      scripts: flip() ? [:] : ["zh": text(), "ja-Hira": text()],
      isHub: maybe { $0.flip() }, note: maybe { $0.text() })
  }

  private mutating func document(_ number: Int) -> DocumentRecord {
    DocumentRecord(
      id: "d\(number)", key: "document-\(number)", type: "Thing", title: text(),
      aliases: aliases(), file: maybe { $0.text() },
      sha256: maybe { _ in String(repeating: "a0", count: 32) }, paragraphs: 9,
      language: maybe { _ in "zh-Hans" }, note: maybe { $0.text() })
  }

  private mutating func dating() -> Dating {
    let date = Self.dates[random.below(Self.dates.count)]
    switch random.below(6) {
    case 0: return .undated
    case 1: return .event(date)
    case 2: return .sighting(date)
    case 3: return .span(from: date, to: nil)
    case 4: return .span(from: nil, to: date)
    default: return .span(from: date, to: Self.dates[random.below(Self.dates.count)])
    }
  }

  private mutating func claim(
    _ number: Int, _ entities: [EntityRecord], _ documents: [DocumentRecord], _ keys: [String]
  ) -> ClaimRecord {
    let isValue = random.below(3) == 0
    let property = random.below(5)
    let value = [Self.dates[random.below(Self.dates.count)].text, text(), "-7", "1e3", "true"]
    return ClaimRecord(
      id: flip() ? nil : "d0.1/\(text())/\(number)",
      document: documents[random.below(documents.count)].id, paragraph: 1 + random.below(9),
      also: (0..<random.below(3)).map { 1 + $0 }, subject: keys[random.below(keys.count)],
      predicate: isValue
        ? ["data_2", "type", "names", "relation", "label"][property]
        : ["ties", "acts_for", "node"][random.below(3)],
      object: isValue ? .value(value[property]) : .entity(keys[random.below(keys.count)]),
      dating: dating(), stated: maybe { $0.text() }, role: maybe { $0.text() },
      behalf: maybe { $0.random.pick(keys) ?? "" }, says: maybe { $0.random.pick(keys) ?? "" },
      modality: Modality.allCases[random.below(5)], isDenied: random.below(6) == 0,
      disputed: maybe { $0.text() }, inferred: maybe { $0.text() }, basis: some(3),
      unnamed: maybe { $0.text() }, note: maybe { $0.text() })
  }
}
