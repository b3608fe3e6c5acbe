internal import DOT

extension FigureWriter {
  /// The corners of a chart that stand in a frame, or in none.
  ///
  /// Each is a little square as wide as a line, since Graphviz ends lines a point before their aim.
  func junctions(of frame: Int?) -> [DOTStatement] {
    guard let chart = arrangement.chart else { return [] }
    let style = theme.style(of: .partOf)
    return (0..<chart.cornerCount).filter { chart.frameOfCorner[$0] == frame }.map { corner in
      .node(
        DOTNode(
          name(.corner(corner)),
          [
            .init("class", .raw("corner")), .init("shape", .shape(.box)), .init("label", .text("")),
            .init("width", .number(0.014)), .init("height", .number(0.014)),
            .init("fixedsize", .flag(true)), .init("color", .color(style.color)),
            .init("penwidth", .number(style.width)),
          ]))
    }
  }

  /// An edge of a chart: the last piece of the line from the parent, or a tie beside the tree.
  ///
  /// Neither bears words: a word at a corner belongs to no line. What there is to say of the tie
  /// stands in the box.
  func dotTie(_ number: Int, id: String, _ chart: Chart) -> DOTEdge {
    let edge = wiring.scene.edges[number]
    let style = theme.style(of: edge.family).staged(edge.stage)
    var attributes: DOTAttributes = [
      .init("id", .raw(id)), .init("class", .raw(classes(of: edge, hop: nil))),
    ]
    appendLine(of: edge, style, isOnPath: false, isTurned: false, to: &attributes)
    var ends: (tail: String, head: String)
    if let line = chart.lineOfEdge[number] {
      ends = (name(line.from), name(line.to))
      attributes.append(.init("arrowhead", .raw("none")))
      appendClips(of: line, to: &attributes)
      attributes.append(.init("weight", .number(line.weight)))
    } else {
      let isTurned = isBelow(wiring.ends[number].from, wiring.ends[number].to)
      let (from, to) = wiring.ends[number]
      ends = isTurned ? (names[to], names[from]) : (names[from], names[to])
      if edge.family != .partOf, LinePattern(of: edge) == .solid {
        attributes.append(.init("style", .raw("dashed")))
      }
      appendArrows(of: edge, style, isTurned: isTurned, to: &attributes)
      attributes.append(.init("constraint", .flag(false)))
      attributes.append(.init("weight", .number(0)))
    }
    attributes.append(.init("tooltip", .text(sentence(of: number))))
    attributes.append(.init("liaison_key", .raw(key(of: edge))))
    attributes.append(.init("liaison_kind", .raw(edge.family.rawValue)))
    return DOTEdge(from: ends.tail, to: ends.head, attributes)
  }

  /// Lines run into the middle of a corner, so that they meet without a gap.
  private func appendClips(of line: Chart.Line, to list: inout DOTAttributes) {
    if case .corner = line.from { list.append(.init("tailclip", .flag(false))) }
    if case .corner = line.to { list.append(.init("headclip", .flag(false))) }
  }

  private func isBelow(_ one: Int, _ other: Int) -> Bool {
    let ranks = arrangement.rankOfNode
    return ranks[one] > ranks[other]
  }

  /// The lines of a chart inside a frame.
  ///
  /// They are declared there, since Graphviz keeps to the order of a row in a frame only where a line
  /// of the frame says it.
  func lines(inside frame: Int) -> [DOTStatement] {
    guard let chart = arrangement.chart else { return [] }
    let edges = edgeOrder.enumerated().filter { self.frame(ofLine: $0.element) == frame }
    return edges.map { .edge(dotEdge($0.element, id: "e\($0.offset + 1)")) }
      + trunks(of: chart, in: frame)
  }

  /// The frame in which the line of an edge lies as a whole, in a chart.
  func frame(ofLine edge: Int) -> Int? {
    arrangement.chart?.lineOfEdge[edge].flatMap { self.frame(of: $0) }
  }

  private func frame(of line: Chart.Line) -> Int? {
    let (from, to) = (frame(line.from), frame(line.to))
    return from == to ? from : nil
  }

  /// The lines that several edges share, outside of frames.
  func writeTrunks(into document: inout DOTDocument) {
    guard let chart = arrangement.chart else { return }
    document.statements += trunks(of: chart, in: nil)
  }

  private func trunks(of chart: Chart, in frame: Int?) -> [DOTStatement] {
    let style = theme.style(of: .partOf)
    let lines = chart.lines.filter { $0.edge == nil && self.frame(of: $0) == frame }
    return lines.map { line in
      var attributes: DOTAttributes = [
        .init("class", .raw("trunk")), .init("color", .color(style.color)),
        .init("penwidth", .number(style.width)), .init("arrowhead", .raw("none")),
        .init("weight", .number(line.weight)),
      ]
      appendClips(of: line, to: &attributes)
      if line.isAside { attributes.append(.init("tailport", .raw("sw"))) }
      return .edge(DOTEdge(from: name(line.from), to: name(line.to), attributes))
    }
  }
}
