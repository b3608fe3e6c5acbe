import DOT

extension Layout {
  /// How often two lines cross, at most three times a pair.
  var crossings: Int {
    var count = 0
    for (place, one) in paths.enumerated() {
      for other in paths[..<place] { count += min(3, Self.crossings(one.points, other.points)) }
    }
    return count
  }

  /// Lines that run through a node which is not one of their ends.
  var linesThroughNodes: [String] {
    paths.flatMap { line in
      shown.filter { box in
        box.name != line.tail && box.name != line.head
          && line.points.contains { box.contains($0, within: 0.03) }
      }.map { "\(line.tail)-\(line.head) through \($0.name)" }
    }
  }

  /// The length of all lines, in inches.
  var length: Double {
    paths.reduce(0) { sum, line in
      sum
        + zip(line.points, line.points.dropFirst()).reduce(0) {
          let (dx, dy) = ($1.0.x - $1.1.x, $1.0.y - $1.1.y)
          return $0 + (dx * dx + dy * dy).squareRoot()
        }
    }
  }

  /// Words on lines that reach into a node; the size of the words is taken a little too small.
  func wordsOnNodes(_ reading: Reading) -> [String] {
    let labels = reading.edges.map { $0.attributes["label"]?.lines ?? [] }
    guard labels.count == paths.count else { return ["\(labels.count) and \(paths.count) lines"] }
    return zip(paths, labels).flatMap { line, words -> [String] in
      guard let middle = line.words, !words.isEmpty else { return [] }
      let width = Double(words.map(\.count).max() ?? 0) * 4.6 / 72
      let box = Box(
        name: "", x: middle.x, y: middle.y, width: width,
        height: Double(words.count) * 12 / 72)
      return shown.filter { box.overlaps($0) }.map { "\(words) on \($0.name)" }
    }
  }

  private static func crossings(_ one: [Point], _ other: [Point]) -> Int {
    var count = 0
    for (a, b) in zip(one, one.dropFirst()) {
      for (c, d) in zip(other, other.dropFirst())
      where side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0 {
        count += 1
      }
    }
    return count
  }

  /// Positive when the third point is left of the line through the first two.
  private static func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}

extension Layout.Box {
  func contains(_ point: Layout.Point, within margin: Double) -> Bool {
    abs(point.x - x) < width / 2 - margin && abs(point.y - y) < height / 2 - margin
  }
}
