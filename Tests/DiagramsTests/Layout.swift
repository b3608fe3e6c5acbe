import Foundation

/// Where Graphviz puts things, as its `plain` format tells.
struct Layout {
  struct Box {
    let name: String
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    func overlaps(_ other: Box) -> Bool {
      abs(x - other.x) * 2 < width + other.width - 0.02
        && abs(y - other.y) * 2 < height + other.height - 0.02
    }
  }

  /// All nodes.
  let all: [Box]
  /// The nodes that are seen.
  let shown: [Box]
  /// The points that hold the ranks.
  let anchors: [Box]
  /// The lowest point of each line that is seen.
  let lowest: [Double]
  /// The points of each line that is seen, and of its words: x, then y.
  let routes: [[Double]]
  /// The number of lines that are seen.
  var lines: Int { lowest.count }
  /// What Graphviz complained about.
  let complaints: String

  static let program = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Lays out DOT text with the `dot` found at `program`.
  init(_ text: String, program: String, options: [String] = []) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in.dot"), folder.appending(path: "out"))
    try text.write(to: input, atomically: true, encoding: .utf8)
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = options + ["-Tplain", "-o", output.path(), input.path()]
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    complaints = String(decoding: said, as: UTF8.self)
    let plain = try String(contentsOf: output, encoding: .utf8)
      .replacing("\\\n", with: "")
    var boxes: [Box] = []
    var lowest: [Double] = []
    var routes: [[Double]] = []
    for line in plain.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words[0] {
      case "node":
        let numbers = words[2..<6].compactMap { Double($0) }
        boxes.append(
          Box(
            name: String(words[1]), x: numbers[0], y: numbers[1], width: numbers[2],
            height: numbers[3]))
      case "edge" where words[1].hasPrefix("n"):
        let count = (Int(words[3]) ?? 0) * 2
        let numbers = words[4..<(4 + count)].compactMap { Double($0) }
        routes.append(words[4...].compactMap { Double($0) })
        lowest.append(Layout.lowest(stride(from: 1, to: count, by: 2).map { numbers[$0] }))
      default: break
      }
    }
    all = boxes
    shown = boxes.filter { $0.name.hasPrefix("n") }
    anchors = boxes.filter { $0.name.hasPrefix("a") }
    self.lowest = lowest
    self.routes = routes
  }

  /// Whether all that is seen lies as it does in another layout, measured from the first node: to a
  /// fiftieth of an inch, and whatever stands under the drawing.
  func liesLike(_ other: Layout) -> Bool {
    places.count == other.places.count
      && zip(places, other.places).allSatisfy { one, two in
        one.count == two.count && zip(one, two).allSatisfy { abs($0 - $1) < 0.02 }
      }
  }

  private var places: [[Double]] {
    guard let first = shown.first else { return [] }
    return shown.map { [$0.x - first.x, $0.y - first.y, $0.width, $0.height] }
      + routes.map { route in
        route.enumerated().map { $1 - ($0.isMultiple(of: 2) ? first.x : first.y) }
      }
  }

  /// The lowest height on a chain of cubic Bézier curves, of which twenty points each are looked at.
  private static func lowest(_ heights: [Double]) -> Double {
    var lowest = heights.first ?? 0
    for start in stride(from: 0, to: heights.count - 3, by: 3) {
      for step in 0...20 {
        let t = Double(step) / 20
        let u = 1 - t
        let ends = u * u * u * heights[start] + t * t * t * heights[start + 3]
        let between = 3 * u * t * (u * heights[start + 1] + t * heights[start + 2])
        lowest = min(lowest, ends + between)
      }
    }
    return lowest
  }
}
