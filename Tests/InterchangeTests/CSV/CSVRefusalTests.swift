import Diagnostics
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("CSV that is refused") struct CSVRefusalTests {
  /// Texts of a file of nodes, and what is said of them.
  static let nodes: [(text: String, said: [String])] = [
    ("", ["'x.csv' is empty"]),
    ("\n\r\n", ["'x.csv' is empty"]),
    ("a,b\n", ["x.csv:1:1: expected ':ID', or ':START_ID' and ':END_ID', in the header"]),
    (":ID,\"a\n", ["x.csv:1:5: the quote that opens here is not closed"]),
    (":ID,a:INTT\n", ["x.csv:1:5: unknown type 'INTT' of column 'a:INTT'"]),
    (":ID,a:POINT\n", ["x.csv:1:5: unknown type 'POINT' of column 'a:POINT'"]),
    (":ID,a,a:INT\n", ["x.csv:1:7: column 'a' stands twice"]),
    (":ID,b:ID\n", ["x.csv:1:5: a second column of ids; a node has one"]),
    (
      ":ID,,\n",
      [
        "x.csv:1:5: a column needs a name", "x.csv:1:6: a column needs a name",
        "x.csv:1:6: column '' stands twice",
      ]
    ),
    (":ID,:END_ID\n", ["x.csv:1:1: a file holds nodes or relationships, not both"]),
    (":START_ID,:END_ID\n", ["x.csv:1:1: expected ':TYPE' in the header"]),
    (
      ":ID,a\n1,2\n3\n4,5,6\n",
      [
        "x.csv:3:2: the row has 1 cell; expected 2, as in the header",
        "x.csv:4:5: the row has 3 cells; expected 2, as in the header",
      ]
    ),
    (":ID\n1\n2\n1\n", ["x.csv:4:1: the id '1' is given twice"]),
    (":ID(P)\na\na\n", ["x.csv:3:1: the id 'a' of 'P' is given twice"]),
    (
      ":ID,a\n,x\n\"\",y\n",
      [
        "x.csv:2:1: ':ID' expects an id; the cell is empty",
        "x.csv:3:1: ':ID' expects an id; the cell is empty",
      ]
    ),
    (
      ":ID,n:INT\na,1.5\nb,9223372036854775807\nc,9223372036854775808\nd,-9223372036854775808\n"
        + "e,-9223372036854775809\nf,0x1\ng,-\nh,1 2\n",
      [
        "x.csv:2:3: 'n' expects an integer, not '1.5'",
        "x.csv:4:3: 'n' expects an integer of 64 bits, and '9223372036854775808' is beyond",
        "x.csv:6:3: 'n' expects an integer of 64 bits, and '-9223372036854775809' is beyond",
        "x.csv:7:3: 'n' expects an integer, not '0x1'",
        "x.csv:8:3: 'n' expects an integer, not '-'",
        "x.csv:9:3: 'n' expects an integer, not '1 2'",
      ]
    ),
    (
      ":ID,x:FLOAT\na,nan\nb,1e999\nc,0x1p3\nd,.\ne,1e\nf,1e99999999999999999999\ng,-.5e-1\n"
        + "h,1e-9223372036854775808\n",
      [
        "x.csv:2:3: 'x' expects a number, not 'nan'",
        "x.csv:3:3: 'x' expects a number of 64 bits, and '1e999' is beyond",
        "x.csv:4:3: 'x' expects a number, not '0x1p3'", "x.csv:5:3: 'x' expects a number, not '.'",
        "x.csv:6:3: 'x' expects a number, not '1e'",
        "x.csv:7:3: 'x' expects a number of 64 bits, and '1e99999999999999999999' is beyond",
      ]
    ),
    (
      ":ID,b:BOOLEAN,d:DATE\na,yes,\nb,,2001-02-29\nc,,2001-2-03\n",
      [
        "x.csv:2:3: 'b' expects true or false, not 'yes'",
        "x.csv:3:4: 'd' expects a day as YYYY-MM-DD, not '2001-02-29'",
        "x.csv:4:4: 'd' expects a day as YYYY-MM-DD, not '2001-2-03'",
      ]
    ),
    (
      ":ID,l:INT[]\na,1;x\nb,1;\n",
      [
        "x.csv:2:3: an element of 'l' expects an integer, not 'x'",
        "x.csv:3:3: an element of 'l' expects an integer, not ''",
      ]
    ),
    (
      ":ID,a\n1,\"x\ny\" z\n2,é\"\n3,\"a\n4,b\n",
      [
        "x.csv:3:3: expected the next cell or the end of the row after a quoted cell",
        "x.csv:3:5: the row has 1 cell; expected 2, as in the header",
        "x.csv:5:3: the quote that opens here is not closed",
      ]
    ),
    (":ID,a,n:INT\né,\"x\ny\",z\n", ["x.csv:3:4: 'n' expects an integer, not 'z'"]),
  ]

  @Test("a bad row is reported with its place and what was expected", arguments: 0..<nodes.count)
  func bad(_ index: Int) {
    let example = Self.nodes[index]
    #expect(refusal([file("x.csv", example.text)]).sorted() == example.said.sorted())
  }

  @Test("relationships need nodes at both ends, and a type")
  func dangling() {
    let nodes = file("n.csv", "id:ID(Person)\na\n")
    let links = ":START_ID(Person),:END_ID(Persn),:TYPE\na,a,T\n"
    #expect(
      refusal([nodes, file("l.csv", links)]) == ["l.csv:2:3: no node has the id 'a' of 'Persn'"])
    let more = ":START_ID(Person),:END_ID(Person),:TYPE\na,a,T\na,b,T\nc,d,T\n,a,T\na,a,\n"
    #expect(
      refusal([nodes, file("l.csv", more)]) == [
        "l.csv:3:3: no node has the id 'b' of 'Person'",
        "l.csv:4:1: no node has the id 'c' of 'Person'",
        "l.csv:5:1: ':START_ID(Person)' expects an id; the cell is empty",
        "l.csv:6:1: ':TYPE' expects a type; the cell is empty",
      ])
  }

  @Test("a mapping must fit the header")
  func mapping() {
    let mapping = CSVMapping.nodes(["A"], id: "id", types: ["strat": .init(.integer)])
    #expect(
      refusal([file("n.csv", "ID,start\n", mapping)]) == [
        "n.csv:1:1: the header has no column 'id'", "n.csv:1:1: the header has no column 'strat'",
      ])
    var odd = CSVMapping.header()
    odd.delimiter = "é"
    #expect(
      refusal([file("n.csv", ":ID\n", odd)])
        == ["'é' cannot stand between cells or elements of 'n.csv'"])
  }

  @Test("bytes that are not UTF-8 are bad in a text, UTF-16 is bad as a whole")
  func encoding() {
    let header = Array(":ID,a,n:INT\n1,b,1\n2,c".utf8)
    let text = CSVFile(name: "x.csv", bytes: header + [0xFF, 44, 49, 10], mapping: .header())
    #expect(
      refusal([text]) == ["x.csv:3:3: 'a' expects a text in UTF-8, and these bytes are not"])
    let wide = CSVFile(name: "w.csv", bytes: [0xFF, 0xFE, 58, 0], mapping: .header())
    #expect(refusal([wide]) == ["'w.csv' is UTF-16"])
    #expect(
      refusal([CSVFile(path: "/nowhere/x.csv", mapping: .header())]) == [
        "there is no file '/nowhere/x.csv' that can be read"
      ])
  }

  @Test("limits are kept")
  func limits() {
    let nodes = file("n.csv", ":ID,a\n1,aaaa\n2,bbbb\n")
    let links = file("l.csv", ":START_ID,:END_ID\n1,2\n2,1\n", .header(type: "T"))
    let over: [(ReadingLimits, String)] = [
      (ReadingLimits(bytes: 30), "the files are longer than 30 bytes together"),
      (ReadingLimits(nodes: 1), "the text stands for more than 1 nodes"),
      (ReadingLimits(relationships: 1), "the text stands for more than 1 relationships"),
      (ReadingLimits(values: 1), "the text stands for more than 1 property values"),
      (ReadingLimits(valueBytes: 7), "the text stands for more than 7 bytes of property values"),
    ]
    for (limits, said) in over { #expect(refusal([nodes, links], limits: limits) == [said]) }
  }

  @Test("bad rows are skipped when that is wished, and what hangs on them with them")
  func skipping() throws {
    let files = [
      file("n.csv", ":ID,n:INT\na,1\nb,x\nc,3\nc,4\n\"d\n"),
      file("l.csv", ":START_ID,:END_ID\na,c\na,b\nc,c\n", .header(type: "T")),
    ]
    let result = try imported(files, .skip)
    #expect(lines(result.graph) == ["0 {n: i1}", "1 {n: i3}", "0 -T-> 1", "1 -T-> 1"])
    #expect(
      result.problems.map { "\($0.span.map(\.description) ?? "")" } == [
        "n.csv:3:3", "n.csv:5:1", "n.csv:6:1", "l.csv:3:3",
      ])
    #expect(result.leftOutCount == 4)
    #expect(
      result.reading.remarks == [
        "3 of 5 rows of 'n.csv' were left out", "1 of 3 rows of 'l.csv' were left out",
      ])
    #expect(refusal(files).count == 4)
  }

  @Test("a thousand bad rows are reported a hundred times, and counted")
  func many() throws {
    let text = ":ID,n:INT\n" + (0..<1_000).map { "\($0),x\n" }.joined()
    #expect(refusal([file("n.csv", text)]).last == "900 more rows are bad")
    let result = try imported([file("n.csv", text)], .skip)
    #expect(result.problems.count == 100 && result.leftOutCount == 1_000)
  }
}
