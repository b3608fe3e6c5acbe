internal import DOT

extension ConflictWriter {
  /// A line's statement; its tail is the end further to the left, an arrow to the left is an arrow at
  /// the tail.
  func dotEdge(_ part: ConflictParts.Edge, id: String) -> DOTEdge {
    let edge = part.edge
    let style = theme.style(of: edge.family)
    let pattern = LinePattern(of: edge)
    var attributes: DOTAttributes = [
      .init("id", .raw(id)), .init("class", .raw("\(edge.family.rawValue) \(pattern.rawValue)")),
    ]
    if let label = label(of: edge) {
      attributes.append(.init("label", .html(.table(label))))
      attributes.append(.init("labeltooltip", .text(part.sentence)))
    }
    appendLine(pattern, style, isTurned: part.isTurned, to: &attributes)
    appendArrows(part, style, pattern, to: &attributes)
    attributes.append(.init("weight", .number(8)))
    attributes.append(.init("tooltip", .text(part.sentence)))
    attributes.append(.init("liaison_key", .raw(Self.key(of: edge))))
    attributes.append(.init("liaison_kind", .raw(edge.family.rawValue)))
    return DOTEdge(from: "n\(part.tail + 1)", to: "n\(part.head + 1)", attributes)
  }

  /// `from>to` with both keys encoded, `>` included.
  private static func key(of edge: Scene.Edge) -> String {
    let ends = [edge.from, edge.to].map { key in
      DOTName.encode(key).split(separator: ">", omittingEmptySubsequences: false)
        .joined(separator: "%3E")
    }
    return ends.joined(separator: ">")
  }

  /// Paragraphs and verbs; the numbers of sources stand at the documents, that a line is about
  /// something is said by its arrow, and that a relation is disputed by the double line.
  private func label(of edge: Scene.Edge) -> HTMLTable? {
    guard edge.family != .concerns || edge.relations.first?.label != "is about" else { return nil }
    let bare = edge.relations.map { relation in
      Scene.Relation(
        relation.label, phrase: relation.phrase, family: relation.family, date: relation.date,
        modality: relation.modality,
        isDisputed: relation.isDisputed && relation.family == .speaks)
    }
    let words = Scene.Edge(edge.from, edge.to, bare, isSymmetric: edge.isSymmetric)
    guard let table = EdgeLabel(edge: words, hop: nil, type: type).table() else { return nil }
    let isDouble = LinePattern(of: edge) == .double
    return isDouble ? type.table(table.rows + [type.gap(5)]) : table
  }

  /// Graphviz gives the arrow at the head the first colour of a list, that at the tail the second; so
  /// the list of a double line begins with what the arrow's end needs.
  private func appendLine(
    _ pattern: LinePattern, _ style: Theme.LineStyle, isTurned: Bool, to list: inout DOTAttributes
  ) {
    let color = style.color.description
    let gap = "transparent"
    switch pattern {
    case .solid: list.append(.init("color", .raw(color)))
    case .dashed, .dotted:
      list.append(.init("color", .raw(color)))
      list.append(.init("style", .raw(pattern.rawValue)))
    case .double:
      let lines = isTurned ? [gap, color, gap, color, gap] : [color, gap, color]
      list.append(.init("color", .raw(lines.joined(separator: ":"))))
    }
    list.append(.init("penwidth", .number(max(style.width, pattern == .double ? 1.4 : 0))))
  }

  /// A double line that reads the same both ways bears no arrow: it would have one at one end only.
  private func appendArrows(
    _ part: ConflictParts.Edge, _ style: Theme.LineStyle, _ pattern: LinePattern,
    to list: inout DOTAttributes
  ) {
    if part.edge.isSymmetric {
      let arrow = pattern == .double ? "none" : style.arrow
      list.append(.init("dir", .raw("both")))
      list.append(.init("arrowtail", .raw(arrow)))
      list.append(.init("arrowhead", .raw(arrow)))
    } else if part.isTurned {
      list.append(.init("dir", .raw("back")))
      list.append(.init("arrowtail", .raw(style.arrow)))
    } else {
      list.append(.init("arrowhead", .raw(style.arrow)))
    }
    list.append(.init("arrowsize", .number(style.arrow == "odiamond" ? 0.9 : 0.7)))
  }
}
