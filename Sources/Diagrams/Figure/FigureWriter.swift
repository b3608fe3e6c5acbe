internal import DOT

/// Turns an arranged scene into a DOT document and its sentences.
///
/// ```
/// digraph                    label at the top: headline
///   cluster_sources_1        label at the bottom: sources, notes
///     cluster_legend_2       label at the bottom: arrows, patterns
///       cluster_legend_1     label at the bottom: kinds
///         a1 …               one point for each rank, which keep the ranks apart
///   cluster_1 …              parties, with their nodes
///   n7 …                     nodes of no party
///   { rank=same … }          one for each rank
///   a1 -> a2 …               the points in their order
///   n1 -> n7 …               what is shown
/// ```
/// Names are given in the order of reading: ranks, then parties, then names.
struct FigureWriter {
  let wiring: Wiring
  let arrangement: Arrangement
  let theme: Theme
  let type: Typesetting
  let legend: Legend
  let hops: Hops
  /// By node number: its name in DOT and its id in SVG.
  let names: [String]
  /// The nodes in the order of reading.
  let order: [Int]

  init(_ wiring: Wiring, _ arrangement: Arrangement, theme: Theme) {
    self.wiring = wiring
    self.arrangement = arrangement
    self.theme = theme
    type = Typesetting(theme: theme)
    var legend = Legend(of: wiring.scene)
    let lines = arrangement.chart?.lineOfEdge ?? [:]
    legend.isChart =
      arrangement.chart?.isWhole ?? false
      || !lines.isEmpty
        && wiring.scene.edges.indices.allSatisfy {
          wiring.scene.edges[$0].family != .partOf || lines[$0] != nil
        }
    self.legend = legend
    hops = Hops(wiring)
    var frame = [Int](repeating: arrangement.frames.count, count: wiring.scene.nodes.count)
    for (number, members) in arrangement.frames.enumerated() {
      for node in members.members { frame[node] = number }
    }
    let nodes = wiring.scene.nodes
    order = arrangement.ranks.flatMap { rank in
      arrangement.keepsOrder
        ? rank
        : rank.sorted { one, other in
          let a = (frame[one], nodes[one].pathIndex == nil ? 1 : 0, nodes[one].name, one)
          return a < (frame[other], nodes[other].pathIndex == nil ? 1 : 0, nodes[other].name, other)
        }
    }
    var names = [String](repeating: "", count: nodes.count)
    for (place, node) in order.enumerated() { names[node] = "n\(place + 1)" }
    self.names = names
  }

  /// The figure.
  func figure() -> Figure {
    var document = DOTDocument(name: "figure")
    writeDefaults(into: &document)
    var text = ["figure": figureText]
    var ids = ["figure"]
    writeBody(into: &document, text: &text, ids: &ids)
    let isTold = !wiring.scene.steps.isEmpty && wiring.scene.currentStep == nil
    let steps = isTold ? wiring.scene.stepOfNode() : [:]
    for node in order where wiring.scene.nodes[node].stage != .hidden {
      text[names[node]] = self.text(of: node, step: steps[wiring.scene.nodes[node].key])
      ids.append(names[node])
    }
    writeRanks(into: &document)
    for edge in edgeOrder.enumerated() {
      let id = "e\(edge.offset + 1)"
      if frame(ofLine: edge.element) == nil { document.add(dotEdge(edge.element, id: id)) }
      let line = wiring.scene.edges[edge.element]
      if line.stage == .hidden { continue }
      text[id] = FigureText(
        title: sentence(of: edge.element),
        place: wiring.scene.place(ofFirst: line.shown.flatMap(\.sources)),
        step: isTold ? line.step : nil)
      ids.append(id)
    }
    writeTrunks(into: &document)
    return Figure(
      document: document, text: text, legend: legend, scene: wiring.scene, readingOrder: ids)
  }

  /// The edges by where they stand: from the left, then from the top.
  var edgeOrder: [Int] {
    let place = names.map { Int($0.dropFirst()) ?? 0 }
    let keys = wiring.ends.map { ends in
      (min(place[ends.from], place[ends.to]), max(place[ends.from], place[ends.to]))
    }
    return wiring.ends.indices.sorted {
      (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
    }
  }

  private var figureText: FigureText {
    let scene = wiring.scene
    let title = PlainText.cut(scene.title, to: TextBudget.titleWidth * 2)
    return FigureText(title: title, summary: Sentences.summary(of: scene))
  }
}
