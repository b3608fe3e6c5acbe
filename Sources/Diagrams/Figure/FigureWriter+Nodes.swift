internal import DOT

extension FigureWriter {
  /// A node's statement.
  func dotNode(_ number: Int) -> DOTNode {
    let node = wiring.scene.nodes[number]
    let style = theme.style(of: node.look).staged(node.stage)
    let label = NodeLabel(
      node: node, partyName: partyName(of: node), type: type, isCompact: arrangement.keepsOrder)
    var attributes: DOTAttributes = [
      .init("id", .raw(names[number])), .init("class", .raw(classes(of: node))),
      .init("label", .html(.table(label.table()))), .init("shape", .shape(style.shape)),
      .init("style", .raw(node.stage == .hidden ? "invis" : self.style(of: node, style))),
      .init("fillcolor", .color(style.fill)),
      .init("color", .color(style.border)), .init("penwidth", .number(width(of: node, style))),
      .init("tooltip", .text(text(of: number).title)),
    ]
    if let height = crowdedHeight(of: number) {
      attributes.append(.init("height", .number(height)))
    }
    if let width = arrangement.chart?.boxWidth, width > 0 {
      attributes.append(.init("width", .number(width)))
    }
    if node.href != nil { attributes.append(.init("URL", .raw("#\(names[number])"))) }
    if node.pathIndex != nil { attributes.append(.init("group", .raw("path"))) }
    attributes.append(.init("liaison_key", .raw(DOTName.encode(node.key))))
    attributes.append(.init("liaison_kind", .raw(DOTName.encode(node.type))))
    return DOTNode(names[number], attributes)
  }

  /// What is said of a node.
  func text(of number: Int, step: Int? = nil) -> FigureText {
    let node = wiring.scene.nodes[number]
    let party = wiring.scene.parties.first { $0.id == node.party }?.name
    return FigureText(
      title: Sentences.sentence(of: node, party: party), href: node.href,
      place: wiring.scene.place(ofFirst: node.sources), step: step)
  }

  /// A place that nobody fills has a broken outline.
  private func style(of node: Scene.Node, _ style: Theme.NodeStyle) -> String {
    node.isVacant && !style.style.contains("dashed") ? style.style + ",dashed" : style.style
  }

  private func partyName(of node: Scene.Node) -> String? {
    guard arrangement.namesParties, node.role.hasSide, node.role != .party else { return nil }
    return wiring.scene.parties.first { $0.id == node.party }?.name
  }

  private func classes(of node: Scene.Node) -> String {
    var classes = [node.look.rawValue]
    if node.isCentre { classes.append("centre") }
    if node.pathIndex != nil { classes.append("on-path") }
    if node.isHub { classes.append("hub") }
    if node.isVacant { classes.append("vacant") }
    if node.stage != .plain { classes.append(node.stage.rawValue) }
    if node.stands > 1 { classes.append("collapsed") }
    return classes.joined(separator: " ")
  }

  /// What matters has a thicker outline.
  private func width(of node: Scene.Node, _ style: Theme.NodeStyle) -> Double {
    if node.isCentre || node.stage == .highlighted { return 3 }
    if node.pathIndex != nil { return max(style.width, 2.2) }
    return style.width
  }
}
