internal import DOT

extension FigureWriter {
  /// The attributes of the whole.
  func writeDefaults(into document: inout DOTDocument) {
    let isAcross = arrangement.flow == .right
    document.setDefaults(
      .graph,
      [
        .init("id", .raw("figure")), .init("class", .raw("liaison")),
        .init("tooltip", .text(figureTitle)),
        .init("rankdir", .raw(arrangement.flow.rawValue)), .init("newrank", .flag(true)),
        .init("bgcolor", .color(.transparent)), .init("fontname", .raw(theme.face)),
        .init("fontsize", .number(12)), .init("nodesep", .number(isAcross ? 0.24 : 0.4)),
        .init("ranksep", .number(isAcross ? 0.3 : 0.35)), .init("splines", .raw("spline")),
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

  /// Everything in its frames, the outermost first.
  func furnished(_ text: inout [String: FigureText], _ ids: inout [String]) -> DOTSubgraph {
    let furniture = Furniture(scene: wiring.scene, legend: legend, type: type)
    var inner = heading(furniture.heading())
    for frame in arrangement.frames.enumerated() {
      let id = "cluster_\(frame.offset + 1)"
      inner.add(cluster(frame.element, id: id))
      text[id] = FigureText(title: PlainText.cut(frame.element.title, to: TextBudget.titleWidth))
      ids.append(id)
    }
    let framed = Set(arrangement.frames.flatMap(\.members))
    for node in order where !framed.contains(node) { inner.add(dotNode(node)) }
    for rank in arrangement.ranks.indices { inner.add(anchor(rank)) }
    for (number, table) in furniture.legendTables().enumerated() {
      inner = wrapped(inner, name: "legend_\(number + 1)", label: table)
    }
    for (number, table) in furniture.sources().enumerated() {
      inner = wrapped(inner, name: "sources_\(number + 1)", label: table)
    }
    return inner
  }

  /// The innermost frame without a line: it bears the headline.
  private func heading(_ label: HTMLTable) -> DOTSubgraph {
    var body = DOTSubgraph(name: "cluster_title")
    body.set("id", .raw("title"))
    body.set("class", .raw("heading"))
    body.set("tooltip", .text(figureTitle))
    body.set("peripheries", .number(0))
    body.set("margin", .number(0))
    body.set("labelloc", .raw("t"))
    body.set("labeljust", .raw("l"))
    body.set("label", .html(.table(label)))
    return body
  }

  /// A frame without a line around another, with words at the bottom.
  private func wrapped(_ inner: DOTSubgraph, name: String, label: HTMLTable) -> DOTSubgraph {
    var body = DOTSubgraph(name: "cluster_\(name)")
    body.set("id", .raw(name))
    body.set("class", .raw(name.hasPrefix("sources") ? "sources" : "legend"))
    body.set("tooltip", .text(name.hasPrefix("sources") ? "Sources" : "Legend"))
    body.set("peripheries", .number(0))
    body.set("margin", .number(0))
    body.set("labelloc", .raw("b"))
    body.set("labeljust", .raw("l"))
    body.set("label", .html(.table(label)))
    body.add(inner)
    return body
  }

  private func cluster(_ frame: Arrangement.Frame, id: String) -> DOTSubgraph {
    let title = PlainText.cut(frame.title, to: TextBudget.titleWidth)
    var body = DOTSubgraph(name: id)
    body.set("id", .raw(id))
    body.set("class", .raw(frame.kind))
    body.set("tooltip", .text(title))
    body.set("peripheries", .number(1))
    body.set("style", .raw("rounded,filled"))
    body.set("color", .color(frame.style.line))
    body.set("fillcolor", .color(frame.style.tint))
    body.set("penwidth", .number(0.8))
    body.set("margin", .number(14))
    body.set("labelloc", .raw("t"))
    body.set("labeljust", .raw("l"))
    let words = type.run(title, size: 15, color: frame.style.line, isBold: true)
    body.set("label", .html(.table(type.table([type.row([words], padding: 3)]))))
    let members = Set(frame.members)
    for node in order where members.contains(node) { body.add(dotNode(node)) }
    return body
  }

  /// A point that holds a rank's place.
  ///
  /// The points make a chain of their own: a chain of the nodes themselves would be merged with the
  /// edges that are shown, and their words would be lost.
  private func anchor(_ rank: Int) -> DOTNode {
    DOTNode(
      "a\(rank + 1)",
      [
        .init("shape", .shape(.point)), .init("style", .raw("invis")), .init("label", .text("")),
        .init("width", .number(0)), .init("height", .number(0)),
      ])
  }

  /// One rank after the other.
  func writeRanks(into document: inout DOTDocument) {
    let place = names.map { Int($0.dropFirst()) ?? 0 }
    for (number, rank) in arrangement.ranks.enumerated() {
      let sorted = rank.sorted { place[$0] < place[$1] }.map { names[$0] }
      document.add(DOTSubgraph.rank(.same, sorted + ["a\(number + 1)"]))
    }
    for rank in arrangement.ranks.indices.dropLast() {
      document.add(
        DOTEdge(
          from: "a\(rank + 1)", to: "a\(rank + 2)",
          [.init("style", .raw("invis")), .init("weight", .number(0))]))
    }
  }
}
