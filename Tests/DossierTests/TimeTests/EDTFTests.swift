import Diagnostics
import Dossier
import GraphSchema
import Testing

@Suite("EDTF dates")
struct EDTFTests {
  struct Good: Sendable, CustomTestStringConvertible {
    var text: String
    var earliest: String?
    var latest: String?
    var words: String
    var testDescription: String { text }
    init(_ text: String, _ earliest: String?, _ latest: String?, _ words: String) {
      self.text = text
      self.earliest = earliest
      self.latest = latest
      self.words = words
    }
  }

  static let points = [
    Good("2007-12-11", "2007-12-11", "2007-12-11", "11 Dec 2007"),
    Good("2007-12", "2007-12-01", "2007-12-31", "Dec 2007"),
    Good("2008-02", "2008-02-01", "2008-02-29", "Feb 2008"),
    Good("2007", "2007-01-01", "2007-12-31", "2007"),
    Good("201X", "2010-01-01", "2019-12-31", "the 2010s"),
    Good("20XX", "2000-01-01", "2099-12-31", "some year from 2000 to 2099"),
    Good("2004-XX", "2004-01-01", "2004-12-31", "some month of 2004"),
    Good("2004-XX-XX", "2004-01-01", "2004-12-31", "some day of 2004"),
    Good("2004-06-XX", "2004-06-01", "2004-06-30", "some day of Jun 2004"),
    Good("2001-21", "2001-03-01", "2001-05-31", "spring 2001"),
    Good("2001-22", "2001-06-01", "2001-08-31", "summer 2001"),
    Good("2001-23", "2001-09-01", "2001-11-30", "autumn 2001"),
    Good("2003-24", "2003-12-01", "2004-02-29", "winter 2003"),
    Good("9999-24", "9999-12-01", "9999-12-31", "winter 9999"),
    Good("0000", "0000-01-01", "0000-12-31", "1 BC"),
    Good("-0044-03-15", "-0044-03-15", "-0044-03-15", "15 Mar 45 BC"),
  ]

  static let qualified = [
    Good("2005?", "2005-01-01", "2005-12-31", "2005 (uncertain)"),
    Good("2012-03~", "2012-02-01", "2012-04-30", "about Mar 2012"),
    Good("2012-04~", "2012-03-01", "2012-05-31", "about Apr 2012"),
    Good("2012-01~", "2011-12-01", "2012-02-29", "about Jan 2012"),
    Good("2012~", "2011-01-01", "2013-12-31", "about 2012"),
    Good("2012%", "2011-01-01", "2013-12-31", "about 2012 (uncertain)"),
    Good("201X~", "2000-01-01", "2029-12-31", "about the 2010s"),
    Good("2001-21~", "2000-12-01", "2001-08-31", "about spring 2001"),
    Good("2007-12-31~", "2007-12-30", "2008-01-01", "about 31 Dec 2007"),
    Good("2025?-10-06", "2025-10-06", "2025-10-06", "6 Oct 2025 (year uncertain)"),
    Good("2025~-10-06", "2024-10-06", "2026-10-06", "6 Oct 2025 (year approximate)"),
    Good("2004~-02-29", "2003-02-28", "2005-02-28", "29 Feb 2004 (year approximate)"),
    Good("2004-06~-11", "2004-05-11", "2004-07-11", "11 Jun 2004 (year and month approximate)"),
    Good("2004-?06-11", "2004-06-11", "2004-06-11", "11 Jun 2004 (month uncertain)"),
    Good(
      "?2004-06-~11", "2004-06-10", "2004-06-12", "11 Jun 2004 (day approximate, year uncertain)"),
    Good("9999~", "9998-01-01", "9999-12-31", "about 9999"),
    Good("-9999-01-01~", "-9999-01-01", "-9999-01-02", "about 1 Jan 10000 BC"),
  ]

