extension DOTCheck {
  /// Checks one attribute by its name; names are compared without regard to case.
  mutating func check(_ attribute: DOTAttribute) {
    let name = attribute.name.lowercased()
    let content = attribute.value.content
    if case .markup = attribute.value {
      problems.append(.foreignMarkup(attribute: attribute.name))
    }
    if Self.forbidden.contains(name) {
      problems.append(.forbiddenAttribute(attribute.name))
    } else if name.hasSuffix("url") || name.hasSuffix("href") {
      let scalars = content.unicodeScalars
      if let first = scalars.first, first != "#" || scalars.contains(where: Self.isUnsafe) {
        problems.append(.foreignLink(attribute: attribute.name))
      }
    } else if name == "shape", content.lowercased().hasSuffix("record") {
      problems.append(.recordShape(content))
    } else if let limit = Self.largest[name] {
      if !Self.isWithin(limit, content) {
        problems.append(.outOfRange(attribute: attribute.name, limit: limit))
      }
    } else if DOTAttribute.textual.contains(name), isTooLong(attribute.value) {
      problems.append(.labelTooLong(attribute: attribute.name))
    }
  }

  private func isTooLong(_ value: DOTValue) -> Bool {
    if value.isMarkup { return value.content.utf8.count > 16 * DOTLimits.labelCharacters }
    let text = value.text ?? ""
    if text.utf8.count < DOTLimits.labelLines { return false }
    return text.count > DOTLimits.labelCharacters
      || text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) >= DOTLimits.labelLines
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "'", "\\": true
    default: scalar.properties.isWhitespace
    }
  }

  /// Whether every number in a value like `0.5`, `2,3` or `7.5,10!` lies between 0 and the limit.
  private static func isWithin(_ limit: Double, _ content: String) -> Bool {
    let numbers = content.split { $0 == "," || $0 == "!" || $0 == " " || $0 == "+" }
    return numbers.allSatisfy { number in
      guard let value = Double(number) else { return number == "equally" }
      return value >= 0 && value <= limit
    }
  }

  /// Attributes that read files, or whose value goes into the drawing unescaped.
  private static let forbidden: Set<String> = [
    "stylesheet", "image", "imagepath", "imagescale", "imagepos", "shapefile", "fontpath",
    "_background", "_draw_", "_ldraw_", "charset", "target", "edgetarget", "headtarget",
    "tailtarget", "labeltarget", "layers", "layer", "concentrate",
  ]

  /// The largest useful value of attributes that cost time or memory.
  private static let largest: [String: Double] = [
    "peripheries": 8, "sides": 20, "dpi": 600, "resolution": 600, "fontsize": 200,
    "labelfontsize": 200, "nodesep": 20, "ranksep": 20, "width": 50, "height": 50,
    "penwidth": 30, "pad": 20, "margin": 100, "size": 200, "minlen": 100, "weight": 10_000,
    "samplepoints": 64, "maxiter": 10_000, "searchsize": 1_000, "mclimit": 10, "nslimit": 100,
    "nslimit1": 100, "arrowsize": 20, "labeldistance": 100, "quantum": 100, "showboxes": 0,
  ]
}
