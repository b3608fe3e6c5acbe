/// A figure as the text of a Mermaid flowchart, which GitHub, GitLab and many wikis draw.
///
/// ```
/// flowchart LR
/// subgraph p1["United States"]
/// n1["«agency»<br/>Bureau of Industry and Security<br/>BIS [3,4]"]:::agency
/// end
/// n1 -->|"co-chairs 2006– [4]"| n3
/// n4 -.->|"implements 2011 (planned) [4]"| n5
/// %% [4] “China High Technology Trade”, BIS web page, 2011 (003)
/// ```
/// Ids are numbers in the order of reading; no name of the scene is ever one. Kinds are told by word,
/// shape and colour, doubts by word and dashes. Lines keep the colour of the page, which may be dark.
/// Layout and fonts are Mermaid's: for print, draw the figure itself.
///
/// ```swift
/// let text = MermaidText(figure).text
/// ```
package struct MermaidText: Sendable {
  private let figure: Figure
  private let theme: Theme

  /// Describes the text.
  package init(_ figure: Figure, theme: Theme = .paper) {
    self.figure = figure
    self.theme = theme
  }

  /// The text; it ends with a line feed, and has neither backticks nor blank lines.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  package var text: String {
    let parts = FigureParts(of: figure)
    var names: [String: String] = [:]
    for (place, node) in parts.nodes.enumerated() { names[node.content.key] = "n\(place + 1)" }
    let lines =
      head(parts) + nodes(parts, names) + edges(parts, names) + classes(parts) + frames(parts)
      + sources
    let text = lines.joined(separator: "\n") + "\n"
    return text + warning(text, edges: parts.edges.count)
  }

  /// What whoever sets Mermaid up must know when its usual limits do not do, as a remark.
  private func warning(_ text: String, edges: Int) -> String {
    guard text.utf16.count > Self.usualLength || edges > Self.usualEdges else { return "" }
    return "%% [!] Mermaid draws this only with maxTextSize above \(Self.usualLength) "
      + "and maxEdges above \(Self.usualEdges)\n"
  }

  /// The characters and edges that Mermaid reads unless it is set up otherwise.
  private static let usualLength = 50_000
  private static let usualEdges = 500

  /// The title is written as data of the page before the chart, and for screen readers in it.
  private func head(_ parts: FigureParts) -> [String] {
    let title = CompanionWords.title(of: figure)
    let summary = CompanionWords.summary(of: figure)
    return [
      "---", "title: " + Self.yaml(title), "---",
      "flowchart " + (parts.runsDown ? "TD" : "LR"),
      "accTitle: " + Self.spoken(title),
    ] + (summary.isEmpty ? [] : ["accDescr: " + Self.spoken(summary)])
  }

  private func nodes(_ parts: FigureParts, _ names: [String: String]) -> [String] {
    let nodes = Dictionary(parts.nodes.map { ($0.content.key, $0.content) }) { first, _ in first }
    let framed = Set(parts.frames.flatMap(\.members))
    var lines: [String] = []
    for (number, frame) in parts.frames.enumerated() {
      lines.append("subgraph p\(number + 1)[\(MermaidLabel.quoted([frame.title]))]")
      for key in frame.members {
        guard let node = nodes[key], let name = names[key] else { continue }
        lines.append(statement(node, name, party: nil))
      }
      lines.append("end")
    }
    for part in parts.nodes where !framed.contains(part.content.key) {
      guard let name = names[part.content.key] else { continue }
      lines.append(statement(part.content, name, party: figure.scene.partyName(of: part.content)))
    }
    return lines
  }

  private func statement(_ node: Scene.Node, _ name: String, party: String?) -> String {
    let (open, close) = Self.brackets(of: node.look)
    let label = MermaidLabel.quoted(CompanionWords.lines(of: node, party: party))
    return name + open + label + close + ":::" + node.look.rawValue
      + (node.isCentre ? "Centre" : "")
  }

  private func edges(_ parts: FigureParts, _ names: [String: String]) -> [String] {
    let nodes = Dictionary(parts.nodes.map { ($0.content.key, $0.content) }) { first, _ in first }
    var lines: [String] = []
    var patterns: [LinePattern: [Int]] = [:]
    var number = 0
    for edge in parts.edges.map(\.content) {
      guard let from = names[edge.from], let to = names[edge.to],
        let tail = nodes[edge.from], let head = nodes[edge.to]
      else { continue }
      let words = CompanionWords.lines(of: edge, hop: RelationTable.hop(tail, head))
      let pattern = LinePattern(of: edge)
      let label = words.isEmpty ? "" : "|\(MermaidLabel.quoted(words))|"
      let line = pattern == .solid ? "--" : "-.-"
      lines.append("\(from) \(edge.isSymmetric ? "<" : "")\(line)>\(label) \(to)")
      patterns[pattern, default: []].append(number)
      number += 1
    }
    return lines
      + LinePattern.allCases.compactMap { pattern in
        guard let dashes = Self.dashes(of: pattern), let numbers = patterns[pattern] else {
          return nil
        }
        let list = numbers.map(String.init).joined(separator: ",")
        return "linkStyle \(list) stroke-dasharray:\(dashes)"
      }
  }

  /// The looks that occur.
  private func classes(_ parts: FigureParts) -> [String] {
    let used = Set(parts.nodes.map { Style(look: $0.content.look, isCentre: $0.content.isCentre) })
    return Look.allCases.flatMap { look in
      [false, true].compactMap { isCentre in
        guard used.contains(Style(look: look, isCentre: isCentre)) else { return nil }
        let style = theme.style(of: look)
        let dashes = look == .rule ? ",stroke-dasharray:4 3" : ""
        return "classDef \(look.rawValue)\(isCentre ? "Centre" : "") fill:\(style.fill),"
          + "stroke:\(style.border),color:\(style.ink),"
          + "stroke-width:\(isCentre ? 3 : style.width)px\(dashes)"
      }
    }
  }

  /// Frames are clear, since the lines in them have the colour that suits the page.
  private func frames(_ parts: FigureParts) -> [String] {
    parts.frames.enumerated().map { number, frame in
      "style p\(number + 1) fill:transparent,stroke:\(frame.style.line)"
    }
  }

  /// The list of sources as remarks, which are not drawn.
  private var sources: [String] {
    figure.scene.sources.map { "%% [\($0.number)] " + Self.spoken(CompanionWords.cell($0.text)) }
  }
}

