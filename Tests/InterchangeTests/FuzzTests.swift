import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Damaged texts") struct FuzzTests {
  /// The readers, by name.
  static let readers:
    [(name: String, read: @Sendable ([UInt8], ReadingPolicy) throws -> GraphReading)] = [
      ("GEXF", { try GEXFReader(limits: limits, policy: $1).read($0, name: "f") }),
      ("GraphML", { try GraphMLReader(limits: limits, policy: $1).read($0, name: "f") }),
      ("JSON Lines", { try JSONLinesReader(limits: limits, policy: $1).read($0, name: "f") }),
      ("Cytoscape", { try CytoscapeReader(limits: limits, policy: $1).read($0, name: "f") }),
      ("node-link", { try NodeLinkReader(limits: limits, policy: $1).read($0, name: "f") }),
      (
        "DOT",
        { bytes, _ in
          try DOTGraphReader(options: .init(limits: limits)).read(bytes, name: "f")
        }
      ),
      ("mapped YAML", { try mapped($0, "d.yaml", $1) }),
      ("mapped JSON", { try mapped($0, "d.json", $1) }),
      ("mapped CSV", { try mapped($0, "d.csv", $1) }),
      (
        "mapping",
        { bytes, policy in
          try MappingImporter(limits: limits, policy: policy).read(bytes, name: "m") { _ in
            Array("name,age\nAda,7\nBo,x\n".utf8)
          }
        }
      ),
    ]
  static let limits = ReadingLimits(
    bytes: 1 << 20, nodes: 5_000, relationships: 5_000, values: 50_000, valueBytes: 1 << 20)

  private static func mapped(
    _ bytes: [UInt8], _ file: String, _ policy: ReadingPolicy
  ) throws -> GraphReading {
    let mapping = """
      mapping: 1
      nodes: [{from: \(file), id: "id | name", label: {field: kind}}]
      relationships: [{from: \(file), type: T, start: "id | name", end: {field: to, list: ";"}}]
      """
    return try MappingImporter(limits: limits, policy: policy).read(
      Array(mapping.utf8), name: "m"
    ) { _ in bytes }
  }

  /// Good texts to damage, one for each reader.
  private static func seed(_ reader: String, _ number: UInt64) throws -> [UInt8] {
    var random = RandomGraph(seed: number, .init(isSimple: number % 2 == 0))
    let reading = GraphReading(try random.snapshot(), name: "g")
    let text: String =
      switch reader {
      case "GEXF": GEXFWriter().export(reading).text
      case "GraphML": GraphMLWriter().export(reading).text
      case "JSON Lines": JSONLinesWriter().export(reading).text
      case "Cytoscape": CytoscapeWriter().export(reading).text
      case "node-link": NodeLinkJSON(reading).export.text
      case "DOT": DOTDataWriter().export(reading).text
      case "mapped YAML":
        "- {id: 1, name: Ada, kind: [A, B], to: '1;2'}\n- id: 2\n  name: |\n    Bo\n  to: [1]\n"
      case "mapped JSON":
        #"[{"id": 1, "name": "Ada", "to": "1;2"}, {"id": 2, "kind": "K", "to": null}]"#
      case "mapped CSV": "id,name,kind,to\n1,\"A \"\"d\"\"\na\",K,1;2\n2,Bo,,\n"
      default:
        "mapping: 1\nnodes:\n - {from: p.csv, id: name, types: {age: integer}, when: [age]}\n"
          + "relationships:\n - from: p.csv\n   type: T\n   start: name\n   end: {id: name, split: ';'}\n"
      }
    return Array(text.utf8)
  }

  private static func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
      case 2: bytes.insert(dice.pick(Array("<>\"'&{}[]:,;\n\t -*|^@=".utf8)), at: place)
      case 3: bytes.removeSubrange(place...)
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &dice))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      default: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
      }
    }
    return bytes
  }

  @Test("are read or refused, and never trap", arguments: readers.map(\.name))
  func mutations(_ name: String) throws {
    let reader = try #require(Self.readers.first { $0.name == name })
    var dice = Dice(state: 77)
    for number in 0..<400 {
      let bytes = Self.damaged(try Self.seed(name, UInt64(number % 20)), &dice)
      let policy = ReadingPolicy(badItems: number % 2 == 0 ? .refuse : .skip, reportLimit: 5)
      do {
        let reading = try reader.read(bytes, policy)
        #expect(reading.graph.nodeCount <= Self.limits.nodes)
        #expect(reading.leftOut.problems.count <= 5)
      } catch let error as GraphReadingError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test("bombs are refused within the limits", arguments: readers.map(\.name))
  func bombs(_ name: String) throws {
    let reader = try #require(Self.readers.first { $0.name == name })
    let texts = [
      String(repeating: "<a>", count: 50_000), String(repeating: "[", count: 50_000),
      String(repeating: "{\"a\":", count: 50_000), String(repeating: "- ", count: 50_000),
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><gexf>&b;</gexf>",
      "<gexf><graph><nodes>" + String(repeating: "<node id=\"a\"><nodes>", count: 10_000),
      "<graphml><graph>" + String(repeating: "<node id=\"a\"><graph>", count: 10_000),
      "digraph {" + String(repeating: "subgraph {", count: 20_000),
      "a: &a [1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
        + (0..<20).map {
          "k\($0): &k\($0) [*\($0 == 0 ? "c" : "k\($0 - 1)"),*\($0 == 0 ? "c" : "k\($0 - 1)"),*c,*c]\n"
        }.joined(),
      "\"" + String(repeating: "x", count: 200_000), String(repeating: "\"", count: 100_001),
      String(repeating: ",", count: 100_000) + "\n", "",
    ]
    for text in texts {
      for policy in [ReadingPolicy(), ReadingPolicy(badItems: .skip)] {
        do {
          let reading = try reader.read(Array(text.utf8), policy)
          #expect(reading.graph.nodeCount <= Self.limits.nodes)
        } catch let error as GraphReadingError {
          #expect(error.description.utf8.count < 100_000, "\(text.prefix(40))")
        }
      }
    }
  }
}
