import Dossier
import GraphSchema
import Testing

/// A dating on a calendar of a few days, together with all its readings.
struct SmallDating: Sendable, CustomTestStringConvertible {
  /// One end as a set of days, or none because it is unknown or open.
  enum End: Sendable, Hashable {
    case unknown, open
    case within(Int32, Int32)

    /// The choices of a reading; open ends lie beyond every day asked for.
    func days(open: Int32) -> [Int32] {
      switch self {
      case .unknown: []
      case .open: [open]
      case .within(let first, let last): Array(first...last)
      }
    }
  }

  /// What is known about one day in one reading.
  enum Fact { case holds, unknown, fails }

  /// One way to read the dates: holds from start to end, and what is known further out.
  struct Reading: Sendable {
    var start: Int32
    var end: Int32
    var before = Fact.fails
    var after = Fact.fails

    func fact(_ day: Int32) -> Fact { day < start ? before : day > end ? after : .holds }
  }

  var name: String
  var bounds: TimeBounds
  var readings: [Reading]
  var testDescription: String { name }
}

extension SmallDating {
  static let calendar: ClosedRange<Int32> = 0...5
  static let beyond: (first: Int32, last: Int32) = (-1_000, 1_000)

  static let stretches: [(Int32, Int32)] = calendar.flatMap { first in
    (first...calendar.upperBound).map { (first, $0) }
  }

  /// A date whose days are exactly these.
  static func text(_ first: Int32, _ last: Int32) -> String {
    let days = [first, last].compactMap { CalendarDate(days: Int($0))?.description }
    return first == last ? days[0] : days.joined(separator: "/")
  }

  static func date(_ end: End) throws -> EDTFDate? {
    switch end {
    case .unknown: nil
    case .open: try EDTFDate("..")
    case .within(let first, let last): try EDTFDate(text(first, last))
    }
  }

  static func events() -> [SmallDating] {
    stretches.map { first, last in
      SmallDating(
        name: "event within \(first)...\(last)",
        bounds: TimeBounds(
          earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last),
        readings: (first...last).map { Reading(start: $0, end: $0) })
    }
  }

  static func sightings() throws -> [SmallDating] {
    try stretches.map { first, last in
      SmallDating(
        name: "seen within \(first)...\(last)",
        bounds: TimeBounds(.sighting(try EDTFDate(text(first, last)))),
        readings: (first...last).map {
          Reading(start: $0, end: $0, before: .unknown, after: .unknown)
        })
    }
  }

  static func spans() throws -> [SmallDating] {
    let ends: [End] = [.unknown, .open] + stretches.map { .within($0.0, $0.1) }
    var spans: [SmallDating] = []
    for from in ends {
      for to in ends {
        spans.append(
          SmallDating(
            name: "from \(from) to \(to)",
            bounds: TimeBounds(.span(from: try date(from), to: try date(to))),
            readings: readings(from, to)))
      }
    }
    return spans
  }

  /// All readings of a span, written from the definition.
  static func readings(_ from: End, _ to: End) -> [Reading] {
    let starts = from.days(open: beyond.first)
    let ends = to.days(open: beyond.last)
    switch (starts.isEmpty, ends.isEmpty) {
    case (true, true): return [Reading(start: 2_000, end: 2_000, before: .unknown)]
    case (false, true): return starts.map { Reading(start: $0, end: $0, after: .unknown) }
    case (true, false): return ends.map { Reading(start: $0, end: $0, before: .unknown) }
    case (false, false):
      return starts.flatMap { start in
        ends.filter { start <= $0 }.map { Reading(start: start, end: $0) }
      }
    }
  }

  /// The outcome by trying every reading on every day asked for.
  func expected(_ first: Int32, _ last: Int32) -> Attestation {
    if readings.isEmpty { return .unattested }
    let outcomes = readings.map { reading -> Fact in
      let facts = (first...last).map(reading.fact)
      return facts.contains(.holds) ? .holds : facts.contains(.unknown) ? .unknown : .fails
    }
    if outcomes.allSatisfy({ $0 == .holds }) { return .certain }
    if outcomes.contains(.holds) { return .possible }
    return outcomes.contains(.unknown) ? .unattested : .not
  }
}

