internal import DOT

extension FigureWriter {
  /// The attributes of the whole.
  func writeDefaults(into document: inout DOTDocument) {
    let isAcross = arrangement.flow == .right
    let isChart = arrangement.chart?.isWhole ?? false
    document.setDefaults(
      .graph,
      [
        .init("id", .raw("figure")), .init("class", .raw("liaison")),
        .init("tooltip", .text(figureTitle)),
        .init("rankdir", .raw(arrangement.flow.rawValue)), .init("newrank", .flag(true)),
        .init("bgcolor", .color(.transparent)), .init("fontname", .raw(theme.face)),
        .init("fontsize", .number(12)), .init("nodesep", .number(isAcross || isChart ? 0.24 : 0.4)),
        .init("ranksep", .number(isChart ? 0.22 : isAcross ? 0.3 : 0.35)),
        .init("splines", .raw(isChart ? "polyline" : "spline")), .init("mclimit", .number(8)),
        .init("outputorder", .raw("edgesfirst")), .init("pad", .number(0.25)),
      ])
    document.setDefaults(
      .node,
      [
        .init("fontname", .raw(theme.face)), .init("fontsize", .number(13)),
        .init("margin", .raw("0.12,0.06")), .init("height", .number(0.3)),
      ])
    document.setDefaults(
      .edge, [.init("fontname", .raw(theme.face)), .init("fontsize", .number(11))])
  }

  private var figureTitle: String {
    PlainText.cut(wiring.scene.title, to: TextBudget.titleWidth * 2)
  }

  /// The headline, as the label of the whole: the only label that no line can ever cross.
  var heading: [DOTStatement] {
    let furniture = Furniture(scene: wiring.scene, legend: legend, type: type)
    return [
      .attribute(DOTAttribute("label", .html(.table(furniture.heading())))),
      .attribute(DOTAttribute("labelloc", .raw("t"))),
      .attribute(DOTAttribute("labeljust", .raw("l"))),
    ]
  }

  /// The headline, the band at the foot, the frames and the nodes.
  func writeBody(
    into document: inout DOTDocument, text: inout [String: FigureText], ids: inout [String]
  ) {
    document.statements += heading
    var body: [DOTStatement] = []
    for frame in arrangement.frames.enumerated() {
      let id = "cluster_\(frame.offset + 1)"
      var box = cluster(frame.element, id: id)
      box.statements += junctions(of: frame.offset) + order(inside: frame.offset)
      box.statements += lines(inside: frame.offset)
      body.append(.subgraph(box))
      text[id] = FigureText(title: PlainText.cut(frame.element.title, to: TextBudget.titleWidth))
      ids.append(id)
    }
    let framed = Set(arrangement.frames.flatMap(\.members))
    for node in order where !framed.contains(node) { body.append(.node(dotNode(node))) }
    body += junctions(of: nil) + pegs
    switch arrangement.flow {
    case .right: document.statements += foot(under: anchors) + body
    case .down: document.statements += foot(under: anchors + body)
    }
  }

  /// The legend and the sources, as labels at the bottom of frames without lines.
  ///
  /// When ranks run to the right, the frames hold nothing but one point for each rank: they make a band
  /// through the whole figure, which no line crosses, since it would have to cross the chain of the
  /// points. What is declared first is set at the bottom. When ranks run down, lines do not come
  /// under the last rank, and the frames hold everything.
  func foot(under inner: [DOTStatement]) -> [DOTStatement] {
    let furniture = Furniture(scene: wiring.scene, legend: legend, type: type)
    var statements = inner
    if arrangement.flow == .down {
      statements = [wrapped(inner, name: "legend", number: 0, label: furniture.spacer())]
    }
    for (number, table) in furniture.legendTables().enumerated() {
      statements = [wrapped(statements, name: "legend", number: number + 1, label: table)]
    }
    for (number, table) in furniture.sources().enumerated() {
      statements = [wrapped(statements, name: "sources", number: number + 1, label: table)]
    }
    return statements
  }

