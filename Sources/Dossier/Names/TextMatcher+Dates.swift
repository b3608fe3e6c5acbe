/// How much of a date a paragraph states; from little to all.
package enum DateMention: Int, Sendable, Hashable, Comparable {
  /// The year only.
  case year
  /// Year and month, of a date that has a day.
  case month
  /// Everything but the year: "Oct. 6".
  case withoutYear
  /// Everything the date has.
  case full

  /// Orders from little to all.
  package static func < (a: DateMention, b: DateMention) -> Bool { a.rawValue < b.rawValue }
}

/// A date as a text words it: the parts that it names.
struct WordedDate: Hashable {
  var year: Int?
  var month: Int?
  var day: Int?
}

extension TextMatcher {
  /// How much of a date the paragraph states; of an interval, of the bound that is stated least.
  ///
  /// Wordings that are read: `December 11, 2007`, `11 Dec 2007`, `the 6th of October`, `Oct. 6`,
  /// `September 14–15, 2023`, `2007-12-11`, `12/11/2007`, `December 2007`, `2007年12月11日`, `2007`.
  ///
  /// - Returns: `nil` when nothing of it is stated.
  package func mention(of date: EDTFDate) -> DateMention? {
    let points = date.points
    let dates = wordedDates
    let mentions = points.compactMap { point in
      dates.compactMap { Self.mention(of: point, in: $0) }.max()
    }
    return mentions.count == points.count ? mentions.min() : nil
  }

  private static func mention(of point: EDTFPoint, in worded: WordedDate) -> DateMention? {
    guard point.unspecified.isDisjoint(with: .year) else {
      guard let year = worded.year else { return nil }
      return (point.year...point.year + (point.precision == .decade ? 9 : 99)).contains(year)
        ? .full : nil
    }
    if let year = worded.year, year != point.year { return nil }
    let month = point.precision == .season ? nil : point.month
    guard let month else { return worded.year == nil ? nil : .full }
    guard let statedMonth = worded.month else { return worded.year == nil ? nil : .year }
    guard statedMonth == month else { return nil }
    guard let day = point.day else { return worded.year == nil ? .withoutYear : .full }
    guard let statedDay = worded.day else { return worded.year == nil ? nil : .month }
    guard statedDay == day else { return nil }
    return worded.year == nil ? .withoutYear : .full
  }

  /// All dates that the paragraph words; a year counts once, with its month if it has one.
  var wordedDates: [WordedDate] {
    var dates: [WordedDate] = []
    var yearsOfMonths: Set<Int> = []
    for index in words.indices {
      guard let month = Self.months[words[index].text] else { continue }
      let (days, next) = daysAround(index)
      let year = year(at: next)
      if year != nil { yearsOfMonths.insert(next) }
      if !days.isEmpty {
        dates += days.map { WordedDate(year: year, month: month, day: $0) }
      } else if year != nil || !isVerb(month, at: index) {
        dates.append(WordedDate(year: year, month: month))
      }
    }
    for index in words.indices where !yearsOfMonths.contains(index) {
      guard let year = year(at: index) else { continue }
      dates.append(numericDate(year, at: index) ?? WordedDate(year: year))
    }
    return dates
  }

  /// The days beside the name of a month, after it or else before it, and where a year would stand.
  private func daysAround(_ index: Int) -> (days: [Int], next: Int) {
    var days: [Int] = []
    var next = index + 1
    while let found = day(at: next) {
      days.append(found)
      next += 1
      if isJoint(next), day(at: next + 1) != nil { next += 1 }
    }
    if !days.isEmpty { return (days, next) }
    var before = text(at: index - 1) == "of" ? index - 2 : index - 1
    while let found = day(at: before) {
      days.append(found)
      before -= 1
      if isJoint(before), day(at: before - 1) != nil { before -= 1 }
    }
    return (days, next)
  }

  /// Whether "may" or "march" without a number is rather a verb.
  private func isVerb(_ month: Int, at index: Int) -> Bool {
    (month == 5 || month == 3) && !Self.beforeMonths.contains(text(at: index - 1) ?? "")
  }

  /// `2007-12-11`, `12/11/2007` in either order, `2007年12月11日`.
  private func numericDate(_ year: Int, at index: Int) -> WordedDate? {
    if text(at: index + 1) == "年", let month = number(at: index + 2, upTo: 12),
      text(at: index + 3) == "月"
    {
      let day = text(at: index + 5) == "日" ? number(at: index + 4, upTo: 31) : nil
      return WordedDate(year: year, month: month, day: day)
    }
    if text(at: index + 1)?.count == 2, let month = number(at: index + 1, upTo: 12),
      text(at: index + 2)?.count == 2, let day = number(at: index + 2, upTo: 31)
    {
      return WordedDate(year: year, month: month, day: day)
    }
    guard let a = number(at: index - 2, upTo: 31), let b = number(at: index - 1, upTo: 31) else {
      return nil
    }
    if a <= 12 { return WordedDate(year: year, month: a, day: b) }
    return b <= 12 ? WordedDate(year: year, month: b, day: a) : nil
  }

  private static let beforeMonths: Set<String> = [
    "of", "in", "early", "mid", "late", "last", "this", "next", "since", "until", "by",
  ]

  private func text(at index: Int) -> String? {
    words.indices.contains(index) ? words[index].text : nil
  }

  private func isJoint(_ index: Int) -> Bool {
    ["and", "to", "through", "or"].contains(text(at: index) ?? "")
  }

  /// A year of four digits from 1000 to 2999.
  private func year(at index: Int) -> Int? {
    guard let text = text(at: index), text.utf8.count == 4, let year = Int(text),
      (1_000...2_999).contains(year)
    else { return nil }
    return year
  }

  /// A day of the month, as a number or an ordinal.
  private func day(at index: Int) -> Int? {
    guard let text = text(at: index), text.utf8.count <= 4 else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard ["", "st", "nd", "rd", "th"].contains(rest), let day = Int(digits) else { return nil }
    return (1...31).contains(day) ? day : nil
  }

  private func number(at index: Int, upTo limit: Int) -> Int? {
    guard let text = text(at: index), text.utf8.count <= 2, let number = Int(text) else {
      return nil
    }
    return (1...limit).contains(number) ? number : nil
  }

  /// Months by their names and usual abbreviations, folded.
  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]
}
