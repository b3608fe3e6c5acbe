extension HTMLLabel {
  /// The markup that stands between DOT's outer `<` and `>`.
  ///
  /// Empty elements, which Graphviz refuses as syntax errors, are left out or given an empty cell.
  /// Numbers are held to what Graphviz draws quickly: spans to 64, lengths to 10,000 points.
  package var markup: String {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.text.isEmpty ? " " : writer.text
  }
}

/// Writes a label's tree as markup, attributes in a fixed order.
private struct HTMLWriter {
  var text = ""
  var budget = DOTLimits.labelCharacters

  mutating func write(_ label: HTMLLabel) {
    switch label {
    case .text(let runs): write(runs)
    case .table(let table): write(table)
    }
  }

  mutating func write(_ table: HTMLTable) {
    text += "<TABLE"
    write(table.box)
    write("CELLBORDER", table.cellBorder, within: 0...127)
    write("CELLSPACING", table.cellSpacing, within: 0...127)
    text += ">"
    for row in table.rows.isEmpty ? [HTMLRow([])] : table.rows {
      text += "<TR>"
      for cell in row.cells.isEmpty ? [HTMLCell([])] : row.cells { write(cell) }
      text += "</TR>"
    }
    text += "</TABLE>"
  }

  mutating func write(_ cell: HTMLCell) {
    text += "<TD"
    write(cell.box)
    if cell.columns != 1 { write("COLSPAN", cell.columns, within: 1...64) }
    if cell.rows != 1 { write("ROWSPAN", cell.rows, within: 1...64) }
    text += ">"
    write(cell.content)
    text += "</TD>"
  }

  mutating func write(_ box: HTMLBox) {
    write("BORDER", box.border, within: 0...127)
    write("CELLPADDING", box.padding, within: 0...127)
    write("COLOR", box.color?.description)
    write("BGCOLOR", box.background?.description)
    write("ALIGN", box.align?.rawValue)
    write("VALIGN", box.verticalAlign?.rawValue)
    write("WIDTH", box.width, within: 0...10_000)
    write("HEIGHT", box.height, within: 0...10_000)
    write("PORT", box.port)
    write(place: box.place)
    if box.isRounded { write("STYLE", "ROUNDED") }
  }

  /// A place is a link to itself: without a link, Graphviz makes no group of a cell.
  mutating func write(place: String?) {
    let kept = (place ?? "").unicodeScalars.filter(DOTText.isIDScalar)
    guard !kept.isEmpty else { return }
    let name = String(String.UnicodeScalarView(kept))
    write("ID", name)
    write("HREF", "#" + name)
  }

  mutating func write(_ name: String, _ value: Int?, within range: ClosedRange<Int>) {
    guard let value else { return }
    write(name, String(min(max(value, range.lowerBound), range.upperBound)))
  }

  mutating func write(_ name: String, _ value: String?) {
    guard let value else { return }
    text += " \(name)=\""
    appendEscaped(value)
    text += "\""
  }

  mutating func write(_ runs: [HTMLRun]) {
    for run in runs { write(run) }
  }

  mutating func write(_ run: HTMLRun) {
    switch run {
    case .text(let text): write(text: text)
    case .lineBreak(let alignment):
      text += alignment.map { "<BR ALIGN=\"\($0.rawValue)\"/>" } ?? "<BR/>"
    case .bold(let runs): write(runs, in: "B")
    case .italic(let runs): write(runs, in: "I")
    case .underline(let runs): write(runs, in: "U")
    case .superscript(let runs): write(runs, in: "SUP")
    case .subscripted(let runs): write(runs, in: "SUB")
    case .font(let font, let runs):
      write(runs, in: "FONT") { writer in
        writer.write("FACE", font.face)
        writer.write("POINT-SIZE", font.size, within: 1...400)
        writer.write("COLOR", font.color?.description)
      }
    }
  }

  /// Writes an element, or nothing when its content comes to nothing.
  mutating func write(
    _ runs: [HTMLRun], in name: String, attributes: (inout HTMLWriter) -> Void = { _ in }
  ) {
    let start = text.utf8.count
    text += "<\(name)"
    attributes(&self)
    text += ">"
    let content = text.utf8.count
    write(runs)
    if text.utf8.count == content {
      text = String(text.utf8.prefix(start)) ?? ""
    } else {
      text += "</\(name)>"
    }
  }

  mutating func write(text words: String) {
    let shown = DOTText.capped(words, characters: max(0, budget))
    budget -= shown.utf8.count
    let lines = shown.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated() {
      if number > 0 { text += "<BR/>" }
      appendEscaped(line)
    }
  }

  mutating func appendEscaped(_ words: some StringProtocol) {
    if DOTText.isPlain(words) {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      // Graphviz expands `\N` and its kin inside HTML-like labels too.
      case "\\": text += "\\\\"
      case "\t", "\n", "\r": text += " "
      default: if DOTText.isDrawable(scalar) { text.unicodeScalars.append(scalar) }
      }
    }
  }
}
