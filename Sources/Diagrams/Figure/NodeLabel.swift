internal import DOT
internal import Diagnostics

/// The words in a node: its kind, its name, its name in its own script, a detail with sources.
struct NodeLabel {
  let node: Scene.Node
  let partyName: String?
  let type: Typesetting
  /// Whether sources that would stand alone in a line follow the kind.
  var isCompact = false

  /// The label as a table of short lines.
  func table() -> HTMLTable {
    let style = type.theme.style(of: node.look).staged(node.stage)
    var rows = node.type.isEmpty && partyName == nil ? [] : [kindRow(style)]
    rows += nameRows(style)
    if !node.nativeName.isEmpty, !node.look.isTag {
      let native = PlainText.cut(node.nativeName, to: TextBudget.nameWidth)
      rows.append(type.row([type.run(native, size: 13, color: style.ink)]))
    }
    rows += memberRows(style)
    rows += detailRows(style)
    rows += entryRows(style)
    return type.table(rows)
  }

  /// The width of the node in points, about: letters are taken to be half as wide as high.
  var estimatedWidth: Double {
    let names = PlainText.wrap(node.name, width: TextBudget.nameWidth, lines: TextBudget.nameLines)
    let details = Self.detailLines(of: node)
    let widest = names.map { Double(displayWidth(of: $0)) * 7.4 }.max() ?? 0
    let numbers = Double(Numbers.bracketed(node.sources).count) * 5
    let detail = details.map { Double(displayWidth(of: $0)) * 5.6 }.max() ?? 0
    let members = Self.memberLines(of: node).map { names in
      names.reduce(0) { $0 + Double(displayWidth(of: $1)) * 5.6 + 10 }
    }
    return max(widest, detail + numbers, members.max() ?? 0, widestEntry) + 22
  }

  /// The height of a node and of the room under it, about, in tenths of a line of text.
  static func height(of node: Scene.Node) -> Int {
    let names = PlainText.wrap(node.name, width: TextBudget.nameWidth, lines: TextBudget.nameLines)
    let details = Self.detailLines(of: node)
    let members = Self.memberLines(of: node).count
    return 10
      * (3 + members + names.count + max(details.count, 1) + (node.nativeName.isEmpty ? 0 : 1))
  }

  /// The names in a node that stands for several, a line for each or for two.
  private static func memberLines(of node: Scene.Node) -> [[String]] {
    var names = node.members.prefix(TextBudget.members).map {
      PlainText.cut($0, to: TextBudget.memberWidth)
    }
    guard !names.isEmpty else { return [] }
    let rest = node.members.count - names.count
    if rest > 0 { names.append("and \(rest) more") }
    let columns = names.count > 10 ? 2 : 1
    let height = (names.count + columns - 1) / columns
    return (0..<height).map { row in
      stride(from: row, to: names.count, by: height).map { names[$0] }
    }
  }

  private func memberRows(_ style: Theme.NodeStyle) -> [HTMLRow] {
    let lines = Self.memberLines(of: node)
    guard !lines.isEmpty else { return [] }
    let rows = lines.map { names in
      HTMLRow(
        names.enumerated().flatMap { place, name in
          let cell = HTMLCell(
            [type.run(name, size: 11, color: style.ink)], box: HTMLBox(padding: 0, align: .left))
          return place == 0 ? [cell] : [type.gap(width: 10), cell]
        })
    }
    // A table of its own, so that its columns do not stretch those of the name.
    return [HTMLRow([HTMLCell(content: .table(type.table(rows)))])]
  }

  private func kindRow(_ style: Theme.NodeStyle) -> HTMLRow {
    var words = node.type.isEmpty ? [] : ["«\(PlainText.cut(node.type, to: 24))»"]
    if let partyName { words.append(PlainText.cut(partyName, to: 20)) }
    let numbers = isCompact && node.detail.isEmpty ? Numbers.bracketed(node.sources) : ""
    let kind = words.joined(separator: " · ")
    let all = kind + (numbers.isEmpty ? "" : Typesetting.blank + numbers)
    return type.row([type.run(all, size: 10, color: style.border)])
  }

  private func nameRows(_ style: Theme.NodeStyle) -> [HTMLRow] {
    let isSmall = node.look.isTag || node.isHub
    let size = isSmall ? 11 : node.isCentre ? 15 : 13
    var lines = PlainText.wrap(
      node.name, width: TextBudget.nameWidth, lines: TextBudget.nameLines)
    if lines.isEmpty { lines = ["(no name)"] }
    return lines.map { line in
      type.row([type.run(line, size: size, color: style.ink, isBold: !node.look.isTag)])
    }
  }

  /// The detail in lines; one that is too long for a line is parted at its points first.
  private static func detailLines(of node: Scene.Node) -> [String] {
    let detail = PlainText.line(node.detail)
    guard displayWidth(of: detail) > TextBudget.detailWidth else {
      return detail.isEmpty ? [] : [detail]
    }
    var lines: [String] = []
    let parts = detail.split(separator: " · ").map(String.init)
    for (place, part) in parts.enumerated() where lines.count < TextBudget.detailLines {
      let room = max(1, TextBudget.detailLines - lines.count - (place < parts.count - 1 ? 1 : 0))
      lines += PlainText.wrap(part, width: TextBudget.detailWidth, lines: room)
    }
    return lines
  }

  /// The detail, with the source numbers behind its last line.
  private func detailRows(_ style: Theme.NodeStyle) -> [HTMLRow] {
    let isInKind = isCompact && node.detail.isEmpty
    let numbers = isInKind ? "" : Numbers.bracketed(node.sources)
    var lines: [String] = []
    if !node.isHub {
      lines = Self.detailLines(of: node)
    }
    guard !lines.isEmpty || !numbers.isEmpty else { return [] }
    let last = lines.popLast()
    var runs: [HTMLRun] = []
    if let last {
      let text = numbers.isEmpty ? last : last + Typesetting.blank
      runs.append(type.run(text, size: 11, color: type.theme.quiet.staged(node.stage)))
    }
    if !numbers.isEmpty { runs.append(type.run(numbers, size: 10, color: style.border)) }
    return lines.map {
      type.row([type.run($0, size: 11, color: type.theme.quiet.staged(node.stage))])
    }
      + [type.row(runs)]
  }
}
