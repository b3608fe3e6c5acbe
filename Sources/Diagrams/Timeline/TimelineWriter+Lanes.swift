internal import DOT

extension TimelineWriter {
  /// The box at the left of a lane, drawn as its kind is drawn in other figures.
  func laneHead(_ lane: TimelineSheet.Lane, name: String) -> DOTNode {
    let node = lane.node
    let style = theme.style(of: node.look)
    let head = LaneHead(node)
    let height = lane.box.bottom - lane.box.top
    // The head of a high lane stands where one begins to read.
    let middle = height > 150 ? lane.box.top + head.height / 2 + 7 : lane.box.top + height / 2
    var rows = [
      pen.type.row([pen.type.run("«\(head.type)»", size: 10, color: style.border)])
    ]
    rows += head.lines.map {
      pen.type.row([pen.type.run($0, size: 12, color: style.ink, isBold: true)])
    }
    if !head.nativeName.isEmpty {
      rows.append(pen.type.row([pen.type.run(head.nativeName, size: 11, color: style.ink)]))
    }
    return DOTNode(
      name,
      [
        .init("id", .raw(name)),
        .init("class", .raw(node.isCentre ? "\(node.look.rawValue) centre" : node.look.rawValue)),
        .init("label", .html(.table(pen.type.table(rows)))), .init("shape", .shape(style.shape)),
        .init("style", .raw(style.style)), .init("fillcolor", .color(style.fill)),
        .init("color", .color(style.border)),
        .init("penwidth", .number(node.isCentre ? 3 : style.width)),
        .init("margin", .raw("0.06,0.03")),
        .init("width", .number((TimelineSheet.headWidth / 72 * 100).rounded() / 100)),
        .init("height", .number(0.3)),
        .init("pos", TimelinePen.position(8 + TimelineSheet.headWidth / 2, middle)),
        .init("liaison_key", .raw(DOTName.encode(node.key))),
        .init("liaison_kind", .raw(DOTName.encode(node.type))),
      ])
  }

  /// The name of an entry's element that bears its sentence.
  func name(of entry: TimelineSheet.Entry, on lane: TimelineSheet.Lane) -> String {
    let item = sheet.chronicle.items[entry.item]
    let place = item.places.firstIndex { $0.lane == lane.node.key } ?? 0
    return place == 0 ? "e\(numbers[entry.item])" : "e\(numbers[entry.item])_\(place + 1)"
  }

  /// The strokes and then the words of an entry; the last node bears its sentence.
  func nodes(
    of entry: TimelineSheet.Entry, on lane: TimelineSheet.Lane, tint: DOTColor
  ) -> [DOTNode] {
    let item = sheet.chronicle.items[entry.item]
    let name = name(of: entry, on: lane)
    let stroke = TimelineStroke(pen: pen, item: item, lane: lane.node)
    let pieces = entry.shape.pieces
    var nodes: [DOTNode] = []
    for (number, piece) in pieces.enumerated() {
      let isLast = entry.label == nil && number == pieces.count - 1
      nodes += stroke.nodes(piece, named: isLast ? name : "\(name)p\(number + 1)", y: entry.y)
    }
    if let label = entry.label, let box = entry.labelBox {
      nodes.append(
        pen.words(
          name, runs(of: label), left: box.left, width: label.width,
          y: (box.top + box.bottom) / 2 + (entry.isInside ? 1 : 0),
          over: entry.isInside ? nil : tint, class: "words"))
    }
    return nodes
  }

  private func runs(of label: TimelineLabel) -> [[HTMLRun]] {
    label.lines.map { line in
      var runs: [HTMLRun] = []
      if !line.words.isEmpty {
        let words = line.tail.isEmpty ? line.words : line.words + Typesetting.blank
        runs.append(pen.type.run(words, size: TimelineLabel.size, color: theme.ink))
      }
      if !line.tail.isEmpty {
        runs.append(pen.type.run(line.tail, size: TimelineLabel.smallSize, color: theme.quiet))
      }
      return runs
    }
  }

  /// The first stroke of an entry from which lines to other lanes run.
  private func strokeName(of entry: TimelineSheet.Entry, on lane: TimelineSheet.Lane) -> String {
    let name = name(of: entry, on: lane)
    let pieces = entry.shape.pieces
    let number =
      pieces.firstIndex { piece in
        switch piece {
        case .mark, .sighting: true
        default: false
        }
      } ?? 0
    let isLast = entry.label == nil && number == pieces.count - 1
    return isLast ? name : "\(name)p\(number + 1)"
  }

  /// Lines between the lanes on which one thing stands, from each to the next.
  func writeLinks(into document: inout DOTDocument) {
    var ends: [Int: [String]] = [:]
    for lane in sheet.lanes {
      for entry in lane.entries {
        ends[entry.item, default: []].append(strokeName(of: entry, on: lane))
      }
    }
    for (item, names) in ends.sorted(by: { $0.key < $1.key }) where names.count > 1 {
      let color = TimelineStroke.color(of: sheet.chronicle.items[item], theme)
      for (one, next) in zip(names, names.dropFirst()) {
        document.add(pen.line(one, next, color, width: 0.9, class: "same"))
      }
    }
  }
}
