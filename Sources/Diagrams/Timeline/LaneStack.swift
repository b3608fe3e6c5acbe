/// Fills a sheet from the top: frames, lanes, and what stands on them.
struct LaneStack {
  let chronicle: Chronicle
  let axis: TimeAxis
  private(set) var frames: [TimelineSheet.Frame] = []
  private(set) var lanes: [TimelineSheet.Lane] = []
  private var top: Double
  private var shapes: [TimelineShape] = []
  private var numbers: [String: Int] = [:]

  private static let margin = 7.0
  private static let titleHeight = 24.0
  private static let frameGap = 8.0

  init(_ chronicle: Chronicle, axis: TimeAxis, top: Double) {
    self.chronicle = chronicle
    self.axis = axis
    self.top = top
    for (number, lane) in chronicle.lanes.enumerated() { numbers[lane.key] = number }
    shapes = chronicle.items.map { TimelineShape($0, on: axis, window: chronicle.window) }
    separateLines()
  }

  mutating func fill() {
    let order = LaneOrder(items: chronicle.items, parties: chronicle.parties)
    let groups = order.groups(of: chronicle.lanes)
    var current: (group: LaneOrder.Group, top: Double)?
    for (number, lane) in chronicle.lanes.enumerated() {
      guard let group = groups[lane.key] else { continue }
      let isFirst = current?.group != group
      if isFirst {
        close(current)
        current = (group, top)
        top += group.title.isEmpty ? Self.margin : Self.titleHeight
      }
      addLane(number, frame: frames.count, hasLineAbove: !isFirst)
    }
    close(current)
  }

  private mutating func close(_ frame: (group: LaneOrder.Group, top: Double)?) {
    guard let frame else { return }
    let box = TimelineSheet.Box(
      left: 0, top: frame.top, right: TimelineSheet.right, bottom: top + 3)
    frames.append(TimelineSheet.Frame(title: frame.group.title, box: box, group: frame.group))
    top = box.bottom + Self.frameGap
  }

  private mutating func addLane(_ number: Int, frame: Int, hasLineAbove: Bool) {
    let node = chronicle.lanes[number]
    var packing = LanePacking(
      room: (TimelineSheet.axisLeft - TimelineSheet.sideRoom + 4)...(TimelineSheet.right - 4),
      lines: lines(through: number))
    var isMain: [Int: Bool] = [:]
    var pieces: [LanePacking.Piece] = []
    for (place, item) in chronicle.items.enumerated() where !shapes[place].pieces.isEmpty {
      guard let spot = item.places.firstIndex(where: { $0.lane == node.key }) else { continue }
      isMain[place] = spot == 0
      pieces.append(
        LanePacking.Piece(
          item: place, shape: spot == 0 ? shapes[place] : shapes[place].dot,
          label: spot == 0 ? TimelineLabel(item) : nil))
    }
    packing.place(pieces)
    let heights = (0..<packing.rowCount).map { row in
      packing.seats.filter { $0.row == row }.map(Self.height).max() ?? 0
    }
    let content = heights.reduce(0, +) + 2 * Self.margin
    let height = max(content, LaneHead(node).height + Self.margin)
    let first = top + (height - content) / 2 + Self.margin
    let entries = packing.seats.map { seat in
      let middle = first + heights[..<seat.row].reduce(0, +) + heights[seat.row] / 2
      return entry(seat, middle: middle, isMain: isMain[seat.item] ?? true)
    }
    let box = TimelineSheet.Box(
      left: 0, top: top, right: TimelineSheet.right, bottom: top + height)
    lanes.append(
      TimelineSheet.Lane(
        node: node, box: box, frame: frame, hasLineAbove: hasLineAbove,
        entries: entries.sorted { $0.item < $1.item }))
    top = box.bottom
  }

  private static func height(of seat: LanePacking.Seat) -> Double {
    let words = seat.label?.height ?? 0
    return (seat.side == .below ? words + 17 : max(words, 17)) + 3
  }

  private func entry(
    _ seat: LanePacking.Seat, middle: Double, isMain: Bool
  ) -> TimelineSheet.Entry {
    let words = seat.label?.height ?? 0
    let y = seat.side == .below ? middle - words / 2 : middle
    let wordsY = seat.side == .below ? middle + 8.5 : middle
    let box = seat.label.map { label in
      TimelineSheet.Box(
        left: seat.labelLeft, top: wordsY - words / 2, right: seat.labelLeft + label.width,
        bottom: wordsY + words / 2)
    }
    return TimelineSheet.Entry(
      item: seat.item, isMain: isMain, shape: seat.shape, y: y, label: seat.label, labelBox: box,
      isInside: seat.side == .inside)
  }

  /// The lanes from the first to the last on which an item stands, when there are several.
  private func reach(of item: Int) -> ClosedRange<Int>? {
    let lanes = chronicle.items[item].places.compactMap { numbers[$0.lane] }
    guard let first = lanes.min(), let last = lanes.max(), first < last else { return nil }
    return first...last
  }

  private func lines(through lane: Int) -> [(x: Double, item: Int)] {
    chronicle.items.indices.compactMap { item in
      guard let reach = reach(of: item), reach.contains(lane) else { return nil }
      return (shapes[item].anchor, item)
    }
  }

  /// Moves marks whose lines would run on one another, by a few points.
  private mutating func separateLines() {
    var drawn: [(x: Double, reach: ClosedRange<Int>)] = []
    for item in chronicle.items.indices {
      guard let reach = reach(of: item), chronicle.items[item].stretches.allSatisfy(\.isPoint)
      else { continue }
      for _ in 0..<6 {
        let x = shapes[item].anchor
        guard drawn.contains(where: { abs($0.x - x) < 4 && $0.reach.overlaps(reach) }) else {
          break
        }
        shapes[item].move(by: 4.5)
      }
      drawn.append((shapes[item].anchor, reach))
    }
  }
}

extension TimelineShape {
  /// The same thing on another lane: its mark alone.
  var dot: TimelineShape {
    var dot = self
    dot.keepMarks()
    return dot
  }
}

/// How much room the head of a lane takes.
struct LaneHead {
  /// The word for what it is.
  let type: String
  /// The lines of the name.
  let lines: [String]
  /// The name in its own script.
  let nativeName: String
  /// The height of the box.
  let height: Double

  init(_ node: Scene.Node) {
    let name = node.name.isEmpty ? "(no name)" : node.name
    let room = TimelineSheet.headWidth - 16
    var cells = 25
    var lines = PlainText.wrap(name, width: cells, lines: 4)
    while cells > 8, lines.contains(where: { Self.width($0) > room }) {
      cells -= 1
      lines = PlainText.wrap(name, width: cells, lines: 4)
    }
    self.lines = lines
    nativeName = LetterWidths.cut(node.nativeName, cells: 26, size: 11, room: room)
    type = LetterWidths.cut(node.type, cells: 24, size: 10, room: room - 14)
    height = 25 + Double(lines.count) * 16.4 + (nativeName.isEmpty ? 0 : 15.5)
  }

  private static func width(_ line: String) -> Double {
    LetterWidths.width(of: line, size: 12, isBold: true)
  }
}
