/// What has to be explained under a figure: every style that occurs, and nothing else.
package struct Legend: Sendable, Hashable {
  /// A look with the words of the kinds drawn so.
  package struct Kind: Sendable, Hashable {
    /// The look.
    package let look: Look
    /// All their words, sorted: `agency, ministry`.
    package let words: String
  }

  /// The looks that occur, in the order of ``Look``.
  package let kinds: [Kind]
  /// The families that occur, the weightiest first.
  package let families: [Family]
  /// The patterns that occur; none when every line is solid.
  package let patterns: [LinePattern]
  /// What became of relations between two dates, in a comparison; the patterns then tell this only.
  package let changes: [Scene.Change]
  /// Whether the lines of an organisation chart are explained: the tree's bear no arrow.
  package var isChart = false

  /// The legend of a scene.
  ///
  /// - Complexity: O(*n* + *m*).
  package init(of scene: Scene) {
    var words: [Look: Set<String>] = [:]
    for node in scene.nodes where node.stage != .hidden && !node.type.isEmpty {
      let word = PlainText.cut(node.type, to: 24)
      words[node.look, default: []].insert(word.isEmpty ? node.role.rawValue : word)
    }
    kinds = Look.allCases.compactMap { look in
      guard let all = words[look]?.sorted() else { return nil }
      return Kind(look: look, words: all.joined(separator: ", "))
    }
    let edges = scene.edges.filter { $0.stage != .hidden }
    let used = Set(edges.map(\.family))
    // Where nothing is known of nodes and lines, one arrow for all says nothing.
    families = used == [.other] && kinds.isEmpty ? [] : Family.allCases.filter { used.contains($0) }
    let fates = Set(edges.compactMap(\.change))
    changes = Scene.Change.allCases.filter { fates.contains($0) }
    let drawn = Set(edges.map { LinePattern(of: $0) })
    patterns =
      drawn == [.solid] || !changes.isEmpty
      ? [] : LinePattern.allCases.filter { drawn.contains($0) }
  }
}
