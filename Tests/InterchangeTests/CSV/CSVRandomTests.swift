import Diagnostics
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Random CSV") struct CSVRandomTests {
  private static let words = [
    "", "a", "b c", " ", "é", "日本", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "0", "-7",
    "a\"b", "\u{0}", "👩‍👩‍👧", "x,y\n\"z\"",
  ]

  /// Rows and cells by the letter: one state, one character at a time.
  private static func naive(_ text: String, _ delimiter: UInt8) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var (isQuoted, isFresh) = (false, true)
    var rest = Array(text.utf8)[...]
    func textOf(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    while let byte = rest.popFirst() {
      if isQuoted {
        if byte != 34 {
          cell.append(byte)
        } else if rest.first == 34 {
          cell.append(34)
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if byte == 34, isFresh {
        (isQuoted, isFresh) = (true, false)
      } else if byte == delimiter {
        row.append(textOf(cell))
        (cell, isFresh) = ([], true)
      } else if byte == 10 || byte == 13 {
        if byte == 13, rest.first == 10 { rest.removeFirst() }
        if !row.isEmpty || !isFresh { rows.append(row + [textOf(cell)]) }
        (row, cell, isFresh) = ([], [], true)
      } else {
        cell.append(byte)
        isFresh = false
      }
    }
    if !row.isEmpty || !isFresh { rows.append(row + [textOf(cell)]) }
    return rows
  }

  @Test("what was written is read, by a naive reader too", arguments: 0..<150)
  func roundTrip(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let delimiter = [",", ";", "\t"][random.below(3)]
    let end = ["\n", "\r\n", "\r"][random.below(3)]
    var cells: [[String]] = []
    for id in 0..<random.below(40) {
      let word = { (random: inout Seeded) in
        (0..<random.below(4)).map { _ in Self.words[random.below(Self.words.count)] }.joined()
      }
      cells.append(["n\(id)", word(&random), word(&random)])
    }
    let header = [":ID", "a", "b"]
    let text = ([header] + cells).map { row in
      row.enumerated().map { index, cell in
        let isPlain = !cell.utf8.contains { [34, 44, 59, 9, 10, 13].contains($0) }
        if isPlain, index == 0 || random.below(2) == 0 { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: delimiter) + end
    }.joined()
    #expect(Self.naive(text, Array(delimiter.utf8)[0]) == [header] + cells)
    var mapping = CSVMapping.header()
    mapping.delimiter = delimiter.unicodeScalars.first
    let graph = try imported([file("x.csv", text, mapping)]).graph
    let read = graph.nodes.map { node in
      ["a", "b"].map { graph.value(of: node, named: $0).description }
    }
    #expect(read == cells.map { Array($0.dropFirst()) })
  }

  @Test("numbers are those that the standard library reads", arguments: 0..<50)
  func numbers(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let integers = (0..<100).map { _ in Int64(bitPattern: random.next()) >> Int64(random.below(64))
    }
    let doubles = (0..<100).map { _ in
      let digits = { (random: inout Seeded, most: Int) in
        (0..<random.below(most)).map { _ in "\(random.below(10))" }.joined()
      }
      return ["", "-", "+"][random.below(3)] + "\(random.below(10))" + digits(&random, 20)
        + (random.below(2) == 0 ? "." + digits(&random, 20) : "")
        + (random.below(2) == 0 ? "e\(random.below(500) - 250)" : "")
    }
    let rows = zip(integers, doubles).enumerated().map {
      "\($0.offset),\($0.element.0),\($0.element.1)"
    }
    let graph = try imported([file("x.csv", ":ID,n:LONG,x:DOUBLE\n" + rows.joined(separator: "\n"))]
    )
    .graph
    for (index, node) in graph.nodes.enumerated() {
      #expect(graph.value(of: node, named: "n") == .integer(integers[index]))
      let wanted = try #require(Double(doubles[index]))
      #expect(graph.value(of: node, named: "x") == .double(wanted), "\(doubles[index])")
    }
  }

  @Test("links lead where a dictionary says, whatever the ids", arguments: 0..<40)
  func identifiers(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let make: (inout Seeded) -> String = { random in
      let number = random.below([50, 5_000, 1_000_000_000][random.below(3)])
      return ["\(number)", "0\(number)", "n\(number)", "\(number)000000000"][random.below(4)]
    }
    let ids = (0..<2_000).map { _ in make(&random) }
    var rows: [String: Int] = [:]
    for id in ids where rows[id] == nil { rows[id] = rows.count }
    let pairs = (0..<2_000).map { _ in
      (ids[random.below(ids.count)], random.below(4) == 0 ? make(&random) : ids[random.below(9)])
    }
    let result = try imported(
      [
        file("n.csv", ":ID\n" + ids.joined(separator: "\n")),
        file(
          "l.csv", ":START_ID,:END_ID\n" + pairs.map { "\($0),\($1)\n" }.joined(),
          .header(type: "T")),
      ], .skip)
    let wanted = pairs.compactMap { pair in
      rows[pair.0].flatMap { from in rows[pair.1].map { "\(from) -T-> \($0)" } }
    }
    #expect(result.files.map(\.takenCount) == [rows.count, wanted.count])
    #expect(Array(lines(result.graph).dropFirst(rows.count)) == wanted)
  }

  @Test("any bytes are read or refused, and both ways of taking bad rows agree", arguments: 0..<300)
  func bytes(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces: [[UInt8]] =
      [
        "\"", "\"\"", ",", "\n", "\r", "\r\n", "1", "n2", ";", "9999999999999999999", "-", "1e5",
        "é", "\0",
      ]
      .map { Array($0.utf8) } + [[0xFF], [0xC3]]
    var bytes = Array(":ID,n:INT,x:DOUBLE,l:STRING[]\n".utf8)
    for _ in 0..<random.below(120) {
      bytes += random.below(4) == 0 ? [10] : pieces[random.below(pieces.count)]
      if random.below(6) == 0 { bytes += Array("\n\(random.below(30)),1,2,a\n".utf8) }
    }
    let input = CSVFile(name: "x.csv", bytes: bytes, mapping: .header())
    let skipped = try imported([input], .skip)
    let said = refusal([input])
    #expect(skipped.problems.count == said.count)
    #expect(skipped.graph.nodeCount == skipped.files[0].takenCount)
    for problem in skipped.problems {
      let span = try #require(problem.span)
      #expect(span.line >= 2 && span.column >= 1)
    }
  }
}

/// Random numbers from a seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
