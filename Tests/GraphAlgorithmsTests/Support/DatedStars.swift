import GraphAlgorithms
import GraphSchema
import LiaisonTestSupport
import PropertyGraph

/// How the days of 1,024 neighbouring relationships are written, each kind stored in its own way.
enum DayKind: CaseIterable {
  /// All have one, as an integer of 32 bits.
  case integers
  /// All have one, as a date.
  case dates
  /// The first 600 have one, as an integer.
  case firstIntegers
  /// The first 300 have one, as a date.
  case firstDates
  /// Every third has one, as an integer.
  case someIntegers
  /// All but every fifth have one, as a date.
  case someDates
  /// All have one, and some of them need more than 32 bits.
  case longIntegers
  /// Dates, integers, and what is neither.
  case mixed
  /// All bear the property, and none as a number.
  case texts
  /// None has one.
  case missing

  /// What the relationship at a place of a page bears; null for nothing.
  func value(_ place: Int, day: Int) -> Value {
    switch self {
    case .integers: .integer(Int64(day))
    case .dates: Self.date(day)
    case .firstIntegers: place < 600 ? .integer(Int64(day)) : .null
    case .firstDates: place < 300 ? Self.date(day) : .null
    case .someIntegers: place % 3 == 1 ? .integer(Int64(day)) : .null
    case .someDates: place % 5 == 0 ? .null : Self.date(day)
    case .longIntegers:
      .integer(place % 4 == 0 ? (place % 8 == 0 ? -1 : 1) << 33 + Int64(day) : Int64(day))
    case .mixed: [Self.date(day), .integer(Int64(day)), .string("soon"), .null][place % 4]
    case .texts: .string("\(day)")
    case .missing: .null
    }
  }

  /// How many of the first relationships of a page can be read without asking the column.
  var bareCount: Int {
    switch self {
    case .integers, .dates: 1_024
    case .firstIntegers: 600
    case .firstDates: 300
    case .someIntegers, .someDates, .longIntegers, .mixed, .texts, .missing: 0
    }
  }

  private static func date(_ day: Int) -> Value {
    CalendarDate(days: day).map(Value.date) ?? .null
  }
}

/// Some nodes with very many relationships, each to a node of its own, whose days are written in every
/// way, page by page: a neighbourhood of one hop says which of them a walk admits.
///
/// ```
/// page     0         1      …  9        │ 10        …  18       │ 19     …  27       │ 28
/// starts   integers  dates  …  missing  │ integers  …  integers │ dates  …  missing  │ none
/// ends     integers  dates  …  missing  │ dates     …  missing  │ dates  …  dates    │ none
/// ```
struct DatedStars {
  static let starCount: UInt32 = 7
  /// The kinds of the starts and the ends of each page.
  static let pages: [(starts: DayKind, ends: DayKind)] = {
    let (all, others) = (DayKind.allCases, DayKind.allCases.dropFirst())
    return all.map { ($0, $0) } + others.map { (.integers, $0) } + others.map { ($0, .dates) }
  }()
  /// A page is begun behind those with days, as after some commits.
  static let count = pages.count * 1_024 + 200

  let store: GraphStore

  /// - Parameter seed: chooses the days, from 0 to 999.
  init(seed: UInt64) throws {
    var builder = GraphBuilder()
    _ = try builder.appendNodes(Int(Self.starCount) + Self.count, builder.labels([]))
    let sources = (0..<UInt32(Self.count)).map { $0 % Self.starCount }
    let targets = (0..<UInt32(Self.count)).map { $0 + Self.starCount }
    let type = try builder.relationshipType("lasts")
    _ = try builder.appendRelationships(type, from: sources.span, to: targets.span)
    let names = TimeFilter.Names()
    var random = SplitMix64(seed: seed)
    for (page, kinds) in Self.pages.enumerated() {
      // The bounds that are read in one mode only have the kinds crosswise.
      let columns = [
        (names.earliestStart, kinds.starts), (names.latestStart, kinds.ends),
        (names.earliestEnd, kinds.starts), (names.latestEnd, kinds.ends),
      ]
      for (name, kind) in columns {
        let key = try builder.propertyKey(name)
        for place in 0..<1_024 {
          let value = kind.value(place, day: random.below(1_000))
          if value == .null { continue }
          try builder.set(value, ofRelationship: UInt32(page << 10 | place), key)
        }
      }
    }
    store = GraphStore(builder.finish())
  }

  /// The node at the end of a relationship, which has no other.
  static func end(_ row: UInt32) -> NodeID { NodeID(row: row + starCount) }
}
