internal import Diagnostics

/// One verb on a line, or several of the same time, with the dates and sources of all its relations.
///
/// What is said, and in how many lines, does not depend on what is seen: only colours do.
struct LabelEntry {
  /// A date, with how it stands out.
  struct Moment: Equatable {
    let words: String
    var stage: Scene.Stage
  }

  /// A line of text: the verb, dates, the numbers of sources, any of which may be missing.
  struct Line {
    var verb = ""
    var dates: [Moment] = []
    var numbers = ""

    var width: Int {
      displayWidth(of: verb) + (verb.isEmpty || dates.isEmpty ? 0 : 3)
        + dates.reduce(0) { $0 + displayWidth(of: $1.words) } + 2 * max(0, dates.count - 1)
        + (numbers.isEmpty ? 0 : numbers.count + 1)
    }
  }

  /// Dates that are spelt out.
  private static let mostDates = 4

  private(set) var verb: String
  let family: Family
  let change: Scene.Change?
  private(set) var stage: Scene.Stage
  private(set) var dates: [Moment]
  let sources: [Int]

  private init(_ verb: String, _ relations: [Scene.Relation]) {
    self.verb = verb
    family = relations.first?.family ?? .other
    change = relations.first?.change
    stage = relations.map(\.stage).max() ?? .plain
    sources = Set(relations.flatMap(\.sources)).sorted()
    var dates: [Moment] = []
    for relation in relations {
      let words = PlainText.line(relation.date)
      if let known = dates.firstIndex(where: { $0.words == words }) {
        dates[known].stage = max(dates[known].stage, relation.stage)
      } else if !words.isEmpty {
        dates.append(Moment(words: words, stage: relation.stage))
      }
    }
    self.dates = dates.enumerated().sorted {
      (Self.year(in: $0.element.words), $0.offset) < (Self.year(in: $1.element.words), $1.offset)
    }.map(\.element)
  }

  /// The entries of an edge, in the order of its relations.
  static func entries(of edge: Scene.Edge) -> [LabelEntry] {
    struct Key: Hashable {
      let verb: String
      let family: Family
      let change: Scene.Change?
    }
    var keys: [Key] = []
    var relations: [Key: [Scene.Relation]] = [:]
    for relation in edge.relations {
      let isSaid = relation.family.isSaidByArrow && edge.layoutFamily == relation.family
      let doubts = relation.doubts(amongst: edge.relations.count)
      let words = ([isSaid ? "" : relation.label] + doubts).filter { !$0.isEmpty }
      let key = Key(
        verb: PlainText.line(words.joined(separator: ", ")), family: relation.family,
        change: relation.change)
      if relations[key] == nil { keys.append(key) }
      relations[key, default: []].append(relation)
    }
    return joined(keys.map { LabelEntry($0.verb, relations[$0] ?? []) })
  }

  /// Entries of a family with the same dates and sources made one: `agreed to, party to`.
  private static func joined(_ entries: [LabelEntry]) -> [LabelEntry] {
    var joined: [LabelEntry] = []
    for entry in entries {
      let twin = joined.firstIndex {
        $0.family == entry.family && $0.change == entry.change && $0.sources == entry.sources
          && $0.dates.map(\.words) == entry.dates.map(\.words)
          && !$0.verb.isEmpty && !entry.verb.isEmpty
      }
      guard let twin else {
        joined.append(entry)
        continue
      }
      joined[twin].verb += ", " + entry.verb
      joined[twin].stage = max(joined[twin].stage, entry.stage)
      for (place, date) in entry.dates.enumerated() {
        joined[twin].dates[place].stage = max(joined[twin].dates[place].stage, date.stage)
      }
    }
    return joined
  }

  private static func year(in date: String) -> String {
    date.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }.map(String.init) ?? ""
  }

  /// The words in lines: all on one where it has room, else the verb first and each date below it.
  func lines(width: Int) -> [Line] {
    let numbers = Numbers.bracketed(sources)
    let whole = Line(verb: verb, dates: dates, numbers: numbers)
    if whole.width <= width { return whole.width == 0 ? [] : [whole] }
    let tail = numbers.isEmpty ? 0 : numbers.count + 1
    let room = max(width - (dates.isEmpty ? tail : 0), width / 2)
    var lines = PlainText.wrap(verb, width: room, lines: 3).map { Line(verb: $0) }
    for date in dates.prefix(Self.mostDates) {
      lines += Self.wrapped(date.words, width: width).map {
        Line(dates: [Moment(words: $0, stage: date.stage)])
      }
    }
    let rest = dates.count - Self.mostDates
    if rest > 0 { lines.append(Line(dates: [Moment(words: "+\(rest) more", stage: stage)])) }
    if let last = lines.last, !numbers.isEmpty {
      // A date is not parted for the sake of the numbers behind it.
      if last.width + tail > width + (last.dates.isEmpty ? 4 : 7) { lines.append(Line()) }
      lines[lines.count - 1].numbers = numbers
    }
    return lines
  }

  /// A date in lines; one that names a beginning and an end is parted between them.
  private static func wrapped(_ date: String, width: Int) -> [String] {
    guard displayWidth(of: date) > width + 3 else { return [date] }
    guard let dash = date.firstRange(of: " – ") else {
      return PlainText.wrap(date, width: width, lines: 2)
    }
    let ends = [date[..<dash.lowerBound] + " –", date[dash.upperBound...]].map(String.init)
    guard ends.allSatisfy({ displayWidth(of: $0) <= width }) else {
      return PlainText.wrap(date, width: width, lines: 2)
    }
    return ends
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
    switch change {
    case nil, .kept: break
    case .begun: words.append("begun")
    case .ended: words.append("ended")
    case .unknown: words.append("not known")
    }
    return words
  }
}