/// What tells the classes of nodes apart.
private struct Style: Hashable {
  let look: Look
  let isCentre: Bool
}

extension MermaidText {
  /// The shape of a look, as the brackets around the label.
  private static func brackets(of look: Look) -> (String, String) {
    switch look {
    case .person, .place: ("(", ")")
    case .agency, .topic: ("[", "]")
    case .business: ("[[", "]]")
    case .mechanism: ("{{", "}}")
    case .session: ("([", "])")
    case .policy, .rule: (">", "]")
    case .document: ("[/", "/]")
    case .claim: ("[\\", "\\]")
    case .party: ("[/", "\\]")
    }
  }

  private static func dashes(of pattern: LinePattern) -> String? {
    switch pattern {
    case .solid: nil
    case .dashed: "8 4"
    case .dotted: "2 4"
    case .double: "12 3 3 3"
    }
  }

  /// A text that is read aloud, or by a human in the source: markup is left out, not encoded.
  private static func spoken(_ text: String) -> String {
    let kept = PlainText.line(text).unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\"", "`": "'"
      case "<", "{": "("
      case ">", "}": ")"
      case "#", ";", "%", "&", "\\", "\u{FB02}", "\u{00B6}": " "
      default: scalar
      }
    }
    return PlainText.line(String(String.UnicodeScalarView(kept)))
  }

  /// A text in the double quotes of YAML.
  private static func yaml(_ text: String) -> String {
    var result = "\""
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar {
      case "\"", "\\", "`", "<", ">", "&", "#", "%", "{", "}", "\u{FB02}", "\u{00B6}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Scene {
  /// The name of a node's party, when it has one and is none itself.
  func partyName(of node: Node) -> String? {
    guard node.role != .party, let party = node.party else { return nil }
    return parties.first { $0.id == party }?.name
  }
}
