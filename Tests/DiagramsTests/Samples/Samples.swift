import Diagrams

/// Scenes that the tests draw.
enum Samples {
  static let us = Scene.Party("us", "United States")
  static let cn = Scene.Party("cn", "China")

  static func agency(
    _ key: String, _ name: String, _ party: String?, native: String = "", detail: String = "",
    _ sources: [Int], isCentre: Bool = false, path: Int? = nil
  ) -> Scene.Node {
    Scene.Node(
      key, role: .body, type: "agency", types: "agencies", name: name, nativeName: native,
      detail: detail, sources: sources, party: party, weight: 3, href: "entity/\(key)",
      isCentre: isCentre, pathIndex: path)
  }

  static func official(
    _ key: String, _ name: String, _ party: String?, native: String = "", detail: String = "",
    _ sources: [Int], isCentre: Bool = false, path: Int? = nil
  ) -> Scene.Node {
    Scene.Node(
      key, role: .person, type: "official", name: name, nativeName: native, detail: detail,
      sources: sources, party: party, href: "entity/\(key)", isCentre: isCentre, pathIndex: path)
  }

  static func mechanism(
    _ key: String, _ name: String, detail: String = "", _ sources: [Int], isCentre: Bool = false,
    path: Int? = nil
  ) -> Scene.Node {
    Scene.Node(
      key, role: .mechanism, type: "mechanism", name: name, detail: detail, sources: sources,
      weight: 4, href: "entity/\(key)", isCentre: isCentre, pathIndex: path)
  }

  static func output(
    _ key: String, _ type: String, _ name: String, detail: String = "", _ sources: [Int],
    path: Int? = nil
  ) -> Scene.Node {
    Scene.Node(
      key, role: .output, type: type, name: name, detail: detail, sources: sources,
      href: "entity/\(key)", pathIndex: path)
  }

  static func edge(
    _ from: String, _ label: String, _ to: String, _ family: Family, _ date: String,
    _ sources: [Int], modality: Scene.Modality = .asserted, isDisputed: Bool = false,
    isSymmetric: Bool = false
  ) -> Scene.Edge {
    let citations = sources.map { "00\($0).\(5 + label.count)" }
    return Scene.Edge(
      from, to,
      [
        Scene.Relation(
          label, family: family, date: date, sources: sources, citations: citations,
          modality: modality, isDisputed: isDisputed)
      ], isSymmetric: isSymmetric)
  }

  static let sources = [
    Scene.Source(
      1, "Katie Xiao, note on U.S. easing of high-tech export controls, 2 Apr 2012 (000)"),
    Scene.Source(2, "“US and China to begin dialogue on export controls”, Aug 2023 (001)"),
    Scene.Source(3, "U.S. Department of Commerce press release, 11 Dec 2007 (002)"),
    Scene.Source(4, "“China High Technology Trade”, BIS web page, 2011 (003)"),
  ]
}