  static let intervals = [
    Good("2006/2008", "2006-01-01", "2008-12-31", "2006–2008"),
    Good("2023-09-14/2023-09-15", "2023-09-14", "2023-09-15", "14 Sep 2023 – 15 Sep 2023"),
    Good("2006/2008-03", "2006-01-01", "2008-03-31", "2006 – Mar 2008"),
    Good("2006/2006", "2006-01-01", "2006-12-31", "2006"),
    Good("2006~/2008?", "2005-01-01", "2008-12-31", "about 2006 – 2008 (uncertain)"),
    Good("2006/..", "2006-01-01", nil, "since 2006 (ongoing)"),
    Good("2006/", "2006-01-01", nil, "from 2006 (end not stated)"),
    Good("../2006", nil, "2006-12-31", "until 2006"),
    Good("/2006", nil, "2006-12-31", "until 2006 (start not stated)"),
    Good("../..", nil, nil, "always"),
    Good("/..", nil, nil, "ongoing (start not stated)"),
    Good("../", nil, nil, "from the beginning (end not stated)"),
    Good("..", nil, nil, "open"),
  ]

  @Test("a date knows its first and last day and its words", arguments: points + qualified)
  func point(_ good: Good) throws {
    let date = try EDTFDate(good.text)
    #expect(date.text == good.text)
    #expect(date.earliest?.description == good.earliest)
    #expect(date.latest?.description == good.latest)
    #expect(date.description == good.words)
    #expect(!date.isInterval)
  }

  @Test("an interval knows its bounds and its words", arguments: intervals)
  func interval(_ good: Good) throws {
    let date = try EDTFDate(good.text)
    #expect(date.earliest?.description == good.earliest)
    #expect(date.latest?.description == good.latest)
    #expect(date.description == good.words)
  }

  @Test("open and unknown bounds are kept apart")
  func bounds() throws {
    let open = try EDTFDate("2006/..")
    let unknown = try EDTFDate("2006/")
    #expect(open.isOpenEnd && !open.isUnknownEnd)
    #expect(!unknown.isOpenEnd && unknown.isUnknownEnd)
    #expect(try EDTFDate("../2006").isOpenStart)
    #expect(try EDTFDate("/2006").isUnknownStart)
    #expect(try EDTFDate("..").isOpenEnd)
  }

  @Test("a mark covers the part before it, or all parts up to it")
  func marks() throws {
    let cases: [(String, uncertain: EDTFPoint.Parts, approximate: EDTFPoint.Parts)] = [
      ("2004-06-11?", [.year, .month, .day], []),
      ("2004-06?-11", [.year, .month], []),
      ("2004?-06-11", [.year], []),
      ("2004-?06-11", [.month], []),
      ("2004-06-%11", [.day], [.day]),
      ("2004-06~", [], [.year, .month]),
    ]
    for (text, uncertain, approximate) in cases {
      let point = try #require(try EDTFDate(text).points.first)
      #expect(point.uncertain == uncertain, "\(text)")
      #expect(point.approximate == approximate, "\(text)")
    }
  }

