import Diagrams

extension Samples {
  /// Five hops, with one node beside the path.
  static let path = Scene(
    title: "From Gary Locke to Wang Wentao",
    subtitle: "The shortest way, five hops. Bracketed numbers are sources.",
    nodes: [
      official("locke", "Gary Locke", "us", detail: "Ambassador to China", [1], path: 0),
      agency("commerce", "Department of Commerce", "us", detail: "DOC", [3], path: 1),
      agency("bis", "Bureau of Industry and Security", "us", detail: "BIS", [3, 4], path: 2),
      mechanism(
        "htwg", "High Technology and Strategic Trade Working Group", detail: "2005–06", [3, 4],
        path: 3),
      agency("mofcom", "Ministry of Commerce", "cn", native: "商务部", [2, 3, 4], path: 4),
      official(
        "wang", "Wang Wentao", "cn", native: "王文涛", detail: "Minister of Commerce", [2], path: 5),
      output("guide", "policy", "Guidelines for High Technology Trade", detail: "2007-12-11", [3]),
    ],
    edges: [
      edge("locke", "led", "commerce", .leads, "2009–2011", [1]),
      edge("bis", "part of", "commerce", .partOf, "", [3]),
      edge("bis", "co-chairs", "htwg", .chairs, "2006–", [4]),
      edge("mofcom", "co-chairs", "htwg", .chairs, "2006–", [4]),
      edge("mofcom", "hosted", "htwg", .takesPart, "2007", [3]),
      edge("wang", "led", "mofcom", .leads, "2023", [2]),
      edge("htwg", "developed", "guide", .makes, "2007", [3]),
    ],
    parties: [us, cn], sources: sources)

  /// Eight hops: too many for one line across a page.
  static let longPath = Scene(
    title: "A long way round",
    nodes: (0...8).map { (place: Int) -> Scene.Node in
      mechanism(
        "m\(place)", "Working group number \(place)", detail: "200\(place)", [1], path: place)
    },
    edges: (0..<8).map { (place: Int) -> Scene.Edge in
      let (from, to) = place % 2 == 0 ? (place, place + 1) : (place + 1, place)
      return edge("m\(from)", "reports to", "m\(to)", .other, "200\(place)", [1])
    },
    sources: sources)
}
