/// What was measured of a row.
struct RowResult {
  let row: Row
  var ours: Figures?
  var theirs: Figures?
  var gate: Gate

  /// Keeps the least of two rounds.
  mutating func take(_ measured: Measured?, _ limit: LimitProgram.Report?) {
    if let measured { ours = ours.map { $0.least(measured.figures) } ?? measured.figures }
    if let query = row.query, let report = limit?.queries[query] {
      theirs = theirs.map { $0.least(report.figures) } ?? report.figures
    }
    guard let measured, case .open = gate else { return }
    gate = Gate(measured.answers, against: row.query.flatMap { limit?.queries[$0]?.answers })
  }
}

/// A row of loading or of memory, which has one number.
struct AmountResult {
  enum Unit {
    case microseconds
    case megabytes
  }

  let work: String
  let unit: Unit
  var ours: Double?
  var theirs: Double?
  /// What is wanted, as the table writes it.
  let goal: String

  func text(_ amount: Double?) -> String {
    guard let amount else { return "–" }
    return unit == .microseconds ? Amount.time(amount) : Amount.digits(amount) + " MB"
  }
}

/// What was measured on one data set.
struct SizeResult {
  let name: String
  let nodes: Int
  let relationships: Int
  var rows: [RowResult]
  var amounts: [AmountResult]

  /// The table of one size.
  var grid: Grid {
    var grid = Grid(
      "\(name): \(nodes) nodes, \(relationships) relationships",
      ["work", "n", "ours", "p99", "C", "p99", "ratio", "p99", "gate", "goal"])
    for result in rows {
      let (ours, theirs) = (result.ours, result.theirs)
      grid.add(
        result.row.work, ours.map { "\($0.count)" } ?? "–",
        ours.map { Amount.time($0.median) } ?? "–", ours.map { Amount.time($0.p99) } ?? "–",
        theirs.map { Amount.time($0.median) } ?? "–", theirs.map { Amount.time($0.p99) } ?? "–",
        ours.map { Amount.ratio($0.median, over: theirs?.median) } ?? "–",
        ours.map { Amount.ratio($0.p99, over: theirs?.p99) } ?? "–",
        result.gate.mark,
        result.row.wanted ?? result.row.goal.map { "≤ \(Amount.short($0))×" } ?? "–")
      if case .failed(let why) = result.gate {
        grid.remarks.append("✗ \(result.row.work): \(why)")
      }
      if ours == nil { grid.remarks.append("– \(result.row.work): not in this version") }
    }
    for result in amounts {
      grid.add(
        result.work, "", result.text(result.ours), "", result.text(result.theirs), "",
        result.ours.map { Amount.ratio($0, over: result.theirs) } ?? "–", "", "", result.goal)
    }
    return grid
  }
}

extension Amount {
  /// A number without zeros behind the point.
  static func short(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : fixed(number, 1)
  }
}

/// How each row grows from one size to the next.
func growth(_ sizes: [SizeResult]) -> Grid {
  var columns = ["work"] + sizes.map { "\($0.name) ours" }
  columns += zip(sizes, sizes.dropFirst()).flatMap { a, b in
    ["\(a.name)→\(b.name) ours", "\(a.name)→\(b.name) C"]
  }
  var grid = Grid("Growth of medians", columns)
  guard let first = sizes.first else { return grid }
  for number in first.rows.indices {
    let cells = sizes.map { $0.rows[number] }
    var line = [first.rows[number].row.work]
    line += cells.map { $0.ours.map { Amount.time($0.median) } ?? "–" }
    for (a, b) in zip(cells, cells.dropFirst()) {
      line.append(b.ours.map { Amount.ratio($0.median, over: a.ours?.median) } ?? "–")
      line.append(b.theirs.map { Amount.ratio($0.median, over: a.theirs?.median) } ?? "–")
    }
    grid.rows.append(line)
  }
  return grid
}
