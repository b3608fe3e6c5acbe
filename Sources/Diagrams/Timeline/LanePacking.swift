/// Puts what is dated on one lane into rows, so that no words stand on others.
///
/// Words stand in their bar, right of it, left of it or, where there is no room, below it; a place
/// through which no line to another lane runs is taken first.
struct LanePacking {
  /// Something to be placed.
  struct Piece {
    let item: Int
    let shape: TimelineShape
    /// The words; `nil` where another lane bears them.
    let label: TimelineLabel?
  }

  /// Where it stands.
  struct Seat {
    let item: Int
    let row: Int
    let shape: TimelineShape
    let label: TimelineLabel?
    let labelLeft: Double
    let side: Side
  }

  /// Where words stand.
  enum Side {
    case inside
    case right
    case left
    case below
  }

  /// Where words may begin and end.
  let room: ClosedRange<Double>
  /// Where lines run through the lane, each with the item they belong to.
  let lines: [(x: Double, item: Int)]
  private var rows: [[ClosedRange<Double>]] = []
  private(set) var seats: [Seat] = []

  init(room: ClosedRange<Double>, lines: [(x: Double, item: Int)]) {
    self.room = room
    self.lines = lines
  }

  /// The rows that are in use.
  var rowCount: Int { rows.count }

  /// Places pieces in the order of the axis.
  ///
  /// - Complexity: O(*n* · *r* · *n*) for *n* pieces in *r* rows.
  mutating func place(_ pieces: [Piece]) {
    let sorted = pieces.sorted {
      ($0.shape.left, $0.shape.right, $0.item) < ($1.shape.left, $1.shape.right, $1.item)
    }
    for piece in sorted { place(piece) }
  }

  private mutating func place(_ piece: Piece) {
    let choices = choices(for: piece)
    for isPicky in [true, false] {
      for row in 0...rows.count {
        for choice in choices where !isPicky || !isCrossed(choice, by: piece.item) {
          guard isFree(choice.taken, row: row) else { continue }
          return seat(piece, choice, row: row)
        }
      }
    }
  }

  private mutating func seat(_ piece: Piece, _ choice: Choice, row: Int) {
    if row == rows.count { rows.append([]) }
    rows[row].append(choice.taken)
    seats.append(
      Seat(
        item: piece.item, row: row, shape: piece.shape, label: piece.label,
        labelLeft: choice.labelLeft, side: choice.side))
  }

  /// A way to set the words, with all that it takes of the row.
  private struct Choice {
    let side: Side
    let labelLeft: Double
    let words: ClosedRange<Double>
    let taken: ClosedRange<Double>
  }

  private func choices(for piece: Piece) -> [Choice] {
    let (left, right) = (piece.shape.left, max(piece.shape.right, piece.shape.left))
    guard let label = piece.label else {
      return [Choice(side: .right, labelLeft: right, words: right...right, taken: left...right)]
    }
    var choices: [Choice] = []
    if let bar = piece.shape.widestBar, label.lines.count == 1,
      bar.upperBound - bar.lowerBound > label.width + 8
    {
      let start = bar.lowerBound + 5
      choices.append(
        Choice(
          side: .inside, labelLeft: start, words: start...(start + label.width),
          taken: left...right))
    }
    let behind = (right + 4)...(right + 4 + label.width)
    if behind.upperBound <= room.upperBound {
      choices.append(
        Choice(
          side: .right, labelLeft: behind.lowerBound, words: behind,
          taken: left...behind.upperBound))
    }
    let before = (left - 4 - label.width)...(left - 4)
    if before.lowerBound >= room.lowerBound {
      choices.append(
        Choice(
          side: .left, labelLeft: before.lowerBound, words: before,
          taken: before.lowerBound...right))
    }
    if choices.isEmpty { choices = [below(label, piece.shape, left, right)] }
    return choices
  }

  private func below(
    _ label: TimelineLabel, _ shape: TimelineShape, _ left: Double, _ right: Double
  ) -> Choice {
    let wished =
      !shape.hasMark
      ? left
      : shape.anchor + 9 + label.width <= room.upperBound
        ? shape.anchor + 9 : shape.anchor - 9 - label.width
    let start = max(room.lowerBound, min(wished, room.upperBound - label.width))
    return Choice(
      side: .below, labelLeft: start, words: start...(start + label.width),
      taken: min(left, start)...max(right, start + label.width))
  }

  private func isFree(_ taken: ClosedRange<Double>, row: Int) -> Bool {
    guard row < rows.count else { return true }
    return rows[row].allSatisfy {
      taken.upperBound + 5 <= $0.lowerBound || $0.upperBound + 5 <= taken.lowerBound
    }
  }

  private func isCrossed(_ choice: Choice, by item: Int) -> Bool {
    lines.contains { line in
      line.item != item && choice.words.lowerBound - 6 < line.x
        && line.x < choice.words.upperBound + 4
    }
  }
}

extension TimelineShape {
  /// Whether it is a point in time.
  var hasMark: Bool {
    pieces.contains { piece in
      switch piece {
      case .mark, .sighting: true
      default: false
      }
    }
  }

  /// The longest bar that is not divided.
  var widestBar: ClosedRange<Double>? {
    let bars: [ClosedRange<Double>] = pieces.compactMap { piece in
      guard case .bar(let left, let right, _) = piece else { return nil }
      return left...right
    }
    return bars.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
  }
}
