import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("CSV that is read") struct CSVReadingTests {
  @Test("headers of Neo4j's import say what columns hold")
  func neo4j() throws {
    let people = """
      personId:ID(Person),name,born:INT,height:DOUBLE,alive:boolean,since:DATE,tags:STRING[],\
      n:LONG[],x:IGNORE,:LABEL
      a,Ada,1815,1.65,false,1833-06-05,x;y z;,1;-2,no,Person;Writer
      b,"Grace ""G"" Hopper",1906,,TRUE,,"",, ,Person
      7,Émile, 12 ,-2.5e3,,,,,,

      """
    let films = ":ID(Film)\ttitle:string\n7\tA, b\n"
    let roles = """
      :START_ID(Person);role;:END_ID(Film);:TYPE
      a;"x
      y";7;ACTED_IN
      7;;7;SAW
      """
    let result = try imported([
      file("roles.csv", roles), file("people.csv", people),
      file("films.csv", films, .header(labels: ["Film"])),
    ])
    #expect(
      lines(result.graph) == [
        "0 :Person :Writer {alive: bfalse, born: i1815, height: d1.65, n: l[i1|i-2], name: Ada, "
          + "personId: a, since: D1833-06-05, tags: l[x|y z|]}",
        "1 :Person {alive: btrue, born: i1906, name: Grace \"G\" Hopper, personId: b, tags: l[]}",
        "2 {born: i12, height: d-2500.0, name: Émile, personId: 7}",
        "3 :Film {title: A, b}",
        "0 -ACTED_IN-> 3 {role: x\ny}",
        "2 -SAW-> 3",
      ])
    #expect(result.files.map(\.name) == ["people.csv", "films.csv", "roles.csv"])
    #expect(result.files.map(\.takenCount) == [3, 1, 2])
    #expect(result.valueCount == 19)
  }

  @Test("a mapping describes plain columns")
  func plain() throws {
    let integer = CSVMapping.Column(.integer)
    let nodes = CSVMapping.nodes(["Official"], id: "id", types: ["id": integer, "start": integer])
    var links = CSVMapping.relationships(
      "CITES", start: "from", end: "to", types: ["start": integer])
    links.ignored = ["source"]
    let result = try imported([
      file("n.csv", "id,name,start\n0,A:b,1990\n5000000,B,\n", nodes),
      file("e.csv", "from,to,start,source\n5000000,0,1985,S1\n0,0,,S2", links),
    ])
    #expect(
      lines(result.graph) == [
        "0 :Official {id: i0, name: A:b, start: i1990}", "1 :Official {id: i5000000, name: B}",
        "1 -CITES-> 0 {start: i1985}", "0 -CITES-> 0",
      ])
  }

  @Test(
    "line ends, marks at the head and delimiters are found out",
    arguments: ["\n", "\r\n", "\r"], [",", ";", "\t"])
  func forms(_ end: String, _ delimiter: String) throws {
    for mark in ["", "\u{FEFF}"] {
      let rows = [
        [":ID", "\"na\"\"me\""], ["1", "\"a\(delimiter)b\(end)c\""], ["2", ""], ["3", "d"],
      ]
      let text = mark + rows.map { $0.joined(separator: delimiter) }.joined(separator: end)
      for last in ["", end, end + end] {
        let result = try imported([file("x.csv", text + last)])
        #expect(
          lines(result.graph) == ["0 {na\"me: a\(delimiter)b\(end)c}", "1", "2 {na\"me: d}"])
      }
    }
  }

  @Test("ids are texts, within their space")
  func ids() throws {
    let ids = [
      "0", "00", "7", "07", "+7", "é", "e\u{301}", "4294967296", "999999999", "\"a\"\"b\"",
    ]
    let result = try imported([
      file("a.csv", ":ID(A)\n" + ids.joined(separator: "\n")), file("b.csv", ":ID(B)\n7\n"),
      file(
        "l.csv",
        ":START_ID(A),:END_ID(B)\n" + ids.map { "\($0),7\n" }.joined(),
        .header(type: "T")),
    ])
    #expect(result.graph.nodeCount == ids.count + 1)
    #expect(lines(result.graph).suffix(ids.count) == ids.indices.map { "\($0) -T-> 10" }[...])
  }

  @Test("progress counts rows and bytes up to all of them")
  func progress() throws {
    let text = ":ID\n" + (0..<40_000).map { "n\($0)\n" }.joined()
    var steps: [CSVProgress] = []
    let result = try CSVImporter().read([file("n.csv", text)]) { steps.append($0) }
    #expect(result.graph.nodeCount == 40_000)
    #expect(steps.map(\.rows).last == 40_000 && steps.count > 1)
    #expect(steps.last?.bytes == text.utf8.count && steps.last?.totalBytes == text.utf8.count)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytes < $1.bytes })
  }
}
