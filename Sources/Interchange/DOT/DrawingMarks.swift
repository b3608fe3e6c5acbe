internal import DOT

/// What the drawings of this house say of themselves: the graph is of the class `liaison`, and what is
/// shown bears `liaison_key` and `liaison_kind`.
///
/// Everything else in such a drawing (points that hold the ranks, the legend, the list of sources)
/// serves the layout and is no part of the graph.
struct DrawingMarks {
  /// The attributes of key and kind; data exports call the kind `liaison_type` or `liaison_relation`.
  static let key = "liaison_key"
  static let kinds = ["liaison_kind", "liaison_type", "liaison_relation"]
  /// Attributes that hold the data of an export in pieces.
  static let data = "liaison_data_"

  /// Whether the document is such a drawing.
  let isDrawing: Bool

  init(_ expansion: DOTExpansion, isWanted: Bool) {
    let classes = expansion.scopes[0].attributes["class"]?.written.split(separator: " ") ?? []
    isDrawing =
      isWanted && classes.contains("liaison")
      && expansion.nodes.contains { $0.attributes[Self.key] != nil }
  }

  /// Whether an element belongs to the graph.
  func isShown(_ attributes: DOTTable) -> Bool { !isDrawing || attributes[Self.key] != nil }

  /// Whether a cluster says something about its nodes.
  func isShown(_ scope: DOTScope) -> Bool {
    guard isDrawing else { return true }
    let word = scope.attributes["class"]?.written
    return word != "legend" && word != "sources"
  }

  /// The key of a node or edge, as it was before it was spelt for DOT.
  func key(_ attributes: DOTTable) -> String? {
    guard isDrawing, let key = attributes[Self.key] else { return nil }
    return DOTName.decode(key.written)
  }

  /// The keys of the nodes at which an edge begins and ends: drawings turn edges round to keep the
  /// columns, and lead them through points that are no nodes.
  func ends(_ attributes: DOTTable) -> (tail: String, head: String)? {
    guard isDrawing, let key = attributes[Self.key]?.written else { return nil }
    let ends = key.split(separator: ">", omittingEmptySubsequences: false)
      .compactMap { DOTName.decode(String($0)) }
    return ends.count == 2 ? (ends[0], ends[1]) : nil
  }

  /// The name in a node's label: the words in bold, else all but the kind and the sources.
  static func name(in label: MarkupText) -> String {
    if !label.bold.isEmpty { return label.bold }
    var words = label.plain.split(separator: " ")
    if words.first?.hasPrefix("«") == true {
      let end = words.firstIndex { $0.hasSuffix("»") } ?? 0
      words.removeSubrange(...end)
    }
    if words.count > 1, words.last?.hasPrefix("[") == true { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// The kind that an element bears.
  func kind(_ attributes: DOTTable, _ own: String?) -> String? {
    if let own, let value = attributes[own] {
      let text = LabelText().plain(value.written)
      if !text.isEmpty { return text }
    }
    let marks = Self.kinds.lazy.compactMap { attributes[$0] }
    return marks.first.flatMap { DOTName.decode($0.written) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
