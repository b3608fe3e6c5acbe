internal import DOT

/// The words on a line: each relation with its date and its sources.
struct EdgeLabel {
  let edge: Scene.Edge
  /// The number of the hop, on a path.
  let hop: String?
  let type: Typesetting
  /// Whether the line runs down the left side of its words, which then keep a distance.
  var isBesideLine = false

  /// The label, or nothing when the arrow says it all.
  func table() -> HTMLTable? {
    var rows: [HTMLRow] = []
    let shown = edge.relations.prefix(TextBudget.edgeRelations)
    for relation in shown { rows += self.rows(of: relation, isFirst: rows.isEmpty) }
    let rest = edge.relations.count - shown.count
    if rest > 0 {
      rows.append(type.row([type.run("+\(rest) more", size: 10, color: type.theme.quiet)]))
    }
    if isBesideLine { rows = rows.map { HTMLRow([type.gap(width: 6)] + $0.cells) } }
    return rows.isEmpty ? nil : type.table(rows)
  }

  private func rows(of relation: Scene.Relation, isFirst: Bool) -> [HTMLRow] {
    let color = type.theme.style(of: relation.family)
      .changed(relation.change.map(type.theme.style(of:))).color.staged(relation.stage)
    let quiet = type.theme.quiet.staged(relation.stage)
    let numbers = Numbers.bracketed(relation.sources)
    let room = TextBudget.edgeWidth - (numbers.isEmpty ? 0 : numbers.count + 1)
    let width = max(room, TextBudget.edgeWidth / 2)
    var lines = PlainText.wrap(words(of: relation), width: width, lines: 3)
    let badge =
      isFirst ? hop.map { type.run("\($0)  ", size: 13, color: color, isBold: true) } : nil
    guard !lines.isEmpty || badge != nil || !numbers.isEmpty else { return [] }
    if lines.isEmpty { lines = [""] }
    return lines.indices.map { place in
      var runs: [HTMLRun] = []
      if place == 0, let badge { runs.append(badge) }
      let isLast = place == lines.count - 1 && !numbers.isEmpty
      if !lines[place].isEmpty {
        let text = isLast ? lines[place] + Typesetting.blank : lines[place]
        runs.append(type.run(text, size: 11, color: color))
      }
      if isLast { runs.append(type.run(numbers, size: 10, color: quiet)) }
      return type.row(runs)
    }
  }

  /// `co-chairs 2006–`, `meets 2024, planned`; the verb is left out where the arrow says it.
  private func words(of relation: Scene.Relation) -> String {
    let isSaid = relation.family.isSaidByArrow && edge.layoutFamily == relation.family
    var words = [isSaid ? "" : relation.label, relation.date].filter { !$0.isEmpty }
      .joined(separator: " ")
    let doubts = relation.doubts(amongst: edge.relations.count)
    if !doubts.isEmpty { words += (words.isEmpty ? "" : ", ") + doubts.joined(separator: ", ") }
    return words
  }
}

extension Scene.Relation {
  /// The words for what keeps the relation from being plainly stated.
  ///
  /// That it is inferred is told by the line, unless the line bears several relations.
  fileprivate func doubts(amongst count: Int) -> [String] {
    var words: [String] = []
    switch modality {
    case .asserted: break
    case .inferred: if count > 1 { words.append("inferred") }
    case .planned: words.append("planned")
    case .predicted: words.append("expected")
    case .belief: words.append("believed")
    }
    if isDenied { words.append("denied") }
    if isDisputed { words.append("disputed") }
    switch change {
    case nil, .kept: break
    case .begun: words.append("begun")
    case .ended: words.append("ended")
    case .unknown: words.append("not known")
    }
    return words
  }
}
