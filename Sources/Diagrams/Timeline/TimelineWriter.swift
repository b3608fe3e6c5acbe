internal import DOT

/// Turns a laid out timeline into a DOT document whose nodes all have their places.
///
/// ```
/// digraph                 label at the top: headline
///   g1t -> g1b …          the lines of the columns
///   cluster_1 …           the frames; in each, lane by lane:
///     n1                    the lane's head
///     e1p1 … e1             strokes, then words, of what is dated
///   k1 … sources_1        legend, sources, notes
///   e1p1 -> e1_2 …        what is one thing on several lanes
/// ```
/// Names are given in the order of reading: lane by lane, and on each lane in the order of time.
struct TimelineWriter {
  let sheet: TimelineSheet
  let theme: Theme
  let pen: TimelinePen
  let legend: Legend
  /// By item: the number in its name.
  let numbers: [Int]

  init(_ sheet: TimelineSheet, theme: Theme) {
    self.sheet = sheet
    self.theme = theme
    pen = TimelinePen(theme: theme)
    legend = Legend(of: sheet.chronicle.scene)
    var numbers = [Int](repeating: 0, count: sheet.chronicle.items.count)
    var next = 1
    for entry in sheet.lanes.flatMap(\.entries) where entry.isMain {
      numbers[entry.item] = next
      next += 1
    }
    self.numbers = numbers
  }

  /// The figure.
  func figure() -> Figure {
    var document = DOTDocument(name: "figure")
    var text = ["figure": figureText]
    var ids = ["figure"]
    writeDefaults(into: &document)
    writeAxis(into: &document)
    for (number, frame) in sheet.frames.enumerated() {
      let id = "cluster_\(number + 1)"
      text[id] = FigureText(title: frame.title.isEmpty ? "Lanes" : frame.title)
      ids.append(id)
      document.add(cluster(frame, number: number, text: &text, ids: &ids))
    }
    writeFoot(into: &document)
    writeLinks(into: &document)
    return Figure(
      document: document, text: text, legend: legend, scene: sheet.chronicle.scene,
      readingOrder: ids, engine: .nop2)
  }

  private var figureText: FigureText {
    let chronicle = sheet.chronicle
    let count = chronicle.items.count
    let lanes = chronicle.lanes.count
    let summary =
      [
        "Timeline of \(count) dated \(count == 1 ? "thing" : "things") on \(lanes) "
          + "\(lanes == 1 ? "lane" : "lanes"), from \(sheet.axis.columns.first?.label ?? "") to "
          + "\(sheet.axis.columns.last?.label ?? "")."
      ] + chronicle.notes
    return FigureText(
      title: PlainText.cut(chronicle.title, to: TextBudget.titleWidth * 2),
      summary: PlainText.cut(summary.joined(separator: " "), to: TextBudget.sentenceWidth))
  }

  private func writeDefaults(into document: inout DOTDocument) {
    let title = PlainText.cut(sheet.chronicle.title, to: TextBudget.titleWidth * 2)
    document.setDefaults(
      .graph,
      [
        .init("id", .raw("figure")), .init("class", .raw("liaison")),
        .init("tooltip", .text(title)), .init("bgcolor", .color(.transparent)),
        .init("fontname", .raw(theme.face)), .init("splines", .raw("line")),
        .init("outputorder", .raw("edgesfirst")), .init("pad", .number(0.25)),
      ])
    document.setDefaults(.node, [.init("fontname", .raw(theme.face))])
    document.setDefaults(.edge, [.init("fontname", .raw(theme.face))])
    let furniture = Furniture(scene: sheet.chronicle.scene, legend: legend, type: pen.type)
    document.set("label", .html(.table(furniture.heading())))
    document.set("labelloc", .raw("t"))
    document.set("labeljust", .raw("l"))
  }

  func style(of frame: TimelineSheet.Frame) -> Theme.FrameStyle {
    frame.group.kind == "shared" ? theme.sharedFrame : theme.frame(frame.group.number)
  }

  private func cluster(
    _ frame: TimelineSheet.Frame, number: Int, text: inout [String: FigureText],
    ids: inout [String]
  ) -> DOTSubgraph {
    let style = style(of: frame)
    let id = "cluster_\(number + 1)"
    var body = DOTSubgraph(name: id)
    body.set("id", .raw(id))
    body.set("class", .raw(frame.group.kind))
    body.set("tooltip", .text(frame.title.isEmpty ? "Lanes" : frame.title))
    body.set("style", .raw("rounded,filled"))
    body.set("color", .color(style.line))
    body.set("fillcolor", .color(style.tint))
    body.set("penwidth", .number(0.8))
    body.set("bb", TimelinePen.rectangle(frame.box))
    let title = PlainText.cut(frame.title, to: TextBudget.titleWidth)
    let words = pen.type.run(title, size: 14, color: style.line, isBold: true)
    body.set(
      "label", title.isEmpty ? .text("") : .html(.table(pen.type.table([pen.type.row([words])]))))
    let width = LetterWidths.width(of: title, size: 14, isBold: true)
    body.set("lp", TimelinePen.position(10 + width / 2, frame.box.top + 13))
    for (place, lane) in sheet.lanes.enumerated() where lane.frame == number {
      writeLane(lane, number: place, tint: style.tint, into: &body, text: &text, ids: &ids)
    }
    return body
  }

  private func writeLane(
    _ lane: TimelineSheet.Lane, number: Int, tint: DOTColor, into body: inout DOTSubgraph,
    text: inout [String: FigureText], ids: inout [String]
  ) {
    let head = "n\(number + 1)"
    body.add(laneHead(lane, name: head))
    text[head] = FigureText(
      title: sentence(of: lane.node), place: sheet.chronicle.scene.place(ofFirst: lane.node.sources)
    )
    ids.append(head)
    for entry in lane.entries {
      let nodes = nodes(of: entry, on: lane, tint: tint)
      for node in nodes { body.add(node) }
      guard let last = nodes.last else { continue }
      let title = PlainText.cut(sentence(of: entry, on: lane), to: TextBudget.sentenceWidth)
      let sources = sheet.chronicle.items[entry.item].sources
      text[last.name] = FigureText(
        title: title, place: sheet.chronicle.scene.place(ofFirst: sources))
      ids.append(last.name)
      for node in nodes.dropLast() {
        text[node.name] = FigureText(title: title, isEcho: true)
      }
    }
  }

  private func sentence(of entry: TimelineSheet.Entry, on lane: TimelineSheet.Lane) -> String {
    let item = sheet.chronicle.items[entry.item]
    let place = item.places.first { $0.lane == lane.node.key }
    return place?.sentence ?? "\(lane.node.name): \(item.label), \(item.date)"
  }

  private func sentence(of node: Scene.Node) -> String {
    let party = sheet.chronicle.parties.first { $0.id == node.party }?.name
    let own = node.role == .party ? nil : party
    return "Lane: " + Sentences.sentence(of: node, party: own)
  }
}
