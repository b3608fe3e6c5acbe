import Diagrams
import Testing

@Suite("Strokes of timelines")
struct TimelineShapeTests {
  /// Ten years of 100 points.
  private let axis = TimeAxis([Samples.day(2000)...(Samples.day(2010) - 1)], left: 0, width: 1_000)

  private func words(_ stretches: [Chronicle.Stretch], isDisputed: Bool = false) -> [String] {
    let item = Chronicle.Item("x", stretches: stretches, places: [], isDisputed: isDisputed)
    return TimelineShape(item, on: axis).pieces.map { piece in
      let year = { (x: Double) in String(2000 + Int((x / 100).rounded())) }
      switch piece {
      case .bar(let left, let right, let isCertain):
        return "\(isCertain ? "solid" : "dashed") \(year(left))–\(year(right))"
      case .loose: return "loose"
      case .onward(_, let pointsRight): return pointsRight ? "onward" : "from before"
      case .mark(let x, let isCertain):
        return "\(isCertain ? "mark" : "hollow") \(Int((x / 10).rounded()))"
      case .sighting(_, let isCertain): return isCertain ? "seen" : "seen?"
      case .range(let left, let right): return "range \(year(left))–\(year(right))"
      case .dispute: return "dispute"
      }
    }
  }

  @Test("a bar is solid only where it surely held")
  func spans() {
    let day = Chronicle.Bound.within(Samples.on(2003, 1, 1))
    let from = Chronicle.Bound.within(Samples.year(2003))
    let to = Chronicle.Bound.within(Samples.year(2006))
    #expect(
      words([.span(from: from, to: to)])
        == ["dashed 2003–2004", "solid 2004–2006", "dashed 2006–2007"])
    #expect(words([.span(from: day, to: to)]) == ["solid 2003–2006", "dashed 2006–2007"])
    #expect(words([.span(from: from, to: from)]) == ["dashed 2003–2004"])
    let uncertain = Chronicle.Stretch(.span, begin: day, end: to, isUncertain: true)
    #expect(words([uncertain]) == ["dashed 2003–2007"])
    #expect(
      words([Chronicle.Stretch(.span, begin: to, end: from)]) == ["dashed 2003–2007"],
      "an end before the beginning is no certainty")
  }

  @Test("an end that nobody states breaks off, one that is open goes on")
  func ends() {
    let day = Chronicle.Bound.within(Samples.on(2003, 1, 1))
    let year = Chronicle.Bound.within(Samples.year(2003))
    #expect(words([.span(from: day, to: .unknown)]) == ["solid 2003–2003", "loose"])
    #expect(words([.span(from: year, to: .unknown)]) == ["dashed 2003–2004", "loose"])
    #expect(words([.span(from: .unknown, to: year)]) == ["loose", "dashed 2003–2004"])
    #expect(
      words([.span(from: year, to: .open)]) == ["dashed 2003–2004", "solid 2004–2010", "onward"])
    #expect(
      words([.span(from: .open, to: year)])
        == ["from before", "solid 2000–2003", "dashed 2003–2004"])
    #expect(
      words([.span(from: .open, to: .open)]) == ["from before", "solid 2000–2010", "onward"])
  }

  @Test("what was seen is a stroke, what happened a mark in the days on which it may have")
  func points() {
    #expect(words([.event(Samples.on(2003, 7, 2))]) == ["mark 35"])
    #expect(words([.event(Samples.year(2003))]) == ["range 2003–2004", "mark 35"])
    #expect(words([.seen(Samples.on(2003, 7, 2))]) == ["seen"])
    let about = Chronicle.Stretch(
      .event, begin: .within(Samples.on(2003, 7, 2)), end: .within(Samples.on(2003, 7, 2)),
      isApproximate: true)
    #expect(words([about]) == ["hollow 35"])
  }

  @Test("dates that cannot both be so are drawn both, and joined")
  func disputes() {
    let both = [Chronicle.Stretch.event(Samples.on(2003, 7, 2)), .event(Samples.on(2005, 7, 2))]
    #expect(words(both, isDisputed: true) == ["dispute", "mark 35", "mark 55"])
    #expect(words(both) == ["mark 35", "mark 55"])
  }

  @Test("bounds as far away as numbers go are drawn")
  func extremes() {
    let all = Chronicle.Bound.within(Int.min...Int.max)
    #expect(!words([.span(from: all, to: all)]).isEmpty)
    #expect(!words([.event(Int.max...Int.max)]).isEmpty)
    let axis = TimeAxis([Int.min...Int.max, Int.max...Int.max], left: 0, width: 900)
    #expect(axis.columns.count <= 20 && axis.x(of: .max) <= 901)
  }
}
