import GraphSchema

/// Reads one EDTF text, character by character; every refusal names a place.
///
/// A text passes: slash-separated bounds → a point → its parts (year, month, day), each with an
/// optional mark before it (covers this part only) and after it (covers it and all parts before).
struct EDTFReader {
  /// A part as it was written.
  private struct Part {
    var number: Int?
    var unspecifiedDigits = 0
    /// Where the part begins, counted from 0.
    var position: Int
  }

  /// Texts longer than this are no dates.
  private static let longest = 40

  private let characters: [Character]
  private var position = 0
  private var uncertain: EDTFPoint.Parts = []
  private var approximate: EDTFPoint.Parts = []

  private init(_ characters: [Character]) { self.characters = characters }

  /// The form of a text.
  static func form(of text: String) throws(EDTFError) -> EDTFDate.Form {
    do {
      return try read(text)
    } catch {
      throw EDTFError(
        text: text, position: error.position + 1, expected: error.expected,
        example: repaired(text) ?? error.example)
    }
  }

  /// A refusal before the whole text is known; the position counts from 0.
  private struct Refusal: Error {
    var position: Int
    var expected: String
    var example: String
  }

  private static func read(_ text: String) throws(Refusal) -> EDTFDate.Form {
    var reader = EDTFReader(Array(text.prefix(longest + 1)))
    if reader.characters.isEmpty {
      throw Refusal(position: 0, expected: "a date", example: "2007-12-11, 2007-12 or 2007")
    }
    if reader.characters.count > longest {
      throw Refusal(
        position: longest, expected: "the end of the date", example: "2007-12-11, 2007-12 or 2007")
    }
    let start = try reader.bound()
    guard reader.peek == "/" else {
      try reader.expectEnd()
      return switch start {
      case .point(let point): .point(point)
      case .open, .unknown: .open
      }
    }
    reader.position += 1
    let endPosition = reader.position
    let end = try reader.bound()
    try reader.expectEnd()
    if start == .unknown, end == .unknown {
      throw Refusal(position: 0, expected: "a date beside the '/'", example: "2006/2008 or 2006/")
    }
    if let first = start.point, let last = end.point,
      first.possible.lowerBound > last.possible.upperBound
    {
      throw Refusal(
        position: endPosition, expected: "an end that is not before the start",
        example: "2006/2008")
    }
    return .interval(start, end)
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private func expectEnd() throws(Refusal) {
    guard let next = peek else { return }
    switch next {
    case "T", "t", " ":
      throw Refusal(
        position: position, expected: "the end of the date (a time of day is not kept)",
        example: "2007-12-11")
    case "/":
      throw Refusal(
        position: position, expected: "at most one '/', between two dates", example: "2006/2008")
    default:
      throw Refusal(position: position, expected: "the end of the date", example: "2007-12-11")
    }
  }

  /// A date, `..`, or nothing beside a slash.
  private mutating func bound() throws(Refusal) -> EDTFDate.Bound {
    if peek == nil || peek == "/" { return .unknown }
    if peek == "." {
      position += 1
      guard peek == "." else {
        throw Refusal(position: position, expected: "a second '.'", example: "2006/..")
      }
      position += 1
      return .open
    }
    uncertain = []
    approximate = []
    return .point(try point())
  }
}

// MARK: - Parts

extension EDTFReader {
  private mutating func point() throws(Refusal) -> EDTFPoint {
    let year = try yearPart()
    guard peek == "-" else { return try finish(year, nil, nil) }
    if year.unspecifiedDigits > 0 {
      throw Refusal(
        position: position, expected: "the end of the date (its year is not specified)",
        example: "201X or 2012-03")
    }
    let month = try part(.month, covering: [.year, .month], expecting: "a month of two digits")
    guard peek == "-" else { return try finish(year, month, nil) }
    let day = try part(
      .day, covering: [.year, .month, .day], expecting: "a day of two digits")
    return try finish(year, month, day)
  }

  /// Four digits, the last one or two of which may be `X`; a minus sign before.
  private mutating func yearPart() throws(Refusal) -> Part {
    if peek == "Y" || peek == "y" {
      throw Refusal(
        position: position, expected: "a year of four digits (longer years are not kept)",
        example: "2007")
    }
    if peek == "[" || peek == "{" {
      throw Refusal(
        position: position, expected: "a year of four digits (sets of dates are not kept)",
        example: "2005/2006 or 2005~")
    }
    readMark(covering: .year)
    let start = position
    let isNegative = peek == "-"
    if isNegative { position += 1 }
    var part = try digits(4, from: start, expecting: "a year of four digits")
    if let next = peek, isDigit(next) {
      throw Refusal(
        position: position, expected: "'-' after the four digits of the year",
        example: "2007-12-11")
    }
    if part.unspecifiedDigits > 2 {
      throw Refusal(
        position: start, expected: "a year with at least two digits", example: "201X or 20XX")
    }
    if isNegative, part.unspecifiedDigits > 0 {
      throw Refusal(position: start, expected: "a year with all its digits", example: "-0044")
    }
    if isNegative { part.number = part.number.map { -$0 } }
    readMark(covering: .year)
    return part
  }

  /// A hyphen, then two digits or `XX`.
  private mutating func part(
    _ own: EDTFPoint.Parts, covering: EDTFPoint.Parts, expecting what: String
  ) throws(Refusal) -> Part {
    position += 1
    readMark(covering: own)
    var part = try digits(2, from: position, expecting: what)
    if part.unspecifiedDigits == 1 {
      throw Refusal(
        position: part.position, expected: what + " or 'XX'", example: "2007-XX or 2007-12-XX")
    }
    if part.unspecifiedDigits == 2 { part.number = nil }
    readMark(covering: covering)
    return part
  }

