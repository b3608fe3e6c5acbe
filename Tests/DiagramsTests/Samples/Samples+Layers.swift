import Diagrams

extension Samples {
  /// A process of another program: kinds unknown, groups framed, a circle, two nodes on their own.
  static let layers = Scene(
    title: "How a build runs", subtitle: "10 nodes and 10 links, from build.dot.",
    nodes: [
      step("source"), step("parse", "front"), step("check", "front"), step("plan", "back"),
      step("optimise", "back"), step("emit", "back"), step("binary"), step("report"),
      step("rules", "back"), step("docs"),
    ],
    edges: [
      flow("source", "parse"), flow("parse", "check"), flow("check", "plan", "well typed"),
      flow("check", "report", "errors"), flow("plan", "optimise"), flow("plan", "emit"),
      flow("optimise", "plan", "again"), flow("optimise", "emit"), flow("emit", "binary"),
      flow("report", "source", "a person reads it and writes another text"),
    ],
    parties: [Scene.Party("front", "Front end"), Scene.Party("back", "Back end")],
    notes: ["One loop is not drawn."])

  /// A ring without directions, and a long chain down the page.
  static let ring = Scene(
    title: "Ring",
    nodes: (0..<14).map { step("n\($0)", $0 < 3 ? "front" : nil) },
    edges: (0..<14).map { flow("n\($0)", "n\(($0 + 1) % 14)", $0 == 4 ? "" : "wire", true) },
    parties: [Scene.Party("front", "Front end")])

  static let chain = Scene(
    title: "Chain", nodes: (10..<22).map { step("n\($0)", $0 > 18 ? "back" : nil) },
    edges: (10..<21).map { flow("n\($0)", "n\($0 + 1)", "then") },
    parties: [Scene.Party("back", "Back end")])

  private static func step(_ name: String, _ party: String? = nil) -> Scene.Node {
    Scene.Node(name, role: .body, type: "", types: "nodes", look: .person, name: name, party: party)
  }

  private static func flow(
    _ from: String, _ to: String, _ label: String = "", _ isSymmetric: Bool = false
  ) -> Scene.Edge {
    Scene.Edge(from, to, [Scene.Relation(label, family: .other)], isSymmetric: isSymmetric)
  }
}
