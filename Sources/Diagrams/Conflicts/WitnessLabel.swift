internal import DOT
internal import Diagnostics

/// The words in the folder of a document: kind, title, short name and date.
struct WitnessLabel {
  let document: DisagreementScene.Document
  let type: Typesetting

  /// The label, at least so many points wide.
  func table(width: Int) -> HTMLTable {
    let style = type.theme.style(of: .document)
    var rows = [
      type.row([type.run("«\(kind)»", size: 10, color: style.border)])
    ]
    rows += titles.map { type.row([type.run($0, size: 12, color: style.ink, isBold: true)]) }
    let numbers = Numbers.bracketed([document.number])
    rows.append(
      type.row([
        type.run(detail + Typesetting.blank, size: 11, color: type.theme.quiet),
        type.run(numbers, size: 10, color: style.border),
      ]))
    return type.table(rows + [HTMLRow([type.gap(width: width)])])
  }

  /// The width of the words in points, about.
  var estimatedWidth: Int {
    let widest = titles.map { Double(displayWidth(of: $0)) * 6.6 }.max() ?? 0
    return Int(max(widest, Double(displayWidth(of: detail)) * 5.6 + 20)) + 8
  }

  private var kind: String { PlainText.cut(document.kind, to: 24) }

  private var titles: [String] {
    let lines = PlainText.wrap(document.title, width: 34, lines: 5)
    return lines.isEmpty ? ["(no title)"] : lines
  }

  private var detail: String {
    PlainText.cut(document.id, to: 16) + " · " + PlainText.cut(document.date, to: 24)
  }
}
