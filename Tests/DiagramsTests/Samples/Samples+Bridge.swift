import Diagrams

extension Samples {
  /// Eight nodes around one working group.
  static let workingGroup = Scene(
    title: "High Technology Working Group",
    subtitle: "Who is one step away from it. Bracketed numbers are sources.",
    nodes: [
      mechanism(
        "htwg", "High Technology and Strategic Trade Working Group",
        detail: "HTWG · founded 2005–06", [3, 4], isCentre: true),
      agency("bis", "Bureau of Industry and Security", "us", detail: "BIS", [3, 4]),
      agency("mofcom", "Ministry of Commerce", "cn", native: "商务部", detail: "MOFCOM", [2, 3, 4]),
      mechanism("jcct", "Joint Commission on Commerce and Trade", detail: "JCCT · annual", [3, 4]),
      output(
        "guide", "policy", "Guidelines for High Technology and Strategic Trade Development",
        detail: "2007-12-11", [3]),
      output("plan", "policy", "Key Sectors Cooperation Action Plan", detail: "2011-11-21", [4]),
      output("ppd", "session", "Public-Private Sector Dialogue", detail: "3rd · 2011-09-26", [4]),
      official(
        "mancuso", "Mario Mancuso", "us", detail: "Under Secretary of Commerce · 2007-12-11", [3]),
    ],
    edges: [
      edge("bis", "co-chairs", "htwg", .chairs, "2006–", [4]),
      edge("mofcom", "co-chairs", "htwg", .chairs, "2006–", [4]),
      edge("htwg", "part of", "jcct", .partOf, "2006", [4]),
      edge("htwg", "developed", "guide", .makes, "2007", [3]),
      edge("htwg", "implements", "plan", .makes, "2011", [4], modality: .planned),
      edge("ppd", "part of", "htwg", .partOf, "", [4]),
      edge("mancuso", "co-chaired", "htwg", .chairs, "2007", [3], modality: .inferred),
      edge("mancuso", "signed", "guide", .signs, "2007", [3]),
      edge("mancuso", "headed", "bis", .leads, "2007", [3]),
    ],
    parties: [us, cn], sources: sources, notes: ["As of 2011-11-21."])

  /// Twenty-five nodes: two governments and what they share.
  static let network = Scene(
    title: "U.S.–China export-control liaison, 2005–2023",
    subtitle: "Who leads, co-chairs, signs and produces what. Bracketed numbers are sources.",
    nodes: networkPeople + networkBodies + networkMiddle, edges: networkEdges,
    parties: [us, cn], sources: sources)

  private static let networkPeople = [
    official("gutierrez", "Carlos M. Gutierrez", "us", detail: "Secretary of Commerce", [3]),
    official("raimondo", "Gina Raimondo", "us", detail: "Secretary of Commerce", [2]),
    official("mancuso", "Mario Mancuso", "us", detail: "Under Secretary of Commerce", [3]),
    official("locke", "Gary Locke", "us", detail: "Ambassador to China", [1]),
    official(
      "wei", "Wei Jiangguo", "cn", native: "魏建国", detail: "Vice Minister of Commerce", [3]),
    official("wang", "Wang Wentao", "cn", native: "王文涛", detail: "Minister of Commerce", [2]),
    official("hong", "Hong Lei", "cn", native: "洪磊", detail: "Spokesperson", [1]),
  ]

  private static let networkBodies = [
    agency("commerce", "Department of Commerce", "us", detail: "DOC", [3]),
    agency(
      "bis", "Bureau of Industry and Security", "us", detail: "BIS · export controls", [3, 4]),
    agency("cs", "Foreign Commercial Service", "us", detail: "FCS", [1]),
    agency("embassy", "U.S. Embassy in China", "us", detail: "Beijing", [1]),
    Scene.Node(
      "amcham", role: .body, type: "business", types: "businesses",
      name: "American Chamber of Commerce", detail: "export compliance group", sources: [1],
      party: "us"),
    Scene.Node(
      "nam", role: .body, type: "business", types: "businesses",
      name: "National Association of Manufacturers", detail: "NAM", sources: [4], party: "us"),
    agency("mofcom", "Ministry of Commerce", "cn", native: "商务部", detail: "MOFCOM", [2, 3, 4]),
    agency("mfa", "Ministry of Foreign Affairs", "cn", native: "外交部", detail: "MFA", [1]),
  ]

