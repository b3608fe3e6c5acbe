internal import Diagnostics

/// One verb on a line, with the dates and sources of all its relations.
struct LabelEntry {
  /// A line of text: the verb, a date, the numbers of sources, any of which may be missing.
  struct Line {
    var verb = ""
    var date = ""
    var numbers = ""
  }

  /// Dates that are spelt out.
  private static let mostDates = 4

  private(set) var verb: String
  let family: Family
  let dates: [String]
  let sources: [Int]

  /// The entries of an edge, in the order of its relations.
  static func entries(of edge: Scene.Edge) -> [LabelEntry] {
    var verbs: [String] = []
    var relations: [String: [Scene.Relation]] = [:]
    for relation in edge.relations {
      let isSaid = relation.family.isSaidByArrow && edge.family == relation.family
      let doubts = relation.doubts(amongst: edge.relations.count)
      let verb = ([isSaid ? "" : relation.label] + doubts).filter { !$0.isEmpty }
        .joined(separator: ", ")
      if relations[verb] == nil { verbs.append(verb) }
      relations[verb, default: []].append(relation)
    }
    let entries = verbs.map { verb in
      let all = relations[verb] ?? []
      return LabelEntry(
        verb: verb, family: all.first?.family ?? edge.family,
        dates: inTime(all.map(\.date)), sources: Set(all.flatMap(\.sources)).sorted())
    }
    return joined(entries)
  }

  /// Entries of a family with the same dates and sources made one: `agreed to, party to`.
  private static func joined(_ entries: [LabelEntry]) -> [LabelEntry] {
    var joined: [LabelEntry] = []
    for entry in entries {
      let twin = joined.firstIndex {
        $0.family == entry.family && $0.dates == entry.dates && $0.sources == entry.sources
          && !$0.verb.isEmpty && !entry.verb.isEmpty
      }
      if let twin {
        joined[twin].verb += ", " + entry.verb
      } else {
        joined.append(entry)
      }
    }
    return joined
  }

  /// Dates once each, by the first year that they name.
  private static func inTime(_ dates: [String]) -> [String] {
    var seen: Set<String> = []
    let once = dates.map(PlainText.line).filter { !$0.isEmpty && seen.insert($0).inserted }
    return once.enumerated().sorted {
      (year(in: $0.element), $0.offset) < (year(in: $1.element), $1.offset)
    }.map(\.element)
  }

  private static func year(in date: String) -> String {
    date.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }.map(String.init) ?? ""
  }

  /// The words in lines: all on one where it has room, else the verb first and each date below it.
  func lines(width: Int) -> [Line] {
    let numbers = Numbers.bracketed(sources)
    let tail = numbers.isEmpty ? 0 : numbers.count + 1
    let gap = verb.isEmpty || dates.isEmpty ? 0 : 3
    let together = dates.joined(separator: ", ")
    if displayWidth(of: verb) + gap + displayWidth(of: together) + tail <= width {
      let line = Line(verb: PlainText.line(verb), date: together, numbers: numbers)
      return verb.isEmpty && together.isEmpty && numbers.isEmpty ? [] : [line]
    }
    let room = max(width - (dates.isEmpty ? tail : 0), width / 2)
    var lines = PlainText.wrap(verb, width: room, lines: 3).map { Line(verb: $0) }
    for date in dates.prefix(Self.mostDates) {
      lines += LabelEntry.wrapped(date, width: width).map { Line(date: $0) }
    }
    if dates.count > Self.mostDates {
      lines.append(Line(date: "+\(dates.count - Self.mostDates) more"))
    }
    if let last = lines.last, !numbers.isEmpty {
      let isFull = displayWidth(of: last.verb + last.date) + tail > width + 4
      if isFull { lines.append(Line()) }
      lines[lines.count - 1].numbers = numbers
    }
    return lines
  }

  /// A date in lines; one that names a beginning and an end is parted between them.
  private static func wrapped(_ date: String, width: Int) -> [String] {
    guard displayWidth(of: date) > width + 3 else { return [date] }
    let ends = date.components(parting: " – ")
    guard ends.count == 2, ends.allSatisfy({ displayWidth(of: $0) + 2 <= width }) else {
      return PlainText.wrap(date, width: width, lines: 2)
    }
    return [ends[0] + " –", ends[1]]
  }
}

extension Scene.Relation {
  /// The words for what keeps the relation from being plainly stated.
  ///
  /// That it is inferred is told by the line, unless the line bears several relations.
  fileprivate func doubts(amongst count: Int) -> [String] {
    var words: [String] = []
    switch modality {
    case .asserted: break
    case .inferred: if count > 1 { words.append("inferred") }
    case .planned: words.append("planned")
    case .predicted: words.append("expected")
    case .belief: words.append("believed")
    }
    if isDenied { words.append("denied") }
    if isDisputed { words.append("disputed") }
    return words
  }
}

extension String {
  /// The parts before and after the first separator; the whole when there is none.
  fileprivate func components(parting separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
