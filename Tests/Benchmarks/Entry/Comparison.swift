internal import Foundation

/// Ours and the C program, measured in turn on one data set.
struct Comparison {
  let data: DataSet
  let program: LimitProgram?
  let rounds: Int
  let only: String?
  let scratch: Scratch

  func run() throws -> SizeResult {
    let prepared = scratch.folder.appending(path: "prepared-\(data.name)")
    try data.prepare(in: prepared)
    defer { try? FileManager.default.removeItem(at: prepared) }
    var result = SizeResult(
      name: data.name, nodes: data.nodeCount, relationships: data.linkCount,
      rows: Row.all.filter { row in only.map { row.work.contains($0) } ?? true }
        .map { RowResult(row: $0, gate: .open) },
      amounts: [])
    note("\(data.name): loading")
    let world = World(data: data, graph: try data.load(prepared: prepared))
    var loads: [LoadReport] = []
    var reports: [LimitProgram.Report] = []
    for round in 1...rounds {
      let report = try program?.run(data.folder, into: scratch.folder)
      if let report { reports.append(report) }
      if only == nil { loads.append(try LoadReport.measured(data, prepared)) }
      for index in result.rows.indices {
        note("\(data.name), round \(round): \(result.rows[index].row.work)")
        result.rows[index].take(result.rows[index].row.measure(world), report)
      }
    }
    if only == nil { result.amounts = amounts(loads, reports) }
    return result
  }

  /// Loading and memory, the least of the rounds.
  private func amounts(
    _ loads: [LoadReport], _ reports: [LimitProgram.Report]
  ) -> [AmountResult] {
    let theirLoad = reports.map { ($0.loadS + $0.indexS) * 1e6 }.min()
    let isMedium = data.nodeCount == 200_000
    return [
      AmountResult(
        work: "load from CSV", unit: .microseconds, ours: loads.map(\.csv).min(),
        theirs: theirLoad, goal: isMedium ? "≤ 0.5 s" : "–"),
      AmountResult(
        work: "load from the snapshot file", unit: .microseconds,
        ours: loads.compactMap(\.snapshotFile).min(), theirs: theirLoad,
        goal: isMedium ? "≤ 0.1 s" : "–"),
      AmountResult(
        work: "resident memory after load", unit: .megabytes, ours: loads.map(\.resident).min(),
        theirs: reports.map(\.rssMb).min(), goal: isMedium ? "≤ 110 MB" : "–"),
      AmountResult(
        work: "greatest resident memory", unit: .megabytes, ours: loads.map(\.peak).min(),
        theirs: reports.map(\.peakRssMb).min(), goal: "–"),
    ]
  }
}
