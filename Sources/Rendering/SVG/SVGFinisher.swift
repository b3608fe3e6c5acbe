/// Makes Graphviz's SVG fit to be read: by people, screen readers, in light and dark, in a page.
///
/// ```
/// bytes ─ SVGScanner ─▶ tokens ─ SVGFinisher ─▶ text
///                                  │ comments, declarations, sizes, foreign elements: dropped
///                                  │ <a>, <title>: replaced by the figure's own words
///                                  └ ids: prefixed; text: escaped anew; tags: balanced
/// ```
///
/// Whatever goes in, what comes out is well-formed XML with one root, without scripts, event
/// attributes, foreign addresses or style sheets; the same input gives the same text.
///
/// Roles after "WAI-ARIA Graphics Module" (graphics-document, graphics-symbol).
package struct SVGFinisher {
  let text: FigureText
  let style: FigureStyle
  var output = ""
  /// The elements that are open, outermost first.
  var stack: [Open] = []
  /// The elements that are open and dropped with everything in them, outermost first.
  var dropped: [String] = []
  var hasRoot = false
  var isFinished = false

  /// An element that is open in the input.
  struct Open {
    /// Its name in the input.
    let name: String
    /// The end tags to write when it ends.
    let ending: String
    /// Whether text may stand in it.
    let holdsText: Bool
  }

  /// Rewrites a drawing.
  ///
  /// - Parameters:
  ///   - svg: what Graphviz wrote.
  ///   - text: the words of the figure.
  ///   - style: its looks.
  /// - Complexity: O(*n*) in the length of the drawing.
  package static func finish(
    _ svg: [UInt8], text: FigureText, style: FigureStyle = FigureStyle()
  ) -> String {
    var finisher = SVGFinisher(text: text, style: style)
    finisher.output.reserveCapacity(svg.count + 8_192)
    var scanner = SVGScanner(svg)
    while !finisher.isFinished, let token = scanner.next() { finisher.take(token) }
    finisher.end()
    return finisher.output
  }

  private init(text: FigureText, style: FigureStyle) {
    self.text = text
    self.style = style
  }

  /// The part of the prefix that may stand in an id.
  var prefix: String {
    let kept = text.prefix.unicodeScalars.filter(Self.isIDScalar)
    let word = String(String.UnicodeScalarView(kept))
    return word.first?.isLetter == true ? word : "figure" + word
  }

  private mutating func take(_ token: SVGToken) {
    switch token {
    case .open(let name, let attributes, let isEmpty):
      open(name, attributes, isEmpty: isEmpty)
    case .close(let name): close(name)
    case .text(let words): write(words)
    }
  }

  private mutating func open(_ name: String, _ attributes: [SVGAttribute], isEmpty: Bool) {
    guard dropped.isEmpty else {
      if !isEmpty { dropped.append(name) }
      return
    }
    switch name {
    case "svg": openRoot(attributes, isEmpty: isEmpty)
    case _ where !hasRoot: break
    case "title": if !isEmpty { dropped.append(name) }
    case "a": if !isEmpty { push(Open(name: name, ending: "", holdsText: false)) }
    case "g": openGroup(attributes, isEmpty: isEmpty)
    case _ where Self.elements.contains(name): openShape(name, attributes, isEmpty: isEmpty)
    default: if !isEmpty { dropped.append(name) }
    }
  }

  private mutating func openRoot(_ attributes: [SVGAttribute], isEmpty: Bool) {
    guard !hasRoot else {
      if !isEmpty { dropped.append("svg") }
      return
    }
    let box = attributes.first { $0.name == "viewBox" }?.value ?? "0 0 1 1"
    writeRoot(viewBox: box)
    if isEmpty { isFinished = true }
  }

  private mutating func openShape(
    _ name: String, _ attributes: [SVGAttribute], isEmpty: Bool
  ) {
    output += "<" + name
    var seen: Set<String> = []
    for attribute in attributes where seen.insert(attribute.name).inserted {
      write(attribute, of: name)
    }
    if isEmpty {
      output += "/>"
    } else {
      output += ">"
      push(Open(name: name, ending: "</\(name)>", holdsText: name == "text" || name == "tspan"))
    }
  }

  mutating func push(_ element: Open) { stack.append(element) }

  private mutating func close(_ name: String) {
    if !dropped.isEmpty {
      if let place = dropped.lastIndex(of: name) { dropped.removeSubrange(place...) }
      return
    }
    guard let place = stack.lastIndex(where: { $0.name == name }) else { return }
    while stack.count > place { output += stack.removeLast().ending }
    if stack.isEmpty { isFinished = true }
  }

  /// Writes text where text may stand, and line breaks between elements.
  private mutating func write(_ words: String) {
    guard dropped.isEmpty, let element = stack.last else { return }
    if element.holdsText {
      output += XMLText.escaped(words)
    } else if words.contains("\n"), !output.hasSuffix("\n") {
      output += "\n"
    }
  }

  /// Ends what is open, and writes an empty figure when there was none.
  private mutating func end() {
    dropped = []
    if !hasRoot { writeRoot(viewBox: "0 0 1 1") }
    while let element = stack.popLast() { output += element.ending }
    if !output.hasSuffix("\n") { output += "\n" }
  }
}
