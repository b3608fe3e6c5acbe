internal import DOT

/// Turns the parts of a conflict view into a DOT document and its sentences.
///
/// Headline, legend and sources are those of every figure; each disagreement is a frame across all
/// columns, and the columns are ranks. Inside a rank Graphviz begins at the bottom, so bands and their
/// nodes are declared from the last to the first.
struct ConflictWriter {
  let parts: ConflictParts
  let theme: Theme
  let type: Typesetting
  let scene: Scene
  /// Writes what stands around the bands.
  let frame: FigureWriter
  /// The columns in use, from the left.
  private let columns: [ConflictParts.Column]
  /// Widths of claims and of documents in points, the same for all of them: nobody looks weightier.
  private let widths: (claim: Int, document: Int)

  init(_ parts: ConflictParts, theme: Theme) {
    self.parts = parts
    self.theme = theme
    let type = Typesetting(theme: theme)
    self.type = type
    scene = parts.scene
    let used = Set(parts.nodes.map(\.column))
    columns = ConflictParts.Column.allCases.filter(used.contains)
    let wiring = Wiring(scene)
    var places: [String: Int] = [:]
    for (place, node) in scene.nodes.enumerated() { places[node.key] = place }
    let ranks = columns.map { column in
      parts.nodes.filter { $0.column == column }.compactMap { places[$0.scene.key] }
    }
    let arrangement = Arrangement(flow: .right, ranks: ranks, frames: [], namesParties: false)
    frame = FigureWriter(wiring, arrangement, theme: theme)
    widths = parts.nodes.reduce((210, 150)) { widths, node in
      switch node.content {
      case .thing: widths
      case .claim(let reading, let letter, let sources):
        (
          max(
            widths.0,
            ClaimLabel(reading: reading, letter: letter, sources: sources, type: type)
              .estimatedWidth), widths.1
        )
      case .witness(let document):
        (widths.0, max(widths.1, WitnessLabel(document: document, type: type).estimatedWidth))
      }
    }
  }

  /// The figure.
  func figure() -> Figure {
    var document = DOTDocument(name: "figure")
    frame.writeDefaults(into: &document)
    document.setDefaults(
      .graph, [.init("nodesep", .number(0.2)), .init("ranksep", .number(0.34))])
    document.statements += frame.heading
    let bands = parts.source.bands.indices.map { DOTStatement.subgraph(band($0)) }
    document.statements += frame.foot(under: anchors) + bands.reversed()
    writeColumns(into: &document)
    for (number, edge) in parts.edges.enumerated() {
      document.add(dotEdge(edge, id: "e\(number + 1)"))
    }
    return Figure(
      document: document, text: text, legend: frame.legend, scene: scene,
      readingOrder: readingOrder)
  }

  private var text: [String: FigureText] {
    var text = [
      "figure": FigureText(
        title: PlainText.cut(scene.title, to: TextBudget.titleWidth * 2),
        summary: ConflictSentences.summary(parts.source))
    ]
    for (number, band) in parts.source.bands.enumerated() {
      text["cluster_\(number + 1)"] = FigureText(title: ConflictSentences.band(band))
    }
    for (number, node) in parts.nodes.enumerated() {
      text["n\(number + 1)"] = FigureText(
        title: node.sentence, href: node.scene.href,
        place: scene.place(ofFirst: node.scene.sources))
    }
    for (number, edge) in parts.edges.enumerated() {
      text["e\(number + 1)"] = FigureText(
        title: edge.sentence,
        place: scene.place(ofFirst: edge.edge.relations.flatMap(\.sources)))
    }
    return text
  }

  private var readingOrder: [String] {
    var ids = ["figure"]
    for band in parts.source.bands.indices {
      ids.append("cluster_\(band + 1)")
      ids += parts.nodes.indices.filter { parts.nodes[$0].band == band }.map { "n\($0 + 1)" }
    }
    return ids + parts.edges.indices.map { "e\($0 + 1)" }
  }

  private func writeColumns(into document: inout DOTDocument) {
    for (rank, column) in columns.enumerated() {
      let members = parts.nodes.indices.filter { parts.nodes[$0].column == column }
      document.add(
        DOTSubgraph.rank(.same, members.map { "n\($0 + 1)" } + ["a\(rank + 1)"]))
    }
    for rank in columns.indices.dropLast() {
      let isToDocuments = columns[rank + 1] == .document
      document.add(
        DOTEdge(
          from: "a\(rank + 1)", to: "a\(rank + 2)",
          [
            .init("style", .raw("invis")), .init("weight", .number(10)),
            .init("minlen", .number(isToDocuments ? 1 : 2)),
          ]))
    }
    for (upper, lower) in neighbours {
      document.add(
        DOTEdge(from: "n\(lower + 1)", to: "n\(upper + 1)", [.init("style", .raw("invis"))]))
    }
  }