  /// So many digits, where `X` stands for digits at the right and counts as 0.
  private mutating func digits(
    _ count: Int, from start: Int, expecting what: String
  ) throws(Refusal) -> Part {
    var part = Part(number: 0, position: start)
    for _ in 0..<count {
      let example = count == 4 ? "2007-12-11, 2007-12 or 2007" : "2007-12-11"
      guard let next = peek else {
        throw Refusal(position: position, expected: what, example: example)
      }
      if next == "X" || next == "x" {
        part.unspecifiedDigits += 1
        part.number = part.number.map { $0 * 10 }
      } else if isDigit(next), let digit = next.wholeNumberValue, part.unspecifiedDigits == 0 {
        part.number = part.number.map { $0 * 10 + digit }
      } else {
        throw Refusal(position: position, expected: what, example: example)
      }
      position += 1
    }
    return part
  }

  /// Reads `?`, `~` or `%` if one is there.
  private mutating func readMark(covering parts: EDTFPoint.Parts) {
    switch peek {
    case "?": uncertain.formUnion(parts)
    case "~": approximate.formUnion(parts)
    case "%":
      uncertain.formUnion(parts)
      approximate.formUnion(parts)
    default: return
    }
    position += 1
  }

  private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

// MARK: - Days

extension EDTFReader {
  /// Checks the parts against the calendar.
  private func finish(_ year: Part, _ month: Part?, _ day: Part?) throws(Refusal) -> EDTFPoint {
    let number = year.number ?? 0
    guard let month else {
      let precisions: [EDTFPoint.Precision] = [.year, .decade, .century]
      let spans = [0, 9, 99]
      return try made(
        number, nil, nil, precisions[year.unspecifiedDigits],
        unspecified: year.unspecifiedDigits > 0 ? .year : [],
        first: (number, 1, 1), last: (number + spans[year.unspecifiedDigits], 12, 31))
    }
    guard let monthNumber = month.number else {
      if let day, day.number != nil {
        throw Refusal(
          position: day.position, expected: "'XX' for the day of an unspecified month",
          example: "2007-XX-XX or 2007-12-11")
      }
      return try made(
        number, nil, nil, day == nil ? .month : .day,
        unspecified: day == nil ? .month : [.month, .day], first: (number, 1, 1),
        last: (number, 12, 31))
    }
    if (21...24).contains(monthNumber) { return try season(number, monthNumber, day) }
    guard (1...12).contains(monthNumber) else {
      throw Refusal(
        position: month.position, expected: "a month from 01 to 12, or a season from 21 to 24",
        example: "2007-12")
    }
    let length = CalendarDate.length(ofMonth: monthNumber, year: number)
    guard let day, let dayNumber = day.number else {
      return try made(
        number, monthNumber, nil, day == nil ? .month : .day, unspecified: day == nil ? [] : .day,
        first: (number, monthNumber, 1), last: (number, monthNumber, length))
    }
    guard (1...length).contains(dayNumber) else {
      throw Refusal(
        position: day.position, expected: "a day from 01 to \(length)", example: "2007-12-11")
    }
    return try made(
      number, monthNumber, dayNumber, .day, unspecified: [],
      first: (number, monthNumber, dayNumber), last: (number, monthNumber, dayNumber))
  }

  private func season(_ year: Int, _ code: Int, _ day: Part?) throws(Refusal) -> EDTFPoint {
    if let day {
      throw Refusal(
        position: day.position - 1, expected: "the end of the date (a season has no days)",
        example: "2007-21")
    }
    let firstMonth = 3 * (code - 20)
    let wraps = code == 24 && year < 9_999
    let last =
      code < 24
      ? (year, firstMonth + 2, CalendarDate.length(ofMonth: firstMonth + 2, year: year))
      : wraps ? (year + 1, 2, CalendarDate.length(ofMonth: 2, year: year + 1)) : (year, 12, 31)
    return try made(
      year, code, nil, .season, unspecified: [], first: (year, firstMonth, 1), last: last)
  }

  private func made(
    _ year: Int, _ month: Int?, _ day: Int?, _ precision: EDTFPoint.Precision,
    unspecified: EDTFPoint.Parts, first: (Int, Int, Int), last: (Int, Int, Int)
  ) throws(Refusal) -> EDTFPoint {
    guard let first = CalendarDate(year: first.0, month: first.1, day: first.2),
      let last = CalendarDate(year: last.0, month: last.1, day: last.2)
    else {
      throw Refusal(position: 0, expected: "a year from -9999 to 9999", example: "2007")
    }
    return EDTFPoint(
      year: year, month: month, day: day, precision: precision, unspecified: unspecified,
      uncertain: uncertain, approximate: approximate, stated: first...last)
  }
}

// MARK: - Guessing what was meant

extension EDTFReader {
  /// The refused text with a usual slip mended: `2007/12/11`, `2007.12.11`, `2007-1-5`,
  /// `2006–2008`, `2006-2008`, `2007-12-11T09:00`, or blanks around it.
  private static func repaired(_ text: String) -> String? {
    guard text.count <= 2 * longest else { return nil }
    let plain = String(text.map { "–—‐‑−".contains($0) ? "-" : $0 }).filter { $0 != " " }
    let day = plain.split(whereSeparator: { "/.-_".contains($0) })
    var candidates = [plain, String(plain.prefix { $0 != "T" })]
    if (2...3).contains(day.count), day[0].count == 4 {
      let padded = day.map { $0.count == 1 ? "0" + $0 : String($0) }
      candidates.append(padded.joined(separator: "-"))
      if day.count == 2, day[1].count == 4 { candidates.append(day.joined(separator: "/")) }
    }
    return candidates.first { candidate in
      candidate != text && (try? read(candidate)) != nil
    }
  }
}
