import DOT
import Diagrams
import Testing

/// Needs Graphviz's `dot`; without it the tests are skipped.
@Suite("Layouts of charts", .enabled(if: Layout.program != nil, "no 'dot' on this machine"))
struct ChartLayoutTests {
  @Test("Graphviz lays a chart out without complaint or overlap", arguments: ChartTests.drawings)
  func samples(_ drawing: Drawing) throws { _ = try laidOut(try drawing.draw(drawing.scene)) }

  @Test("random forests are laid out too", arguments: UInt64(1)...12)
  func forests(_ seed: UInt64) throws {
    let figure = try OrganisationView().figure(of: Samples.forest(seed))
    try checkTree(figure, try laidOut(figure))
  }

  @Test("parents stand above their children, at most seven beside each other")
  func tree() throws {
    for scene in [Samples.organisation, Samples.department, Samples.chamber, Samples.circle] {
      let figure = try OrganisationView().figure(of: scene)
      try checkTree(figure, try laidOut(figure))
    }
  }

  @Test("a profile has its sides left and right above it, and its meetings below in order of time")
  func profile() throws {
    let figure = try MechanismView().figure(of: Samples.profile)
    let boxes = try keyed(figure, try laidOut(figure))
    let centre = try #require(boxes["jfc"])
    for key in ["mof", "lund", "sea", "wei", "council"] {
      #expect(try #require(boxes[key]).y > centre.y, "\(key)")
    }
    for key in ["nets", "boats", "early", "accord", "rules"] {
      #expect(try #require(boxes[key]).y < centre.y, "\(key)")
    }
    let left = try ["mof", "lund"].map { try #require(boxes[$0]).x }
    let right = try ["sea", "wei"].map { try #require(boxes[$0]).x }
    let (us, cn) = (left, right)
    #expect((us.max() ?? 0) < (cn.min() ?? 0) || (cn.max() ?? 0) < (us.min() ?? 0))
    let parent = try #require(boxes["council"]).x
    #expect(
      parent > min(us.min() ?? 0, cn.min() ?? 0) && parent < max(us.max() ?? 0, cn.max() ?? 0))
    let times = try ["early", "between", "late"].map { try #require(boxes[$0]).x }
    #expect(times == times.sorted())
  }

  private func laidOut(_ figure: Figure) throws -> Layout {
    let program = try #require(Layout.program)
    let layout = try Layout(figure.document.encoded(), program: program)
    #expect(layout.complaints == "")
    #expect(layout.shown.count == figure.scene.nodes.count)
    for (place, box) in layout.shown.enumerated() {
      for other in layout.shown[(place + 1)...] {
        #expect(!box.overlaps(other), "\(box.name) overlaps \(other.name)")
      }
    }
    return layout
  }

  /// The boxes by the keys of their nodes.
  private func keyed(_ figure: Figure, _ layout: Layout) throws -> [String: Layout.Box] {
    let reading = Reading(figure.document)
    var boxes: [String: Layout.Box] = [:]
    for box in layout.shown {
      let key = try #require(reading.nodes[box.name]?.attributes["liaison_key"]?.text)
      boxes[key] = box
    }
    return boxes
  }

  /// Every line of the tree leads up, and no row holds more than seven boxes of one parent.
  private func checkTree(_ figure: Figure, _ layout: Layout) throws {
    let boxes = try keyed(figure, layout)
    let reading = Reading(figure.document)
    var rows: [String: [Double: Int]] = [:]
    let ties = Set(
      reading.edges.filter { $0.attributes["constraint"] != nil }
        .compactMap { $0.attributes["id"]?.text })
    let texts = reading.edges.filter { !ties.contains($0.attributes["id"]?.text ?? "") }
      .compactMap { $0.attributes["liaison_key"]?.text }
    for text in texts {
      let ends = text.replacing("%3E", with: ">").split(separator: ">").map(String.init)
      guard ends.count == 2, ends[0] != ends[1] else { continue }
      let (child, parent) = (try #require(boxes[ends[0]]), try #require(boxes[ends[1]]))
      #expect(parent.y > child.y, "\(ends[1]) stands above \(ends[0])")
      rows[ends[1], default: [:]][child.y, default: 0] += 1
    }
    for (parent, row) in rows {
      #expect((row.values.max() ?? 0) <= 7, "too many stand beside each other under \(parent)")
    }
  }
}
