extension SVGFinisher {
  /// Writes the root with its words and style.
  mutating func writeRoot(viewBox: String) {
    hasRoot = true
    let classes = (["liaison-figure"] + text.classes).map(Self.className).joined(separator: " ")
    let box = viewBox.filter { $0.isASCII && ($0.isNumber || " .,-+eE".contains($0)) }
    let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    let width = numbers.count == 4 && numbers[2] >= 1 && numbers[2] < 1e6 ? numbers[2] : nil
    let sheet = style.sheet(for: prefix, width: width)
    let language = text.language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    output += "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(prefix)\" class=\"\(classes)\""
    output += " viewBox=\"\(box)\" role=\"graphics-document\" lang=\"\(language)\""
    let description = text.description.isEmpty ? "" : " \(prefix)-desc"
    output += " aria-labelledby=\"\(prefix)-title\(description)\""
    output += " font-family=\"\(XMLText.escaped(style.familyList))\">\n"
    output += "<title id=\"\(prefix)-title\">\(XMLText.escaped(text.title))</title>\n"
    if !text.description.isEmpty {
      output += "<desc id=\"\(prefix)-desc\">\(XMLText.escaped(text.description))</desc>\n"
    }
    output += "<style>\n\(Self.escapedSheet(sheet))</style>\n"
    push(Open(name: "svg", ending: "</svg>", holdsText: false))
  }

  /// Opens a group: a node, edge or cluster with its words, or the graph itself.
  mutating func openGroup(_ attributes: [SVGAttribute], isEmpty: Bool) {
    if isEmpty { return }
    let id = attributes.first { $0.name == "id" }?.value ?? ""
    let kinds = attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? []
    // Graphviz's wrapper of a link, which is replaced.
    if kinds.isEmpty, id.hasPrefix("a_") {
      return push(Open(name: "g", ending: "", holdsText: false))
    }
    output += "<g"
    if !id.isEmpty { output += " id=\"\(prefix)-\(Self.identifier(id))\"" }
    let element = text.elements[id]
    let classes = (kinds.map(String.init) + (element?.classes ?? [])).map(Self.className)
    if !classes.isEmpty { output += " class=\"\(classes.joined(separator: " "))\"" }
    if let transform = attributes.first(where: { $0.name == "transform" }) {
      write(transform, of: "g")
    }
    guard let element else {
      // Where others have words, a node or edge without any only holds the layout up.
      let isScaffold = !text.elements.isEmpty && (kinds.first == "node" || kinds.first == "edge")
      output += isScaffold ? " aria-hidden=\"true\">" : ">"
      return push(Open(name: "g", ending: "</g>", holdsText: false))
    }
    if element.isEcho {
      output += " aria-hidden=\"true\">\n<title>\(XMLText.escaped(element.title))</title>"
      return push(Open(name: "g", ending: "</g>", holdsText: false))
    }
    let label = XMLText.escaped(element.label ?? element.title)
    output += " role=\"graphics-symbol\" aria-label=\"\(label)\">"
    output += "\n<title>\(XMLText.escaped(element.title))</title>"
    if let href = element.href, Self.isAllowed(href: href) {
      output += "\n<a href=\"\(XMLText.escaped(prefixed(href)))\">"
      push(Open(name: "g", ending: "</a></g>", holdsText: false))
    } else {
      push(Open(name: "g", ending: "</g>", holdsText: false))
    }
  }

  /// Writes an attribute when it is one that drawings need.
  mutating func write(_ attribute: SVGAttribute, of element: String) {
    switch attribute.name {
    case "id":
      output += " id=\"\(prefix)-\(Self.identifier(attribute.value))\""
    case "font-family":
      let family = attribute.value.split(separator: ",").first.map(String.init) ?? ""
      if family == style.layoutFamily { return }
      output += " font-family=\"\(XMLText.escaped(attribute.value)), sans-serif\""
    case "fill", "stroke", "clip-path":
      output += " \(attribute.name)=\"\(XMLText.escaped(localReference(attribute.value)))\""
    case "style":
      guard element == "stop", attribute.value.allSatisfy(Self.isPlainStyle) else { return }
      output += " style=\"\(XMLText.escaped(attribute.value))\""
    case _ where Self.attributes.contains(attribute.name):
      output += " \(attribute.name)=\"\(XMLText.escaped(attribute.value))\""
    default: break
    }
  }

  /// A colour as it is, but `none` for `transparent`, which SVG 1.1 does not know; `url(#x)` with the figure's prefix; no other address.
  private func localReference(_ value: String) -> String {
    guard value.lowercased().hasPrefix("url") else {
      return value == "transparent" ? "none" : value
    }
    guard value.hasPrefix("url(#"), value.hasSuffix(")") else { return "none" }
    return "url(#\(prefix)-\(Self.identifier(String(value.dropFirst(5).dropLast()))))"
  }

  /// A place in the figure gets the figure's prefix.
  private func prefixed(_ href: String) -> String {
    let place = String(href.dropFirst())
    guard href.hasPrefix("#"), text.elements[place] != nil else { return href }
    return "#\(prefix)-\(Self.identifier(place))"
  }

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

extension SVGFinisher {
  /// The elements that are kept, beside `svg`, `g`, `a` and `title`.
  static let elements: Set<String> = [
    "polygon", "polyline", "path", "ellipse", "circle", "rect", "line", "text", "tspan", "defs",
    "linearGradient", "radialGradient", "stop", "clipPath",
  ]

  /// The attributes that are kept as they are.
  static let attributes: Set<String> = [
    "transform", "points", "d", "cx", "cy", "r", "rx", "ry", "fx", "fy", "x", "y", "x1", "y1",
    "x2", "y2", "width", "height", "stroke-width", "stroke-dasharray", "stroke-opacity",
    "fill-opacity", "opacity", "text-anchor", "font-size", "font-weight", "font-style",
    "font-variant", "font-stretch", "text-decoration", "baseline-shift", "offset", "stop-color",
    "stop-opacity", "gradientUnits", "gradientTransform", "textLength", "lengthAdjust",
    "xml:space",
  ]

  /// Whether a scalar may stand in an id or class.
  static func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  /// An id without spaces and signs: each other byte becomes `.` and two digits.
  static func identifier(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, isIDScalar(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += (byte < 16 ? ".0" : ".") + String(byte, radix: 16)
      }
    }
    return result
  }

  /// A class without spaces and signs.
  static func className(_ text: String) -> String {
    let kept = text.unicodeScalars.map { isIDScalar($0) ? $0 : "_" }
    return String(String.UnicodeScalarView(kept))
  }

  /// Rules that cannot end their element, neither in XML nor in HTML.
  static func escapedSheet(_ sheet: String) -> String {
    let kept = sheet.unicodeScalars.filter { $0 != "<" && $0 != "&" && XMLText.isAllowed($0) }
    return String(String.UnicodeScalarView(kept)).split(
      separator: ">", omittingEmptySubsequences: false
    ).joined(separator: "&gt;")
  }

  private static func isPlainStyle(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || ":;.#,- ".contains(character))
  }
}
