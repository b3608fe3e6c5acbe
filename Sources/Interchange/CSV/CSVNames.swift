/// The labels or types that stand in the cells of a file, each text once.
struct CSVNames {
  /// Neighbouring rows whose cells hold the same text.
  struct Run {
    /// The number of the text.
    var name: Int
    /// The number of rows.
    var count: Int
  }

  /// The texts by number; 0 stands for a cell without one.
  private(set) var texts: [String?] = [nil]
  private var numbers = IdentifierTable()

  /// The runs of the rows of a block, in their order; one of all rows when there is no slot.
  ///
  /// - Complexity: O(*n*) in the rows and the bytes of their texts.
  mutating func runs(_ block: CSVBlock, _ slot: Int?) -> [Run] {
    guard let slot else { return [Run(name: 0, count: block.columns.rowCount)] }
    var runs: [Run] = []
    for row in 0..<block.columns.rowCount {
      let name = number(block, slot, row)
      if let last = runs.last, last.name == name {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(name: name, count: 1))
      }
    }
    return runs
  }

  private mutating func number(_ block: CSVBlock, _ slot: Int, _ row: Int) -> Int {
    guard block.columns.isPresent(slot, row) else { return 0 }
    let range = CSVColumns.range(block.columns.word(slot, row))
    let text = block.window.bytes.span
    if let known = numbers.row(range, text) { return Int(known) }
    _ = numbers.insert(range, text, row: UInt32(texts.count))
    texts.append(CSVText.string(range, text))
    return texts.count - 1
  }
}