  private static let networkMiddle = [
    mechanism("jcct", "Joint Commission on Commerce and Trade", detail: "JCCT · annual", [3, 4]),
    mechanism(
      "htwg", "High Technology and Strategic Trade Working Group",
      detail: "HTWG · founded 2005–06", [3, 4]),
    mechanism("ciwg", "Commercial Issues Working Group", detail: "first meeting 2024", [2]),
    mechanism(
      "ecie", "Export Control Enforcement Information Exchange", detail: "since Aug 2023", [2]),
    output("ppd", "session", "Public-Private Sector Dialogue", detail: "3rd · 2011-09-26", [4]),
    output("j22", "session", "22nd JCCT, Chengdu", detail: "2011-11-21", [4]),
    output(
      "guide", "policy", "Guidelines for High Technology and Strategic Trade Development",
      detail: "2007-12-11", [3]),
    output("plan", "policy", "Key Sectors Cooperation Action Plan", detail: "2011-11-21", [4]),
    output("veu", "rule", "Validated End-User programme", detail: "2007-06-19", [4]),
    output("euc", "rule", "End-User certification", detail: "issued by MOFCOM", [4]),
  ]

  private static let networkEdges = [
    edge("gutierrez", "led", "commerce", .leads, "2007", [3]),
    edge("raimondo", "led", "commerce", .leads, "2023", [2]),
    edge("mancuso", "led", "bis", .leads, "2007", [3]),
    edge("locke", "headed", "embassy", .leads, "2012", [1]),
    edge("wei", "vice minister", "mofcom", .leads, "2007", [3]),
    edge("wang", "led", "mofcom", .leads, "2023", [2]),
    edge("hong", "spoke for", "mfa", .leads, "2012", [1]),
    edge("bis", "part of", "commerce", .partOf, "", [3]),
    edge("cs", "part of", "commerce", .partOf, "", [1]),
    edge("bis", "co-chairs", "htwg", .chairs, "", [4]),
    edge("mofcom", "co-chairs", "htwg", .chairs, "", [4]),
    edge("commerce", "party to", "jcct", .takesPart, "", [4]),
    edge("mofcom", "party to", "jcct", .takesPart, "", [4]),
    edge("commerce", "party to", "ecie", .takesPart, "2023", [2]),
    edge("mofcom", "party to", "ecie", .takesPart, "2023", [2]),
    edge("commerce", "party to", "ciwg", .takesPart, "2023", [2]),
    edge("mofcom", "party to", "ciwg", .takesPart, "2023", [2]),
    edge("htwg", "part of", "jcct", .partOf, "2006", [4]),
    edge("ppd", "part of", "htwg", .partOf, "", [4]),
    edge("j22", "part of", "jcct", .partOf, "", [4]),
    edge("mancuso", "signed", "guide", .signs, "2007", [3]),
    edge("wei", "signed", "guide", .signs, "2007", [3]),
    edge("htwg", "developed", "guide", .makes, "", [3]),
    edge("j22", "agreed", "plan", .makes, "2011", [4]),
    edge("htwg", "implements", "plan", .makes, "", [4], modality: .planned),
    edge("plan", "promotes", "veu", .makes, "", [4]),
    edge("bis", "issued", "veu", .makes, "2007", [4]),
    edge("mofcom", "issues", "euc", .makes, "", [4]),
    edge("plan", "shortens review", "euc", .makes, "", [4]),
    edge("nam", "partner", "ppd", .meets, "2011", [4]),
    edge("amcham", "lobbied", "bis", .meets, "", [1], modality: .inferred),
  ]
}
