import Diagrams

extension Samples {
  /// A ministry with posts: held, held by an acting official, vacant, and of unknown holder; a bureau
  /// with two parents, one of them disputed; another side's ministry; an advisory council.
  static let organisation = Scene(
    title: "Two ministries of fisheries",
    subtitle: "Who stands under whom, and who is in charge; bracketed numbers are sources.",
    nodes: [
      agency("mof", "Ministry of Fisheries of Norland", "us", [1, 2]),
      post("minister", "Minister", ["Ada Lund", "seen in 1907"], "us"),
      post("deputy", "Deputy Minister", ["Bo Krag (acting)"], "us"),
      post("secretary", "Permanent Secretary", ["vacant"], "us", isVacant: true),
      post("attache", "Attaché", ["holder not recorded"], "us", isVacant: true),
      agency("nets", "Office for Nets and Lines", "us", [1]),
      agency("herring", "Herring Bureau", "us", [1, 3]),
      agency("north", "Northern Station", "us", [3]),
      agency("south", "Southern Station", "us", [3]),
      agency("council", "Council of Fishers", "us", [4]),
      agency("sea", "Ministry of the Sea", "cn", native: "海洋部", [2]),
      post("sea-minister", "Minister of the Sea", ["Wei Hai", "1906–1908"], "cn"),
    ],
    edges: [
      edge("minister", "office of", "mof", .partOf, "", [1]),
      edge("deputy", "office of", "mof", .partOf, "", [1]),
      edge("secretary", "office of", "mof", .partOf, "", [1]),
      edge("attache", "office of", "mof", .partOf, "", [1]),
      edge("nets", "part of", "mof", .partOf, "1905–", [1]),
      edge("herring", "part of", "mof", .partOf, "", [1], modality: .inferred),
      edge("herring", "part of", "nets", .partOf, "", [3], isDisputed: true),
      edge("north", "part of", "herring", .partOf, "", [3]),
      edge("south", "part of", "herring", .partOf, "", [3]),
      edge("council", "advises", "mof", .other, "", [4]),
      edge("sea-minister", "office of", "sea", .partOf, "", [2]),
    ],
    parties: [us, cn], sources: sources)

  /// A department with thirty bureaus that have long and short names.
  static let department = Scene(
    title: "A department",
    nodes: [agency("top", "Department of Everything", nil, [1])]
      + (1...30).map { number in
        agency(
          "b\(number)",
          "Bureau of "
            + String(repeating: "Inland and Coastal ", count: number % 4) + "Fisheries \(number)",
          nil, [1])
      },
    edges: (1...30).map { edge("b\($0)", "part of", "top", .partOf, "", [1]) }, sources: sources)

  /// Twenty committees, each with a subcommittee: several rows under one parent.
  static let chamber = Scene(
    title: "A chamber",
    nodes: [agency("top", "Chamber", nil, [1])]
      + (10...29).flatMap { number in
        [
          mechanism("c\(number)", "Committee \(number)", [1]),
          mechanism("s\(number)", "Subcommittee of \(number)", [1]),
        ]
      },
    edges: (10...29).flatMap { number in
      [
        edge("c\(number)", "part of", "top", .partOf, "", [1]),
        edge("s\(number)", "part of", "c\(number)", .partOf, "", [1]),
      ]
    }, sources: sources)

  /// Three bodies of which each is part of the next, and one that is part of itself.
  static let circle = Scene(
    title: "A circle", nodes: ["a", "b", "c", "d"].map { agency($0, "Body \($0)", nil, [1]) },
    edges: [
      edge("a", "part of", "b", .partOf, "", [1]), edge("b", "part of", "c", .partOf, "", [2]),
      edge("c", "part of", "a", .partOf, "", [3]), edge("d", "part of", "d", .partOf, "", [1]),
    ], sources: sources)

  static func post(
    _ key: String, _ name: String, _ words: [String], _ party: String, isVacant: Bool = false
  ) -> Scene.Node {
    var node = Scene.Node(
      key, role: .person, type: "office", name: name, sources: [1], party: party)
    node.entries = words.enumerated().map {
      Scene.Entry($0.element, sources: [1], isStrong: $0.offset == 0)
    }
    node.isVacant = isVacant
    return node
  }

  /// A forest of random shape with random further ties.
  static func forest(_ seed: UInt64) -> Scene {
    var random = Seeded(state: seed)
    let count = Int.random(in: 1...55, using: &random)
    let nodes = (0..<count).map { place in
      agency(
        "k\(place)", "Body \(place)" + String(repeating: " of the realm", count: place % 5),
        ["us", "cn", nil][Int.random(in: 0..<3, using: &random)], [1])
    }
    var edges: [Scene.Edge] = []
    for place in nodes.indices.dropFirst() where Int.random(in: 0..<12, using: &random) > 0 {
      let above = Int.random(in: max(0, place - 9)..<place, using: &random)
      edges.append(edge("k\(place)", "part of", "k\(above)", .partOf, "", [1]))
    }
    for _ in 0..<(count / 12) {
      let ends = (0..<2).map { _ in Int.random(in: 0..<count, using: &random) }
      edges.append(edge("k\(ends[0])", "advises", "k\(ends[1])", .other, "", [2]))
    }
    return Scene(
      title: "Forest \(seed)", nodes: nodes, edges: edges, parties: [us, cn], sources: sources)
  }
}
