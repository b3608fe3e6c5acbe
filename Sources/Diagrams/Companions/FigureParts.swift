internal import DOT

/// The nodes, lines and frames of a figure in the order in which it is read.
///
/// The order and the frames stand in the document, the words in the scene; the two are joined by the
/// keys that nodes and lines bear. What the document does not name comes last, in the order of the
/// scene; what is hidden does not come at all.
struct FigureParts {
  /// A thing of the scene with the id of its element in the drawing.
  struct Part<Content> {
    /// The element's id; `nil` when the drawing has none.
    let id: String?
    /// What is drawn.
    let content: Content
  }

  /// A frame around nodes.
  struct Frame {
    /// The words on it.
    let title: String
    /// Its colours.
    let style: Theme.FrameStyle
    /// The keys of the nodes in it, in the order of reading.
    var members: [String]
  }

  private(set) var nodes: [Part<Scene.Node>] = []
  private(set) var edges: [Part<Scene.Edge>] = []
  private(set) var frames: [Frame] = []
  /// Whether ranks follow each other downwards.
  private(set) var runsDown = false
  private let text: [String: FigureText]
  private var unreadNodes: [String: Scene.Node]
  private var unreadEdges: [Ends: Scene.Edge]

  /// - Complexity: O(*n*) in the number of statements, nodes and edges.
  init(of figure: Figure) {
    text = figure.text
    let shownNodes = figure.scene.nodes.filter { $0.stage != .hidden }
    let shownEdges = figure.scene.edges.compactMap(\.withoutHidden)
    unreadNodes = Dictionary(shownNodes.map { ($0.key, $0) }) { first, _ in first }
    unreadEdges = Dictionary(shownEdges.map { (Ends($0), $0) }) { first, _ in first }
    read(figure.document.statements, frame: nil)
    nodes += shownNodes.filter { unreadNodes[$0.key] != nil }.map { Part(id: nil, content: $0) }
    edges += shownEdges.filter { unreadEdges[Ends($0)] != nil }.map { Part(id: nil, content: $0) }
    nodes = nodes.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }.map(\.element)
    let place = Dictionary(nodes.enumerated().map { ($1.content.key, $0) }) { first, _ in first }
    for number in frames.indices {
      frames[number].members.sort { (place[$0] ?? 0, $0) < (place[$1] ?? 0, $1) }
    }
    frames.removeAll { $0.members.isEmpty }
  }

  private mutating func read(_ statements: [DOTStatement], frame: Int?) {
    for statement in statements {
      switch statement {
      case .attribute(let attribute): readDirection(attribute)
      case .defaults(.graph, let attributes):
        for attribute in attributes.list { readDirection(attribute) }
      case .defaults: break
      case .node(let node): read(node, frame: frame)
      case .edge(let edge): read(edge)
      case .subgraph(let subgraph): read(subgraph, frame: frame)
      }
    }
  }

  private mutating func readDirection(_ attribute: DOTAttribute) {
    guard attribute.name == "rankdir" else { return }
    runsDown = attribute.value.content != "LR" && attribute.value.content != "RL"
  }

  private mutating func read(_ node: DOTNode, frame: Int?) {
    guard let key = node.attributes["liaison_key"].flatMap({ DOTName.decode($0.content) }),
      let content = unreadNodes.removeValue(forKey: key)
    else { return }
    nodes.append(Part(id: node.attributes["id"]?.content ?? node.name, content: content))
    if let frame { frames[frame].members.append(key) }
  }

  private mutating func read(_ edge: DOTEdge) {
    let keys = (edge.attributes["liaison_key"]?.content ?? "")
      .split(separator: ">", omittingEmptySubsequences: false)
      .map { DOTName.decode(String($0)) }
    guard keys.count == 2, let from = keys[0], let to = keys[1] else { return }
    let isSymmetric = ["both", "none"].contains(edge.attributes["dir"]?.content)
    let ends = Ends(from: from, to: to, isSymmetric: isSymmetric)
    guard let content = unreadEdges.removeValue(forKey: ends) else { return }
    edges.append(Part(id: edge.attributes["id"]?.content, content: content))
  }

  /// Frames are the clusters that the figure has words for, but legend and sources.
  private mutating func read(_ subgraph: DOTSubgraph, frame: Int?) {
    var attributes: [String: String] = [:]
    for case .attribute(let attribute) in subgraph.statements {
      attributes[attribute.name] = attribute.value.isMarkup ? nil : attribute.value.content
    }
    let isFurniture = ["legend", "sources"].contains(attributes["class"])
    guard subgraph.isCluster, !isFurniture,
      let title = attributes["id"].flatMap({ text[$0]?.title })
    else { return read(subgraph.statements, frame: frame) }
    let usual = Theme.paper.frame(frames.count)
    let style = Theme.FrameStyle(
      line: attributes["color"].flatMap(DOTColor.init(hexadecimal:)) ?? usual.line,
      tint: attributes["fillcolor"].flatMap(DOTColor.init(hexadecimal:)) ?? usual.tint)
    frames.append(Frame(title: title, style: style, members: []))
    read(subgraph.statements, frame: frames.count - 1)
  }
}

extension FigureParts.Part {
  /// The number in an id such as `n12`, by which a figure is read; the last for none.
  fileprivate var number: Int {
    id.flatMap { Int($0.drop { !$0.isNumber }) } ?? .max
  }
}

/// What tells the lines of a scene apart.
private struct Ends: Hashable {
  let from: String
  let to: String
  let isSymmetric: Bool

  init(from: String, to: String, isSymmetric: Bool) {
    self.from = from
    self.to = to
    self.isSymmetric = isSymmetric
  }

  init(_ edge: Scene.Edge) {
    self.init(from: edge.from, to: edge.to, isSymmetric: edge.isSymmetric)
  }
}

extension DOTColor {
  /// A solid colour from `#RRGGBB`.
  fileprivate init?(hexadecimal text: String) {
    guard text.first == "#", text.utf8.count == 7, let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(value)
  }
}
