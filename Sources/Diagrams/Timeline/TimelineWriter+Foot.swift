internal import DOT

extension TimelineWriter {
  /// The legend and the sources under the lanes.
  func writeFoot(into document: inout DOTDocument) {
    let isHigh = sheet.box.bottom - sheet.box.top > 460
    var top = sheet.box.bottom + (isHigh ? sheet.axisHeight + 14 : 16)
    let legend = TimelineLegend(sheet: sheet, pen: pen)
    for row in legend.rows(kinds: self.legend.kinds, width: sheet.box.right) {
      for (number, entry) in row.enumerated() {
        for node in entry.nodes("k\(Int(top))_\(number + 1)", y: top + 10) { document.add(node) }
      }
      top += 24
    }
    let furniture = Furniture(scene: sheet.chronicle.scene, legend: self.legend, type: pen.type)
    top += 4
    for (number, table) in furniture.sources().enumerated() {
      var table = table
      table.box.width = Int(sheet.box.right) - 8
      let height = Double(table.rows.count) * 15.4 + 6
      let name = "sources_\(number + 1)"
      document.add(
        DOTNode(
          name,
          [
            .init("id", .raw(name)), .init("class", .raw("sources")),
            .init("shape", .shape(.plain)), .init("tooltip", .text("Sources")),
            .init("label", .html(.table(table))),
            .init("pos", TimelinePen.position((sheet.box.right - 8) / 2, top + height / 2)),
          ]))
      top += height + 2
    }
  }
}
