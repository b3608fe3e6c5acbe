import Dossier
import Testing

@Suite("Looking names up")
struct NameIndexTests {
  static let entries: [NameIndex.Entry] = [
    .init(entity: 0, key: "bis", name: "Bureau of Industry and Security", aliases: ["BIS"]),
    .init(entity: 1, key: "carlos-gutierrez", name: "Carlos M. Gutierrez"),
    .init(entity: 2, key: "wang-wentao", name: "Wang Wentao"),
    .init(entity: 3, key: "wang-yi", name: "Wang Yi"),
    .init(
      entity: 4, key: "us-commerce", name: "U.S. Department of Commerce",
      aliases: ["Commerce", "Department of Commerce"]),
    .init(
      entity: 5, key: "mofcom", name: "Ministry of Commerce of China",
      aliases: ["MOFCOM", "Commerce"]),
    .init(entity: 6, key: "amcham", name: "American Chamber of Commerce"),
    .init(entity: 7, key: "amcham-shanghai", name: "American Chamber of Commerce in Shanghai"),
    .init(
      entity: 8, key: "htwg",
      name: "U.S.-China High Technology and Strategic Trade Working Group", aliases: ["HTWG"]),
    .init(entity: 9, key: "xinhua", name: "Xinhua", aliases: ["新华"]),
    .init(entity: 10, key: "re-export-rule", name: "Re-export Rule"),
    .init(entity: 11, key: "who", name: "World Health Organization"),
    .init(entity: 12, key: "wei-jiangguo", name: "Wei Jiangguo"),
    .init(entity: 13, key: "springfield-a", name: "Springfield"),
    .init(entity: 14, key: "springfield-b", name: "Springfield"),
  ]
  static let index = NameIndex(entries)

  private func show(_ lookup: NameLookup) -> String {
    switch lookup {
    case .one(let match): "one \(match.entity) \(show(match.how))"
    case .several(let matches):
      "several " + matches.map { "\($0.entity)" }.joined(separator: " ")
    case .none(let nearest): "none " + nearest.joined(separator: "; ")
    }
  }

  private func show(_ how: NameMatch.How) -> String {
    switch how {
    case .exact: "exact"
    case .alias: "alias"
    case .near(let nearness): nearness.rawValue
    }
  }

  static let cases: [(String, String)] = [
    // in full
    ("Bureau of Industry and Security", "one 0 exact"),
    ("the bureau of industry & security", "one 0 exact"),
    ("bis", "one 0 exact"),
    ("B.I.S.", "one 0 alias"),
    ("U.S. Department of Commerce", "one 4 exact"),
    ("US Department  of Commerce", "one 4 exact"),
    ("Department of Commerce", "one 4 alias"),
    ("us-commerce", "one 4 exact"),
    ("key:bis", "one 0 exact"),
    ("新华", "one 9 alias"),
    ("American Chamber of Commerce", "one 6 exact"),
    // shared by two
    ("Commerce", "several 4 5"),
    ("Springfield", "several 13 14"),
    ("springfield-b", "one 14 exact"),
    // the same name said otherwise
    ("Carlos Gutierrez", "one 1 variant"),
    ("C. Gutierrez", "one 1 variant"),
    ("Carlos M Gutiérrez", "one 1 exact"),
    ("Commerce Department", "one 4 variant"),
    ("reexport rule", "one 10 variant"),
    ("Gutierrez, Carlos M.", "one 1 variant"),
    // parts
    ("Wang", "several 2 3"),
    ("Gutierrez", "one 1 part"),
    ("Secretary Gutierrez", "one 1 part"),
    ("Mr. Wei", "one 12 part"),
    ("Strategic Trade Working Group", "one 8 part"),
    ("Chamber of Commerce", "several 6 7"),
    ("Chamber of Commerce in Shanghai", "one 7 part"),
    // beginnings
    ("Gutier", "one 1 beginning"),
    ("Wang We", "one 2 beginning"),
    // misspelt
    ("bureau of industrial security", "one 0 misspelt"),
    ("Wang Wentoa", "one 2 misspelt"),
    ("Gutierez", "one 1 misspelt"),
    ("Minstry of Comerce of China", "one 5 misspelt"),
    ("Whe Jiangguo", "none Wei Jiangguo"),
    // nothing
    ("Ministry of Railways", "none Ministry of Commerce of China"),
    ("zzzz", "none "),
    ("", "none "),
    ("…", "none "),
    ("key:nobody", "none "),
  ]

  @Test("a text names one entity, several or none", arguments: cases)
  func lookUp(_ text: String, _ outcome: String) {
    #expect(show(Self.index.lookUp(text)) == outcome)
  }

  static let finds: [(String, [Int])] = [
    ("American Chamber of Commerce", [6, 7]),
    ("BIS", [0]),
    ("Commerce", [4, 5, 6, 7]),
    ("Wang", [2, 3]),
    ("nobody", []),
  ]

  @Test("finding gives every candidate, those in full first", arguments: finds)
  func find(_ text: String, _ entities: [Int]) {
    #expect(Self.index.find(text).map(\.entity) == entities)
  }

  @Test("the order of the entries does not change what is found", arguments: cases.map(\.0))
  func order(_ text: String) {
    let other = NameIndex(Self.entries.reversed())
    #expect(other.find(text) == Self.index.find(text))
    #expect(show(other.lookUp(text)) == show(Self.index.lookUp(text)))
  }

  @Test("each canonical name, alias and key is found in full", arguments: entries)
  func complete(_ entry: NameIndex.Entry) {
    for name in [entry.key, entry.name] + entry.aliases {
      let matches = Self.index.find(name).filter { $0.how.isFull }
      #expect(matches.contains { $0.entity == entry.entity }, "\(name)")
    }
  }

  @Test("one wrong letter in a long word is forgiven, wherever it stands", arguments: 0..<9)
  func misspelling(place: Int) {
    var letters = Array("Gutierrez")
    letters[place] = "k"
    #expect(Self.index.find(String(letters)).first?.entity == 1)
  }

  @Test("the nearest names are names of different entities")
  func nearest() {
    let index = NameIndex([
      .init(entity: 0, key: "biden", name: "Joe Biden", aliases: ["Biden", "President Biden"]),
      .init(entity: 1, key: "obama", name: "Obama administration"),
    ])
    let lookup = index.lookUp("Biden administration")
    #expect(lookup == .none(nearest: ["Biden", "Obama administration"]))
  }

  @Test("a limit keeps the best")
  func limit() {
    #expect(Self.index.find("Commerce", limit: 1).map(\.entity) == [4])
    #expect(Self.index.find("Commerce", limit: 0).isEmpty)
  }

  @Test("long texts are looked up, not chewed on")
  func long() {
    let text = String(repeating: "commerce ", count: 20_000)
    #expect(Self.index.find(text).isEmpty)
    let word = String(repeating: "x", count: 200_000)
    #expect(Self.index.find(word).isEmpty)
  }

  @Test("an empty index finds nothing")
  func empty() {
    #expect(NameIndex([]).lookUp("BIS") == .none(nearest: []))
  }
}
