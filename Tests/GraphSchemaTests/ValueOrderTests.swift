import GraphSchema
import Testing

@Suite("the order of values")
struct ValueOrderTests {
  /// Values of all types, with those that lie close together.
  static let values: [Value] =
    [
      .null, .boolean(false), .boolean(true), 0, 1, -1, .integer(.max), .integer(.max - 1),
      .integer(.min), .integer(9_007_199_254_740_993), .double(9_007_199_254_740_992), 0.5, -0.5,
      -0.0, 0.0, 1.0, .double(.infinity), .double(-.infinity), .double(.nan),
      .double(9_223_372_036_854_775_808), .double(9.3e18), .double(-9.3e18),
      .double(-9_223_372_036_854_775_808), "", "a", "A", "é", "e\u{301}", "中", .list([]),
      .list([.null]), .list([1]), .list([1, 2]), .list([.double(.nan)]), .map([:]),
      .map(["a": 1]), .map(["a": 2]), .map(["b": 0]), .map(["a": 1, "b": 0]),
    ] + [-1, 0, 13_858].compactMap { CalendarDate(days: $0).map(Value.date) }

  @Test("comparing the other way round gives the opposite, and a value stands with itself")
  func antisymmetric() {
    for a in Self.values {
      #expect(Value.order(a, a) == 0, "\(a)")
      for b in Self.values {
        #expect(Value.order(a, b) == -Value.order(b, a), "\(a) and \(b)")
      }
    }
  }

  @Test("what stands before or with another stands so to all that follows it")
  func transitive() {
    for a in Self.values {
      for b in Self.values where Value.order(a, b) <= 0 {
        for c in Self.values where Value.order(b, c) <= 0 {
          let order = Value.order(a, c)
          let isStrict = Value.order(a, b) < 0 || Value.order(b, c) < 0
          if isStrict ? order >= 0 : order != 0 { Issue.record("\(a), \(b), \(c)") }
        }
      }
    }
  }

  @Test("types stand in the order of openCypher, NaN after all numbers, null last")
  func types() throws {
    let day = try #require(CalendarDate(days: 0))
    let sorted: [Value] = [
      .map([:]), .list([]), "text", .boolean(false), .boolean(true), .double(-.infinity), -1, 0.5,
      1, .double(.infinity), .double(.nan), .date(day), .null,
    ]
    #expect(
      sorted.reversed().sorted(by: Value.isOrderedBefore).map(\.description)
        == sorted.map(\.description))
  }

  @Test("integers and doubles compare as numbers, exactly")
  func mixedNumbers() {
    #expect(Value.order(1, 1.0) == 0)
    #expect(Value.order(.integer(9_007_199_254_740_993), .double(9_007_199_254_740_992)) == 1)
    #expect(Value.order(.integer(.max), .double(9_223_372_036_854_775_808)) == -1)
    #expect(Value.order(.integer(.min), .double(-9_223_372_036_854_775_808)) == 0)
    #expect(Value.order(-1, -1.5) == 1)
  }

  @Test("a value prints for people, maps in the order of their names")
  func text() throws {
    let day = try #require(CalendarDate("2007-12-11"))
    let value = Value.map(["b": .list([1, "x", .null]), "a": .date(day)])
    #expect(value.description == "{a: 2007-12-11, b: [1, x, ]}")
  }
}
