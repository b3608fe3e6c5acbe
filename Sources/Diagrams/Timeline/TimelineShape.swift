/// What something dated looks like on the axis: its strokes, from what is named first to what is last.
package struct TimelineShape: Sendable, Hashable {
  /// Half the size of a mark.
  static let half = 5.5
  /// The length of a line that breaks off.
  static let looseLength = 26.0
  /// The least width of a bar.
  private static let leastBar = 5.0
  /// A range of days this narrow is covered by its mark.
  private static let leastRange = 16.0

  /// The strokes.
  package private(set) var pieces: [TimelinePiece] = []
  /// Where lines to other lanes begin.
  package private(set) var anchor = 0.0
  /// Where it begins.
  package var left: Double { pieces.map(\.extent.left).min() ?? anchor }
  /// Where it ends.
  package var right: Double { pieces.map(\.extent.right).max() ?? anchor }

  private let axis: TimeAxis

  /// The strokes of an item.
  ///
  /// - Parameter window: the only days shown; what lies outside has no strokes.
  package init(_ item: Chronicle.Item, on axis: TimeAxis, window: ClosedRange<Int>? = nil) {
    self.axis = axis
    var points: [Double] = []
    for stretch in item.stretches where stretch.isSeen(in: window) {
      if stretch.isPoint, let days = stretch.begin.days {
        points.append(addPoint(stretch, days))
      } else {
        addSpan(stretch)
      }
    }
    anchor = points.first ?? min(max(left, axis.left), axis.right)
    if item.isDisputed, let first = points.first, let last = points.last, last - first > 12 {
      let reach = Self.half + 1
      pieces.insert(.dispute(left: first + reach, right: last - reach), at: 0)
    }
  }

  /// The shape some points further right.
  mutating func move(by distance: Double) {
    anchor += distance
    pieces = pieces.map { piece in
      switch piece {
      case .mark(let x, let isCertain): .mark(x: x + distance, isCertain: isCertain)
      case .sighting(let x, let isCertain): .sighting(x: x + distance, isCertain: isCertain)
      default: piece
      }
    }
  }

  /// Leaves nothing but marks; a bar keeps its beginning.
  mutating func keepMarks() {
    let marks = pieces.filter { piece in
      switch piece {
      case .mark, .sighting: true
      default: false
      }
    }
    pieces = marks.isEmpty ? [.mark(x: anchor, isCertain: true)] : marks
  }

  /// A mark in the middle of the days on which it may have happened, with those days where they show.
  private mutating func addPoint(
    _ stretch: Chronicle.Stretch, _ days: ClosedRange<Int>
  ) -> Double {
    let (left, right) = axis.stretch(days)
    let middle = (left + right) / 2
    if days.count > 1, right - left > Self.leastRange {
      pieces.append(.range(left: left, right: right))
    }
    let isCertain = !stretch.isUncertain && !stretch.isApproximate
    pieces.append(
      stretch.kind == .seen
        ? .sighting(x: middle, isCertain: isCertain) : .mark(x: middle, isCertain: isCertain))
    return middle
  }

  /// A bar: dashed between the first and the last possible beginning, solid while it surely held.
  private mutating func addSpan(_ stretch: Chronicle.Stretch) {
    let isSure = !stretch.isUncertain
    let begin = stretch.begin.days.map(axis.stretch)
    let end = stretch.end.days.map(axis.stretch)
    if stretch.begin == .open { pieces.append(.onward(x: axis.left, pointsRight: false)) }
    switch (begin, end) {
    case (let begin?, let end?): addBar(stretch, begin, end, isSure: isSure)
    case (let begin?, nil): addBeginning(stretch, begin, isSure: isSure)
    case (nil, let end?): addEnding(stretch, end, isSure: isSure)
    case (nil, nil): addBar(axis.left, axis.right, isCertain: isSure)
    }
    if stretch.end == .open { pieces.append(.onward(x: axis.right, pointsRight: true)) }
    if let first = stretch.begin.days?.lowerBound, first < (axis.parts.first?.first ?? 0) {
      pieces.append(.onward(x: axis.left, pointsRight: false))
    }
    if let last = stretch.end.days?.upperBound, last >= (axis.parts.last?.end ?? 0) {
      pieces.append(.onward(x: axis.right, pointsRight: true))
    }
  }

  private mutating func addBar(
    _ stretch: Chronicle.Stretch, _ begin: (left: Double, right: Double),
    _ end: (left: Double, right: Double), isSure: Bool
  ) {
    guard isSure, let first = stretch.begin.days?.upperBound,
      let last = stretch.end.days?.lowerBound, first <= last
    else { return addBar(begin.left, end.right, isCertain: false) }
    let (from, to) = axis.stretch(first...last)
    if from - begin.left > 3 {
      pieces.append(.bar(left: begin.left, right: from, isCertain: false))
    }
    addBar(from, to, isCertain: true)
    if end.right - to > 3 { pieces.append(.bar(left: to, right: end.right, isCertain: false)) }
  }

  private mutating func addBeginning(
    _ stretch: Chronicle.Stretch, _ begin: (left: Double, right: Double), isSure: Bool
  ) {
    if stretch.end == .open {
      let from = stretch.begin.days.map { axis.x(of: $0.upperBound) } ?? begin.right
      if from - begin.left > 3 {
        pieces.append(.bar(left: begin.left, right: from, isCertain: false))
      }
      return addBar(from, axis.right, isCertain: isSure)
    }
    let isDay = begin.right - begin.left <= Self.leastRange
    let right = isDay ? begin.left + Self.leastBar : begin.right
    addBar(begin.left, right, isCertain: isDay && isSure)
    pieces.append(.loose(left: right, right: right + Self.looseLength))
  }

  private mutating func addEnding(
    _ stretch: Chronicle.Stretch, _ end: (left: Double, right: Double), isSure: Bool
  ) {
    if stretch.begin == .open {
      let to = stretch.end.days.map { axis.x(of: $0.lowerBound + 1) } ?? end.left
      addBar(axis.left, to, isCertain: isSure)
      if end.right - to > 3 { pieces.append(.bar(left: to, right: end.right, isCertain: false)) }
      return
    }
    let isDay = end.right - end.left <= Self.leastRange
    let left = isDay ? end.right - Self.leastBar : end.left
    pieces.append(.loose(left: left - Self.looseLength, right: left))
    addBar(left, end.right, isCertain: isDay && isSure)
  }

  private mutating func addBar(_ left: Double, _ right: Double, isCertain: Bool) {
    pieces.append(
      .bar(left: left, right: max(right, left + Self.leastBar), isCertain: isCertain))
  }
}

extension Chronicle.Stretch {
  /// Whether a part of it lies within the days shown.
  func isSeen(in window: ClosedRange<Int>?) -> Bool {
    guard let window else { return true }
    let first = begin.days?.lowerBound ?? (begin == .open ? .min : firstDay)
    let last = end.days?.upperBound ?? (end == .open ? .max : lastDay)
    return first <= window.upperBound && last >= window.lowerBound
  }
}