  /// The nodes of one band and column, each with the next, which are tied to keep their order.
  ///
  /// No line that is seen joins two of them, so none can be merged with these.
  private var neighbours: [(upper: Int, lower: Int)] {
    parts.source.bands.indices.flatMap { band in
      columns.flatMap { column in
        let members = parts.nodes.indices.filter {
          parts.nodes[$0].band == band && parts.nodes[$0].column == column
        }
        return zip(members, members.dropFirst()).map { (upper: $0, lower: $1) }
      }
    }
  }

  /// One point for each column, the first and the last as wide as their columns with the frames, so
  /// that what stands at the foot begins and ends where the bands do.
  private var anchors: [DOTStatement] {
    columns.indices.map { rank in
      let width =
        switch columns[rank] {
        case .thing where rank == 0: thingWidth + 0.4
        case .document where rank == columns.count - 1: Double(widths.document) / 72 + 0.65
        default: 0.0
        }
      return .node(
        DOTNode(
          "a\(rank + 1)",
          [
            .init("shape", .shape(.box)), .init("style", .raw("invis")), .init("label", .text("")),
            .init("width", .number((width * 100).rounded() / 100)), .init("height", .number(0)),
            .init("fixedsize", .flag(true)),
          ]))
    }
  }

  private func band(_ number: Int) -> DOTSubgraph {
    let band = parts.source.bands[number]
    let style = theme.frame(4)
    var body = DOTSubgraph(name: "cluster_\(number + 1)")
    body.set("id", .raw("cluster_\(number + 1)"))
    body.set("class", .raw("disagreement \(band.sort.rawValue)"))
    body.set("tooltip", .text(ConflictSentences.band(band)))
    body.set("peripheries", .number(1))
    body.set("style", .raw("rounded,filled"))
    body.set("color", .color(style.line))
    body.set("fillcolor", .color(style.tint))
    body.set("penwidth", .number(0.8))
    body.set("margin", .number(14))
    body.set("labelloc", .raw("t"))
    body.set("labeljust", .raw("l"))
    body.set("label", .html(.table(BandLabel(band: band, type: type).table())))
    for (place, node) in parts.nodes.enumerated().reversed() where node.band == number {
      body.add(dotNode(node, name: "n\(place + 1)"))
    }
    return body
  }

  private func dotNode(_ node: ConflictParts.Node, name: String) -> DOTNode {
    let style = theme.style(of: node.scene.look)
    var attributes: DOTAttributes = [
      .init("id", .raw(name)),
      .init("class", .raw(node.scene.look.rawValue + (node.scene.isCentre ? " centre" : ""))),
      .init("label", .html(.table(label(of: node)))), .init("shape", .shape(style.shape)),
      .init("style", .raw(style.style)), .init("fillcolor", .color(style.fill)),
      .init("color", .color(style.border)),
      .init("penwidth", .number(node.scene.isCentre ? 3 : style.width)),
      .init("tooltip", .text(node.sentence)),
    ]
    if case .claim = node.content { attributes.append(.init("margin", .number(0))) }
    if node.column == .thing { attributes.append(.init("width", .number(thingWidth))) }
    if node.scene.href != nil { attributes.append(.init("URL", .raw("#\(name)"))) }
    attributes.append(.init("liaison_key", .raw(DOTName.encode(node.scene.key))))
    if !node.key.isEmpty {
      attributes.append(.init("liaison_entity", .raw(DOTName.encode(node.key))))
    }
    attributes.append(.init("liaison_kind", .raw(DOTName.encode(node.scene.type))))
    return DOTNode(name, attributes)
  }

  private func label(of node: ConflictParts.Node) -> HTMLTable {
    switch node.content {
    case .thing: NodeLabel(node: node.scene, partyName: nil, type: type).table()
    case .claim(let reading, let letter, let sources):
      ClaimLabel(reading: reading, letter: letter, sources: sources, type: type)
        .table(width: widths.claim)
    case .witness(let document):
      WitnessLabel(document: document, type: type).table(width: widths.document)
    }
  }

  /// In inches: all things are as wide as the widest, so that all bands are.
  private var thingWidth: Double {
    let widest = parts.nodes.lazy.filter { $0.column == .thing }.map {
      NodeLabel(node: $0.scene, partyName: nil, type: type).estimatedWidth
    }.max()
    return ((widest ?? 0) / 72 * 100).rounded() / 100
  }
}
