import Diagrams

extension Samples {
  /// Names in Chinese, Japanese and Korean, short and long.
  static let eastAsian = Scene(
    title: "商务部与产业安全局", subtitle: "谁与谁一起工作。方括号中的数字是来源。",
    nodes: [
      agency("mofcom", "中华人民共和国商务部", "cn", detail: "对外贸易司 · 2007-12-11", [1], isCentre: true),
      agency("meti", "経済産業省", "jp", native: "けいざいさんぎょうしょう", [2]),
      agency("motie", "산업통상자원부", "kr", detail: "대한민국", [2]),
      official("wei", "魏建国", "cn", detail: "副部长", [1]),
      mechanism("talks", "中华人民共和国与日本国出口管制主管部门之间关于两用物项出口管制的对话机制工作组会议", [1, 2]),
      Scene.Node("beijing", role: .place, type: "地点", name: "北京"),
    ],
    edges: [
      edge("mofcom", "共同主持", "talks", .chairs, "2007年", [1]),
      edge("meti", "共同主持", "talks", .chairs, "2007年", [2]),
      edge("motie", "观察员", "talks", .takesPart, "", [2]),
      edge("wei", "领导", "mofcom", .leads, "2007", [1]),
      edge("talks", "地点", "beijing", .concerns, "", [1]),
    ],
    parties: [cn, Scene.Party("jp", "日本"), Scene.Party("kr", "대한민국")],
    sources: [Scene.Source(1, "新华社，2007年12月11日"), Scene.Source(2, "日本経済新聞")])

  /// What must never become markup, an escape or a crash.
  static let hostileTexts = [
    "<b>bold</b> & \"quoted\" \\N \\G \\E", "]]> --> <!-- <script>alert(1)</script>",
    "ends in a backslash \\", "quote \\\" backslash quote", "\u{202E}turned\u{202C} round",
    "nul \u{0} bell \u{7} escape \u{1B}[31m", "line\nbreak\r\nand\ttab\u{2028}separator",
    String(repeating: "W", count: 3_000), "e" + String(repeating: "\u{301}", count: 500), "",
    "node", "%1%n%5C", "👩‍👩‍👧‍👦 family 🇨🇳🇺🇸", "\u{FFFE}\u{FFFF}", "  ", "»«·—…",
  ]

  /// Every text of a scene hostile.
  static let hostile = Scene(
    title: "Title <TITLE> \\T & \"quotes\"", subtitle: hostileTexts.joined(separator: " "),
    nodes: hostileTexts.enumerated().map { place, text in
      Scene.Node(
        "key \(place) \(text.prefix(40))", role: Scene.Role.allCases[place % 8], type: text,
        name: text, nativeName: text, detail: text, sources: [place, -1, Int.max],
        party: place % 3 == 0 ? "p\\\"<" : nil, href: "javascript:alert('\(place)')",
        isCentre: place == 4)
    },
    edges: hostileTexts.enumerated().map { place, text in
      let next = (place + 1) % hostileTexts.count
      return Scene.Edge(
        "key \(place) \(text.prefix(40))", "key \(next) \(hostileTexts[next].prefix(40))",
        [
          Scene.Relation(
            text, family: Family.allCases[place % 10], date: text, sources: [place],
            citations: [text], modality: Scene.Modality.allCases[place % 5],
            isDisputed: place == 3, isDenied: place == 6)
        ], isSymmetric: place % 4 == 1)
    },
    parties: [Scene.Party("p\\\"<", "Party <of> \\L \"quotes\"")],
    sources: hostileTexts.enumerated().map { Scene.Source($0, $1) },
    notes: hostileTexts)
}
