import Dossier
import Testing

@Suite("Folding of names")
struct NameFoldingTests {
  static let cases: [(String, [String])] = [
    ("Bureau of Industry and Security", ["bureau", "of", "industry", "and", "security"]),
    ("The U.S.–China Commission", ["the", "us", "china", "commission"]),
    ("U.S. Department", ["us", "department"]),
    ("US-China", ["us", "china"]),
    ("End‑User", ["end", "user"]),
    ("End-User  Review", ["end", "user", "review"]),
    ("China’s Ministry", ["china", "ministry"]),
    ("the companies' plans", ["the", "companies", "plans"]),
    ("‘BIS’", ["bis"]),
    ("Xi’an and O'Brien", ["xian", "and", "obrien"]),
    ("Carlos M. Gutierrez", ["carlos", "m", "gutierrez"]),
    ("Zürich, Łódź, Ærø, Straße", ["zurich", "lodz", "aero", "strasse"]),
    ("Lǐ Qiáng Lǚ", ["li", "qiang", "lu"]),
    ("Zu\u{308}rich", ["zurich"]),
    ("ＢＩＳ　２００７", ["bis", "2007"]),
    ("R&D", ["r", "and", "d"]),
    ("$55.5 billion, 1,200 items; 11, 2007", ["55.5", "billion", "1200", "items", "11", "2007"]),
    ("一二新华社News", ["一", "二", "新", "华", "社", "news"]),
    ("export\u{AD}control", ["exportcontrol"]),
    ("non\u{A0}breaking\u{3000}space", ["non", "breaking", "space"]),
    ("e.g. this.That", ["eg", "this", "that"]),
    ("…—!?", []),
    ("", []),
  ]

  @Test("texts that differ in typing only fold alike", arguments: cases)
  func folding(_ text: String, _ words: [String]) {
    #expect(FoldedText(text).words.map(\.text) == words)
  }

  @Test("a name loses its leading article, unless that is all it has")
  func article() {
    #expect(FoldedText("The Hague").nameKey == "hague")
    #expect(FoldedText("The").nameKey == "the")
  }

  @Test("capitals are remembered, a plural s aside")
  func capitals() {
    let words = FoldedText("BIS U.S. VEUs who Us A 55 U.S.’s").words
    #expect(words.map(\.isCapital) == [true, true, true, false, false, true, false, true])
  }

  @Test("folding twice changes nothing", arguments: cases)
  func idempotent(_ text: String, _ words: [String]) {
    #expect(FoldedText(words.joined(separator: " ")).words.map(\.text) == words)
  }
}
