import DOT
import Diagrams
import Testing

/// Needs Graphviz's `dot`; without it the tests are skipped.
@Suite("Layouts", .enabled(if: Layout.program != nil, "no 'dot' on this machine"))
struct LayoutTests {
  @Test("Graphviz lays a drawing out without complaint or overlap", arguments: Drawing.all)
  func samples(_ drawing: Drawing) throws {
    try check(try drawing.draw(drawing.scene), isAcross: drawing.isAcross)
  }

  @Test("random networks are laid out too", arguments: UInt64(1)...12)
  func random(_ seed: UInt64) throws {
    try check(try NetworkView(budget: .wall).figure(of: Samples.random(seed)), isAcross: true)
  }

  @Test("random networks are laid out in layers", arguments: UInt64(1)...12)
  func layers(_ seed: UInt64) throws {
    let figure = try LayeredView(budget: .wall).figure(of: Samples.random(seed))
    let isAcross = figure.document.encoded().contains("rankdir=\"LR\"")
    try check(figure, isAcross: isAcross)
  }

  private func check(_ figure: Figure, isAcross: Bool) throws {
    let program = try #require(Layout.program)
    let layout = try Layout(figure.document.encoded(), program: program)
    #expect(layout.complaints == "")
    #expect(layout.shown.count == figure.scene.nodes.count)
    #expect(layout.lines == figure.scene.edges.count, "a line is lost")
    for (place, box) in layout.shown.enumerated() {
      for other in layout.shown[(place + 1)...] {
        #expect(!box.overlaps(other), "\(box.name) overlaps \(other.name)")
      }
    }
    guard isAcross else { return }
    // The legend's words begin an empty row of 14 points under the points.
    let foot = (layout.anchors.map(\.y).max() ?? 0) - 0.19
    #expect(layout.shown.allSatisfy { $0.y - $0.height / 2 > foot }, "a node is in the legend")
    #expect(layout.lowest.allSatisfy { $0 > foot }, "a line is in the legend")
  }
}

extension Samples {
  /// A network of random size with random parties, roles and relations.
  static func random(_ seed: UInt64) -> Scene {
    var random = Seeded(state: seed)
    let count = Int.random(in: 2...50, using: &random)
    let parties = ["us", "cn", "eu", "jp"].prefix(Int.random(in: 0...4, using: &random))
    let nodes = (0..<count).map { place in
      let role = Scene.Role.allCases[Int.random(in: 0..<8, using: &random)]
      return Scene.Node(
        "k\(place)", role: role, type: role.rawValue, name: "Thing of number \(place)",
        detail: "detail", sources: [1], party: parties.randomElement(using: &random))
    }
    let edges = (0..<(count * 3 / 2)).map { _ in
      edge(
        "k\(Int.random(in: 0..<count, using: &random))", "relates to",
        "k\(Int.random(in: 0..<count, using: &random))",
        Family.allCases[Int.random(in: 0..<10, using: &random)], "2007", [1],
        isSymmetric: Bool.random(using: &random))
    }
    return Scene(
      title: "Random \(seed)", subtitle: "Nothing here is true.", nodes: nodes, edges: edges,
      parties: parties.map { Scene.Party($0, $0.uppercased()) }, sources: sources)
  }
}
