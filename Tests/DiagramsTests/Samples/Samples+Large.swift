import Diagrams

extension Samples {
  /// Forty-five nodes: three parties, a body of no party, tags, texts and meetings.
  static let large = Scene(
    title: "Export control talks and everyone around them",
    subtitle: "Three governments, companies, texts and places. Bracketed numbers are sources.",
    nodes: largeNodes, edges: largeEdges,
    parties: [us, cn, Scene.Party("eu", "European Union")],
    sources: sources + (5...9).map { Scene.Source($0, "Source number \($0), a press release") },
    notes: ["As of 2023-08-31.", "Places are drawn small."])

  private static let largeNodes: [Scene.Node] =
    network.nodes
    + [
      official("rhodes", "Thea Kendler", "us", detail: "Assistant Secretary", [5]),
      official("estevez", "Alan Estevez", "us", detail: "Under Secretary of Commerce", [5]),
      official("li", "Li Chenggang", "cn", native: "李成钢", detail: "Vice Minister", [6]),
      official("dombrovskis", "Valdis Dombrovskis", "eu", detail: "Commissioner for Trade", [7]),
      official("lange", "Bernd Lange", "eu", detail: "Chair, trade committee", [7]),
      agency("dgtrade", "Directorate-General for Trade", "eu", detail: "DG TRADE", [7]),
      agency("state", "Department of State", "us", [5]),
      agency("gac", "General Administration of Customs", "cn", native: "海关总署", detail: "GACC", [6]),
      agency("wto", "World Trade Organization", nil, detail: "WTO", [8]),
      mechanism("ttc", "Trade and Technology Council", detail: "TTC · since 2021", [7]),
      output("ttc1", "session", "1st TTC meeting, Pittsburgh", detail: "2021-09-29", [7]),
      output("ttc2", "session", "2nd TTC meeting, Paris", detail: "2022-05-16", [7]),
      output("talks", "meeting", "Technical talks on enforcement", detail: "2023-08-29", [5, 6]),
      output("rule22", "rule", "Advanced computing rule", detail: "2022-10-07", [5]),
      output("law20", "law", "Export Control Law", detail: "2020-12-01", [6]),
      Scene.Node("beijing", role: .place, type: "place", name: "Beijing", sources: [5]),
      Scene.Node("chips", role: .topic, type: "topic", name: "semiconductors", sources: [5, 6]),
      Scene.Node(
        "release", role: .document, type: "press release", name: "Raimondo concludes visit",
        detail: "2023-08-30", sources: [5]),
      Scene.Node(
        "nvidia", role: .body, type: "company", types: "companies", name: "Nvidia", sources: [9],
        party: "us"),
      Scene.Node(
        "smic", role: .body, type: "company", types: "companies",
        name: "Semiconductor Manufacturing International Corporation", nativeName: "中芯国际",
        sources: [9], party: "cn"),
    ]

  private static let largeEdges: [Scene.Edge] =
    network.edges
    + [
      edge("rhodes", "assistant secretary", "bis", .leads, "2023", [5]),
      edge("estevez", "led", "bis", .leads, "2022–2025", [5]),
      edge("li", "vice minister", "mofcom", .leads, "2023", [6]),
      edge("dombrovskis", "led", "dgtrade", .leads, "2020–2024", [7]),
      edge("lange", "questioned", "dombrovskis", .speaks, "2022", [7]),
      edge("dgtrade", "co-chairs", "ttc", .chairs, "2021–", [7]),
      edge("commerce", "co-chairs", "ttc", .chairs, "2021–", [7]),
      edge("state", "co-chairs", "ttc", .chairs, "2021–", [7]),
      edge("ttc1", "part of", "ttc", .partOf, "", [7]),
      edge("ttc2", "part of", "ttc", .partOf, "", [7]),
      edge("talks", "part of", "ecie", .partOf, "", [5, 6]),
      edge("rhodes", "led the delegation", "talks", .takesPart, "2023", [5]),
      edge("li", "attended", "talks", .takesPart, "2023", [6], isDisputed: true),
      edge("talks", "took place in", "beijing", .concerns, "", [5]),
      edge("bis", "issued", "rule22", .makes, "2022", [5]),
      edge("rule22", "restricts", "chips", .concerns, "", [5]),
      edge("mofcom", "criticised", "rule22", .speaks, "2022", [6]),
      edge("mofcom", "drafted", "law20", .makes, "2020", [6]),
      edge("gac", "enforces", "law20", .takesPart, "", [6]),
      edge("mofcom", "complained to", "wto", .speaks, "2022", [8]),
      edge("commerce", "answered", "wto", .speaks, "2023", [8]),
      edge("release", "reports on", "talks", .concerns, "", [5]),
      edge("raimondo", "met", "wang", .meets, "2023-08-28", [2, 5], isSymmetric: true),
      edge("raimondo", "announced", "ecie", .speaks, "2023", [2]),
      edge("rule22", "affects", "nvidia", .concerns, "", [9]),
      edge("rule22", "affects", "smic", .concerns, "", [9], modality: .inferred),
      edge("nvidia", "plans talks with", "bis", .meets, "2024", [9], modality: .planned),
    ]

  /// A commission with many sessions: more than a page holds.
  static let hub = Scene(
    title: "Joint Commission on Commerce and Trade",
    subtitle: "Its sessions and its members.",
    nodes: [
      mechanism("jcct", "Joint Commission on Commerce and Trade", [3], isCentre: true),
      agency("commerce", "Department of Commerce", "us", [3]),
      agency("mofcom", "Ministry of Commerce", "cn", native: "商务部", [3]),
      Scene.Node(
        "china", role: .party, type: "country", types: "countries", name: "China", sources: [3],
        party: "cn", isHub: true),
    ]
      + (1...52).map { number in
        Scene.Node(
          "session-\(number)", role: .output, type: "session", name: "Session \(number)",
          detail: "\(1_970 + number)", sources: [number % 4 + 1], weight: number)
      }
      + (1...12).map { number in
        official("official-\(number)", "Official number \(number)", "us", [number % 4 + 1])
      },
    edges: [
      edge("commerce", "co-chairs", "jcct", .chairs, "1983–", [3]),
      edge("mofcom", "co-chairs", "jcct", .chairs, "1983–", [3]),
      edge("mofcom", "part of", "china", .partOf, "", [3]),
    ]
      + (1...52).map { edge("session-\($0)", "part of", "jcct", .partOf, "\(1_970 + $0)", [1]) }
      + (1...12).map { edge("official-\($0)", "worked at", "commerce", .leads, "", [2]) },
    parties: [us, cn], sources: sources)
}
