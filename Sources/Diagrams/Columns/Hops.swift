/// The numbers of the hops of a scene's ways.
///
/// One way has hops 1, 2, 3; several have letters before the numbers, A1, A2, B1, and a line that
/// more than one way takes bears them all.
struct Hops {
  /// By the two ends of a line, the smaller node number first.
  private let badges: [Pair: [String]]
  /// The ways as node numbers.
  let ways: [[Int]]

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  /// Numbers the hops; a scene without ways has the one that its nodes' places on the path make.
  ///
  /// - Complexity: O(*n* log *n*) in nodes, and the length of all ways.
  init(_ wiring: Wiring) {
    let nodes = wiring.scene.nodes
    var numbers: [String: Int] = [:]
    for (number, node) in nodes.enumerated() { numbers[node.key] = number }
    var ways = wiring.scene.ways.map { way in way.compactMap { numbers[$0] } }
    if ways.isEmpty {
      let path = nodes.indices.filter { nodes[$0].pathIndex != nil }
        .sorted { (nodes[$0].pathIndex ?? 0, $0) < (nodes[$1].pathIndex ?? 0, $1) }
      if path.count > 1 { ways = [path] }
    }
    var badges: [Pair: [String]] = [:]
    for (way, nodes) in ways.enumerated() {
      for (hop, ends) in zip(nodes, nodes.dropFirst()).enumerated() {
        let badge = ways.count == 1 ? "\(hop + 1)" : "\(Hops.letters(way))\(hop + 1)"
        badges[Pair(ends.0, ends.1), default: []].append(badge)
      }
    }
    self.ways = ways
    self.badges = badges
  }

  /// What a line between two nodes bears; nothing when no way takes it.
  func badge(_ from: Int, _ to: Int) -> String? {
    badges[Pair(from, to)].map { $0.joined(separator: " ") }
  }

  /// The letters A, B … Z, AA, AB and so on.
  private static func letters(_ number: Int) -> String {
    var rest = number + 1
    var letters = ""
    while rest > 0 {
      let place = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + place))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
