internal import DOT
internal import Diagnostics

/// Turns a scene into a map of small marks, of which the weightiest bear their names.
///
/// ```
/// digraph layout=sfdp      label at the top: headline, legend, number of sources
///   n1 … n9                marks; boxes where there is a name
///   n1 -> n7 …             thin lines without words
/// ```
struct OverviewWriter {
  let wiring: Wiring
  let theme: Theme
  /// The nodes that bear their names.
  let named: Set<Int>
  private let type: Typesetting
  private let legend: Legend

  init(_ wiring: Wiring, named: Set<Int>, theme: Theme) {
    self.wiring = wiring
    self.named = named
    self.theme = theme
    type = Typesetting(theme: theme)
    legend = Legend(of: wiring.scene)
  }

  /// The figure.
  func figure() -> Figure {
    var document = DOTDocument(name: "figure")
    writeDefaults(into: &document)
    let scene = wiring.scene
    let title = PlainText.cut(scene.title, to: TextBudget.titleWidth * 2)
    var text = ["figure": FigureText(title: title, summary: Sentences.summary(of: scene))]
    var ids = ["figure"]
    for number in scene.nodes.indices {
      let id = "n\(number + 1)"
      let node = scene.nodes[number]
      let party = scene.parties.first { $0.id == node.party }?.name
      text[id] = FigureText(title: Sentences.sentence(of: node, party: party), href: node.href)
      ids.append(id)
      document.add(dotNode(number, id: id))
    }
    for number in scene.edges.indices where wiring.ends[number].from != wiring.ends[number].to {
      let id = "e\(number + 1)"
      let ends = wiring.ends[number]
      text[id] = FigureText(
        title: Sentences.sentence(
          of: scene.edges[number], from: scene.nodes[ends.from], to: scene.nodes[ends.to], hop: nil)
      )
      ids.append(id)
      document.add(dotEdge(number, id: id))
    }
    return Figure(
      document: document, text: text, legend: legend, scene: scene, readingOrder: ids,
      engine: .sfdp)
  }

  private func writeDefaults(into document: inout DOTDocument) {
    let title = PlainText.cut(wiring.scene.title, to: TextBudget.titleWidth * 2)
    document.setDefaults(
      .graph,
      [
        .init("id", .raw("figure")), .init("class", .raw("liaison overview")),
        .init("tooltip", .text(title)), .init("layout", .raw("sfdp")),
        .init("overlap", .raw("prism")), .init("sep", .raw("+3")), .init("splines", .raw("line")),
        .init("bgcolor", .color(.transparent)), .init("fontname", .raw(theme.face)),
        .init("outputorder", .raw("edgesfirst")), .init("pad", .number(0.25)),
        .init("size", .raw("22,22")), .init("labelloc", .raw("t")), .init("labeljust", .raw("l")),
        .init("label", .html(.table(heading))),
      ])
    document.setDefaults(
      .node,
      [
        .init("fontname", .raw(theme.face)), .init("fontsize", .number(11)),
        .init("margin", .raw("0.05,0.02")), .init("height", .number(0.05)),
        .init("width", .number(0.05)),
      ])
    document.setDefaults(.edge, [.init("arrowsize", .number(0.4))])
  }

  private func dotNode(_ number: Int, id: String) -> DOTNode {
    let node = wiring.scene.nodes[number]
    let style = theme.style(of: node.look)
    let mark = OverviewMark(node.look)
    var attributes: DOTAttributes = [
      .init("id", .raw(id)), .init("class", .raw(node.look.rawValue)),
      .init("color", .color(style.border)),
      .init("tooltip", .text(Sentences.sentence(of: node, party: nil))),
    ]
    let looks =
      named.contains(number)
      ? boxed(node, mark, style) : small(mark, style, lines: wiring.neighbours[number].count)
    for attribute in looks { attributes.append(attribute) }
    if node.href != nil { attributes.append(.init("URL", .raw("#\(id)"))) }
    attributes.append(.init("liaison_key", .raw(DOTName.encode(node.key))))
    attributes.append(.init("liaison_kind", .raw(DOTName.encode(node.type))))
    return DOTNode(id, attributes)
  }

  private func boxed(
    _ node: Scene.Node, _ mark: OverviewMark, _ style: Theme.NodeStyle
  ) -> [DOTAttribute] {
    [
      .init("label", .html(.table(label(of: node, mark, style)))), .init("shape", .shape(.box)),
      .init("style", .raw("rounded,filled")), .init("fillcolor", .color(style.fill)),
      .init("penwidth", .number(node.isCentre ? 2.4 : 1.2)),
    ]
  }

