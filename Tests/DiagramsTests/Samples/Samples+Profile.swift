import Diagrams

extension Samples {
  /// A joint commission with everything that a profile knows of.
  static let profile = Scene(
    title: "Joint Fisheries Commission", subtitle: "Bracketed numbers are sources.",
    nodes: [
      centre(facts: ["established: 1905 or 1906 (disputed)", "frequency: annual"]),
      mechanism("council", "Council of Ministers", [1]),
      agency("mof", "Ministry of Fisheries", "us", [1]),
      official("lund", "Ada Lund", "us", detail: "Minister", [2]),
      agency("sea", "Ministry of the Sea", "cn", native: "海洋部", [1]),
      official("wei", "Wei Hai", "cn", [2]), mechanism("nets", "Working Group on Nets", [1]),
      mechanism("boats", "Working Group on Boats", [3]),
      meeting("late", "Third session", turn: 3), meeting("early", "First session", turn: 1),
      meeting("between", "Second session", turn: 2),
      output("accord", "agreement", "Herring Accord", detail: "1907", [2]),
      output("rules", "rule", "Rules on nets", [3]),
    ],
    edges: [
      edge("jfc", "part of", "council", .partOf, "", [1]),
      edge("mof", "co-chairs", "jfc", .chairs, "1905–", [1]),
      edge("sea", "co-chairs", "jfc", .chairs, "1905–", [1]),
      edge("lund", "takes part in", "jfc", .takesPart, "", [2]),
      edge("wei", "takes part in", "jfc", .takesPart, "", [2], modality: .inferred),
      edge("lund", "met", "wei", .meets, "1907", [2], isSymmetric: true),
      edge("nets", "working group of", "jfc", .partOf, "1906", [1]),
      edge("boats", "working group of", "jfc", .partOf, "", [3]),
      edge("late", "session of", "jfc", .partOf, "", [1]),
      edge("early", "session of", "jfc", .partOf, "", [1]),
      edge("between", "session of", "jfc", .partOf, "", [1]),
      edge("accord", "agreed during", "between", .signs, "1907", [2]),
      edge("jfc", "issued", "rules", .makes, "", [3]),
    ], parties: [us, cn], sources: sources)

  /// A commission of which nothing is known but its name.
  static let bare = Scene(
    title: "Joint Fisheries Commission", nodes: [centre(facts: [])], edges: [])

  /// A committee with many members of two parties and a meeting that is told of otherwise.
  static let committee = Scene(
    title: "Committee on Fish",
    nodes: [centre(facts: []), meeting("hearing", "Hearing on herring", turn: nil)]
      + (1...40).map { number in
        official(
          "m\(number)", "Member Number \(number)", number.isMultiple(of: 2) ? "us" : "cn", [1])
      },
    edges: (1...40).map { number in
      edge(
        "m\(number)", number == 1 ? "chairs" : "member of", "jfc",
        number == 1 ? .chairs : .takesPart, "", [1])
    } + [edge("jfc", "heard", "hearing", .meets, "1907", [2])],
    parties: [us, cn], sources: sources)

  private static func centre(facts: [String]) -> Scene.Node {
    var node = Scene.Node(
      "jfc", role: .mechanism, type: "commission", name: "Joint Fisheries Commission",
      detail: "JFC", sources: [1], isCentre: true)
    node.entries = facts.map { Scene.Entry($0, sources: [1, 2]) }
    return node
  }

  private static func meeting(_ key: String, _ name: String, turn: Int?) -> Scene.Node {
    var node = output(key, "session", name, [1])
    node.turn = turn
    return node
  }
}
