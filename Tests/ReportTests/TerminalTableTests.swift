import Diagnostics
import GraphSchema
import Report
import Testing

@Suite("Tables on a terminal")
struct TerminalTableTests {
  static let people: Table = {
    var table = Table(columns: ["name", "office", "since"])
    table.append(["Carlos M. Gutierrez", "Secretary of Commerce", 2005])
    table.append(["魏建国", "Vice Minister of Commerce of China", .null])
    table.append(["Mario Mancuso", .null, 12007])
    return table
  }()

  @Test("columns are aligned by what a terminal shows, numbers stand right")
  func aligned() {
    #expect(
      Self.people.text(as: .table) == """
        name                 office                              since
        ───────────────────  ──────────────────────────────────  ─────
        Carlos M. Gutierrez  Secretary of Commerce                2005
        魏建国               Vice Minister of Commerce of China
        Mario Mancuso                                            12007

        """)
  }

  @Test("cells are wrapped to the width of the terminal")
  func wrappedCells() {
    #expect(
      Self.people.text(as: .table, style: TableStyle(width: 42)) == """
        name           office                since
        ─────────────  ────────────────────  ─────
        Carlos M.      Secretary of           2005
        Gutierrez      Commerce
        魏建国         Vice Minister of
                       Commerce of China
        Mario Mancuso                        12007

        """)
  }

  @Test("where columns do not fit, rows become records")
  func records() {
    #expect(
      Self.people.text(as: .table, style: TableStyle(width: 20)) == """
        name    Carlos M.
                Gutierrez
        office  Secretary of
                Commerce
        since   2005

        name    魏建国
        office  Vice
                Minister of
                Commerce of
                China
        since

        name    Mario
                Mancuso
        office
        since   12007

        """)
  }

  @Test("the heading is bold where colour is wanted, and nothing else changes")
  func coloured() {
    var table = Table(columns: ["a"])
    table.append(["x"])
    let style = TableStyle(width: 80, isColoured: true, isTerminal: true)
    #expect(table.text(as: .table, style: style) == "\u{1B}[1ma\u{1B}[0m\n─\nx\n")
  }

  @Test("a table without rows shows its heading, one without columns nothing")
  func empty() {
    #expect(Table(columns: ["a", "bc"]).text(as: .table) == "a  bc\n─  ──\n")
    #expect(Table(columns: []).text(as: .table).isEmpty)
    #expect(Table(columns: ["name"]).text(as: .table, style: TableStyle(width: 2)).isEmpty)
  }

  @Test("no line is wider than the terminal", arguments: 12...90)
  func width(_ width: Int) {
    let text = Self.people.text(as: .table, style: TableStyle(width: width))
    for line in text.split(separator: "\n") {
      #expect(displayWidth(of: line) <= width, "\(line)")
    }
  }

  @Test("wrapping loses no letter", arguments: 2...40)
  func complete(_ width: Int) {
    let text = "The Guidelines — 出口管制 end-user review, supercalifragilistic 新华社。"
    let lines = wrapped(text, to: width)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(lines.allSatisfy { displayWidth(of: $0) <= width })
  }

  static let lines: [(String, Int, [String])] = [
    ("a bc def", 4, ["a bc", "def"]),
    ("a bc def", 3, ["a", "bc", "def"]),
    ("end-user", 5, ["end-", "user"]),
    ("abcdef", 4, ["abcd", "ef"]),
    ("出口管制", 5, ["出口", "管制"]),
    ("one\ntwo three", 20, ["one", "two three"]),
    ("", 5, [""]),
    ("a\tb", 9, ["a b"]),
    ("a    b", 2, ["a", "b"]),
  ]

  @Test("lines are broken at blanks, hyphens and between wide characters", arguments: lines)
  func breaking(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(wrapped(text, to: width) == lines)
  }

  static let hostile = "\u{1B}[31mred\u{7}\u{9B}2J\u{202E}gnp\u{7F}\u{0}"

  @Test("control characters become pictures")
  func safe() {
    #expect(terminalSafe(Self.hostile) == "␛[31mred␇\u{FFFD}2J\u{FFFD}gnp␡␀")
    #expect(terminalSafe("a\nb", keeping: "\n") == "a\nb")
    #expect(terminalSafe("plain ü 出") == "plain ü 出")
  }

  @Test("no format sends a control character to a terminal", arguments: OutputFormat.allCases)
  func formats(_ format: OutputFormat) {
    var table = Table(columns: ["\u{1B}]0;title\u{7}"])
    table.append([.string(Self.hostile)])
    table.append([.list([.string(Self.hostile)])])
    let text = table.text(as: format, style: TableStyle(width: 60, isTerminal: true))
    for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      #expect(!isControl && scalar != "\u{202E}", "\(scalar.escaped(asASCII: true))")
    }
  }
}
