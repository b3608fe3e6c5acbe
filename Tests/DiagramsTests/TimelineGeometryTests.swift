import DOT
import Diagrams
import Testing

@Suite("Geometry of timelines")
struct TimelineGeometryTests {
  private static let chronicles =
    TimeSample.all
    + (UInt64(10)...16).map { TimeSample(name: "crowd \($0)", chronicle: Samples.crowd($0)) }

  @Test("no words stand on others, nor on strokes of other things", arguments: chronicles)
  func overlaps(_ sample: TimeSample) {
    let sheet = TimelineSheet(sample.chronicle)
    for lane in sheet.lanes {
      for (place, entry) in lane.entries.enumerated() {
        guard let words = entry.labelBox else { continue }
        for other in lane.entries[(place + 1)...] {
          if let box = other.labelBox {
            #expect(!words.overlaps(box), "\(entry.item) and \(other.item) on \(lane.node.key)")
          }
        }
        for other in lane.entries where other.item != entry.item {
          #expect(!words.overlaps(strokes(of: other)), "\(entry.item) on \(other.item)")
        }
      }
    }
  }

  @Test("strokes of different things do not overlap", arguments: chronicles)
  func strokes(_ sample: TimeSample) {
    for lane in TimelineSheet(sample.chronicle).lanes {
      for (place, entry) in lane.entries.enumerated() {
        for other in lane.entries[(place + 1)...] {
          #expect(!strokes(of: entry).overlaps(strokes(of: other)))
        }
      }
    }
  }

  @Test("all stands in its lane, and lanes in their frames", arguments: chronicles)
  func inside(_ sample: TimeSample) {
    let sheet = TimelineSheet(sample.chronicle)
    var bottom = sheet.axisHeight
    for lane in sheet.lanes {
      #expect(lane.box.top >= bottom - 0.01, "lanes follow each other")
      bottom = lane.box.bottom
      let frame = sheet.frames[lane.frame].box
      #expect(frame.top <= lane.box.top && lane.box.bottom <= frame.bottom)
      for entry in lane.entries {
        for box in [strokes(of: entry)] + [entry.labelBox].compactMap(\.self) {
          #expect(box.top >= lane.box.top && box.bottom <= lane.box.bottom, "\(entry.item)")
          #expect(box.right <= frame.right, "\(entry.item) ends inside of the frame")
          #expect(box.left >= 180, "\(entry.item) does not stand on the head")
        }
      }
    }
  }

  @Test("marks stand on the axis", arguments: chronicles)
  func marks(_ sample: TimeSample) {
    let sheet = TimelineSheet(sample.chronicle)
    for entry in sheet.lanes.flatMap(\.entries) {
      for piece in entry.shape.pieces {
        switch piece {
        case .mark(let x, _), .sighting(let x, _):
          #expect(sheet.axis.left <= x && x <= sheet.axis.right + 28, "\(entry.item) at \(x)")
        case .bar(let left, let right, _), .range(let left, let right):
          #expect(sheet.axis.left - 5 <= left && right <= sheet.axis.right + 5, "\(entry.item)")
        case .loose, .onward, .dispute: break
        }
      }
    }
  }

  @Test("an axis has at most twenty columns and keeps the order of days", arguments: chronicles)
  func axis(_ sample: TimeSample) {
    let axis = TimelineSheet(sample.chronicle).axis
    #expect(axis.columns.count <= 20)
    #expect(!axis.columns.isEmpty)
    let days = (-40...40).map { $0 * 90_000 } + (-400...400).map { $0 * 60 }
    for (one, next) in zip(days.sorted(), days.sorted().dropFirst()) {
      #expect(axis.x(of: one) <= axis.x(of: next))
    }
    for (one, next) in zip(axis.columns, axis.columns.dropFirst()) {
      #expect(one.right <= next.left + 0.01)
    }
  }

