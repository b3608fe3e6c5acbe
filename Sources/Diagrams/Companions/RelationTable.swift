/// What a figure says, as rows: one for each relation, in the order in which the figure is read.
///
/// ```
/// from                          relation   to                        when   how sure  sources
/// Bureau of Industry and Sec…   co-chairs  High Technology Working…  2006–  stated    [4] 004.14
/// ```
/// A drawing alone leaves out whoever cannot see it, and cannot be searched or copied into a sheet; the
/// table says the same in words.
///
/// ```swift
/// for row in RelationTable(of: figure).rows { print(row.from, row.phrase, row.to) }
/// ```
package struct RelationTable: Sendable, Hashable {
  /// One relation.
  package struct Row: Sendable, Hashable {
    /// The id of the line in the drawing, which other relations may share; `nil` when there is none.
    package let element: String?
    /// The number of the hop, from 1, on a path.
    package let hop: Int?
    /// The name of the end it leaves.
    package let from: String
    /// The verb phrase: `is a co-chair of`.
    package let phrase: String
    /// The name of the end it reaches.
    package let to: String
    /// When; `undated` when unknown, `not listed` where one row stands for several relations.
    package let date: String
    /// How sure it is: `stated`, `inferred`, `planned`, `expected`, `believed`; and whether it is
    /// `denied` or `disputed`.
    package let certainty: String
    /// Whether it is anything but plainly stated.
    package let isDoubtful: Bool
    /// The numbers of its sources.
    package let sources: [Int]
    /// The same sources to the paragraph: `003.5`.
    package let citations: [String]
  }

  /// The rows, as the figure reads: ranks, then frames, then names; the relations of one line together.
  package let rows: [Row]
  /// Whether some rows are hops of a path.
  package let hasHops: Bool
  /// What is drawn as one mark, a sentence each.
  package let remarks: [String]

  /// The rows of a figure.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations.
  package init(of figure: Figure) {
    self.init(FigureParts(of: figure))
  }

  init(_ parts: FigureParts) {
    let nodes = Dictionary(parts.nodes.map { ($0.content.key, $0.content) }) { first, _ in first }
    var rows: [Row] = []
    for edge in parts.edges {
      guard var from = nodes[edge.content.from], var to = nodes[edge.content.to] else { continue }
      let hop = Self.hop(from, to)
      if edge.content.isSymmetric, hop != nil, (to.pathIndex ?? 0) < (from.pathIndex ?? 0) {
        swap(&from, &to)
      }
      rows += edge.content.relations.map {
        Row($0, element: edge.id, hop: hop, from: from, to: to)
      }
    }
    let hops = rows.enumerated().sorted {
      ($0.element.hop ?? .max, $0.offset) < ($1.element.hop ?? .max, $1.offset)
    }
    self.rows = hops.map(\.element)
    hasHops = rows.contains { $0.hop != nil }
    remarks = parts.nodes.map(\.content).filter { $0.stands > 1 }.map {
      "“\(PlainText.cut($0.name, to: 200))” is one mark for \($0.stands) \(PlainText.cut($0.types, to: 80)); "
        + "their own dates and paragraphs are not listed here."
    }
  }

  /// The number of the hop between two nodes of a path.
  static func hop(_ from: Scene.Node, _ to: Scene.Node) -> Int? {
    guard let a = from.pathIndex, let b = to.pathIndex, abs(a - b) == 1 else { return nil }
    return max(a, b)
  }
}

extension RelationTable.Row {
  fileprivate init(
    _ relation: Scene.Relation, element: String?, hop: Int?, from: Scene.Node, to: Scene.Node
  ) {
    self.element = element
    self.hop = hop
    self.from = CompanionWords.name(of: from)
    phrase = CompanionWords.cell(relation.phrase)
    self.to = CompanionWords.name(of: to)
    let stated = CompanionWords.cell(relation.date)
    let isCollapsed = from.stands > 1 || to.stands > 1
    date = stated.isEmpty ? (isCollapsed ? "not listed" : "undated") : stated
    let words = relation.certaintyWords
    certainty = words.joined(separator: ", ")
    isDoubtful = words != ["stated"]
    sources = relation.sources
    citations = relation.citations.map { CompanionWords.cell($0) }.filter { !$0.isEmpty }
  }
}

extension Scene.Relation {
  /// How sure it is, in words: one for how it is held, and what is said against it.
  var certaintyWords: [String] {
    let held =
      switch modality {
      case .asserted: "stated"
      case .inferred: "inferred"
      case .planned: "planned"
      case .predicted: "expected"
      case .belief: "believed"
      }
    var words = isDenied && modality == .asserted ? [] : [held]
    if isDenied { words.append("denied") }
    if isDisputed { words.append("disputed") }
    return words
  }
}
