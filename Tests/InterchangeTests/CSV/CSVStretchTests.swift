import Diagnostics
import Foundation
import GraphSchema
import Interchange
import PropertyGraph
import Testing

/// Files are cut into stretches and plain rows are taken a fast way.
///
/// Neither may be seen in the result: each test reads the same files whole and with care, and in small stretches on two threads.
@Suite("CSV in stretches") struct CSVStretchTests {
  /// All that an import says.
  private static func account(
    _ files: [CSVFile], _ reading: CSVReading, _ badRows: CSVOptions.BadRows
  ) -> [String] {
    let options = CSVOptions(badRows: badRows, reportLimit: 20, reading: reading)
    do {
      let result = try CSVImporter(options: options).read(files)
      return lines(result.graph) + result.problems.map(\.description)
        + result.files.map { "\($0)" } + ["\(result.valueCount)"]
    } catch { return ["\(error)"] }
  }

  private static func compare(_ files: [CSVFile], _ random: inout Seeded) {
    for badRows in [CSVOptions.BadRows.skip, .refuse] {
      let whole = CSVReading(threads: 1, blockBytes: .max, isCareful: true)
      let wanted = account(files, whole, badRows)
      for bytes in [1, 1 + random.below(12), 8 + random.below(60), 100 + random.below(900), .max] {
        for isCareful in [false, true] {
          let reading = CSVReading(
            threads: 1 + random.below(3), blockBytes: bytes, isCareful: isCareful)
          let found = account(files, reading, badRows)
          if found != wanted { Issue.record("stretches of \(bytes) bytes: \(found) not \(wanted)") }
        }
      }
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", ",", ",", ",", "\n", "\r", "\r\n", "1", "22", "n2", ";", "9999999999999999999",
      "-", "1e5", "é", "\0", "\t", " ", "07", "1234567", "12345678", "2001-02-03", "true",
      "a b c d e f",
      "日本語", "-12", "1.5", "\"x\ny\"", "\"plain\"", "\u{0B}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  @Test("any bytes are read alike", arguments: 0..<60)
  func bytes(_ seed: UInt64) {
    var random = Seeded(seed)
    var bytes = Array(":ID,n:INT,x:DOUBLE,l:STRING[],t,d:DATE,b:BOOLEAN\n".utf8)
    for _ in 0..<random.below(120) {
      bytes += Self.pieces[random.below(Self.pieces.count)]
      if random.below(5) == 0 {
        bytes += Array("\n\(random.below(40)),1,2,a,\"q\",2020-01-01,false\n".utf8)
      }
    }
    Self.compare([CSVFile(name: "x.csv", bytes: bytes, mapping: .header())], &random)
  }

  @Test("rows with small mistakes are read alike", arguments: 0..<60)
  func mutations(_ seed: UInt64) {
    var random = Seeded(1_000 + seed)
    let end = ["\n", "\n", "\r\n", "\r"][random.below(4)]
    var nodes = "id:ID(A),name,n:LONG,:LABEL,tags:STRING[],on:DATE" + end
    var links = ":START_ID(A),:END_ID(A),:TYPE,w:DOUBLE,s" + end
    let isNumbered = random.below(2) == 0
    let id: (Int) -> String = { isNumbered ? "\($0)" : "k\($0)" }
    for node in 0..<random.below(60) {
      let name = ["plain", "\"in quotes\"", "\"a \"\"b\"\"\"", "\"two\(end)lines\"", "née", ""]
      nodes += "\(id(node)),\(name[random.below(6)]),\(random.below(90_000_000)),"
      nodes +=
        "\(["L", "L;M", ""][random.below(3)]),\(["", "x;y"][random.below(2)]),1999-12-31" + end
    }
    for _ in 0..<random.below(60) {
      links += "\(id(random.below(60))),\(id(random.below(60))),\(["T", "U"][random.below(2)]),"
      links += "\(random.below(100)).\(random.below(100)),S\(random.below(9))" + end
    }
    var files = [Array(nodes.utf8), Array(links.utf8)]
    for _ in 0..<random.below(8) {
      let which = random.below(2)
      guard files[which].count > 60 else { continue }
      let place = 50 + random.below(files[which].count - 50)
      switch random.below(3) {
      case 0: files[which].remove(at: place)
      case 1:
        files[which].insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
      default: files[which][place] = UInt8(random.below(256))
      }
    }
    Self.compare(
      zip(["n.csv", "l.csv"], files).map {
        CSVFile(name: $0, bytes: $1, mapping: .header())
      }, &random)
  }

  @Test("a quote that is opened far before a stretch is not mistaken", arguments: [10, 100, 1_000])
  func longCells(_ bytes: Int) throws {
    let long = String(repeating: "9,8\n\"\"7,6\"\"\n", count: 300)
    let text = ":ID,t\n1,a\n2,\"\(long)\"\n3,b\n\"4\",\"\(long)\"\n5,\"c\n6,d\n"
    let read: (CSVReading) throws -> CSVImport = { reading in
      try CSVImporter(options: CSVOptions(badRows: .skip, reading: reading)).read([
        file("x.csv", text)
      ])
    }
    let result = try read(CSVReading(threads: 2, blockBytes: bytes))
    let whole = try read(CSVReading(threads: 1, blockBytes: .max, isCareful: true))
    #expect(lines(result.graph) == lines(whole.graph))
    #expect(result.graph.nodeCount == 5)
    #expect(
      result.problems.map { "\($0.span.map(\.description) ?? ""): \($0.message)" } == [
        "x.csv:1206:3: the quote that opens here is not closed"
      ])
  }

  @Test("files are read from disk in stretches")
  func files() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("liaison-\(UUID().uuidString).csv").path
    let rows = (0..<5_000).map { "\($0),\"name\($0 % 7 == 0 ? "\n" : " ")\($0)\",\($0 * 3)\n" }
    try Data((":ID,name,n:INT\n" + rows.joined()).utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var graphs: [[String]] = []
    for reading in [
      CSVReading(threads: 1, blockBytes: .max), CSVReading(threads: 2, blockBytes: 999),
    ] {
      var steps: [CSVProgress] = []
      let result = try CSVImporter(options: CSVOptions(reading: reading)).read([
        CSVFile(path: path, mapping: .header())
      ]) { steps.append($0) }
      graphs.append(lines(result.graph))
      #expect(steps.last?.rows == 5_000 && steps.last?.bytes == steps.last?.totalBytes)
    }
    #expect(graphs[0].count == 5_000 && graphs[0] == graphs[1])
  }
}
