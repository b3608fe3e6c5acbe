internal import DOT

extension FigureWriter {
  /// An edge's statement.
  ///
  /// Its tail is always the end further to the left, so that ranks are never turned round; an edge
  /// that means the other way bears its arrow at the tail.
  func dotEdge(_ number: Int, id: String) -> DOTEdge {
    if let chart = arrangement.chart, chart.isWhole || chart.lineOfEdge[number] != nil {
      return dotTie(number, id: id, chart)
    }
    let edge = wiring.scene.edges[number]
    let ends = wiring.ends[number]
    let ranks = arrangement.rankOfNode
    let isTurned = ranks[ends.from] > ranks[ends.to]
    let style = theme.style(of: edge.family).changed(edge.change.map(theme.style(of:)))
      .staged(edge.stage)
    let hop = hops.badge(ends.from, ends.to)
    let title = sentence(of: number)
    var attributes: DOTAttributes = [
      .init("id", .raw(id)), .init("class", .raw(classes(of: edge, hop: hop))),
    ]
    let label = EdgeLabel(
      edge: edge, hop: hop, type: type, isBesideLine: arrangement.flow == .down)
    if let label = label.table() {
      attributes.append(.init("label", .html(.table(label))))
      attributes.append(.init("labeltooltip", .text(title)))
    }
    appendLine(of: edge, style, isOnPath: hop != nil, isTurned: isTurned, to: &attributes)
    appendArrows(of: edge, style, isTurned: isTurned, to: &attributes)
    let weight = theme.style(of: edge.layoutFamily).weight
    attributes.append(.init("weight", .number(hop == nil ? weight : 40)))
    attributes.append(.init("tooltip", .text(title)))
    attributes.append(.init("liaison_key", .raw(key(of: edge))))
    attributes.append(.init("liaison_kind", .raw(edge.family.rawValue)))
    let (tail, head) = isTurned ? (ends.to, ends.from) : (ends.from, ends.to)
    return DOTEdge(from: names[tail], to: names[head], attributes)
  }

  /// What is said of an edge.
  func sentence(of number: Int) -> String {
    let ends = wiring.ends[number]
    let nodes = wiring.scene.nodes
    return Sentences.sentence(
      of: wiring.scene.edges[number], from: nodes[ends.from], to: nodes[ends.to],
      hop: hops.badge(ends.from, ends.to))
  }

  func classes(of edge: Scene.Edge, hop: String?) -> String {
    var classes = [edge.family.rawValue, LinePattern(of: edge).rawValue]
    if hop != nil { classes.append("on-path") }
    if let change = edge.change { classes.append(change.rawValue) }
    if edge.stage != .plain { classes.append(edge.stage.rawValue) }
    return classes.joined(separator: " ")
  }

  func appendLine(
    of edge: Scene.Edge, _ style: Theme.LineStyle, isOnPath: Bool, isTurned: Bool,
    to list: inout DOTAttributes
  ) {
    let color = style.color.description
    switch edge.change.map({ theme.style(of: $0).pattern }) ?? LinePattern(of: edge) {
    case _ where edge.stage == .hidden: list.append(.init("style", .raw("invis")))
    case .solid: list.append(.init("color", .raw(color)))
    case .dashed:
      list.append(.init("color", .raw(color)))
      list.append(.init("style", .raw("dashed")))
    case .dotted:
      list.append(.init("color", .raw(color)))
      list.append(.init("style", .raw("dotted")))
    case .double:
      // Graphviz draws the arrow at the tail in the second colour of the list.
      let gap = "transparent"
      let colors = isTurned ? [gap, color, gap, color, gap] : [color, gap, color]
      list.append(.init("color", .raw(colors.joined(separator: ":"))))
    }
    list.append(
      .init(
        "penwidth",
        .number(isOnPath || edge.stage == .highlighted ? max(style.width, 2.6) : style.width)))
  }

  func appendArrows(
    of edge: Scene.Edge, _ style: Theme.LineStyle, isTurned: Bool, to list: inout DOTAttributes
  ) {
    if edge.isSymmetric {
      list.append(.init("dir", .raw("both")))
      list.append(.init("arrowhead", .raw(style.arrow)))
      list.append(.init("arrowtail", .raw(style.arrow)))
    } else if isTurned {
      list.append(.init("dir", .raw("back")))
      list.append(.init("arrowtail", .raw(style.arrow)))
    } else {
      list.append(.init("arrowhead", .raw(style.arrow)))
    }
    list.append(.init("arrowsize", .number(style.arrow == "odiamond" ? 0.9 : 0.7)))
  }

  /// `from>to` with both keys encoded, `>` included.
  func key(of edge: Scene.Edge) -> String {
    let ends = [edge.from, edge.to].map { key in
      DOTName.encode(key).split(separator: ">", omittingEmptySubsequences: false)
        .joined(separator: "%3E")
    }
    return ends.joined(separator: ">")
  }
}
