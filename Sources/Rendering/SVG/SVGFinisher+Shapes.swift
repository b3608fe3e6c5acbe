extension SVGFinisher {
  /// Writes an element that draws.
  mutating func openShape(_ name: String, _ attributes: [SVGAttribute], isEmpty: Bool) {
    output += "<" + name
    for (place, attribute) in attributes.enumerated()
    where !attributes[..<place].contains(where: { $0.name == attribute.name }) {
      write(attribute, of: name)
    }
    // Letters of the legend's lines, which nobody would want to hear spelt.
    if name == "text", attributes.contains(where: { isForeignFace($0) }) {
      output += " aria-hidden=\"true\""
    }
    if isEmpty {
      output += "/>"
    } else {
      output += ">"
      push(Open(name: name, ending: "</\(name)>", holdsText: name == "text" || name == "tspan"))
    }
  }

  /// Whether text has no colour and so only keeps a place.
  ///
  /// Graphviz writes the colour `transparent` of a label's letters as the colour `#fffffe`.
  static func isUnseen(_ attributes: [SVGAttribute]) -> Bool {
    attributes.contains { attribute in
      switch attribute.name {
      case "fill": ["transparent", "none", "#fffffe", "#fffffe00"].contains(attribute.value)
      case "fill-opacity": Double(attribute.value).map { $0 < 0.01 } == true
      default: false
      }
    }
  }

  private func isForeignFace(_ attribute: SVGAttribute) -> Bool {
    attribute.name == "font-family" && attribute.value.hasPrefix(style.glyphFamily)
  }

  /// Writes an attribute when it is one that drawings need.
  mutating func write(_ attribute: SVGAttribute, of element: String) {
    switch attribute.name {
    case "id": output += idAttribute(attribute.value)
    case "font-family":
      let family = attribute.value.split(separator: ",").first.map(String.init) ?? ""
      if family == style.layoutFamily { return }
      output += " font-family=\"\(XMLText.escaped(attribute.value)), sans-serif\""
    case "fill", "stroke", "clip-path":
      let value = localReference(attribute.value)
      if value != "none" {
        if attribute.name == "fill" { fills.insert(value) }
        if attribute.name == "stroke" { strokes.insert(value) }
      }
      output += " \(attribute.name)=\"\(XMLText.escaped(value))\""
    case "style":
      guard element == "stop", attribute.value.allSatisfy(Self.isPlainStyle) else { return }
      output += " style=\"\(XMLText.escaped(attribute.value))\""
    case _ where Self.attributes.contains(attribute.name):
      output += " \(attribute.name)=\"\(XMLText.escaped(attribute.value))\""
    default: break
    }
  }

  /// A colour as it is, but `none` for `transparent`, which SVG 1.1 does not know; `url(#x)` with the
  /// figure's prefix; no other address.
  private func localReference(_ value: String) -> String {
    guard value.lowercased().hasPrefix("url") else {
      return value == "transparent" ? "none" : value
    }
    guard value.hasPrefix("url(#"), value.hasSuffix(")") else { return "none" }
    return "url(#\(prefix)-\(Self.identifier(String(value.dropFirst(5).dropLast()))))"
  }

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
    if text.unicodeScalars.allSatisfy(isIDScalar) { return text }
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
    if text.unicodeScalars.allSatisfy(isIDScalar) { return text }
    let kept = text.unicodeScalars.map { isIDScalar($0) ? $0 : "_" }
    return String(String.UnicodeScalarView(kept))
  }

  private static func isPlainStyle(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || ":;.#,- ".contains(character))
  }
}
