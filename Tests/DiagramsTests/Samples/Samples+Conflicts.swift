import Diagrams

/// Disagreements that the tests draw.
extension Samples {
  static let press = DisagreementScene.Document(
    "002", number: 1, kind: "press release", date: "11 Dec 2007",
    title: "Guidelines for High Technology and Strategic Trade Development are signed")
  static let page = DisagreementScene.Document(
    "003", number: 2, kind: "web page", date: "2011", title: "China High Technology Trade")
  static let article = DisagreementScene.Document(
    "004", number: 3, kind: "article", date: "undated", title: "Talks begin")

  static let group = mechanism("htwg", "High Technology Working Group", detail: "HTWG", [1, 2])

  static func founded(_ year: String, _ witnesses: [Disagreement.Witness]) -> Disagreement.Reading {
    Disagreement.Reading(
      about: "htwg", lead: "was founded in", value: year,
      sentence: "High Technology Working Group was founded in \(year)", witnesses: witnesses)
  }

  static func witness(
    _ document: String, _ paragraphs: [Int], _ modality: Scene.Modality = .asserted,
    isDoubtful: Bool = false, speaker: String = ""
  ) -> Disagreement.Witness {
    Disagreement.Witness(
      document: document, paragraphs: paragraphs, modality: modality, isDoubtful: isDoubtful,
      speaker: speaker)
  }

  static func disagreements(
    _ bands: [Disagreement], things: [Scene.Node], documents: [DisagreementScene.Document]
  ) -> DisagreementScene {
    DisagreementScene(
      title: "The sources disagree", subtitle: "Each claim with its documents.", bands: bands,
      things: things, documents: documents,
      sources: documents.map { Scene.Source($0.number, "\($0.id): \($0.title)") })
  }

  static let founding = Disagreement(
    sort: .contradiction, headline: "High Technology Working Group was founded in …",
    remark: "not resolved: both are kept",
    readings: [founded("2005", [witness("002", [16])]), founded("2006", [witness("003", [5])])])

  static let twoReadings = disagreements([founding], things: [group], documents: [press, page])

  /// Three readings, the first with more documents than are drawn.
  static let threeReadings: DisagreementScene = {
    let letters = (10..<20).map {
      DisagreementScene.Document(
        "0\($0)", number: $0, kind: "letter", date: "1999", title: "Letter \($0)")
    }
    let many = letters.map { witness($0.id, [1]) }
    let band = Disagreement(
      sort: .contradiction, headline: "High Technology Working Group was founded in …",
      readings: [
        founded("2005", many), founded("May 2006", [witness("002", [3, 4, 9], .inferred)]),
        founded("about 2010", [witness("003", [1], .belief, speaker: "an unnamed official")]),
      ])
    return disagreements([band], things: [group], documents: [press, page] + letters)
  }()

  /// Two heads of one body at one time: the line points to the body, from right to left.
  static let twoHeads: DisagreementScene = {
    let leads = Scene.Relation("leads", family: .leads, isDisputed: true)
    func head(_ key: String, _ name: String, _ document: String) -> Disagreement.Reading {
      Disagreement.Reading(
        about: "bis", object: key, relation: leads, isTurned: true, lead: "is led by", value: name,
        sentence: "\(name) leads Bureau of Industry and Security", details: ["2005–2008"],
        witnesses: [witness(document, [2])])
    }
    let band = Disagreement(
      sort: .contradiction, headline: "Bureau of Industry and Security is led by …",
      readings: [head("ann", "Ann Lee", "002"), head("bob", "Bob Roe", "003")])
    return disagreements(
      [band],
      things: [
        agency("bis", "Bureau of Industry and Security", "us", [1]),
        official("ann", "Ann Lee", "us", [1]), official("bob", "Bob Roe", "us", [2]),
      ], documents: [press, page])
  }()

  /// A denial, a tension within one document and a doubtful claim, beside a contradiction.
  static let manySorts: DisagreementScene = {
    func met(_ isDenial: Bool, _ witness: Disagreement.Witness) -> Disagreement.Reading {
      Disagreement.Reading(
        about: "ann", object: "bob",
        relation: Scene.Relation("met", family: .meets, isDisputed: true), isSymmetric: true,
        lead: "Ann Lee met Bob Roe", value: isDenial ? "it is not so" : "it is so",
        sentence: "Ann Lee met Bob Roe", isDenial: isDenial, witnesses: [witness])
    }
    func whole(_ about: String, _ text: String, _ paragraph: Int) -> Disagreement.Reading {
      Disagreement.Reading(
        about: about, value: text, sentence: text, witnesses: [witness("004", [paragraph])])
    }
    let doubtful = Disagreement.Reading(
      about: "bob", value: "Bob Roe spoke", sentence: "Bob Roe spoke",
      witnesses: [witness("004", [7], isDoubtful: true)])
    return disagreements(
      [
        founding,
        Disagreement(
          sort: .denial, headline: "Is it so that Ann Lee met Bob Roe?",
          readings: [met(false, witness("002", [3])), met(true, witness("003", [8]))]),
        Disagreement(
          sort: .tension, headline: "The meeting is still to come and has been held",
          readings: [
            whole("ann", "Ann Lee will speak on Tuesday", 6),
            whole("bob", "Bob Roe heard Ann Lee on Tuesday", 18),
          ]),
        Disagreement(
          sort: .doubt, headline: "The name may be another", readings: [doubtful]),
      ],
      things: [group, official("ann", "Ann Lee", "us", [1]), official("bob", "Bob Roe", nil, [3])],
      documents: [press, page, article])
  }()

  /// Every text of the scene hostile, and keys and ids that nothing is known of.
  static let hostileConflicts: DisagreementScene = {
    let bands = hostileTexts.prefix(9).enumerated().map { place, text in
      let other = hostileTexts[place + 5]
      return Disagreement(
        sort: Disagreement.Sort.allCases[place % 4], headline: text, remark: other,
        readings: [text, other].map { words in
          Disagreement.Reading(
            about: text, object: place % 2 == 0 ? other : nil,
            relation: Scene.Relation(words, family: Family.allCases[place], isDisputed: true),
            isTurned: place % 3 == 0, isSymmetric: place % 4 == 2, lead: words, value: words,
            sentence: words, isDenial: words == other, details: [words, text, other],
            witnesses: [
              witness(words, [Int.max, 0, -1], Scene.Modality.allCases[place % 5], speaker: words)
            ])
        })
    }
    return DisagreementScene(
      title: "Title <TITLE> \\T & \"quotes\"", subtitle: "\\G", bands: bands,
      things: hostileTexts.prefix(4).map { Scene.Node($0, role: .body, type: $0, name: $0) },
      documents: hostileTexts.suffix(4).enumerated().map {
        DisagreementScene.Document($1, number: $0, kind: $1, date: $1, title: $1)
      }, sources: [Scene.Source(1, hostileTexts[1])], notes: hostileTexts)
  }()
}
