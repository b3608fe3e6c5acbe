import Foundation
import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("Real data through mappings") struct RealDataTests {
  private static let shared = Mapped.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  /// The folder of some data, unless it is not on this machine.
  private func data(_ name: String) -> URL? {
    let places = [
      ProcessInfo.processInfo.environment["LIAISON_DATA"].map { URL(filePath: $0) }, Self.shared,
    ]
    for place in places.compactMap(\.self) {
      let folder = place.appending(path: name)
      if FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
        return folder
      }
    }
    print("\(name) is not here; its import is checked on a small sample alone")
    return nil
  }

  @Test("a sample of Congress has its people, terms and committees")
  func congressSample() throws {
    let reading = try Mapped.read("congress.yaml", Mapped.folder.appending(path: "congress"))
    let graph = reading.graph
    #expect(
      graph.counts == [
        "Legislator": 2, "Executive": 1, "Committee": 2, "HouseCommittee": 1, "SenateCommittee": 1,
        "Subcommittee": 3, "Party": 4, "State": 2, "Chamber": 1, "[MEMBER_OF]": 4,
        "[SENATOR_OF]": 2, "[REPRESENTATIVE_OF]": 1, "[LEADS]": 1, "[PART_OF]": 2, "[SITS_ON]": 3,
      ])
    let trees = graph.node("Committee", "code", "HSTR")
    #expect(graph.neighbours(trees, "SITS_ON", incoming: true) == ["Ada B. Alder", "Bo Birch"])
    #expect(graph.neighbours(trees, "PART_OF", incoming: true) == ["Leaves", "Roots"])
    let ada = graph.node("Legislator", "bioguide", "A000001")
    #expect(graph.neighbours(ada, "MEMBER_OF") == ["Democrat", "Independent"])
    #expect(ada.map { graph.value(of: $0, named: "fec") } == .list(["S0AA00001", "H0AA00001"]))
    #expect(
      ada.map { graph.value(of: $0, named: "born") } == CalendarDate("1950-03-04").map { .date($0) }
    )
    #expect(graph.node("State", "name", "NO") != nil, "NO is a text, not false")
    #expect(trees.map { graph.value(of: $0, named: "congresses") } == .list([93, 94]))
    #expect(trees.map { graph.value(of: $0, named: "name") } == "House Committee on Trees")
  }

  @Test("a sample of agencies keeps bureaus of one name apart")
  func agenciesSample() throws {
    let graph = try Mapped.read("agencies.yaml", Mapped.folder.appending(path: "agencies")).graph
    #expect(graph.counts == ["Agency": 3, "Bureau": 3, "[PART_OF]": 3])
    let audit = graph.node("Bureau", "id", "Department of Rivers / Office of Audit")
    #expect(graph.neighbours(audit, "PART_OF") == ["Department of Rivers"])
    let trees = graph.node("Agency", "name", "Department of Trees")
    #expect(
      graph.neighbours(trees, "PART_OF", incoming: true) == [
        "Bureau of Leaves, Needles", "Office of Audit",
      ])
  }

  /// Lines of a file that begin with a text, counted without any reader of YAML.
  private func count(_ folder: URL, _ file: String, _ head: String) throws -> Int {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text.split(separator: "\n").count { $0.hasPrefix(head) }
  }

  @Test("Congress has as many of everything as its files have lines of it")
  func congress() throws {
    guard let folder = data("congress-legislators") else { return }
    let reading = try Mapped.read("congress.yaml", folder)
    let (graph, counts) = (reading.graph, reading.graph.counts)
    #expect(reading.leftOut.count == 0)
    let legislators = "legislators-current.yaml"
    #expect(counts["Legislator"] == (try count(folder, legislators, "- id:")))
    #expect(counts["Executive"] == (try count(folder, "executive.yaml", "- id:")))
    let terms = try count(folder, legislators, "  - type: ")
    #expect(
      (counts["[SENATOR_OF]"] ?? 0) + (counts["[REPRESENTATIVE_OF]"] ?? 0) == terms && terms > 2_000
    )
    #expect(counts["[MEMBER_OF]"] == terms + (try count(folder, "executive.yaml", "  - type: ")))
    #expect(counts["[SENATOR_OF]"] == (try count(folder, legislators, "  - type: sen")))
    #expect(
      counts["[PART_OF]"] == (try count(folder, "committees-current.yaml", "  - ")))
    #expect(
      counts["[SITS_ON]"]
        == (try count(folder, "committee-membership-current.yaml", "- name: ")))
    #expect(counts["[LEADS]"] == (try count(folder, legislators, "  - title: ")))
    #expect(counts["Party"] ?? 0 >= 3)
    // A walk: the parties over time of one who changed them, in the order of the terms.
    let sanders = graph.node("Legislator", "bioguide", "S000033")
    #expect(Set(graph.neighbours(sanders, "MEMBER_OF")) == ["Independent"])
    let agriculture = graph.node("Committee", "code", "HSAG")
    #expect(
      graph.neighbours(agriculture, "PART_OF", incoming: true).contains(
        "Livestock, Dairy, and Poultry"))
  }

  @Test("agencies have as many bureaus as the file has lines with both cells")
  func agencies() throws {
    guard let folder = data("federal-agencies") else { return }
    let reading = try Mapped.read("agencies.yaml", folder)
    let text = try String(
      contentsOf: folder.appending(path: "agencies-and-subs.csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst()
    let counts = reading.graph.counts
    #expect(counts["[PART_OF]"] == rows.count { !$0.hasSuffix(",") })
    #expect((counts["Agency"] ?? 0) > 50 && (counts["Bureau"] ?? 0) > 100)
    for bureau in reading.graph.nodes where reading.graph.labelNames(of: bureau) == ["Bureau"] {
      #expect(!reading.graph.neighbours(bureau, "PART_OF").isEmpty)
    }
  }
}