@Suite("Attestation")
struct AttestationTests {
  @Test("the table agrees with all readings of all datings on a small calendar")
  func bruteForce() throws {
    let datings = try SmallDating.events() + SmallDating.sightings() + SmallDating.spans()
    var seen: [Attestation: Int] = [:]
    for dating in datings {
      for first in Int32(-1)...6 {
        for last in first...6 {
          let outcome = dating.bounds.attestation(asOf: DayRange(first: first, last: last))
          seen[outcome, default: 0] += 1
          #expect(
            outcome == dating.expected(first, last), "\(dating.name) as of \(first)...\(last)")
        }
      }
    }
    #expect(Set(seen.keys) == Set(Attestation.allCases))
  }

  @Test("an uncertain date is never certain and otherwise the same")
  func uncertain() throws {
    for dating in try SmallDating.events() + SmallDating.sightings() + SmallDating.spans() {
      var doubtful = dating.bounds
      doubtful.isUncertain = true
      for first in Int32(-1)...6 {
        for last in first...6 {
          let days = DayRange(first: first, last: last)
          let plain = dating.bounds.attestation(asOf: days)
          #expect(doubtful.attestation(asOf: days) == min(plain, .possible))
        }
      }
    }
  }

  @Test("a timeless relation takes unknown bounds as open and sightings as no bounds")
  func timeless() throws {
    for dating in try SmallDating.sightings() {
      #expect(dating.bounds.attestation(asOf: day(40), timeless: true) == .certain)
    }
    let ends: [SmallDating.End] =
      [.unknown, .open] + SmallDating.stretches.map { .within($0.0, $0.1) }
    for from in ends {
      for to in ends {
        let bounds = TimeBounds(
          .span(from: try SmallDating.date(from), to: try SmallDating.date(to)))
        let opened = SmallDating(
          name: "from \(from) to \(to)", bounds: bounds,
          readings: SmallDating.readings(
            from == .unknown ? .open : from, to == .unknown ? .open : to))
        for first in Int32(-1)...6 {
          for last in first...6 {
            #expect(
              bounds.attestation(asOf: DayRange(first: first, last: last), timeless: true)
                == opened.expected(first, last), "\(opened.name) as of \(first)...\(last)")
          }
        }
      }
    }
  }

  private func day(_ number: Int32) -> DayRange { DayRange(first: number, last: number) }

  static let cases: [(Dating, String, Attestation)] = {
    func date(_ text: String) -> EDTFDate? { try? EDTFDate(text) }
    func event(_ text: String) -> Dating { date(text).map(Dating.event) ?? .undated }
    func seen(_ text: String) -> Dating { date(text).map(Dating.sighting) ?? .undated }
    func span(_ from: String?, _ to: String?) -> Dating {
      .span(from: from.flatMap(date), to: to.flatMap(date))
    }
    return [
      (event("2007-12-11"), "2007-12-11", .certain),
      (event("2007-12-11"), "2007", .certain),
      (event("2007-12"), "2007-12-11", .possible),
      (event("2007-12"), "2008", .not),
      (event("2005?"), "2005", .possible),
      (event("2005?"), "2006", .not),
      (event("2025?-10-06"), "2025-10-06", .possible),
      (event("2012-03~"), "2012-03", .possible),
      (event("2012-03~"), "2012", .certain),
      (event("2012-03~"), "2012-05", .not),
      (event("2023-09-14/2023-09-15"), "2023-09-15", .certain),
      (event("2023-09/2023-11"), "2023-10-05", .certain),
      (event("2023-09/"), "2023-12", .unattested),
      (seen("2007-12-11"), "2007", .certain),
      (seen("2007-12-11"), "2012", .unattested),
      (seen("2007-12-11"), "2001", .unattested),
      (seen("2006/2008"), "2007", .possible),
      (seen("2006/2008"), "2000/2010", .certain),
      (span("2006", "2008"), "2007", .certain),
      (span("2006", "2008"), "2006-05", .possible),
      (span("2006", "2008"), "2006", .certain),
      (span("2006", "2006-03"), "2006-01/2006-03", .certain),
      (span("2006", nil), "2006", .certain),
      (span("2006", nil), "2007", .unattested),
      (span("2006", nil), "2005", .not),
      (span("2006", ".."), "2024", .certain),
      (span("..", "2006"), "1900", .certain),
      (span(nil, "2006"), "1900", .unattested),
      (span(nil, "2006"), "2007", .not),
      (span("2006/", nil), "2005", .not),
      (span("2006/", nil), "2007", .unattested),
      (.undated, "2007", .unattested),
    ]
  }()

  @Test("dates of any precision give the outcome a reader expects", arguments: cases)
  func outcomes(_ dating: Dating, _ asked: String, _ outcome: Attestation) throws {
    #expect(dating.attestation(asOf: DayRange(try EDTFDate(asked))) == outcome)
  }

  @Test("a timeless relation holds at any date unless a claim bounds it")
  func timelessDatings() throws {
    let asked = DayRange(try EDTFDate("2012"))
    let seen = Dating.sighting(try EDTFDate("2007?"))
    let ended = Dating.span(from: nil, to: try EDTFDate("2010"))
    #expect(Dating.undated.attestation(asOf: asked, timeless: true) == .certain)
    #expect(seen.attestation(asOf: asked, timeless: true) == .certain)
    #expect(ended.attestation(asOf: asked, timeless: true) == .not)
  }

  @Test("an end before the start leaves every day unattested")
  func contradiction() throws {
    let bounds = TimeBounds(.span(from: try EDTFDate("2008"), to: try EDTFDate("2006")))
    #expect(!bounds.isConsistent)
    #expect(bounds.attestation(asOf: DayRange(try EDTFDate("2007"))) == .unattested)
  }

  @Test("a path is as strong as its weakest hop, a link as its strongest claim")
  func combination() {
    #expect(Attestation.allCases.sorted() == [.not, .unattested, .possible, .certain])
    #expect(Attestation.weakest(of: [.certain, .unattested, .possible]) == .unattested)
    #expect(Attestation.weakest(of: []) == .certain)
    #expect(Attestation.strongest(of: [.not, .possible]) == .possible)
    #expect(Attestation.strongest(of: []) == .unattested)
  }

  @Test("a range of days asked for reaches from the first to the last that the dates may mean")
  func ranges() throws {
    let range = try #require(DayRange(from: EDTFDate("2005"), to: EDTFDate("2011-06")))
    #expect(range.contains(try #require(CalendarDate("2011-06-30")).days))
    #expect(!range.contains(try #require(CalendarDate("2011-07-01")).days))
    #expect(DayRange(from: try EDTFDate("2011"), to: try EDTFDate("2005")) == nil)
    #expect(DayRange(try EDTFDate("2006/..")).last == Int32.max)
    let year = try EDTFDate("2007")
    #expect(DayRange(year) == DayRange(from: year, to: year))
  }

  @Test("a dating says itself in words, and when it was last attested")
  func words() throws {
    let cases: [(Dating, String, String?)] = [
      (.event(try EDTFDate("2007-12-11")), "11 Dec 2007", nil),
      (
        .sighting(try EDTFDate("2007-12-11")), "seen on 11 Dec 2007",
        "last attested on 11 Dec 2007"
      ),
      (.sighting(try EDTFDate("2007")), "seen in 2007", "last attested in 2007"),
      (.sighting(try EDTFDate("2012-03~")), "seen about Mar 2012", "last attested about Mar 2012"),
      (
        .span(from: try EDTFDate("2006"), to: nil), "from 2006 (end not stated)",
        "last attested in 2006"
      ),
      (.span(from: try EDTFDate("2006"), to: try EDTFDate("..")), "since 2006 (ongoing)", nil),
      (.span(from: try EDTFDate("2006"), to: try EDTFDate("2008")), "2006–2008", nil),
      (.undated, "undated", nil),
    ]
    for (dating, words, last) in cases {
      #expect(dating.description == words)
      #expect(dating.lastAttested == last)
    }
  }
}
