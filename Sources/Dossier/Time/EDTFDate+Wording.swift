import GraphSchema

extension EDTFDate: CustomStringConvertible {
  /// The date in words: `11 Dec 2007`, `about Mar 2012`, `2005 (uncertain)`, `2006–2008`,
  /// `since 2006 (ongoing)`, `from 2006 (end not stated)`.
  public var description: String {
    switch form {
    case .point(let point): return point.description
    case .open: return "open"
    case .interval(let start, let end): return Self.wording(from: start, to: end)
    }
  }

  /// Two bounds in words.
  static func wording(from start: Bound, to end: Bound) -> String {
    switch (start, end) {
    case (.point(let first), .point(let last)):
      let texts = [first.description, last.description]
      if first == last { return texts[0] }
      return texts.joined(separator: texts.contains { $0.contains(" ") } ? " – " : "–")
    case (.point(let first), .open): return "since \(first) (ongoing)"
    case (.point(let first), .unknown): return "from \(first) (end not stated)"
    case (.open, .point(let last)): return "until \(last)"
    case (.unknown, .point(let last)): return "until \(last) (start not stated)"
    case (.open, .open): return "always"
    case (.unknown, .open): return "ongoing (start not stated)"
    case (.open, .unknown): return "from the beginning (end not stated)"
    case (.unknown, .unknown): return "undated"
    }
  }
}

extension EDTFPoint: CustomStringConvertible {
  /// The date in words, with its qualifiers.
  public var description: String {
    var text = plainWording
    var doubts: [String] = []
    if approximate == parts {
      text = "about " + text
    } else if !approximate.isEmpty {
      doubts.append(Self.names(of: approximate) + " approximate")
    }
    if uncertain == parts {
      doubts.append("uncertain")
    } else if !uncertain.isEmpty {
      doubts.append(Self.names(of: uncertain) + " uncertain")
    }
    return doubts.isEmpty ? text : text + " (" + doubts.joined(separator: ", ") + ")"
  }

  private var plainWording: String {
    let yearText = year > 0 ? String(year) : "\(1 - year) BC"
    switch precision {
    case .century: return "some year from \(year) to \(year + 99)"
    case .decade: return "the \(year)s"
    case .year: return yearText
    case .season: return Self.seasons[(month ?? 21) - 21] + " " + yearText
    case .month:
      guard let month else { return "some month of " + yearText }
      return Self.months[month - 1] + " " + yearText
    case .day:
      guard let month else { return "some day of " + yearText }
      guard let day else { return "some day of \(Self.months[month - 1]) \(yearText)" }
      return "\(day) \(Self.months[month - 1]) \(yearText)"
    }
  }

  private static func names(of parts: Parts) -> String {
    let all: [(Parts, String)] = [(.year, "year"), (.month, "month"), (.day, "day")]
    return all.filter { parts.contains($0.0) }.map(\.1).joined(separator: " and ")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]
}
