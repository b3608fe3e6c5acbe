/// What a figure shows, before anything is known of ink or paper.
///
/// A scene is a value: whoever makes it decides *what* is said, with which words and sources; a view
/// decides *where* it stands. Everything in it is sorted when it is made, so that the same things
/// given in another order draw the same figure.
///
/// ```swift
/// let scene = Scene(
///   title: "Who chairs the working group",
///   nodes: [
///     Scene.Node("bis", role: .body, type: "agency", name: "Bureau of Industry and Security"),
///     Scene.Node("htwg", role: .mechanism, type: "working group", name: "HTWG"),
///   ],
///   edges: [Scene.Edge("bis", "htwg", [Scene.Relation("co-chairs", family: .chairs, sources: [1])])],
///   sources: [Scene.Source(1, "Press release, 11 December 2007")])
/// let figure = try NetworkView().figure(of: scene)
/// ```
package struct Scene: Sendable, Hashable {
  /// The headline, a few words.
  package let title: String
  /// One sentence under the headline.
  package let subtitle: String
  /// The things shown, by key.
  package let nodes: [Node]
  /// The lines between them, by their ends; two nodes have at most one line each way.
  package let edges: [Edge]
  /// The parties that nodes may belong to, by id.
  package let parties: [Party]
  /// The numbered sources, by number.
  package let sources: [Source]
  /// Remarks printed under the sources, in the order given: `as of 2011-11-21`.
  package let notes: [String]
  /// Ways through the figure whose hops are numbered, each from its beginning: keys of nodes.
  package let ways: [[String]]
  /// What each step of the story tells, in order; none when the figure is not told in steps.
  package let steps: [String]
  /// The step that is shown, when it is one alone.
  package internal(set) var currentStep: Int?

  /// Makes a scene: sorts everything and merges parallel edges.
  ///
  /// - Precondition: keys are unique, and every edge has its ends among the nodes. A party that a node
  ///   names without it being listed is as good as none, and so is a hop of a way that no edge makes.
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and relations.
  package init(
    title: String, subtitle: String = "", nodes: [Node], edges: [Edge], parties: [Party] = [],
    sources: [Source] = [], notes: [String] = [], ways: [[String]] = [],
    steps: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.nodes = nodes.sorted { $0.key < $1.key }
    self.parties = parties.sorted { $0.id < $1.id }
    self.sources = sources.sorted {
      ($0.number, $0.text, $0.href ?? "") < ($1.number, $1.text, $1.href ?? "")
    }
    self.notes = notes
    self.ways = ways
    self.steps = steps
    self.edges = Edge.merged(edges)
    checkInvariants()
  }

  /// Traps with a sentence when the scene is not one.
  private func checkInvariants() {
    for (one, next) in zip(nodes, nodes.dropFirst()) {
      precondition(one.key != next.key, "a scene has one node for the key '\(one.key)'")
    }
    for (one, next) in zip(parties, parties.dropFirst()) {
      precondition(one.id != next.id, "a scene has one party for the id '\(one.id)'")
    }
    let keys = Set(nodes.map(\.key))
    for edge in edges {
      precondition(keys.contains(edge.from), "an edge leaves a node of the scene: '\(edge.from)'")
      precondition(keys.contains(edge.to), "an edge reaches a node of the scene: '\(edge.to)'")
    }
  }

  /// The same figure of other nodes and edges.
  func replacing(
    nodes: [Node], edges: [Edge], remark: String? = nil, steps: [String]? = nil
  ) -> Scene {
    Scene(
      title: title, subtitle: subtitle, nodes: nodes, edges: edges, parties: parties,
      sources: sources, notes: notes + (remark.map { [$0] } ?? []), ways: ways,
      steps: steps ?? self.steps)
  }
}

extension Scene {
  /// One side of the story, usually a country; its people and bodies are framed together.
  package struct Party: Sendable, Hashable {
    /// What nodes call it.
    package let id: String
    /// The words on its frame: `United States`.
    package let name: String

    /// Names a party.
    package init(_ id: String, _ name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A numbered source.
  package struct Source: Sendable, Hashable {
    /// The number that labels bear in brackets.
    package let number: Int
    /// The words of the list: `Press release, 11 December 2007 (002)`.
    package let text: String
    /// The address on the web where the source can be read, when it has one.
    package let href: String?

    /// The name of the source's row as a place in the figure: `source-3`.
    package var place: String { "source-\(number)" }

    /// Numbers a source.
    package init(_ number: Int, _ text: String, href: String? = nil) {
      self.number = number
      self.text = text
      self.href = href
    }
  }
}
