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
    rows += detailRows(style)
    rows += entryRows(style)
    return type.table(rows)
  }

  /// The width of the node in points, about: letters are taken to be half as wide as high.
  var estimatedWidth: Double {
    let names = PlainText.wrap(node.name, width: TextBudget.nameWidth, lines: TextBudget.nameLines)
    let details = PlainText.wrap(
      node.detail, width: TextBudget.detailWidth, lines: TextBudget.detailLines)
    let widest = names.map { Double(displayWidth(of: $0)) * 7.4 }.max() ?? 0
    let numbers = Double(Numbers.bracketed(node.sources).count) * 5
    let detail = details.map { Double(displayWidth(of: $0)) * 5.6 }.max() ?? 0
    return max(widest, detail + numbers, widestEntry) + 22
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

  /// The detail, with the source numbers behind its last line.
  private func detailRows(_ style: Theme.NodeStyle) -> [HTMLRow] {
    let isInKind = isCompact && node.detail.isEmpty
    let numbers = isInKind ? "" : Numbers.bracketed(node.sources)
    var lines: [String] = []
    if !node.isHub {
      lines = PlainText.wrap(
        node.detail, width: TextBudget.detailWidth, lines: TextBudget.detailLines)
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
