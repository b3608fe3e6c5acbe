internal import DOT
internal import Diagnostics

/// The words in the box of a claim: a thick bar, a letter, the words before, what is said large, how
/// sure.
///
/// ```
/// ▌ A «claim»
/// ▌ was established in
/// ▌ 2005
/// ▌ stated · 1 document [3]
/// ```
struct ClaimLabel {
  let reading: Disagreement.Reading
  /// `A`, or nothing when the claim stands alone.
  let letter: String
  /// The numbers of its sources.
  let sources: [Int]
  let type: Typesetting

  /// The label, at least so many points wide beside its bar.
  func table(width: Int) -> HTMLTable {
    let style = type.theme.style(of: .claim)
    let bar = HTMLCell(
      [], box: HTMLBox(border: 3, color: style.border, background: style.border, width: 6))
    let body = HTMLCell(
      content: .table(type.table(rows(style))),
      box: HTMLBox(padding: 6, align: .left, width: width))
    return type.table([HTMLRow([bar, body])])
  }

  /// The width of the words in points, about.
  var estimatedWidth: Int {
    let (size, lines) = value
    let widest = lines.map { Double(displayWidth(of: $0)) * Double(size) * 0.58 }.max() ?? 0
    let small = (lead + details).map { Double(displayWidth(of: $0)) * 5.8 }.max() ?? 0
    return Int(max(widest, small)) + 28
  }

  private func rows(_ style: Theme.NodeStyle) -> [HTMLRow] {
    var head = [type.run("«claim»", size: 10, color: style.border)]
    if !letter.isEmpty {
      head.insert(
        type.run(letter + Typesetting.blank, size: 13, color: style.border, isBold: true), at: 0)
    }
    var rows = [type.row(head, align: .left)]
    rows += lead.map { type.row([type.run($0, size: 12, color: style.ink)], align: .left) }
    let (size, lines) = value
    rows += lines.map {
      type.row([type.run($0, size: size, color: style.ink, isBold: true)], align: .left)
    }
    let numbers = Numbers.bracketed(sources)
    for (place, line) in details.enumerated() {
      let isLast = place == details.count - 1 && !numbers.isEmpty
      let text = isLast ? line + Typesetting.blank : line
      var runs = [type.run(text, size: 11, color: type.theme.quiet)]
      if isLast { runs.append(type.run(numbers, size: 10, color: style.border)) }
      rows.append(type.row(runs, align: .left))
    }
    return rows
  }

  private var lead: [String] { PlainText.wrap(reading.lead, width: 34, lines: 5) }

  private var details: [String] {
    reading.details.prefix(3).flatMap { PlainText.wrap($0, width: 40, lines: 3) }
      + [ConflictSentences.howSure(reading)]
  }

  /// What is said, the larger the shorter it is; a whole sentence is never large.
  private var value: (size: Int, lines: [String]) {
    let text = PlainText.line(reading.value)
    let width = reading.value == reading.sentence ? Int.max : displayWidth(of: text)
    let (size, cells, lines) =
      width <= 14 ? (24, 14, 1) : width <= 36 ? (17, 24, 2) : (13, 34, 7)
    let wrapped = PlainText.wrap(text, width: cells, lines: lines)
    return (size, wrapped.isEmpty ? ["(nothing)"] : wrapped)
  }
}
