internal import Diagnostics

/// Rows taken with care.
extension CSVBlock {
  /// Takes a row that was cut, or notes why it cannot be taken.
  mutating func take(
    _ cells: [CSVCell], _ rowStart: Int, _ plan: CSVPlan, _ ends: CSVEnds, limit: Int
  ) {
    let problem =
      count(cells, rowStart, plan) ?? values(cells, rowStart, plan, ends)
      ?? parts(cells, rowStart, plan, ends)
    if let problem {
      columns.clearRow()
      note(problem, limit: limit)
    } else {
      columns.rowCount += 1
    }
  }

  private func count(_ cells: [CSVCell], _ rowStart: Int, _ plan: CSVPlan) -> CSVProblem? {
    guard cells.count != plan.width else { return nil }
    let isLong = cells.count > plan.width
    let offset = isLong ? cells[plan.width].range.lowerBound : cells.last?.range.upperBound
    return CSVProblem(
      rowStart: rowStart, offset: offset ?? rowStart,
      message: "the row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"); "
        + "expected \(plan.width), as in the header",
      hint: isLong
        ? "put cells that hold the delimiter in quotes"
        : "the first absent one is '\(plan.layout.columns[cells.count].name)'")
  }

  /// Puts the values of cells into the columns.
  private mutating func values(
    _ cells: [CSVCell], _ rowStart: Int, _ plan: CSVPlan, _ ends: CSVEnds
  ) -> CSVProblem? {
    var arena: [UInt8] = []
    swap(&arena, &columns.arena)
    defer { swap(&arena, &columns.arena) }
    for (index, cell) in cells.enumerated() where plan.steps[index].kind != .skip {
      let value = CSVCellValue(
        cell, plan.layout.columns[index], window.bytes.span.extracting(0..<window.count),
        separator: plan.layout.listSeparator, arena: &arena)
      if case .bad(let message) = value {
        return CSVProblem(
          rowStart: rowStart, offset: cell.range.lowerBound, length: min(cell.range.count, 60),
          message: message)
      }
      put(value, plan.steps[index].slot)
      if let slot = plan.steps[index].valueSlot {
        let value = CSVCellValue.scalar(
          cell, plan.layout.columns[index], window.bytes.span.extracting(0..<window.count))
        put(value, slot)
      }
    }
    if let slot = plan.rowStartSlot { columns.set(Int64(rowStart), slot) }
    return nil
  }

  private mutating func put(_ value: CSVCellValue, _ slot: Int) {
    switch value {
    case .absent, .bad: columns.setAbsent(slot)
    case .word(let word): columns.set(word, slot)
    case .text(let range): columns.set(CSVColumns.word(range), slot)
    case .unescaped(let range): columns.setUnescaped(range, slot)
    case .list(let values): columns.setList(values, slot)
    }
  }

  /// Sees to it that a node has an id, a relationship a type and two ends.
  private mutating func parts(
    _ cells: [CSVCell], _ rowStart: Int, _ plan: CSVPlan, _ ends: CSVEnds
  ) -> CSVProblem? {
    for (index, step) in plan.steps.enumerated() {
      switch step.kind {
      case .identifier where columns.word(step.slot, columns.rowCount) >> 32 == 0:
        return empty(rowStart, plan.layout.columns[index].name)
      case .start:
        if let problem = find(cells[index], index, rowStart, plan, ends, ends.start) {
          return problem
        }
      default: break
      }
    }
    // The start first, wherever its column stands.
    for (index, step) in plan.steps.enumerated() where step.kind == .end {
      if let problem = find(cells[index], index, rowStart, plan, ends, ends.end) { return problem }
    }
    if plan.needsType || plan.typeSlot.map(isPresent) == true, let slot = plan.typeSlot,
      columns.word(slot, columns.rowCount) >> 32 == 0
    {
      return CSVProblem(
        rowStart: rowStart, offset: rowStart,
        message: "':TYPE' expects a type; the cell is empty")
    }
    return nil
  }

  private func isPresent(_ slot: Int) -> Bool { columns.isPresent(slot, columns.rowCount) }

  private func empty(_ rowStart: Int, _ name: String) -> CSVProblem {
    CSVProblem(
      rowStart: rowStart, offset: rowStart,
      message: "'\(name)' expects an id; the cell is empty")
  }

  /// Puts the row of the node that an end names in place of its id.
  private mutating func find(
    _ cell: CSVCell, _ index: Int, _ rowStart: Int, _ plan: CSVPlan, _ ends: CSVEnds,
    _ table: IdentifierTable?
  ) -> CSVProblem? {
    let column = plan.layout.columns[index]
    let slot = plan.steps[index].slot
    guard isPresent(slot) else { return empty(rowStart, column.name) }
    let range = CSVColumns.range(columns.word(slot, columns.rowCount))
    let isUnescaped = columns.isUnescaped(slot)
    let row =
      isUnescaped
      ? table?.row(range, columns.arena.span) : table?.row(range, window.bytes.span)
    if let row {
      columns.setNode(row, slot)
      return nil
    }
    let id =
      isUnescaped
      ? CSVText.quoted(range, columns.arena.span) : CSVText.quoted(range, window.bytes.span)
    return CSVProblem(
      rowStart: rowStart, offset: cell.range.lowerBound, length: min(cell.range.count, 60),
      message: "no node has the id \(id)\(column.ofSpace)",
      hint: table == nil ? didYouMean(column.space, among: ends.spaces) : nil)
  }
}

extension CSVLayout.Column {
  /// ` of 'Person'`, when the space has a name.
  var ofSpace: String { space.isEmpty ? "" : " of '\(space)'" }
}
