extension SVGFinisher {
  /// Opens a group: a node, edge or cluster with its words, or the graph itself.
  mutating func openGroup(_ attributes: [SVGAttribute], isEmpty: Bool) {
    if isEmpty { return }
    let id = attributes.first { $0.name == "id" }?.value ?? ""
    let kinds = attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? []
    // Graphviz's wrapper of a link, which is replaced.
    if kinds.isEmpty, id.hasPrefix("a_") { return openPlace(String(id.dropFirst(2))) }
    let isAside = before == nil && kinds.contains { Self.asideKinds.contains($0) }
    if isAside {
      before = output
      output = ""
    }
    let element = text.elements[id]
    var classes = kinds.map(String.init)
    if let element { classes += element.classes + stepClass(of: element) }
    output += "<g" + idAttribute(id) + Self.classAttribute(classes)
    if let transform = attributes.first(where: { $0.name == "transform" }) {
      write(transform, of: "g")
    }
    if kinds.contains("sources") || kinds.contains("legend") {
      let label = element?.title ?? (kinds.contains("sources") ? "Sources" : "Legend")
      let role = kinds.contains("sources") ? "list" : "group"
      output += " role=\"\(role)\" aria-label=\"\(XMLText.escaped(label))\">"
      push(Open(name: "g", ending: "</g>", isAside: isAside))
    } else if let element {
      write(element, isAside: isAside)
    } else {
      // Where others have words, a node or edge without any only holds the layout up.
      let isScaffold = !text.elements.isEmpty && (kinds.first == "node" || kinds.first == "edge")
      output += isScaffold ? " aria-hidden=\"true\">" : ">"
      push(Open(name: "g", ending: "</g>", isAside: isAside))
    }
  }

  /// A place inside a label that has words of its own, such as the row of a source; anything else
  /// that Graphviz wraps is a link that is replaced.
  private mutating func openPlace(_ id: String) {
    guard let element = text.elements[id], !ids.contains(id) else {
      return push(Open(name: "g", ending: ""))
    }
    output += "<g" + idAttribute(id)
    output += Self.classAttribute(["place"] + element.classes + stepClass(of: element))
    write(element, role: "listitem")
  }

  /// The rest of a group's start tag, its title and its link.
  ///
  /// A link bears the words itself: a symbol's children are not seen by those who do not see.
  private mutating func write(
    _ element: FigureText.Element, role: String = "graphics-symbol", isAside: Bool = false
  ) {
    let title = "\n<title>\(XMLText.escaped(element.title))</title>"
    let label = " aria-label=\"\(XMLText.escaped(element.label ?? element.title))\">"
    if element.classes.contains("hidden") {
      output += " display=\"none\" aria-hidden=\"true\">"
      return push(Open(name: "g", ending: "</g>", isAside: isAside))
    }
    if element.isEcho {
      output += " aria-hidden=\"true\">" + title
      return push(Open(name: "g", ending: "</g>", isAside: isAside))
    }
    if element.classes.contains("faded") { output += " opacity=\".25\"" }
    let isInLink = stack.contains { $0.isLink }
    guard let href = element.href, Self.isAllowed(href: href), !isInLink else {
      output += " role=\"\(role)\"" + label + title
      return push(Open(name: "g", ending: "</g>", isAside: isAside))
    }
    output += role == "listitem" ? " role=\"listitem\">" : ">"
    output += "\n<a href=\"\(XMLText.escaped(prefixed(href)))\"" + label + title
    push(Open(name: "g", ending: "</a></g>", isLink: true, isAside: isAside))
  }

  /// A place in the figure gets the figure's prefix.
  private func prefixed(_ href: String) -> String {
    let place = String(href.dropFirst())
    guard href.hasPrefix("#"), text.elements[place] != nil else { return href }
    return "#\(prefix)-\(Self.identifier(place))"
  }

  private func stepClass(of element: FigureText.Element) -> [String] {
    guard let step = element.step, step >= 1, step <= min(text.steps.count, StepBand.most) else {
      return []
    }
    return ["step-\(step)"]
  }

  /// The attribute with an id that was not written before.
  mutating func idAttribute(_ id: String) -> String {
    guard !id.isEmpty, ids.insert(id).inserted else { return "" }
    return " id=\"\(prefix)-\(Self.identifier(id))\""
  }

  private static func classAttribute(_ classes: [String]) -> String {
    classes.isEmpty ? "" : " class=\"\(classes.map(className).joined(separator: " "))\""
  }

  /// The kinds of frames that stand behind all parts.
  private static let asideKinds: Set<Substring> = ["legend", "sources"]

  /// Whether an address may be written: https, http, mailto, a place in the page, a relative path.
  ///
  /// A relative path may not begin with two slashes, nor hold a colon before its first slash.
  package static func isAllowed(href: String) -> Bool {
    guard href.unicodeScalars.allSatisfy({ XMLText.isAllowed($0) && $0.value > 0x20 }) else {
      return false
    }
    let lowered = href.lowercased()
    if ["https://", "http://", "mailto:", "#"].contains(where: lowered.hasPrefix) { return true }
    if href.isEmpty || href.hasPrefix("//") || href.contains("\\") { return false }
    let beforePath = href.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !beforePath.contains(":")
  }
}
