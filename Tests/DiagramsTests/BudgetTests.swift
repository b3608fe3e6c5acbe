import Diagrams
import Testing

@Suite("Budget")
struct BudgetTests {
  @Test("leaves of one kind at one node become one node when there is no room")
  func collapsed() throws {
    let scene = try Samples.hub.fitting(.page)
    #expect(scene.nodes.count == 19)
    let more = try #require(scene.nodes.first { $0.stands > 1 })
    #expect(more.name == "+50 more sessions")
    #expect(more.stands == 50)
    #expect(scene.nodes.contains { $0.key == "session-52" }, "the weightiest leaves stay")
    #expect(more.members.count == 50 && more.members.first == "Session 1, 1971")
    let remark =
      "50 sessions are drawn as one; --expand \"Joint Commission on Commerce and Trade\" shows each."
    #expect(scene.notes.last == remark)
    let edge = try #require(scene.edges.first { $0.from == more.key })
    #expect(edge.to == "jcct")
    #expect(edge.relations.map(\.sources) == [[1]])
  }

  @Test("a scene that fits stays as it is")
  func untouched() throws {
    #expect(try Samples.large.fitting(.page) == Samples.large)
  }

  @Test("no leaf is kept when two of each kind are too many")
  func tight() throws {
    let scene = try Samples.hub.fitting(SceneBudget(nodes: 7))
    #expect(scene.nodes.count == 6)
    #expect(scene.nodes.filter { $0.stands > 1 }.map(\.name) == ["52 sessions", "12 officials"])
  }

  @Test("the leaves of an expanded node are kept, or the scene is refused")
  func expanded() throws {
    let wide = SceneBudget(nodes: 70, edges: 100, degree: 60, expanding: ["jcct"])
    #expect(try Samples.hub.fitting(wide).nodes.count == Samples.hub.nodes.count)
    #expect(throws: SceneRefusal.self) {
      try Samples.hub.fitting(SceneBudget(expanding: ["jcct"]))
    }
    #expect(try Samples.hub.fitting(.wall) == Samples.hub)
  }

  @Test("leaves met on equal terms are one group, and keys that look like ours do no harm")
  func symmetric() throws {
    let keys = (0..<9).map { "k\($0)" } + ["more-k0", "m", "more-more-k0", "k0-"]
    let nodes = keys.map { key in
      Samples.official(key, key == "m" ? "Minister" : "Guest", nil, [1], isCentre: key == "m")
    }
    let edges = keys.filter { $0 != "m" }.map {
      Samples.edge("m", "met", $0, .meets, "", [1], isSymmetric: true)
    }
    let scene = try Scene(title: "", nodes: nodes, edges: edges)
      .fitting(SceneBudget(nodes: 5))
    #expect(
      scene.nodes.map(\.name).sorted() == ["+10 more officials", "Guest", "Guest", "Minister"])
    #expect(scene.edges.allSatisfy { $0.isSymmetric })
  }

  @Test("only the leaves of the node with too many lines are collapsed")
  func degree() throws {
    let scene = try Samples.hub.fitting(SceneBudget(nodes: 100, degree: 40))
    #expect(scene.nodes.filter { $0.stands > 1 }.map(\.name) == ["+50 more sessions"])
    #expect(scene.nodes.count { $0.type == "official" } == 12)
  }

  @Test("a refusal says what to leave out")
  func refusals() {
    let ring = Samples.ring(61)
    #expect(throws: SceneRefusal.empty) {
      try Scene(title: "", nodes: [], edges: []).fitting(.page)
    }
    let tooMany =
      "a figure holds 60 nodes, this one has 61: ask for fewer hops or a shorter time, "
      + "or leave out some of its 61 mechanisms"
    #expect(refusal(of: ring, .page)?.description == tooMany)
    let tooDense =
      "a figure holds 10 lines, this one has 61: ask for fewer relations, above all of "
      + "'other relation'"
    #expect(refusal(of: ring, SceneBudget(nodes: 100, edges: 10))?.description == tooDense)
    let busy =
      "54 lines meet in Joint Commission on Commerce and Trade, a figure holds 40 at one "
      + "node: ask for fewer relations or a shorter time, or for a path through it"
    let budget = SceneBudget(nodes: 100, collapses: false)
    #expect(refusal(of: Samples.hub, budget)?.description == busy)
  }

  private func refusal(of scene: Scene, _ budget: SceneBudget) -> SceneRefusal? {
    do {
      _ = try scene.fitting(budget)
      return nil
    } catch {
      return error
    }
  }
}

extension Samples {
  /// Nodes in a circle: nothing can be collapsed.
  static func ring(_ count: Int) -> Scene {
    Scene(
      title: "Ring", nodes: (0..<count).map { mechanism("m\($0)", "Group \($0)", [1]) },
      edges: (0..<count).map { edge("m\($0)", "follows", "m\(($0 + 1) % count)", .other, "", [1]) })
  }
}