  @Test("a long empty stretch of years is cut out, and both parts have one scale")
  func cut() throws {
    let axis = TimeAxis(
      [Samples.year(2005), Samples.year(2007), Samples.year(2023)], left: 0, width: 900)
    #expect(axis.parts.count == 2)
    #expect(axis.columns.map(\.label) == ["2005", "2006", "2007", "2023"])
    let lengths = axis.columns.map { $0.right - $0.left }
    let (least, most) = (try #require(lengths.min()), try #require(lengths.max()))
    #expect(most - least < 2)
    #expect(axis.parts[1].left - axis.parts[0].right == TimeAxis.cut)
    #expect(
      TimeAxis([Samples.year(2005), Samples.year(2010)], left: 0, width: 900).parts.count == 1)
  }

  @Test(
    "the columns fit the time",
    arguments: [
      (0...0, "1"), (0...100, "Jan"), (0...364, "Jan"), (0...3_000, "1970"),
      (-720_000...0, "1 BC"), (-4_000_000...2_900_000, "8983 BC"),
    ])
  func units(_ days: ClosedRange<Int>, _ label: String) {
    let axis = TimeAxis([days], left: 0, width: 900)
    #expect((3...20).contains(axis.columns.count), "\(axis.columns.map(\.label))")
    #expect(axis.columns.contains { $0.label == label }, "\(axis.columns.map(\.label))")
  }

  @Test("days shown are cut to a window, and what goes on beyond it says so")
  func window() throws {
    let window = Samples.day(2006)...(Samples.day(2009) - 1)
    let chronicle = Chronicle(
      title: "T", lanes: Samples.chronicle.lanes, items: Samples.chronicle.items, window: window)
    let sheet = TimelineSheet(chronicle)
    #expect(sheet.axis.columns.first?.context == "2006")
    let shown = Set(sheet.lanes.flatMap(\.entries).map { chronicle.items[$0.item].label })
    #expect(!shown.contains("Third Dialogue") && shown.contains("co-chairs JWG"))
  }

  private func strokes(of entry: TimelineSheet.Entry) -> TimelineSheet.Box {
    TimelineSheet.Box(
      left: entry.shape.left, top: entry.y - 7, right: entry.shape.right, bottom: entry.y + 7)
  }
}

/// Needs Graphviz's `dot`; without it the tests are skipped.
@Suite("Timelines in Graphviz", .enabled(if: Layout.program != nil, "no 'dot' on this machine"))
struct TimelineLayoutTests {
  /// But for hostile words, which hold letters that the face of figures has not: another face, of
  /// whatever width the machine has, stands in.
  @Test(
    "words are as narrow as the room that is kept for them",
    arguments: TimeSample.all.filter { $0.name != "timeline-hostile" })
  func widths(_ sample: TimeSample) throws {
    let program = try #require(Layout.program)
    let figure = try TimelineView().figure(of: sample.chronicle)
    let layout = try Layout(
      figure.document.encoded(), program: program, options: ["-Kneato", "-n2"])
    #expect(layout.complaints == "")
    let sheet = TimelineSheet(sample.chronicle)
    var boxes: [String: Layout.Box] = [:]
    for box in layout.all { boxes[box.name] = box }
    var room: [Double] = []
    for entry in sheet.lanes.flatMap(\.entries) where entry.isMain {
      room.append(entry.label?.width.rounded(.up) ?? 0)
    }
    for (number, width) in room.enumerated() {
      let box = try #require(boxes["e\(number + 1)"])
      #expect(box.width * 72 <= width + 2.1, "e\(number + 1) is \(box.width * 72), not \(width)")
    }
    for (number, lane) in sheet.lanes.enumerated() {
      let head = try #require(boxes["n\(number + 1)"])
      #expect(head.height * 72 <= lane.box.bottom - lane.box.top, "n\(number + 1) fits its lane")
      #expect(head.width * 72 <= 212, "n\(number + 1) ends left of the axis")
    }
  }
}