  private func small(
    _ mark: OverviewMark, _ style: Theme.NodeStyle, lines: Int
  ) -> [DOTAttribute] {
    let size = min(0.34, 0.09 + 0.03 * Double(lines).squareRoot())
    let rounded = (size * 1_000).rounded() / 1_000
    return [
      .init("label", .text("")), .init("shape", .shape(mark.shape)),
      .init("style", .raw("filled")), .init("fixedsize", .flag(true)),
      .init("fillcolor", .color(mark.isFull ? style.border : theme.paper)),
      .init("width", .number(rounded)), .init("height", .number(rounded)),
    ]
  }

  private func label(
    of node: Scene.Node, _ mark: OverviewMark, _ style: Theme.NodeStyle
  ) -> HTMLTable {
    let lines = PlainText.wrap(node.name, width: TextBudget.nameWidth + 4, lines: 3)
    return type.table(
      lines.enumerated().map { place, line in
        var runs = [type.run(line, size: 11, color: style.ink, isBold: true)]
        if place == 0 {
          let glyph = mark.glyph + Typesetting.blank
          runs.insert(type.run(glyph, size: 10, color: style.border, face: theme.glyphFace), at: 0)
        }
        return type.row(runs)
      })
  }

  private func dotEdge(_ number: Int, id: String) -> DOTEdge {
    let edge = wiring.scene.edges[number]
    let ends = wiring.ends[number]
    let style = theme.style(of: edge.family)
    let pattern = LinePattern(of: edge)
    var attributes: DOTAttributes = [
      .init("id", .raw(id)), .init("class", .raw("\(edge.family.rawValue) \(pattern.rawValue)")),
      .init("color", .color(style.color)), .init("arrowhead", .raw(style.arrow)),
      .init("penwidth", .number(max(0.4, style.width / 2.5))),
    ]
    switch pattern {
    case .solid: break
    case .dashed: attributes.append(.init("style", .raw("dashed")))
    case .dotted, .double: attributes.append(.init("style", .raw("dotted")))
    }
    if edge.isSymmetric {
      attributes.append(.init("dir", .raw("both")))
      attributes.append(.init("arrowtail", .raw(style.arrow)))
    }
    attributes.append(.init("liaison_kind", .raw(edge.family.rawValue)))
    return DOTEdge(from: "n\(ends.from + 1)", to: "n\(ends.to + 1)", attributes)
  }

  /// Headline, legend and remarks in one: a map by springs has no foot to put them at.
  private var heading: HTMLTable {
    let furniture = Furniture(scene: wiring.scene, legend: legend, type: type)
    let kinds = legend.kinds.map { kind in
      let style = theme.style(of: kind.look)
      let words = PlainText.cut(kind.words, to: TextBudget.sourceWidth - 10)
      return (glyph: OverviewMark(kind.look).glyph, color: style.border, words: words)
    }
    let families = legend.families.map { family in
      let style = theme.style(of: family)
      return (glyph: style.glyph, color: style.color, words: family.caption)
    }
    let patterns = legend.patterns.map { ($0.glyph, theme.ink, $0.caption) }
    var rows = furniture.heading().rows
    for entries in [kinds, families, patterns] where !entries.isEmpty {
      rows += lines(of: entries)
    }
    for note in [counts] + wiring.scene.notes.prefix(TextBudget.notes) {
      let words = PlainText.cut(note, to: TextBudget.sourceWidth)
      rows.append(
        type.row([type.run(words, size: 11, color: theme.quiet)], align: .left, padding: 2))
    }
    return type.table(rows + [type.gap(10)])
  }

  /// Entries in rows of about the width of a page.
  private func lines(
    of entries: [(glyph: String, color: DOTColor, words: String)]
  ) -> [HTMLRow] {
    var rows: [[HTMLRun]] = []
    var room = 0
    for entry in entries {
      let cells = displayWidth(of: entry.words) + 10
      if rows.isEmpty || room < cells {
        rows.append([])
        room = TextBudget.sourceWidth
      }
      room -= cells
      rows[rows.count - 1] += [
        type.run(
          entry.glyph + Typesetting.blank, size: 11, color: entry.color, face: theme.glyphFace),
        type.run(entry.words + "      ", size: 11, color: theme.quiet),
      ]
    }
    return rows.map { type.row($0, align: .left, padding: 2) }
  }

  /// How much there is: `868 things, 1,204 lines; 40 bear their names … 6 sources.`.
  private var counts: String {
    let scene = wiring.scene
    let sources = scene.sources.count
    return "\(scene.nodes.count) things, \(scene.edges.count) lines; \(named.count) bear their "
      + "names, those with the most lines. \(sources) \(sources == 1 ? "source" : "sources")."
  }
}
