/// The sentences of a conflict view.
enum ConflictSentences {
  /// What a document says.
  ///
  /// `Document 002, paragraph 16, says that HTWG was established in 2005 [3]`
  static func says(
    _ witness: Disagreement.Witness, _ reading: Disagreement.Reading,
    _ document: DisagreementScene.Document
  ) -> String {
    let speaker = witness.speaker.isEmpty ? "" : " in the words of \(witness.speaker)"
    let doubt = witness.isDoubtful ? "; the claim is marked doubtful" : ""
    return cut(
      "Document \(document.id), \(paragraphs(witness.paragraphs)), "
        + "\(verb(of: witness, isDenial: reading.isDenial))\(speaker) that \(reading.sentence)"
        + "\(doubt) \(Numbers.bracketed([document.number]))")
  }

  /// What a claim says.
  ///
  /// `Reading A of 2: HTWG was established in 2005; stated, 1 document [3]`
  static func reading(
    _ letter: String, of count: Int, _ reading: Disagreement.Reading, sources: [Int]
  ) -> String {
    let head = count == 1 ? "The claim" : "Reading \(letter) of \(count)"
    let denial = reading.isDenial ? "it is not so that " : ""
    let words = [howSure(reading)] + reading.details
    return cut(
      "\(head): \(denial)\(reading.sentence); \(words.joined(separator: "; ")) "
        + Numbers.bracketed(sources))
  }

  /// What a document is.
  ///
  /// `Document 002, press release, 11 Dec 2007: “Title” [3]`
  static func document(_ document: DisagreementScene.Document) -> String {
    cut(
      "Document \(document.id), \(document.kind), \(document.date): “\(document.title)” "
        + Numbers.bracketed([document.number]))
  }

  /// What is disputed.
  ///
  /// `Disputed: HTWG was established in 2005`
  static func matter(_ readings: [Disagreement.Reading], sort: Disagreement.Sort) -> String {
    var seen: Set<String> = []
    let sentences = readings.map(\.sentence).filter { seen.insert($0).inserted }
    let head = sort == .doubt ? "Doubtful" : "Disputed"
    return cut("\(head): \(sentences.joined(separator: "; "))")
  }

  /// What a claim is about.
  ///
  /// `Reading A is about HTWG`
  static func about(_ letter: String, of count: Int, _ name: String) -> String {
    cut((count == 1 ? "The claim" : "Reading \(letter)") + " is about \(name)")
  }

  /// What a band is about.
  ///
  /// `HTWG was established in …: contradiction, 2 readings, not resolved`
  static func band(_ band: Disagreement) -> String {
    cut(
      [band.headline, band.sort.words, band.remark].filter { !$0.isEmpty }.joined(separator: ". "))
  }

  /// `2 disagreements: …` with every band's headline.
  static func summary(_ scene: DisagreementScene) -> String {
    let count = scene.bands.count
    let head = count == 1 ? "One disagreement" : "\(count) disagreements"
    return cut(head + ": " + scene.bands.map(\.headline).joined(separator: "; ") + ".")
  }

  /// How the documents hold a reading to be so: `stated · 2 documents`.
  static func howSure(_ reading: Disagreement.Reading) -> String {
    let held = Set(reading.witnesses.map(\.modality))
    let words = Scene.Modality.allCases.filter(held.contains).map { modality in
      switch modality {
      case .asserted: reading.isDenial ? "denied" : "stated"
      case .inferred: "inferred"
      case .planned: "planned"
      case .predicted: "expected"
      case .belief: "believed"
      }
    }
    let count = Set(reading.witnesses.map(\.document)).count
    return words.joined(separator: ", ") + " · \(count) document\(count == 1 ? "" : "s")"
  }

  /// `¶ 5`, `¶¶ 5, 7`; a long list is cut.
  static func marks(_ paragraphs: [Int]) -> String {
    let shown = paragraphs.prefix(6).map(String.init).joined(separator: ", ")
    return (paragraphs.count == 1 ? "¶ " : "¶¶ ") + shown + (paragraphs.count > 6 ? ", …" : "")
  }

  private static func paragraphs(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(6).map(String.init)
    guard let last = shown.last, shown.count > 1 else {
      return "paragraph \(shown.first ?? "unknown")"
    }
    if numbers.count > 6 { return "paragraphs \(shown.joined(separator: ", ")) and more" }
    return "paragraphs \(shown.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static func verb(of witness: Disagreement.Witness, isDenial: Bool) -> String {
    if isDenial { return "denies" }
    return switch witness.modality {
    case .asserted: "says"
    case .inferred: "supports the inference"
    case .planned: "says as a plan"
    case .predicted: "expects"
    case .belief: "reports the belief"
    }
  }

  private static func cut(_ text: String) -> String {
    PlainText.cut(text, to: TextBudget.sentenceWidth)
  }
}