  @Test("a day can be made from the calendar and reads back")
  func fromCalendar() throws {
    for days in stride(from: -800_000, through: 900_000, by: 12_347) {
      let day = try #require(CalendarDate(days: days))
      #expect(try EDTFDate(day.description) == EDTFDate(day))
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var text: String
    var position: Int
    var expected: String
    var example: String
    var testDescription: String { text.isEmpty ? "empty" : text }
    init(_ text: String, _ position: Int, _ expected: String, _ example: String) {
      self.text = text
      self.position = position
      self.expected = expected
      self.example = example
    }
  }

  static let refused = [
    Bad("", 1, "a date", "2007-12-11, 2007-12 or 2007"),
    Bad("Tuesday", 1, "a year of four digits", "2007-12-11, 2007-12 or 2007"),
    Bad("11 Dec 2007", 3, "a year of four digits", "2007-12-11, 2007-12 or 2007"),
    Bad("207", 4, "a year of four digits", "2007-12-11, 2007-12 or 2007"),
    Bad("20071211", 5, "'-' after the four digits of the year", "2007-12-11"),
    Bad("2007-13", 6, "a month from 01 to 12, or a season from 21 to 24", "2007-12"),
    Bad("2007-00", 6, "a month from 01 to 12, or a season from 21 to 24", "2007-12"),
    Bad("2007-02-29", 9, "a day from 01 to 28", "2007-12-11"),
    Bad("2007-1-5", 7, "a month of two digits", "2007-01-05"),
    Bad("2007/12/11", 8, "a year of four digits", "2007-12-11"),
    Bad("2007.12.11", 5, "the end of the date", "2007-12-11"),
    Bad("2006-2008", 6, "a month from 01 to 12, or a season from 21 to 24", "2006/2008"),
    Bad("2006–2008", 5, "the end of the date", "2006/2008"),
    Bad("2007-12-11T09:00", 11, "the end of the date (a time of day is not kept)", "2007-12-11"),
    Bad(" 2007", 1, "a year of four digits", "2007"),
    Bad("Y17000", 1, "a year of four digits (longer years are not kept)", "2007"),
    Bad(
      "[2005,2006]", 1, "a year of four digits (sets of dates are not kept)",
      "2005/2006 or 2005~"),
    Bad("2XXX", 1, "a year with at least two digits", "201X or 20XX"),
    Bad("20X5", 4, "a year of four digits", "2007-12-11, 2007-12 or 2007"),
    Bad("201X-05", 5, "the end of the date (its year is not specified)", "201X or 2012-03"),
    Bad("2004-XX-05", 9, "'XX' for the day of an unspecified month", "2007-XX-XX or 2007-12-11"),
    Bad("2004-1X", 6, "a month of two digits or 'XX'", "2007-XX or 2007-12-XX"),
    Bad("2001-21-05", 8, "the end of the date (a season has no days)", "2007-21"),
    Bad("/", 1, "a date beside the '/'", "2006/2008 or 2006/"),
    Bad("2008/2006", 6, "an end that is not before the start", "2006/2008"),
    Bad("2006/.", 7, "a second '.'", "2006/.."),
    Bad("2006//2008", 6, "at most one '/', between two dates", "2006/2008"),
    Bad("2007??", 6, "the end of the date", "2007-12-11"),
    Bad("２００７", 1, "a year of four digits", "2007-12-11, 2007-12 or 2007"),
  ]

  @Test("a refusal names the character, what was expected and an example", arguments: refused)
  func refusal(_ bad: Bad) {
    let error = #expect(throws: EDTFError.self) { try EDTFDate(bad.text) }
    #expect(error?.position == bad.position)
    #expect(error?.expected == bad.expected)
    #expect(error?.example == bad.example)
  }

  @Test("the examples of refusals can be read", arguments: refused)
  func examples(_ bad: Bad) {
    let words = bad.example.split(whereSeparator: { $0 == " " || $0 == "," })
    for word in words where word != "or" {
      #expect(throws: Never.self) { try EDTFDate(word) }
    }
  }

  @Test("a diagnostic's caret stands under the wrong character")
  func diagnostic() {
    let source = SourceText(name: "claims.yaml", text: "- {15: a signed b, on: 2007-13}")
    let error = #expect(throws: EDTFError.self) { try EDTFDate("2007-13") }
    let diagnostic = error?.diagnostic(at: source.span(line: 1, of: "2007-13"))
    #expect(
      diagnostic?.description == """
        claims.yaml:1:29: error: '2007-13' is not a date: expected a month from 01 to 12, or a \
        season from 21 to 24
          - {15: a signed b, on: 2007-13}
                                      ^~
          hint: write for example 2007-12
        """)
  }

  @Test("no text of the date alphabet traps, and what is read keeps its text", arguments: 0..<4)
  func alphabet(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let alphabet = Array("0129X-/.?~% YT[")
    for _ in 0..<20_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 60) + 3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      guard let date = try? EDTFDate(text) else { continue }
      #expect(date.text == text)
      if let first = date.earliest, let last = date.latest { #expect(first <= last) }
    }
  }

  @Test("a text of any length is refused quickly")
  func long() {
    #expect(throws: EDTFError.self) { try EDTFDate(String(repeating: "2", count: 1_000_000)) }
    #expect(throws: EDTFError.self) { try EDTFDate("2007" + String(repeating: "?", count: 5_000)) }
  }
}
