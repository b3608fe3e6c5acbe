/// A scale from days to points, with long empty stretches cut out.
///
/// ```
///   2005  2006  2007  2008 // 2023  2024
///   ├─────┼─────┼─────┼────┤ ├─────┼─────┤
/// ```
/// All parts have the same scale, so that a year is as long before a cut as after it.
package struct TimeAxis: Sendable, Hashable {
  /// A part of the axis without a cut.
  package struct Part: Sendable, Hashable {
    /// The first day.
    package let first: Int
    /// The day after the last.
    package let end: Int
    /// Where the first day begins.
    package let left: Double
    /// Where the last day ends.
    package let right: Double
  }

  /// A column: a year, a month, a day or several.
  package struct Column: Sendable, Hashable {
    /// Where it begins.
    package let left: Double
    /// Where it ends.
    package let right: Double
    /// The words over it.
    package let label: String
    /// The words above those: the year of a month.
    package let context: String
  }

  /// The parts from the left.
  package let parts: [Part]
  /// The columns from the left, at most twenty and one for each cut.
  package let columns: [Column]
  /// Whether a column's words belong to its beginning rather than to the whole of it.
  package let labelsLines: Bool
  /// Where the axis begins.
  package let left: Double
  /// Where it ends.
  package let right: Double

  /// The width of a cut in points.
  package static let cut = 44.0
  private static let mostColumns = 20

  /// An axis for the days that bounds name.
  ///
  /// - Parameters:
  ///   - ranges: the days named; what lies between them is cut out where it is long.
  ///   - window: the only days shown.
  /// - Complexity: O(*n* log *n*).
  package init(
    _ ranges: [ClosedRange<Int>], window: ClosedRange<Int>? = nil, left: Double, width: Double
  ) {
    let window = window?.clamped(to: Chronicle.days)
    var ranges = ranges.map { $0.clamped(to: Chronicle.days) }
      .filter { range in window.map(range.overlaps) ?? true }
    if let window { ranges = ranges.map { $0.clamped(to: window) } + [window] }
    let first = ranges.map(\.lowerBound).min() ?? 0
    let last = ranges.map(\.upperBound).max() ?? first
    let usable = TimeUnit.all.filter { $0.fits(days: last - first + 1) }
    let tried = usable.map { ($0, Self.runs(ranges, $0)) }
    let chosen =
      tried.first { $0.1.reduce(0) { $0 + $1.columns.count } <= Self.mostColumns }
      ?? tried.last ?? (TimeUnit(kind: .year, step: 5_000), [Run(columns: 0...0, days: 0...0)])
    self.init(unit: chosen.0, runs: chosen.1, left: left, width: width)
  }

  /// Columns that follow each other, and the days of them that are shown.
  private struct Run {
    var columns: ClosedRange<Int>
    var days: ClosedRange<Int>
  }

  private init(unit: TimeUnit, runs: [Run], left: Double, width: Double) {
    let length = runs.reduce(0) { $0 + $1.days.count }
    let scale = (width - Self.cut * Double(runs.count - 1)) / Double(max(length, 1))
    var x = left
    var parts: [Part] = []
    var columns: [Column] = []
    for run in runs {
      let first = run.days.lowerBound
      let part = Part(
        first: first, end: run.days.upperBound + 1, left: x,
        right: x + Double(run.days.count) * scale)
      for number in run.columns {
        let begin = max(unit.firstDay(of: number), part.first)
        let end = min(unit.firstDay(of: number + 1), part.end)
        let isFirst = number == run.columns.lowerBound
        // A column that begins in the middle bears the words for its first day, where there is room.
        let isWhole = begin == unit.firstDay(of: number)
        let isNamed = isWhole || run.columns.count == 1 || Double(end - begin) * scale > 46
        columns.append(
          Column(
            left: x + Double(begin - first) * scale, right: x + Double(end - first) * scale,
            label: isNamed ? unit.label(ofDay: begin) : "",
            context: isNamed ? unit.context(ofDay: begin, isFirst: isFirst) : ""))
      }
      parts.append(part)
      x = part.right + Self.cut
    }
    self.parts = parts
    self.columns = columns
    self.labelsLines = unit.step > 1
    self.left = left
    self.right = parts.last?.right ?? left + width
  }

  /// The columns with something in them, as runs between which the rest is cut out.
  ///
  /// Only years are cut out, at least six columns of them and a quarter of the whole. A single run is widened to
  /// three columns; one of columns of several years begins and ends with a year that is needed.
  private static func runs(_ ranges: [ClosedRange<Int>], _ unit: TimeUnit) -> [Run] {
    let filled = ranges.map { Run(columns: unit.columns(of: $0), days: $0) }.sorted {
      ($0.columns.lowerBound, $0.columns.upperBound, $0.days.upperBound)
        < ($1.columns.lowerBound, $1.columns.upperBound, $1.days.upperBound)
    }
    guard let first = filled.first else { return [Run(columns: 0...0, days: 0...0)] }
    let last = filled.map(\.columns.upperBound).max() ?? first.columns.upperBound
    let shortest = unit.kind == .year ? max(6, (last - first.columns.lowerBound + 1) / 4) : .max
    var runs = [first]
    for next in filled.dropFirst() {
      let run = runs[runs.count - 1]
      if next.columns.lowerBound - run.columns.upperBound - 1 < shortest {
        runs[runs.count - 1].columns = run.columns.joined(with: next.columns)
        runs[runs.count - 1].days = run.days.joined(with: next.days)
      } else {
        runs.append(next)
      }
    }
    if runs.count == 1, runs[0].columns.count < 3 {
      let columns = (runs[0].columns.lowerBound - 1)...(runs[0].columns.upperBound + 1)
      return [Run(columns: columns, days: unit.days(of: columns))]
    }
    let finest = TimeUnit(kind: unit.kind, step: 1)
    return runs.map { Run(columns: $0.columns, days: finest.days(of: finest.columns(of: $0.days))) }
  }

  /// Where a day begins; days outside of the axis stand at its ends, days cut out inside of the cut.
  package func x(of day: Int) -> Double {
    var before: Part?
    for part in parts {
      if day < part.first {
        guard let before else { return part.left }
        let share = Double(day - before.end) / Double(max(part.first - before.end, 1))
        return before.right + share * (part.left - before.right)
      }
      if day <= part.end {
        let share = Double(day - part.first) / Double(max(part.end - part.first, 1))
        return part.left + share * (part.right - part.left)
      }
      before = part
    }
    return right
  }

  /// Where some days begin and where they end.
  func stretch(_ days: ClosedRange<Int>) -> (left: Double, right: Double) {
    (x(of: days.lowerBound), x(of: days.upperBound + 1))
  }

  /// Whether a day is on the axis or in a cut.
  func holds(_ day: Int) -> Bool {
    (parts.first?.first ?? 0) <= day && day < (parts.last?.end ?? 0)
  }
}

extension ClosedRange<Int> {
  /// From the beginning of the one that begins first to the end of the one that ends last.
  fileprivate func joined(with other: ClosedRange<Int>) -> ClosedRange<Int> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
