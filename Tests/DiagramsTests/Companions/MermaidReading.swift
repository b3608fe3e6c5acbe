/// A flowchart read back by the few forms that it is written in; anything else is a complaint.
struct MermaidReading {
  /// The lines of the labels by node.
  private(set) var nodes: [String: [String]] = [:]
  private(set) var edges: [(from: String, to: String, isDotted: Bool, label: [String])] = []
  private(set) var frames: [String: [String]] = [:]
  private(set) var complaints: [String] = []
  private var depth = 0

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last != "" { complaints.append("no line feed at the end") }
    if lines.count < 5 || lines[0] != "---" || lines[2] != "---" { complaints.append("no head") }
    if lines.count > 3, lines[3] != "flowchart LR", lines[3] != "flowchart TD" {
      complaints.append(lines[3])
    }
    for line in lines.dropFirst(4).dropLast() { read(line) }
    if depth != 0 { complaints.append("a frame is not closed") }
    for edge in edges where nodes[edge.from] == nil || nodes[edge.to] == nil {
      complaints.append("\(edge.from) to \(edge.to)")
    }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("accTitle: ") || line.hasPrefix("accDescr: ") || line.hasPrefix("%% [") {
      if line.contains(where: { "<>{}`\"#;\\".contains($0) }) { complaints.append(line) }
    } else if line == "end" {
      depth -= 1
    } else if let frame = line.wholeMatch(of: /subgraph (p[0-9]+)\["([^"]*)"\]/) {
      depth += 1
      frames[String(frame.1)] = shown(frame.2)
    } else if let node = line.wholeMatch(
      of:
        /(n[0-9]+)(\[\[|\[\/|\[|\(\[|\(|\{\{|>)"([^"]*)"(\]\]|\/\]|\\\]|\]\)|\]|\)|\}\}):::[a-zA-Z]+/
    ) {
      nodes[String(node.1)] = shown(node.3)
    } else if let edge = line.wholeMatch(
      of: /(n[0-9]+) <?(--|-\.-)>(?:\|"([^"]*)"\|)? (n[0-9]+)/)
    {
      edges.append(
        (String(edge.1), String(edge.4), edge.2 == "-.-", edge.3.map { shown($0) } ?? []))
    } else if line.wholeMatch(of: /(classDef|style) [a-zA-Z0-9]+ [a-z]+:[#a-zA-Z0-9., :-]+/) == nil,
      line.wholeMatch(of: /linkStyle [0-9]+(,[0-9]+)* stroke-dasharray:[0-9 ]+/) == nil
    {
      complaints.append(line)
    }
  }

  /// What a reader sees of a label.
  private mutating func shown(_ label: Substring) -> [String] {
    label.replacing("<br/>", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let plain = line.replacing(/#[0-9]+;/, with: "")
        if plain.contains(where: { "<>#;&`*_\\$%{}|~:@^=".contains($0) })
          || plain.contains(/direction\s+(LR|RL|TB|BT)/) || plain.hasPrefix("- ")
        {
          complaints.append(String(line))
        }
        let text = line.replacing(/#([0-9]+);/) { match in
          UInt32(match.1).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
        }
        // A space without width only keeps marks apart.
        return String(text).replacing("\u{200B}", with: "")
      }
  }
}