  /// A frame without a line, with words at the bottom.
  private func wrapped(
    _ inner: [DOTStatement], name: String, number: Int, label: HTMLTable
  ) -> DOTStatement {
    var body = DOTSubgraph(name: "cluster_\(name)_\(number)")
    body.set("id", .raw("\(name)_\(number)"))
    body.set("class", .raw(name))
    body.set("tooltip", .text(name == "sources" ? "Sources" : "Legend"))
    body.set("peripheries", .number(0))
    body.set("margin", .number(0))
    body.set("labelloc", .raw("b"))
    body.set("labeljust", .raw("l"))
    body.set("label", .html(.table(label)))
    body.statements += inner
    return .subgraph(body)
  }

  private func cluster(_ frame: Arrangement.Frame, id: String) -> DOTSubgraph {
    let title = PlainText.cut(frame.title, to: TextBudget.titleWidth)
    var body = DOTSubgraph(name: id)
    body.set("id", .raw(id))
    body.set("class", .raw(frame.kind))
    body.set("tooltip", .text(title))
    body.set("peripheries", .number(1))
    let isEmpty = frame.members.allSatisfy { wiring.scene.nodes[$0].stage == .hidden }
    body.set("style", .raw(isEmpty ? "invis" : "rounded,filled"))
    body.set("color", .color(frame.style.line))
    body.set("fillcolor", .color(frame.style.tint))
    body.set("penwidth", .number(0.8))
    body.set("margin", .number(14))
    body.set("labelloc", .raw("t"))
    body.set("labeljust", .raw(frame.isTitledRight ? "r" : "l"))
    let ink = isEmpty ? frame.style.line.staged(.hidden) : frame.style.line
    let words = type.run(title, size: 15, color: ink, isBold: true)
    body.set("label", .html(.table(type.table([type.row([words], padding: 3)]))))
    let members = Set(frame.members)
    for node in order where members.contains(node) { body.add(dotNode(node)) }
    return body
  }

  /// One point for each rank, which holds its place.
  ///
  /// The points make a chain of their own: a chain of the nodes themselves would be merged with the
  /// edges that are shown, and their words would be lost. The first is as wide as the first rank, so
  /// that the band at the foot begins where the figure does.
  private var anchors: [DOTStatement] {
    guard !arrangement.keepsOrder else { return [] }
    return arrangement.ranks.indices.map { rank in
      let isWide = rank == 0 && arrangement.flow == .right
      return .node(
        DOTNode(
          "a\(rank + 1)",
          [
            .init("shape", .shape(.box)), .init("style", .raw("invis")), .init("label", .text("")),
            .init("width", .number(isWide ? widthOfFirstRank / 72 : 0)),
            .init("height", .number(0)), .init("fixedsize", .flag(true)),
          ]))
    }
  }

  /// The width of the first rank in points with its frame, a little more rather than less.
  private var widthOfFirstRank: Double {
    let framed = Set(arrangement.frames.flatMap(\.members))
    let widths = (arrangement.ranks.first ?? []).map { node in
      NodeLabel(node: wiring.scene.nodes[node], partyName: nil, type: type).estimatedWidth
        + (framed.contains(node) ? 28 : 0)
    }
    return widths.max() ?? 0
  }

  /// One rank after the other.
  func writeRanks(into document: inout DOTDocument) {
    guard !arrangement.keepsOrder else { return writeRows(into: &document) }
    let place = names.map { Int($0.dropFirst()) ?? 0 }
    for (number, rank) in arrangement.ranks.enumerated() {
      let sorted = rank.sorted { place[$0] < place[$1] }.map { names[$0] }
      document.add(DOTSubgraph.rank(.same, sorted + ["a\(number + 1)"]))
    }
    for rank in arrangement.ranks.indices.dropLast() {
      document.add(
        DOTEdge(
          from: "a\(rank + 1)", to: "a\(rank + 2)",
          [.init("style", .raw("invis")), .init("weight", .number(10))]))
    }
  }
}
