import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Mapping files") struct MappingTests {
  private static let people = """
    number,name,born,employers,team,notes
    1,Ada,1950-01-02,Steel; Iron,blue,x
    2,Bo,,Iron,red,
    3,Cy,1970-05-06,,,z
    """
  private static let mapping = """
    mapping: 1
    nodes:
      - from: people.csv
        labels: [Person, {field: team, words: {blue: Blue}}]
        id: number
        types: {born: date, number: integer}
        rename: {notes: remark}
        ignore: [employers]
        constants: {source: made up, year: 2007}
    relationships:
      - from: people.csv
        type: WORKS_FOR
        start: number
        end: {id: employers, split: ";", space: company, create: Company}
        properties: [team]
    """

  @Test("types, renamed, left out and constant columns, cells that name several")
  func plain() throws {
    let reading = try Mapped.read(Self.mapping, files: ["people.csv": Self.people])
    #expect(
      reading.graph.listing == [
        #"["Person", "Blue"] born=date:1950-01-02|name=string:Ada|number=integer:1|remark=string:x|source=string:made up|year=integer:2007"#,
        #"["Person", "red"] name=string:Bo|number=integer:2|source=string:made up|year=integer:2007"#,
        #"["Person"] born=date:1970-05-06|name=string:Cy|number=integer:3|remark=string:z|source=string:made up|year=integer:2007"#,
        #"["Company"] name=string:Steel"#, #"["Company"] name=string:Iron"#,
        "Ada -WORKS_FOR-> Steel team=string:blue", "Ada -WORKS_FOR-> Iron team=string:blue",
        "Bo -WORKS_FOR-> Iron team=string:red",
      ])
    #expect(reading.remarks == ["2 nodes were made for ends that no row describes"])
  }

  @Test("JSON, JSON Lines, rows in rows, keys of maps, and conditions")
  func nested() throws {
    let mapping = """
      mapping: 1
      nodes:
        - {from: a.json, rows: "teams{}", label: Team, id: "@key", properties: {size: size, name: "@key"}}
        - {from: b.jsonl, label: Person, id: {field: id, as: name}, when: {kind: [person, robot]}}
      relationships:
        - from: a.json
          rows: "teams{}.members[]"
          type: "=HAS"
          start: ^@key
          end: "@value"
          properties: {place: "@number"}
      """
    let reading = try Mapped.read(
      mapping,
      files: [
        "a.json": #"{"teams": {"red": {"size": 2, "members": ["7", 8]}, "blue": {"size": 0}}}"#,
        "b.jsonl": """
        {"id": 7, "kind": "person", "tags": ["a", "b"], "inner": {"x": 1}}
        {"id": 8, "kind": "robot"}

        {"id": 9, "kind": "stone"}
        """,
      ])
    #expect(
      reading.graph.listing == [
        #"["Team"] id=string:red|name=string:red|size=integer:2"#,
        #"["Team"] id=string:blue|name=string:blue|size=integer:0"#,
        #"["Person"] kind=string:person|name=string:7|tags=list:[a, b]"#,
        #"["Person"] kind=string:robot|name=string:8"#,
        "red -HAS-> 7 place=integer:1", "red -HAS-> 8 place=integer:2",
      ])
  }

  @Test("bad rows are refused together, or left out and told")
  func badRows() throws {
    let bad = """
      number,name,born,employers,team,notes
      1,Ada,1950-13-02,Steel,blue,x
      ,Bo,,Iron,red,
      3,Cy
      4,Di,1970-05-06,Iron,,z
      4,Ed,,,,
      """
    let text = Mapped.refusal(Self.mapping, files: ["people.csv": bad])
    #expect(
      text == """
        people.csv:4:1: error: the row has 2 cells; expected 6, as in the header
        people.csv:2:7: error: 'born' expects a day as YYYY-MM-DD, not '1950-13-02'
          1,Ada,1950-13-02,Steel,blue,x
                ^~~~~~~~~~
        people.csv:3:1: error: the row has no id 'number'
          ,Bo,,Iron,red,
          ^
          hint: 'when: number' takes only rows that have it
        people.csv:6:1: error: the node '4' occurs twice
          4,Ed,,,,
          ^
          hint: 'repeats: merge' makes rows of one id one node
        people.csv:3:1: error: the row has no start 'number'
          ,Bo,,Iron,red,
          ^
          hint: 'when: number' takes only rows that have it
        """)
    let reading = try Mapped.read(
      Self.mapping, files: ["people.csv": bad], policy: .init(badItems: .skip, reportLimit: 2))
    #expect(reading.graph.counts == ["Person": 1, "Company": 1, "[WORKS_FOR]": 1])
    #expect(reading.leftOut.count == 5 && reading.leftOut.problems.count == 2)
  }

  @Test(
    "every mistake of a mapping is told at its line",
    arguments: [
      ("nodes: []", "map.yaml:1:1: error: a mapping begins with its version"),
      ("mapping: 2", "error: this is a mapping of version '2'; version 1 is read"),
      (
        "mapping: 1\nnode: []", "map.yaml:2:1: error: a mapping has no 'node'|did you mean 'nodes'?"
      ),
      (
        "mapping: 1\nnodes:\n - from: p.csv\n   idd: a",
        "map.yaml:4:4: error: a part of nodes has no 'idd'|did you mean 'id'"
      ),
      ("mapping: 1\nnodes:\n - from: p.csv", "map.yaml:3:4: error: nodes need 'id'"),
      (
        "mapping: 1\nnodes:\n - {from: p.csv, id: nmae}",
        "map.yaml:3:22: error: 'p.csv' has no column 'nmae'|did you mean 'name'?"
      ),
      (
        "mapping: 1\nnodes:\n - {from: p.csv, id: name, types: {age: integr}}",
        "unknown type 'integr'|did you mean 'integer'?"
      ),
      (
        "mapping: 1\nnodes:\n - {from: p.csv, id: name, types: {agee: integer}}",
        "has no column 'agee'|did you mean 'age'?"
      ),
      ("mapping: 1\nnodes:\n - {from: q.csv, id: name}", "there is no file 'q.csv'"),
      ("mapping: 1\nnodes:\n - {from: p.cvs, id: name}", "the ending of 'p.cvs' names no format"),
      (
        "mapping: 1\nnodes:\n - {from: p.csv, id: name, format: cvs}",
        "unknown format 'cvs'|did you mean 'csv'"
      ),
      ("mapping: 1\nnodes:\n - {from: p.csv, id: ^name}", "looks 1 rows up, and there are none"),
      ("mapping: 1\nnodes:\n - {from: p.csv, id: '@kye'}", "unknown '@kye'|did you mean 'key'?"),
      ("mapping: 1\nnodes:\n - {from: p.csv, id: '{name'}", "expected '}' after '{name'"),
      ("mapping: 1\nnodes:\n - {from: p.csv, id: name, rows: '[x'}", "cannot understand '[x'"),
      (
        "mapping: 1\nnodes:\n - {from: d.yaml, id: name}",
        "'d.yaml' is a map; say where its rows are"
      ),
      (
        "mapping: 1\nnodes:\n - {from: d.yaml, id: name, rows: 'pepole[]'}",
        "has no rows 'pepole[]'|did you mean 'people[]'?"
      ),
      (
        "mapping: 1\nnodes:\n - {from: d.yaml, id: nam, rows: 'people[]'}",
        "no row 'people[]' of 'd.yaml' has 'nam'|did you mean 'name'?"
      ),
      (
        "mapping: 1\nnodes:\n - {from: p.csv, id: name, space: person}\nrelationships:\n - {from: p.csv, type: T, start: name, end: {id: name, space: persn}}",
        "map.yaml:5:"
      ),
      (
        "mapping: 1\nnodes:\n - {from: p.csv, id: name, delimiter: ab}",
        "'delimiter' is one character of ASCII"
      ),
      ("mapping: 1\nnodes:\n - {from: p.csv, id: name, repeats: merg}", "|did you mean 'merge'?"),
      ("mapping: [", "not readable as YAML"),
    ])
  func mistakes(_ mapping: String, _ expected: String) {
    let files = ["p.csv": "name,age\nAda,7\n", "d.yaml": "people:\n- {name: Ada}\n- {name: Bo}\n"]
    let text = Mapped.refusal(mapping, files: files)
    for part in expected.split(separator: "|") { #expect(text.contains(part), "\(text)") }
  }

  @Test("aliases that multiply and texts nested too deep are refused")
  func bombs() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let mapping = "mapping: 1\nnodes:\n - {from: d.yaml, id: name, rows: '{}'}"
    for text in [
      bomb, String(repeating: "[", count: 100_000), String(repeating: "- ", count: 9_999),
    ] {
      let refusal = Mapped.refusal(mapping, files: ["d.yaml": text])
      #expect(refusal.contains("aliases") || refusal.contains("nested"), "\(refusal.prefix(200))")
    }
  }
}
