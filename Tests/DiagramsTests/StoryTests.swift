import Diagrams
import Testing

@Suite("Stories")
struct StoryTests {
  private static let nodes = (0...9).map {
    Scene.Node("n\($0)", role: .body, type: "agency", name: "N\($0)")
  }

  private func scene(_ dates: [(year: Int, date: String)?], isExact: Bool = false) -> Scene {
    let edges = dates.enumerated().map { place, date in
      let days = date.map { isExact ? Samples.on($0.year, 5, 1) : Samples.year($0.year) }
      return Scene.Edge(
        "n\(place % 10)", "n\((place + 1 + place / 10) % 10)",
        [
          Scene.Relation(
            "verb \(place)", family: .meets, date: date?.date ?? "",
            when: days.map { Scene.When(day: $0.lowerBound, width: $0.count) })
        ])
    }
    return Scene(title: "T", nodes: Self.nodes, edges: edges)
  }

  @Test("what is undated is told first, then each date")
  func order() {
    let story = StoryOrder(scene([(2007, "2007"), nil, (2005, "2005"), (2007, "2007")]))
    #expect(story.steps.map(\.title) == ["Background", "2005", "2007"])
    #expect(
      story.steps.map(\.caption) == [
        "Background: N1 verb 1 N2", "2005: N2 verb 2 N3", "2007: N0 verb 0 N1; N3 verb 3 N4",
      ])
  }

  @Test("a title says no more than the dates")
  func titles() {
    #expect(StoryOrder(scene([(2007, "")], isExact: true)).steps.map(\.title) == ["1 May 2007"])
    #expect(StoryOrder(scene([(2007, "")])).steps.map(\.title) == ["2007"])
    let seen = StoryOrder(scene([(2007, "seen on 1 May 2007"), (2007, "1 May 2007")]))
    #expect(seen.steps.map(\.title) == ["1 May 2007"])
    let about = StoryOrder(scene([(2007, "about May 2007")], isExact: true))
    #expect(about.steps.map(\.title) == ["about May 2007"])
  }

  @Test("more dates than steps are put together with their neighbours", arguments: [2, 5, 9])
  func merged(_ most: Int) throws {
    let years = [1999, 2001, 2002, 2003, 2010, 2011, 2012, 2020, 2021, 2022, 2023, 2024]
    let story = StoryOrder(scene(years.map { ($0, String($0)) } + [nil]), most: most)
    #expect(story.steps.count == most)
    #expect(story.steps.first?.title == "Background")
    #expect(story.steps.last?.title.hasSuffix("2024") == true)
    let told = story.steps.flatMap(\.pieces)
    #expect(told.count == 13 && Set(told).count == 13, "each relation is told once")
  }

  @Test("a scene without relations has no steps, and the order of edges changes nothing")
  func stable() {
    #expect(StoryOrder(Scene(title: "T", nodes: Self.nodes, edges: [])).steps.isEmpty)
    var random = Seeded(state: 7)
    let one = scene([(2007, "2007"), nil, (2005, "2005"), (-4_000, "4001 BC"), (9_999, "9999")])
    let other = Scene(title: "T", nodes: one.nodes, edges: one.edges.shuffled(using: &random))
    #expect(StoryOrder(one) == StoryOrder(other))
  }

  @Test("days beyond any calendar do no harm")
  func extremes() {
    let whens = [Scene.When(day: .max, width: .max), Scene.When(day: .min, width: .min)]
    let edges = whens.map {
      Scene.Edge("n0", "n1", [Scene.Relation("verb", family: .meets, when: $0)])
    }
    #expect(StoryOrder(Scene(title: "T", nodes: Self.nodes, edges: edges)).steps.count == 2)
  }
}
