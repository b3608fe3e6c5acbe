/// The sentences that say a figure's elements aloud.
enum Sentences {
  /// What a node is.
  ///
  /// `High Technology Working Group 高科技工作组, working group; founded 2006; sources [3,4]`
  static func sentence(of node: Scene.Node, party: String?) -> String {
    var parts = [node.name + (node.nativeName.isEmpty ? "" : " " + node.nativeName)]
    if !node.type.isEmpty {
      parts.append(node.type + (party.map { " of \($0)" } ?? ""))
    } else if let party {
      parts.append("in \(party)")
    }
    var text = parts.joined(separator: ", ")
    if !node.detail.isEmpty { text += "; " + node.detail }
    if !node.members.isEmpty { text += ": " + node.members.joined(separator: "; ") }
    for entry in node.entries { text += "; " + entry.words }
    if node.isVacant { text += "; nobody is known to fill it" }
    if node.isCentre { text += "; the figure is about it" }
    let numbers = Numbers.bracketed(node.sources)
    if !numbers.isEmpty { text += "; sources " + numbers }
    return PlainText.cut(text, to: TextBudget.sentenceWidth)
  }

  /// What an edge says.
  ///
  /// `Bureau of Industry and Security co-chairs High Technology Working Group, 2006 (003.5)`
  static func sentence(of edge: Scene.Edge, from: Scene.Node, to: Scene.Node, hop: String?)
    -> String
  {
    let facts = edge.shown.map { fact($0, from: from.name, to: to.name) }
    let step = hop.map { ($0.contains(" ") ? "Hops " : "Hop ") + "\($0): " } ?? ""
    return PlainText.cut(step + facts.joined(separator: "; "), to: TextBudget.sentenceWidth)
  }

  private static func fact(_ relation: Scene.Relation, from: String, to: String) -> String {
    var text = "\(from) \(relation.phrase) \(to)"
    if !relation.date.isEmpty { text += ", " + relation.date }
    if relation.modality != .asserted {
      text += ", " + (relation.modality == .belief ? "believed" : relation.modality.rawValue)
    }
    if relation.isDenied { text += ", denied" }
    if relation.isDisputed { text += ", disputed" }
    if !relation.citations.isEmpty {
      text += " (" + relation.citations.joined(separator: "; ") + ")"
    } else if !relation.sources.isEmpty {
      text += " " + Numbers.bracketed(relation.sources)
    }
    return text
  }

  /// What the whole holds.
  ///
  /// `9 relations between 4 agencies, 3 officials, 1 policy. As of 2011-11-21.`
  static func summary(of scene: Scene) -> String {
    var counts: [String: (count: Int, word: String)] = [:]
    for node in scene.nodes where node.stage != .hidden {
      let count = (counts[node.types]?.count ?? 0) + node.stands
      counts[node.types] = (count, count == 1 && !node.type.isEmpty ? node.type : node.types)
    }
    let kinds = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { "\($0.value.count) \($0.value.word)" }
    let lines = scene.edges.reduce(0) { $0 + $1.shown.count }
    let text =
      "\(lines) \(lines == 1 ? "relation" : "relations") between "
      + kinds.joined(separator: ", ") + "."
    return PlainText.cut(
      ([text] + scene.notes).joined(separator: " "), to: TextBudget.sentenceWidth)
  }
}
