internal import Foundation
internal import LiaisonTestSupport

extension DataSet {
  /// The sizes that the performance suite has: nodes and relationships.
  static let sizes: [String: (nodes: Int, relationships: Int)] = [
    "S": (10_000, 50_000), "M": (200_000, 1_000_000), "L": (1_000_000, 10_000_000),
  ]

  private static let countries = [
    "AT", "BE", "BR", "CA", "CH", "CN", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "HU", "IE", "IN",
    "IT", "JP", "KE", "NL", "NO", "PL", "PT", "SE", "US",
  ]

  /// Writes a made-up data set in the layout, for machines that do not have the suite's.
  ///
  /// - Throws: ``Complaint`` for an unknown size; what writing throws.
  static func generate(_ size: String, in folder: URL) throws -> DataSet {
    guard let counts = sizes[size] else {
      throw Complaint("there is no size '\(size)'; known are S, M and L")
    }
    let network = PolicyNetwork(nodes: counts.nodes, relationships: counts.relationships)
    let root = folder.appending(path: size)
    for part in ["nodes", "edges", "params"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: part), withIntermediateDirectories: true)
    }
    let files = try nodeFiles(network, root) + linkFiles(network, root)
    try write(files, to: root.appending(path: "files.tsv"))
    try write(parameterLines(network), to: root.appending(path: "params/params.tsv"))
    return try DataSet(root)
  }

  private static func nodeFiles(_ network: PolicyNetwork, _ root: URL) throws -> String {
    var list = ""
    for (number, label) in PolicyNetwork.labels.enumerated() {
      var text = "id,name,country,start,end,source\n"
      let rows = network.rows(ofLabel: number)
      for row in rows {
        let start = 1960 + row * 7919 % 65
        text += "\(row),\(label.name) \(row),\(countries[row % 25]),\(start),\(start + row % 20),"
        text += "S\(row * 31 % 997)\n"
      }
      try write(text, to: root.appending(path: "nodes/\(label.name).csv"))
      list += "N\t\(label.name)\t\(rows.lowerBound)\t\(rows.count)\n"
    }
    return list
  }

  private static func linkFiles(_ network: PolicyNetwork, _ root: URL) throws -> String {
    var list = ""
    for (number, kind) in PolicyNetwork.kinds.enumerated() {
      let ends = [kind.source, kind.target].map { PolicyNetwork.labels[$0].name }
      let file = "edges/\(kind.type).\(ends[0]).\(ends[1]).csv"
      var text = "from,to,start,end,source\n"
      var count = 0
      network.forEachLink(ofKind: number) { link in
        text += "\(link.source),\(link.target),\(link.start),\(link.end),S\(link.citation)\n"
        count += 1
      }
      try write(text, to: root.appending(path: file))
      list += "E\t\(file)\t\(kind.type)\t\(ends[0])\t\(ends[1])\t\(count)\n"
    }
    return list
  }

  /// Parameters of every query, for officials at random.
  private static func parameterLines(_ network: PolicyNetwork) -> String {
    var random = SplitMix64(seed: 5)
    let officials = network.rows(ofLabel: 0)
    func official() -> Int { officials.lowerBound + random.below(officials.count) }
    func pair() -> (Int, Int) {
      let first = official()
      return (first, (first + 1 + random.below(officials.count - 1)) % officials.count)
    }
    var text = ""
    for _ in 0..<2_000 {
      text += "q1\tOfficial \(official())\n"
      text += "q1i\t\(official())\n"
    }
    for (query, count) in [("q2", 1_000), ("q3", 400), ("q4", 200)] {
      for _ in 0..<count { text += "\(query)\t\(official())\n" }
    }
    for (query, count) in [("q5", 400), ("q7", 200), ("q13", 50)] {
      for _ in 0..<count {
        let ends = pair()
        text += "\(query)\t\(ends.0)\t\(ends.1)\n"
      }
    }
    for _ in 0..<300 {
      let ends = pair()
      text += "q6\t\(ends.0)\t\(ends.1)\t\(1990 + random.below(33))\n"
    }
    return text
  }

  private static func write(_ text: String, to file: URL) throws {
    try Data(text.utf8).write(to: file)
  }
}
