internal import DOT

extension TimelineWriter {
  private static let gridColor = DOTColor(0xCBD2D9)

  /// The words of the columns above the lanes, below them when the figure is high, and lines.
  func writeAxis(into document: inout DOTDocument) {
    writeWords(prefix: "t", top: 0, into: &document)
    if sheet.box.bottom - sheet.box.top > 460 {
      writeWords(prefix: "u", top: sheet.box.bottom + 2, into: &document)
    }
    var number = 0
    for part in sheet.axis.parts.enumerated() {
      let columns = sheet.axis.columns.filter {
        $0.left >= part.element.left - 0.5 && $0.right <= part.element.right + 0.5
      }
      for x in columns.map(\.left) + [part.element.right] {
        number += 1
        let isCut =
          x == part.element.right && part.offset < sheet.axis.parts.count - 1
          || x == columns.first?.left && part.offset > 0
        writeLine(
          x, "g\(number)", isCut ? "dashed" : "solid", isCut ? theme.quiet : Self.gridColor,
          isCut ? "cut" : "grid", into: &document)
      }
    }
    writeMoment(into: &document)
    writeSeparators(into: &document)
  }

  private func writeLine(
    _ x: Double, _ name: String, _ style: String, _ color: DOTColor, _ kind: String,
    into document: inout DOTDocument
  ) {
    document.add(pen.point(name + "t", x: x, y: sheet.axisHeight - 2))
    document.add(pen.point(name + "b", x: x, y: sheet.box.bottom))
    document.add(
      pen.line(
        name + "t", name + "b", color, width: kind == "grid" ? 0.6 : 0.9, style: style, class: kind)
    )
  }

  private func writeWords(prefix: String, top: Double, into document: inout DOTDocument) {
    let hasContext = sheet.axis.columns.contains { !$0.context.isEmpty }
    let y = top + (hasContext ? 24 : 10)
    for (number, column) in sheet.axis.columns.enumerated() {
      let x = sheet.axis.labelsLines ? column.left : (column.left + column.right) / 2
      let word = pen.type.run(column.label, size: 11, color: theme.ink, isBold: true)
      document.add(pen.centred("\(prefix)\(number + 1)", [word], x: x, y: y))
      if !column.context.isEmpty {
        let context = pen.type.run(column.context, size: 10, color: theme.quiet)
        document.add(
          pen.centred("\(prefix)c\(number + 1)", [context], x: x, y: top + 9))
      }
    }
    for (number, parts) in zip(sheet.axis.parts, sheet.axis.parts.dropFirst()).enumerated() {
      let mark = pen.type.run("//", size: 14, color: theme.quiet, isBold: true)
      let x = (parts.0.right + parts.1.left) / 2
      document.add(pen.centred("\(prefix)x\(number + 1)", [mark], x: x, y: y))
    }
  }

  /// The day or days asked about, as one line or two.
  private func writeMoment(into document: inout DOTDocument) {
    guard let moment = sheet.chronicle.moment else { return }
    let (left, right) = sheet.axis.stretch(moment)
    let ends = right - left < 6 ? [left] : [left, right]
    for (number, x) in ends.enumerated() {
      writeLine(x, "as\(number + 1)", "solid", theme.ink, "moment", into: &document)
    }
  }

  /// Thin lines between the lanes of a frame.
  private func writeSeparators(into document: inout DOTDocument) {
    for (number, lane) in sheet.lanes.enumerated() where lane.hasLineAbove {
      let name = "h\(number + 1)"
      document.add(pen.point(name + "l", x: 8, y: lane.box.top))
      document.add(pen.point(name + "r", x: lane.box.right - 8, y: lane.box.top))
      document.add(
        pen.line(name + "l", name + "r", Self.gridColor, width: 0.6, style: "dotted", class: "grid")
      )
    }
  }
}
