internal import Foundation

/// What other programs needed for the same queries, as the performance suite wrote it down.
struct Peers {
  /// size → query → peer → median and 99th percentile as written.
  private var figures: [String: [String: [String: String]]] = [:]
  private(set) var names: [String] = []

  /// Reads a results folder (`SIZE/PEER.json`) or the suite's page of tables.
  ///
  /// - Throws: ``Complaint`` when nothing is found there.
  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Complaint("there is no '\(path)' with results of other programs")
    }
    if isFolder.boolValue { readFolder(path) } else { readPage(path) }
    guard !figures.isEmpty else {
      throw Complaint("'\(path)' holds no results of other programs")
    }
  }

  /// The table of one size beside our own medians.
  func grid(_ result: SizeResult) -> Grid? {
    guard let queries = figures[result.name] else { return nil }
    let shown = names.filter { name in queries.values.contains { $0[name] != nil } }
    var grid = Grid(
      "\(result.name): the same work elsewhere (median / 99th percentile)",
      ["work", "Liaison"] + shown)
    for row in result.rows {
      guard let query = row.row.query, let line = queries[query], let ours = row.ours else {
        continue
      }
      let own = "\(Amount.time(ours.median)) / \(Amount.time(ours.p99))"
      grid.rows.append([row.row.work, own] + shown.map { line[$0] ?? "–" })
    }
    return grid
  }

  private struct Record: Decodable {
    struct Query: Decodable {
      let medianUs: Double?
      let p99Us: Double?
    }
    let queries: [String: Query]
  }

  private mutating func readFolder(_ path: String) {
    for size in ["S", "M", "L"] {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(size)")) ?? []
      for file in files.sorted() where file.hasSuffix(".json") {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(size)/\(file)"),
          let record = try? JSONDecoder.snakeCase.decode(Record.self, from: data)
        else { continue }
        let peer = String(file.dropLast(5))
        if !names.contains(peer) { names.append(peer) }
        for (query, times) in record.queries {
          guard let median = times.medianUs, let p99 = times.p99Us else { continue }
          figures[size, default: [:]][query, default: [:]][peer] =
            "\(Amount.time(median)) / \(Amount.time(p99))"
        }
      }
    }
  }

  /// Reads tables below headings `### M: median / p99 per query …`, whose first column begins with the
  /// query's name.
  private mutating func readPage(_ path: String) {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var size: String?
    var columns: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("### ") {
        size = line.contains("per query") ? line.dropFirst(4).first.map { String($0) } : nil
        columns = []
      }
      guard let size, line.hasPrefix("|") else { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if columns.isEmpty {
        columns = cells
        continue
      }
      guard let query = cells.first?.split(separator: " ").first, query.hasPrefix("q") else {
        continue
      }
      for (column, cell) in zip(columns, cells).dropFirst()
      where cell != "–" && !column.hasPrefix("C limit") && !column.hasPrefix("best") {
        if !names.contains(column) { names.append(column) }
        figures[size, default: [:]][String(query), default: [:]][column] =
          cell.replacing("**", with: "").replacing("_", with: "")
      }
    }
  }
}
