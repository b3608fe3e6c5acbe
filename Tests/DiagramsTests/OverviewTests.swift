import DOT
import Diagrams
import Testing

@Suite("Overviews")
struct OverviewTests {
  private func network(_ count: Int) -> Scene {
    Scene(
      title: "Many", subtitle: "Nothing here is true.",
      nodes: (0..<count).map {
        Scene.Node(
          "k\($0)", role: $0 % 7 == 0 ? .mechanism : .person,
          type: $0 % 7 == 0 ? "committee" : "legislator", name: "Thing of number \($0)",
          party: $0 % 7 == 0 ? nil : "p\($0 % 3)", isCentre: $0 == count - 1)
      },
      edges: (1..<count).map {
        Samples.edge(
          "k\($0)", "belongs to", "k\($0 / 7 * 7 == $0 ? 0 : $0 / 7 * 7)", .takesPart, "2007", [1])
      }, parties: (0..<3).map { Scene.Party("p\($0)", "Party \($0)") }, sources: Samples.sources)
  }

  @Test("everything is drawn small, and named where most lines meet or where it matters")
  func marks() throws {
    let figure = try OverviewView(naming: ["k11"]).figure(of: network(400))
    let reading = Reading(figure.document)
    #expect(figure.engine == .sfdp)
    #expect(reading.shown.count == 400)
    #expect(reading.edges.count == 399)
    let named = reading.shown.filter { reading.nodes[$0]?.attributes["fixedsize"] == nil }
    #expect(named.count == 42, "forty, the one asked for and the centre")
    let keys = named.compactMap { reading.nodes[$0]?.attributes["liaison_key"]?.text }
    #expect(keys.contains("k11") && keys.contains("k399") && keys.contains("k0"))
    #expect(figure.document.validate(limits: .overview) == [])
    #expect(Set(figure.readingOrder) == Set(figure.text.keys))
    let text = figure.document.encoded()
    #expect(text.contains("400 things, 399 lines; 42 bear their names"))
    #expect(text.contains("takes part") && !text.contains("co-chairs"))
  }

  @Test("what is too large for marks is a map of groups with their numbers")
  func groups() throws {
    let figure = try OverviewView().figure(of: network(1_400))
    #expect(figure.engine == .dot)
    #expect(
      figure.scene.nodes.map(\.name).sorted() == [
        "200 committees", "400 legislators", "400 legislators", "400 legislators",
      ])
    #expect(figure.scene.nodes.allSatisfy { $0.members.count == 4 })
    let counts = figure.scene.edges.flatMap(\.relations).map(\.label)
    #expect(counts.sorted() == ["400×", "400×", "400×"])
    #expect(figure.scene.notes.last == "1400 things are drawn as 4 groups, 1399 lines as 3.")
    let committees = figure.scene.nodes.first { $0.role == .mechanism }
    #expect(committees?.detail == "199 lines among them")
  }

  @Test("lines that the arrow explains bear their number all the same")
  func parts() throws {
    let nodes = (0..<6).map {
      Scene.Node(
        "k\($0)", role: .body, type: $0 == 0 ? "department" : "bureau", name: "Thing \($0)")
    }
    let edges = (1..<6).map { Samples.edge("k\($0)", "part of", "k0", .partOf, "", [1]) }
    let groups = Scene(title: "", nodes: nodes, edges: edges).groups(by: .type)
    let reading = Reading(try NetworkView().figure(of: groups).document)
    #expect(reading.edges.map { $0.attributes["label"]?.lines } == [["5×\u{2002}[1]"]])
  }

  @Test("a scene of more groups than a page holds is refused")
  func refused() {
    let nodes = (0..<1_200).map {
      Scene.Node("k\($0)", role: .topic, type: "type \($0 % 100)", name: "Thing \($0)")
    }
    #expect(throws: SceneRefusal.self) {
      try OverviewView().figure(of: Scene(title: "", nodes: nodes, edges: []))
    }
    #expect(throws: SceneRefusal.empty) {
      try OverviewView().figure(of: Scene(title: "", nodes: [], edges: []))
    }
  }

  @Test("names and words cannot break out of an overview")
  func hostile() throws {
    let figure = try OverviewView().figure(of: Samples.hostile)
    #expect(figure.document.validate(limits: .overview) == [])
  }
}

@Suite("Groupings")
struct GroupingTests {
  @Test("what is part of one body is framed with its name")
  func parent() throws {
    let figure = try NetworkView(grouping: .parent).figure(of: Samples.network)
    let reading = Reading(figure.document)
    let frames = reading.clusters.filter { Int($0.dropFirst(8)) != nil }
      .compactMap { figure.text[$0]?.title }
    #expect(frames.contains("Department of Commerce"), "\(frames)")
    #expect(frames.contains("Joint Commission on Commerce and Trade"), "\(frames)")
    let bis = reading.shown.first { reading.nodes[$0]?.attributes["liaison_key"]?.text == "bis" }
    let frame = reading.nodes[try #require(bis)]?.clusters.last
    #expect(figure.text[frame ?? ""]?.title == "Department of Commerce")
  }

  @Test("things of a type are framed together, people left of bodies left of mechanisms")
  func type() throws {
    let figure = try NetworkView(grouping: .type).figure(of: Samples.network)
    let reading = Reading(figure.document)
    let titles = reading.clusters.compactMap { figure.text[$0]?.title }
    #expect(titles.contains("officials") && titles.contains("mechanisms"))
    func ranks(_ role: Scene.Role) -> [Int] {
      let keys = Set(figure.scene.nodes.filter { $0.role == role }.map(\.key))
      return reading.shown.filter {
        keys.contains(reading.nodes[$0]?.attributes["liaison_key"]?.text ?? "")
      }.compactMap { reading.ranks[$0] }
    }
    let order = [ranks(.person), ranks(.body), ranks(.mechanism), ranks(.output)]
    for (left, right) in zip(order, order.dropFirst()) {
      #expect(try #require(left.max()) < #require(right.min()))
    }
  }

  @Test("a circle of parts ends somewhere")
  func circle() throws {
    let nodes = (0..<3).map {
      Scene.Node("k\($0)", role: .body, type: "bureau", name: "Bureau \($0)")
    }
    let edges = (0..<3).map {
      Samples.edge("k\($0)", "part of", "k\(($0 + 1) % 3)", .partOf, "", [])
    }
    let figure = try NetworkView(grouping: .parent)
      .figure(of: Scene(title: "", nodes: nodes, edges: edges))
    #expect(figure.scene.nodes.count == 3)
  }
}
