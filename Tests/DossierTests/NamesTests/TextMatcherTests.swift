import Dossier
import Testing

@Suite("Names, dates and values in a paragraph")
struct TextMatcherTests {
  static let paragraph = """
    The Guidelines were signed by BIS’s Under Secretary and China’s Ministry of Commerce \
    (‘MOFCOM’) under the U.S.-China High Technology and Strategic Trade Working Group; they \
    told us who re-exports semiconductors. 他对新华社说。
    """

  static let named = [
    "Guidelines", "guideline", "BIS", "bis", "Under Secretary", "Ministry of Commerce",
    "the Ministry of Commerce", "MOFCOM", "US-China High Technology", "U.S.", "reexport",
    "re-export", "semiconductor", "Semiconductors", "新华社", "新华", "Strategic Trade Working Group",
    "Under-Secretary",
  ]
  static let unnamed = [
    "WHO", "Industry", "Com", "rade Working", "Ministry of Commerce of China", "Min", "", "…",
    "Secretary Under", "社说他", "HTWG", "IT",
  ]

  @Test("a name is found whatever its typing", arguments: named)
  func names(_ name: String) {
    #expect(TextMatcher(Self.paragraph).names(name))
  }

  @Test("what is not named is not found", arguments: unnamed)
  func doesNotName(_ name: String) {
    #expect(!TextMatcher(Self.paragraph).names(name))
  }

  @Test("an acronym is found in capitals only")
  func acronyms() {
    #expect(!TextMatcher("they told us who it was").names("US"))
    #expect(TextMatcher("the US said").names("U.S."))
    #expect(TextMatcher("the WHO said").names("WHO"))
    #expect(TextMatcher("two VEUs").names("VEU"))
  }

  @Test("the first of several names is given")
  func first() {
    let matcher = TextMatcher(Self.paragraph)
    #expect(matcher.firstName(among: ["HTWG", "MOFCOM", "BIS"]) == "MOFCOM")
    #expect(matcher.firstName(among: ["HTWG"]) == nil)
  }

  static let dates: [(String, String, DateMention?)] = [
    ("Tuesday, December 11, 2007", "2007-12-11", .full),
    ("on 11 December 2007", "2007-12-11", .full),
    ("on the 11th of December 2007", "2007-12-11", .full),
    ("Dec. 11, 2007", "2007-12-11", .full),
    ("2007-12-11T09:00", "2007-12-11", .year),
    ("2007-12-11", "2007-12-11", .full),
    ("12/11/2007", "2007-12-11", .full),
    ("2007年12月11日", "2007-12-11", .full),
    ("2007年12月", "2007-12", .full),
    ("December 11, 2007", "2007-12", .full),
    ("December 11, 2007", "2007", .full),
    ("during an Oct. 6 event", "2025-10-06", .withoutYear),
    ("at a March 21 press conference", "2012-03-21", .withoutYear),
    ("near the end of March, he", "2012-03", .withoutYear),
    ("they march on", "2012-03", nil),
    ("it may be", "2012-05", nil),
    ("May 2012", "2012-05", .full),
    ("in December 2007", "2007-12-11", .month),
    ("at the 2005 JCCT", "2005-06-01", .year),
    ("at the 2005 JCCT", "2005", .full),
    ("December 11, 2006", "2007-12-11", nil),
    ("December 12, 2007", "2007-12-11", nil),
    ("2006", "2007", nil),
    ("nothing", "2007", nil),
    ("September 14–15, 2023", "2023-09-14/2023-09-15", .full),
    ("September 14 and 15, 2023", "2023-09-15", .full),
    ("from 2006 to 2008", "2006/2008", .full),
    ("since 2006", "2006/..", .full),
    ("since 2006", "2006/2008", nil),
    ("in the 2010s or 2012", "201X", .full),
    ("spring of 2001", "2001-21", .full),
    ("item 2007 of 12,112", "2007-12-11", .year),
  ]

  @Test("a date is found in usual wordings", arguments: dates)
  func findsDate(_ text: String, _ date: String, _ mention: DateMention?) throws {
    #expect(TextMatcher(text).mention(of: try EDTFDate(date)) == mention)
  }

  static let values: [(String, String, Bool)] = [
    ("exports reached $55 billion in 2006", "$55 billion", true),
    ("exports reached $55 billion in 2006", "$5 billion", false),
    ("the 22nd annual session", "22", true),
    ("the twenty-second session", "22", true),
    ("the eighteenth session", "18", true),
    ("five items", "5", true),
    ("fifth item", "5", true),
    ("the twentieth", "20", true),
    ("forty-six items", "46", true),
    ("46 items", "46", true),
    ("146 items", "46", false),
    ("1,200 items", "1200", true),
    ("“a positive step forward for bilateral trade,” he said", "a positive step forward", true),
    ("a step, long awaited, forward", "a step … forward", true),
    ("a step back", "a step … forward", false),
    ("anything", "…", false),
  ]

  @Test("a value is found in digits, words and ordinals", arguments: values)
  func findsValue(_ text: String, _ value: String, _ isStated: Bool) {
    #expect(TextMatcher(text).states(value: value) == isStated)
  }

  @Test("a repetitive paragraph is searched in one pass")
  func linear() {
    let paragraph = String(repeating: "a a a a a a a a ", count: 20_000)
    let name = String(repeating: "a ", count: 10_000) + "b"
    #expect(!TextMatcher(paragraph).names(name))
  }

  @Test("the matcher agrees with a plain search on small texts", arguments: 0..<8)
  func differential(seed: UInt64) {
    var generator = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      generator = generator &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(generator >> 33) % bound
    }
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in ["x", "xy", "y", "yx", "xyx"][next(5)] }
    }
    for _ in 0..<2_000 {
      let text = words(next(6) + 1)
      let name = words(next(3) + 1)
      let found = TextMatcher(text.joined(separator: " ")).names(name.joined(separator: " "))
      #expect(found == Self.plainSearch(name, in: text), "\(name) in \(text)")
    }
  }

  /// Whether some run of whole words has the letters of the name.
  static func plainSearch(_ name: [String], in text: [String]) -> Bool {
    let wanted = name.joined()
    return text.indices.contains { start in
      (start..<text.count).contains { end in text[start...end].joined() == wanted }
    }
  }
}
