extension SVGFinisher {
  /// The whole: the root with its words, style and steps, around the drawing.
  func root(around drawing: String) -> String {
    let box = (viewBox ?? "0 0 1 1").filter {
      $0.isASCII && ($0.isNumber || " .,-+eE".contains($0))
    }
    let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    let size = numbers.count == 4 && numbers.allSatisfy { abs($0) < 1e6 } ? numbers : nil
    let band = size.flatMap {
      StepBand(text.steps, prefix: prefix, left: $0[0], top: $0[1], width: $0[2])
    }
    var seen = (fills: fills, strokes: strokes)
    if band != nil {
      seen.fills.formUnion(StepBand.fills)
      seen.strokes.formUnion(StepBand.strokes)
    }
    let width = size.flatMap { $0[2] >= 1 ? $0[2] : nil }
    let sheet = FigureSheet(
      style: style, figure: prefix, width: width, fills: seen.fills, strokes: seen.strokes,
      steps: band?.steps.count ?? 0)
    var document = openingTag(viewBox: Self.enlarged(box, size, by: band))
    document.reserveCapacity(drawing.utf8.count + 16_384)
    document += "<title id=\"\(prefix)-title\">\(XMLText.escaped(text.title))</title>\n"
    if !text.description.isEmpty {
      document += "<desc id=\"\(prefix)-desc\">\(XMLText.escaped(text.description))</desc>\n"
    }
    document += "<style>\n\(Self.escapedSheet(sheet.text))</style>\n"
    if let band { document += band.places + band.markup }
    return document + drawing + "</svg>\n"
  }

  private func openingTag(viewBox: String) -> String {
    let classes = (["liaison-figure"] + text.classes).map(Self.className).joined(separator: " ")
    let language = text.language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let description = text.description.isEmpty ? "" : " \(prefix)-desc"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(prefix)\" class=\"\(classes)\""
      + " viewBox=\"\(viewBox)\" role=\"graphics-document\" lang=\"\(language)\""
      + " aria-labelledby=\"\(prefix)-title\(description)\""
      + " font-family=\"\(XMLText.escaped(style.familyList))\">\n"
  }

  /// The box with room for the band above it.
  private static func enlarged(_ box: String, _ size: [Double]?, by band: StepBand?) -> String {
    guard let size, let band else { return box }
    return "\(size[0]) \(size[1] - band.height) \(size[2]) \(size[3] + band.height)"
  }

  /// Rules that cannot end their element, neither in XML nor in HTML.
  static func escapedSheet(_ sheet: String) -> String {
    let kept = sheet.unicodeScalars.filter { $0 != "<" && $0 != "&" && XMLText.isAllowed($0) }
    return String(String.UnicodeScalarView(kept)).split(
      separator: ">", omittingEmptySubsequences: false
    ).joined(separator: "&gt;")
  }
}
