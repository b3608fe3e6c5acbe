import GraphSchema
import Report
import Testing

@Suite("Tables as text for programs")
struct TextFormatTests {
  static let odd: Table = {
    var table = Table(columns: ["name", "n", "co_chairs|x"])
    table.append(["plain", 1, true])
    table.append(["tab\there", 2.5, .null])
    table.append(["line\nend \"quoted\", comma", -3, .list(["a", "b"])])
    table.append(["=SUM(A1)", .null, ""])
    table.append(["back\\slash *bold* _em_ a_b <i> &", .null, .map(["b": 1, "a": 2])])
    return table
  }()

  @Test("tab-separated values keep a row on a line")
  func tsv() {
    #expect(
      Self.odd.text(as: .tsv) == """
        name\tn\tco_chairs|x
        plain\t1\ttrue
        tab\\there\t2.5\t
        line\\nend "quoted", comma\t-3\t[a, b]
        =SUM(A1)\t\t
        back\\\\slash *bold* _em_ a_b <i> &\t\t{a: 2, b: 1}

        """)
  }

  @Test("comma-separated values quote what RFC 4180 wants quoted")
  func csv() {
    let lines = [
      "name,n,co_chairs|x", "plain,1,true", "tab\there,2.5,",
      "\"line\nend \"\"quoted\"\", comma\",-3,\"[a, b]\"", "=SUM(A1),,\"\"",
      "back\\slash *bold* _em_ a_b <i> &,,\"{a: 2, b: 1}\"",
    ]
    #expect(Self.odd.text(as: .csv) == lines.map { $0 + "\r\n" }.joined())
  }

  @Test("a Markdown table escapes markup")
  func markdown() {
    #expect(
      Self.odd.text(as: .markdown) == """
        | name | n | co_chairs\\|x |
        | --- | ---: | --- |
        | plain | 1 | true |
        | tab\there | 2.5 |  |
        | line<br>end "quoted", comma | -3 | \\[a, b] |
        | =SUM(A1) |  |  |
        | back\\\\slash \\*bold\\* \\_em\\_ a_b &lt;i> &amp; |  | {a: 2, b: 1} |

        """)
  }

  @Test("JSON keeps the order of the columns, JSON Lines has a row on a line")
  func json() throws {
    var table = Table(columns: ["z", "a", "a"])
    table.append(["x", .date(try #require(CalendarDate("2007-12-11"))), .null])
    table.append([.double(.infinity), .list([1, 2.5]), .map(["k": false])])
    #expect(
      table.text(as: .jsonl) == """
        {"z":"x","a":"2007-12-11","a_2":null}
        {"z":"Infinity","a":[1,2.5],"a_2":{"k":false}}

        """)
    #expect(
      table.text(as: .json) == """
        [
          {
            "z": "x",
            "a": "2007-12-11",
            "a_2": null
          },
          {
            "z": "Infinity",
            "a": [
              1,
              2.5
            ],
            "a_2": {
              "k": false
            }
          }
        ]

        """)
    #expect(Table(columns: ["a"]).text(as: .json) == "[]\n")
    #expect(Table(columns: ["a"]).text(as: .jsonl).isEmpty)
  }

  @Test("comma-separated values read back as they were", arguments: 0..<6)
  func csvRoundTrip(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = ["a", ",", "\"", "\r", "\n", " ", "ü", "\t"]
    for _ in 0..<200 {
      var table = Table(columns: ["a", "b"])
      for _ in 0..<next(4) {
        table.append(
          (0..<2).map { _ in
            .string((0..<next(5)).map { _ in alphabet[next(alphabet.count)] }.joined())
          })
      }
      let fields = [table.columns] + table.rows.map { $0.map(\.description) }
      #expect(Self.readCSV(table.text(as: .csv)) == fields)
    }
  }

  /// RFC 4180, read scalar by scalar.
  static func readCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar == "\"", scalars.first == "\"" {
          scalars.removeFirst()
          field += "\""
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          field.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        rows[rows.count - 1].append(field)
        field = ""
      } else if scalar == "\r", scalars.first == "\n" {
        scalars.removeFirst()
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return Array(rows.dropLast())
  }

  static let names: [(String, OutputFormat?)] = [
    ("json", .json), ("JSONL", .jsonl), ("md", .markdown), ("box", .table), ("xml", nil), ("", nil),
  ]

  @Test("formats have names", arguments: names)
  func formatNames(_ name: String, _ format: OutputFormat?) {
    #expect(OutputFormat(name: name) == format)
  }

  @Test("people get a table, programs tab-separated values")
  func standard() {
    #expect(OutputFormat.standard(isTerminal: true) == .table)
    #expect(OutputFormat.standard(isTerminal: false) == .tsv)
  }
}
