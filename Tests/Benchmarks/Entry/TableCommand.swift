internal import ArgumentParser
internal import Foundation

/// Prints one table: ours beside the C program's.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print one table against a plain C program on the same graphs.",
    discussion: """
      Without --data, graphs of the same kind are made up. Without the C program there are no ratios.
      Every answer is compared with the C program's; a row that differs is marked ✗.
      """)

  @Option(help: "The folder of the data sets (DIR/S, DIR/M …), or of one.")
  var data: String?

  @Option(help: "The sizes to measure.")
  var sizes = "S,M"

  @Option(help: "The source of the C program.")
  var limit: String?

  @Option(help: "How often ours and the C program are run in turn; the least counts.")
  var rounds = 3

  @Option(help: "Only rows whose name contains this text.")
  var only: String?

  @OptionGroup var printing: PrintOptions

  @Option(help: "A page of documentation in which the tables are put between its marks.")
  var page: String?

  @Option(help: "Results of other programs: a folder SIZE/PEER.json, or the suite's page.")
  var peers: String?

  func run() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    warnOfLoad()
    let others = try peers.map(Peers.init)
    var program: LimitProgram?
    if let source = limitSource {
      program = try LimitProgram(source: source, into: scratch.folder)
    } else {
      note("no C program was given (--limit limit.c): the columns 'C' and the gate stay empty")
    }
    var results: [SizeResult] = []
    var grids: [Grid] = []
    func show(_ grid: Grid) {
      printing.show(grid)
      grids.append(grid)
    }
    for size in sizes.split(separator: ",").map(String.init) {
      let set = try dataSet(size, scratch)
      let result = try Comparison(
        data: set, program: program, rounds: max(1, rounds), only: only, scratch: scratch
      ).run()
      show(result.grid)
      if let grid = others?.grid(result) { show(grid) }
      results.append(result)
    }
    if results.count > 1 { show(growth(results)) }
    if let page { try Page(page).put(grids) }
    warnOfLoad()
  }

  private func dataSet(_ size: String, _ scratch: Scratch) throws -> DataSet {
    guard let data else {
      note("making up a graph of size \(size)")
      return try DataSet.generate(size, in: scratch.folder.appending(path: "data"))
    }
    let folder = URL(filePath: data)
    let isOne = FileManager.default.fileExists(atPath: folder.appending(path: "files.tsv").path())
    return try DataSet(isOne ? folder : folder.appending(path: size))
  }

  /// The source that was named, or one that lies beside the data.
  private var limitSource: String? {
    if let limit { return limit }
    guard let data else { return nil }
    return [data, data + "/.."].map { $0 + "/limit.c" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }
}
