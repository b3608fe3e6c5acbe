internal import DOT

/// What a timeline has to explain: every kind of lane, mark and stroke that occurs, and nothing else.
struct TimelineLegend {
  let sheet: TimelineSheet
  let pen: TimelinePen

  /// A sample with its words.
  struct Entry {
    let left: Double
    let sampleWidth: Double
    let caption: String
    let captionWidth: Double
    let pen: TimelinePen
    let sample: (_ name: String, _ middle: Double, _ y: Double) -> [DOTNode]

    var width: Double { sampleWidth + captionWidth + 22 }

    func moved(to left: Double) -> Entry {
      Entry(
        left: left, sampleWidth: sampleWidth, caption: caption, captionWidth: captionWidth,
        pen: pen, sample: sample)
    }

    func nodes(_ name: String, y: Double) -> [DOTNode] {
      let words = pen.type.run(caption, size: 11, color: pen.theme.quiet)
      let sample = sample(name, left + sampleWidth / 2, y)
      guard !caption.isEmpty else { return sample }
      return sample + [
        pen.words(
          name + "c", [[words]], left: left + sampleWidth + 6, width: captionWidth, y: y, over: nil,
          class: "legend")
      ]
    }
  }

  /// The rows from the top, each as wide as there is room.
  func rows(kinds: [Legend.Kind], width: Double) -> [[Entry]] {
    [kinds.map(chip), marks() + strokes()].flatMap { flow($0, width: width) }
  }

  private func flow(_ entries: [Entry], width: Double) -> [[Entry]] {
    var rows: [[Entry]] = []
    var x = 0.0
    for entry in entries {
      if rows.isEmpty || x + entry.width > width {
        rows.append([])
        x = 4
      }
      rows[rows.count - 1].append(entry.moved(to: x))
      x += entry.width
    }
    return rows
  }

  private func entry(
    _ width: Double, _ caption: String,
    _ sample: @escaping (_ name: String, _ middle: Double, _ y: Double) -> [DOTNode]
  ) -> Entry {
    Entry(
      left: 0, sampleWidth: width, caption: caption,
      captionWidth: caption.isEmpty ? 0 : LetterWidths.width(of: caption, size: 11) + 4, pen: pen,
      sample: sample)
  }

  /// A kind of lane, as its heads are drawn.
  private func chip(_ kind: Legend.Kind) -> Entry {
    let style = pen.theme.style(of: kind.look)
    let width = LetterWidths.width(of: kind.words, size: 11) + 20
    return entry(width, "") { name, x, y in
      [
        DOTNode(
          name,
          [
            .init("class", .raw("legend")), .init("shape", .shape(style.shape)),
            .init("style", .raw(style.style)), .init("fillcolor", .color(style.fill)),
            .init("color", .color(style.border)), .init("penwidth", .number(style.width)),
            .init("fixedsize", .flag(true)),
            .init("width", .number((width / 72 * 100).rounded() / 100)),
            .init("height", .number(0.27)),
            .init("label", .html(.text([pen.type.run(kind.words, size: 11, color: style.ink)]))),
            .init("pos", TimelinePen.position(x, y)),
          ])
      ]
    }
  }

  /// The shapes of marks with the words for what they stand for.
  private func marks() -> [Entry] {
    var words: [Look?: Set<String>] = [:]
    for entry in sheet.lanes.flatMap(\.entries) where entry.isMain && entry.hasMark {
      let item = sheet.chronicle.items[entry.item]
      words[item.look, default: []].insert(PlainText.cut(item.type, to: 24))
    }
    let looks = Look.allCases.map(Optional.some) + [nil]
    return looks.compactMap { look in
      guard let types = words[look]?.filter({ !$0.isEmpty }).sorted() else { return nil }
      let shown = types.prefix(3).joined(separator: ", ") + (types.count > 3 ? " …" : "")
      let caption = look == nil ? "act: is founded, signs, meets …" : shown
      return entry(12, caption) { name, x, y in
        stroke(look, family: .takesPart).nodes(.mark(x: x, isCertain: true), named: name, y: y)
      }
    }
  }

  /// The strokes that occur.
  private func strokes() -> [Entry] {
    let pieces = sheet.lanes.flatMap(\.entries).flatMap(\.shape.pieces)
    let items = Set(sheet.lanes.flatMap(\.entries).map(\.item)).map { sheet.chronicle.items[$0] }
    var entries: [Entry] = []
    for sample in TimelineSample.allCases where sample.occurs(pieces, items, sheet) {
      entries.append(
        entry(sample.width, sample.caption) { name, x, y in
          sample.pieces(around: x).enumerated().flatMap { number, piece in
            stroke(nil, family: .other, isPlanned: sample == .planned, isDisputed: false)
              .nodes(piece, named: number == 0 ? name : "\(name)p\(number)", y: y)
          } + marks(of: sample, named: name, x: x, y: y)
        })
    }
    return entries
  }

  /// What is no stroke of a lane: the mark of a cut, the line at the date asked about.
  private func marks(
    of sample: TimelineSample, named name: String, x: Double, y: Double
  ) -> [DOTNode] {
    switch sample {
    case .cut:
      let mark = pen.type.run("//", size: 14, color: pen.theme.quiet, isBold: true)
      return [pen.centred(name, [mark], x: x, y: y)]
    case .moment:
      let ink = TimelinePen.Ink(border: pen.theme.ink, fill: pen.theme.ink)
      return [pen.bar(name, from: x, to: x + 0.2, y: y, height: 16, ink, class: "legend")]
    default: return []
    }
  }

  private func stroke(
    _ look: Look?, family: Family, isPlanned: Bool = false, isDisputed: Bool = false
  ) -> TimelineStroke {
    TimelineStroke(
      pen: pen,
      item: Chronicle.Item(
        "", stretches: [.event(0...0)], places: [], look: look, family: family,
        modality: isPlanned ? .planned : .asserted, isDisputed: isDisputed),
      lane: Scene.Node("", role: .person, type: "", name: ""))
  }
}

extension TimelineSheet.Entry {
  fileprivate var hasMark: Bool {
    shape.pieces.contains { if case .mark = $0 { true } else { false } }
  }
}
